using ChatBot.Answering.Conversations;

namespace ChatBot.Channels.Chats;

/// <summary>What the bot itself keeps of chats, besides what the answerer does: the language chosen, whether it said hello, the answers that may be judged.</summary>
internal sealed class ChatMemory(IConversationMemory conversations, TimeProvider clock)
{
    private const int MostChats = 10_000, MostAnswers = 10_000, MostSeen = 50_000, MostEarlier = 5, MostJudgements = 10;
    private readonly RecentMap<Chat> _chats = new(MostChats, TimeSpan.FromDays(7), clock);
    private readonly RecentMap<GivenAnswer> _answers = new(MostAnswers, TimeSpan.FromDays(7), clock);
    private readonly RecentMap<Counter> _judged = new(MostAnswers, TimeSpan.FromDays(7), clock);
    private readonly RecentMap<string> _seen = new(MostSeen, TimeSpan.FromHours(1), clock);

    /// <summary>What is known of a chat.</summary>
    public Chat Of(string chat) => _chats.Find(chat) ?? Chat.New;

    /// <summary>Notes that an activity has come.</summary>
    /// <returns>False when it had come before.</returns>
    public bool IsNew(string activity) => _seen.TryAdd(activity, string.Empty);

    /// <summary>Takes back <see cref="IsNew"/>: the activity was not taken, and may come again.</summary>
    public void Unsee(string activity) => _seen.Forget(activity);

    /// <summary>Notes that the bot says hello.</summary>
    /// <returns>False when it has done so before.</returns>
    public bool MayWelcome(string chat) => _chats.Change(chat, before => (before ?? Chat.New) with { Welcomed = true }) is not { Welcomed: true };

    /// <summary>Chooses the language of replies; null: that of the question.</summary>
    public void Speak(string chat, string? language) => _chats.Change(chat, before => (before ?? Chat.New) with { Language = language });

    /// <summary>Notes an answer, so that it can be judged later, by the ids that the channel's clients know it by.</summary>
    public void Answered(string chat, GivenAnswer answer, params ReadOnlySpan<string?> ids)
    {
        _chats.Change(chat, before => (before ?? Chat.New) with
        {
            LastAnswer = answer,
            Earlier = [.. (before?.Earlier ?? []).TakeLast(MostEarlier - 1), answer.Question],
        });
        foreach (var id in ids)
        {
            if (id is not null)
            {
                _answers.Change(Key(chat, id), _ => answer);
            }
        }
    }

    /// <summary>The answer with that id; the last one when the channel does not say which.</summary>
    public GivenAnswer? Answer(string chat, string? replyId) => replyId is null ? Of(chat).LastAnswer : _answers.Find(Key(chat, replyId));

    /// <summary>Notes that an answer is judged; people change their minds, but not for ever.</summary>
    /// <returns>False when it has been judged often enough.</returns>
    public bool MayJudge(string chat, string? replyId) => _judged.Change(Key(chat, replyId ?? string.Empty), before => new Counter((before?.Count ?? 0) + 1)) is not { Count: >= MostJudgements };

    /// <summary>Begins anew: what was said is forgotten, the language stays.</summary>
    public void StartOver(string chat)
    {
        conversations.Forget(chat);
        _chats.Change(chat, before => Chat.New with { Language = before?.Language, Welcomed = before?.Welcomed ?? false });
    }

    /// <summary>Forgets a chat altogether.</summary>
    public void Forget(string chat)
    {
        conversations.Forget(chat);
        _chats.Forget(chat);
    }

    private sealed record Counter(int Count);

    private static string Key(string chat, string replyId) => $"{chat}\n{replyId}";
}

/// <summary>What is known of a chat.</summary>
/// <param name="Language">The language chosen for replies; null: that of the question.</param>
/// <param name="Welcomed">Whether the bot has said hello.</param>
/// <param name="LastAnswer">The last answer given.</param>
/// <param name="Earlier">The last questions, oldest first.</param>
internal sealed record Chat(string? Language, bool Welcomed, GivenAnswer? LastAnswer, IReadOnlyList<string> Earlier)
{
    /// <summary>The language of our own words: the one chosen, else that of the last answer, else the client's; <c>fr</c> or <c>en</c>.</summary>
    public string LanguageFor(string? locale) => Language ?? LastAnswer?.Language ?? (locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr");

    /// <summary>A chat of which nothing is known.</summary>
    public static Chat New { get; } = new(null, false, null, []);
}
