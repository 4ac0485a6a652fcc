using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Activities;

/// <summary>A person or a bot on a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>For people to read.</summary>
    public string? Name { get; init; }

    /// <summary>The account in Microsoft Entra ID, where the channel knows it.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>; said by the channel, never by the client.</summary>
    public string? Role { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> in Teams; absent elsewhere.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The tenant that the conversation is in, where the channel says it here.</summary>
    public string? TenantId { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
