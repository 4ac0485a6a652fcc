using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Activities;

/// <summary>
/// A message or event on the wire, as the Bot Framework's Activity specification has it. The fields that the bot uses are typed; all others
/// are kept in <see cref="More"/>, so that an activity comes out as it went in.
/// </summary>
public sealed record Activity
{
    /// <summary>What it is: <see cref="ActivityTypes"/>, or a type that the bot does not know and ignores.</summary>
    public string? Type { get; init; }

    /// <summary>Names the activity in its conversation; given by the channel.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel accepted it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where replies go, on channels that call back; absent in Direct Line.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel: <c>directline</c>, <c>msteams</c>, …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who speaks.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Where it is said.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Who is spoken to.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What is said, in the format that <see cref="TextFormat"/> names.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; absent means Markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The speaker's locale (BCP 47).</summary>
    public string? Locale { get; init; }

    /// <summary>Whether the bot waits for input: <c>acceptingInput</c>, <c>expectingInput</c>, <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>How replies travel: <c>normal</c> or <c>expectReplies</c>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What an event, an invoke or a card's button carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Facts about the activity: mentions, client information, citations.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Buttons that go away when one is pressed.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>What only this channel understands.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>The types of activities that the bot sends or understands.</summary>
public static class ActivityTypes
{
    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>A sign that an answer is being made.</summary>
    public const string Typing = "typing";

    /// <summary>Something that happened in the client.</summary>
    public const string Event = "event";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>A person or a bot on a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>For people to read.</summary>
    public string? Name { get; init; }

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

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Buttons under a message.</summary>
/// <param name="Actions">The buttons, in order.</param>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <summary>A button.</summary>
/// <param name="Type"><c>imBack</c>: pressing it says <paramref name="Value"/> aloud.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Value">What it says.</param>
public sealed record CardAction(string Type, string Title, string Value);
