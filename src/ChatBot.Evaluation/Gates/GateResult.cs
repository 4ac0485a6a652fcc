namespace ChatBot.Evaluation.Gates;

/// <summary>A threshold of a test set, held against what was measured.</summary>
/// <param name="Set">The test set's name.</param>
/// <param name="Metric">The metric's name.</param>
/// <param name="Bound">What it had to reach.</param>
/// <param name="Value">What it reached; null when it was not measured.</param>
/// <param name="Verdict">Whether it holds.</param>
public sealed record GateResult(string Set, string Metric, double Bound, double? Value, GateVerdict Verdict);

/// <summary>Whether a threshold holds.</summary>
public enum GateVerdict
{
    /// <summary>Reached.</summary>
    Kept,

    /// <summary>Not reached, or nothing was there to measure though there should have been.</summary>
    Broken,

    /// <summary>This run could not measure it: it played a part of the set, has no judge, asked no chat model, or the target does not show what it retrieved.</summary>
    NotMeasured,
}
