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

    /// <summary>Cards and files that come with the message.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Who came, in a <c>conversationUpdate</c>. What comes over the wire may hold nulls, here and in the lists below.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>Who left, in a <c>conversationUpdate</c>.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    /// <summary>Reactions given, in a <c>messageReaction</c>; what they are given to is <see cref="ReplyToId"/>.</summary>
    public IReadOnlyList<MessageReaction?>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken back, in a <c>messageReaction</c>.</summary>
    public IReadOnlyList<MessageReaction?>? ReactionsRemoved { get; init; }

    /// <summary>What an <c>installationUpdate</c> does: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Buttons that go away when one is pressed.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>What only this channel understands.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
