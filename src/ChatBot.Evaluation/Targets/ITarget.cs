using ChatBot.Answering;

namespace ChatBot.Evaluation.Targets;

/// <summary>A bot that is measured: in this process, or running somewhere. Safe for concurrent conversations.</summary>
public interface ITarget
{
    /// <summary>Where the bot is: <c>in process</c>, or its address.</summary>
    string Name { get; }

    /// <summary>Whether replies show what was retrieved for them; if not, retrieval is not measured.</summary>
    bool ShowsEvidence { get; }

    /// <summary>Opens a conversation.</summary>
    /// <param name="document">The document asked about (symbol or slug); null: all.</param>
    /// <param name="language">The language that the user speaks, two letters.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <exception cref="TargetUnreachableException">The bot cannot be reached; no use in trying others.</exception>
    /// <exception cref="TargetFailedException">The bot failed to open this one; others may go well.</exception>
    Task<ITargetConversation> StartAsync(string? document, string language, CancellationToken cancellationToken = default);
}

/// <summary>A conversation with a bot that is measured; one turn at a time.</summary>
public interface ITargetConversation
{
    /// <summary>Says something and waits for the whole reply.</summary>
    /// <exception cref="TargetUnreachableException">The bot cannot be reached any more.</exception>
    /// <exception cref="TargetFailedException">The bot failed in this turn; others may go well.</exception>
    Task<TargetReply> SayAsync(string text, CancellationToken cancellationToken = default);
}

/// <summary>What a bot replied, and how fast.</summary>
public sealed record TargetReply
{
    /// <summary>Markdown, as users get it.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of reply; null: no answer, but the target does not tell small talk from "the text does not say".</summary>
    public AnswerOutcome? Outcome { get; init; }

    /// <summary>The language that the bot says it replied in; null when it does not say.</summary>
    public string? Language { get; init; }

    /// <summary>The citations, by position.</summary>
    public IReadOnlyList<CitedPassage> Citations { get; init; } = [];

    /// <summary>What was retrieved, best first; null when the target does not show it.</summary>
    public IReadOnlyList<PassageKey>? Evidence { get; init; }

    /// <summary>The bot's settings' hash; null when it does not say.</summary>
    public string? SettingsHash { get; init; }

    /// <summary>What the reply took of a chat model; null when none was asked, or the target does not say.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>From the question to the first piece of the reply.</summary>
    public required TimeSpan FirstToken { get; init; }

    /// <summary>From the question to the end of the reply.</summary>
    public required TimeSpan End { get; init; }
}

/// <summary>Names a passage among all documents.</summary>
/// <param name="Symbol">The document's symbol; null when it is not known here.</param>
/// <param name="Slug">The edition's slug.</param>
/// <param name="Id">The passage's id.</param>
public sealed record PassageKey(string? Symbol, string Slug, string Id)
{
    /// <summary>As test sets write it: <c>A-RES-77-20.fr#PP7</c>.</summary>
    public override string ToString() => $"{Slug}#{Id}";
}

/// <summary>A passage that a reply cites.</summary>
/// <param name="Position">The number in brackets in the text, from 1.</param>
/// <param name="Key">Which passage.</param>
/// <param name="Quote">The words that the citation marks; empty when none or not shown.</param>
/// <param name="PassageText">The passage's text, to hold quotations against; null when it is not known here.</param>
public sealed record CitedPassage(int Position, PassageKey Key, string Quote, string? PassageText);

/// <summary>The bot cannot be reached; the message says where and what to do.</summary>
public sealed class TargetUnreachableException : Exception
{
    /// <summary>With a message for the person who measures.</summary>
    public TargetUnreachableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public TargetUnreachableException()
    {
    }

    /// <summary>With a message for the person who measures.</summary>
    public TargetUnreachableException(string message)
        : base(message)
    {
    }
}

/// <summary>The bot failed in one turn, or to open one conversation; the message says how.</summary>
public sealed class TargetFailedException : Exception
{
    /// <summary>With a message for the person who measures.</summary>
    public TargetFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public TargetFailedException()
    {
    }

    /// <summary>With a message for the person who measures.</summary>
    public TargetFailedException(string message)
        : base(message)
    {
    }
}
