using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.DirectLine;

/// <summary>The bodies of Direct Line besides activities.</summary>
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TokenParameters))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire { get; } = new(ActivityJson.WireOptions());
}

/// <summary>A conversation as its client knows it.</summary>
internal sealed record ConversationResponse(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

/// <summary>The id that an activity was given.</summary>
internal sealed record ResourceResponse(string Id);

/// <summary>What a token is asked for with; all of it optional.</summary>
internal sealed record TokenParameters(TokenUser? User, IReadOnlyList<string?>? TrustedOrigins);

internal sealed record TokenUser(string? Id, string? Name);
