using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Replies;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Streaming;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>An activity that came, and what is needed to react to it.</summary>
/// <param name="Activity">What came.</param>
/// <param name="Replies">The way back.</param>
/// <param name="PublicUrl">The address of the bot's pages.</param>
internal sealed record BotTurn(Activity Activity, IReplies Replies, Uri PublicUrl)
{
    /// <summary>The channel id of Teams.</summary>
    public const string TeamsId = "msteams";

    /// <summary>A reply that has begun to show, while it is not whole.</summary>
    public IUnfinishedReply? Unfinished { get; set; }

    /// <summary>Names the chat over all channels.</summary>
    public string Chat => $"{Activity.ChannelId}:{Activity.Conversation?.Id}";

    /// <summary>Names the person over all channels and chats: by the account in Entra where the channel knows it; null when it names nobody.</summary>
    public string? User => Activity.From switch
    {
        { AadObjectId: { Length: > 0 } account } => $"entra:{account}",
        { Id: { Length: > 0 } id } => $"{Activity.ChannelId}:{id}",
        _ => null,
    };

    /// <summary>Whether it came through Teams.</summary>
    public bool IsTeams => Activity.ChannelId == TeamsId;

    /// <summary>Whether more than two people take part.</summary>
    public bool IsGroup => Activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>The locale of the person's client; null when it does not say.</summary>
    public string? Locale => Activity.Locale
        ?? Activity.Entities?.Where(e => e.Find("type").Text() == "clientInfo").Select(e => e.Find("locale").Text()).FirstOrDefault();

    /// <summary>The language of our own words: the one chosen, else that of the last answer, else the client's; <c>fr</c> or <c>en</c>.</summary>
    public string Language(Chat chat) => chat.LanguageFor(Locale);
}
