namespace ChatBot.Answering.Feedback;

/// <summary>Keeps what people thought of answers. Safe for concurrent use.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps one reaction.</summary>
    /// <exception cref="FeedbackException">It cannot be kept; the message says why.</exception>
    Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken = default);

    /// <summary>All that was kept, oldest first.</summary>
    /// <exception cref="FeedbackException">It cannot be read; the message says why.</exception>
    Task<FeedbackReading> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>What somebody thought of an answer. Who it was is not kept.</summary>
public sealed record FeedbackEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Thumbs up or down.</summary>
    public required Reaction Reaction { get; init; }

    /// <summary>What was asked, as typed.</summary>
    public required string Question { get; init; }

    /// <summary>What was said before it in the conversation, by the same person, oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>What was answered, Markdown.</summary>
    public required string Answer { get; init; }

    /// <summary>What kind of answer it was.</summary>
    public AnswerOutcome Outcome { get; init; }

    /// <summary>The language of the answer, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>The passages that were cited: <c>A-RES-77-20.fr#PP7</c>.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>What the person wrote about it; null when nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>The answer's settings' hash; null when it is not known any more.</summary>
    public string? SettingsHash { get; init; }
}

/// <summary>A thumb.</summary>
public enum Reaction
{
    /// <summary>Thumbs up.</summary>
    Up,

    /// <summary>Thumbs down.</summary>
    Down,
}

/// <summary>What was kept.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="UnreadableLines">How many could not be read, for instance because the process was killed while it wrote.</param>
public sealed record FeedbackReading(IReadOnlyList<FeedbackEntry> Entries, int UnreadableLines);

/// <summary>Feedback cannot be kept or read; the message says why and what to do.</summary>
public sealed class FeedbackException : Exception
{
    /// <summary>With a message for the person who runs the bot.</summary>
    public FeedbackException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public FeedbackException()
    {
    }

    /// <summary>With a message for the person who runs the bot.</summary>
    public FeedbackException(string message)
        : base(message)
    {
    }
}
