namespace ChatBot.Evaluation.Running;

/// <summary>How test sets are played.</summary>
public sealed record RunOptions
{
    /// <summary>How many conversations are held at once, from 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>How long the bot may take for one reply, or to open a conversation.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Only cases of this kind; null: all.</summary>
    public string? Kind { get; init; }

    /// <summary>How many cases are played beforehand and forgotten, so that latencies are those of a bot that has been up for a while.</summary>
    public int WarmUp { get; init; }

    /// <summary>After so many replies and conversations in a row that did not come in time, the target counts as lost.</summary>
    public int TimeoutsUntilLost { get; init; } = 5;
}
