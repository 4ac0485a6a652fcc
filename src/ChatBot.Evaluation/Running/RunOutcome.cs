namespace ChatBot.Evaluation.Running;

/// <summary>What came of a run.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Reason">Why it did not end as planned, in a sentence; null when it did.</param>
/// <param name="Planned">How many cases were to be played.</param>
/// <param name="Cases">Those that were played to their end, in the order of the sets, whatever the concurrency.</param>
/// <param name="Duration">How long it took.</param>
public sealed record RunOutcome(RunState State, string? Reason, int Planned, IReadOnlyList<PlayedCase> Cases, TimeSpan Duration);

/// <summary>How a run ended.</summary>
public enum RunState
{
    /// <summary>All was played.</summary>
    Complete,

    /// <summary>Somebody stopped it.</summary>
    Interrupted,

    /// <summary>The bot could not be reached, from the start or in mid-run.</summary>
    TargetLost,
}
