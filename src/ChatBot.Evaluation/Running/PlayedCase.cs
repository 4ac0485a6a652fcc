using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Running;

/// <summary>A case that was played to its end.</summary>
/// <param name="Set">The set that it is of.</param>
/// <param name="Case">What was to be played.</param>
/// <param name="Turns">What came of it, turn by turn.</param>
public sealed record PlayedCase(TestSet Set, TestCase Case, IReadOnlyList<PlayedTurn> Turns)
{
    /// <summary>The mean of the turns' scores, 0 to 1.</summary>
    public double Score => Turns.Average(t => t.Scores.Score);

    /// <summary>Whether every turn passes.</summary>
    public bool Passed => Turns.All(t => t.Scores.Passed);
}

/// <summary>A turn that was played.</summary>
public sealed record PlayedTurn
{
    /// <summary>What was said and expected.</summary>
    public required TestTurn Turn { get; init; }

    /// <summary>What the bot replied; null when it failed.</summary>
    public TargetReply? Reply { get; init; }

    /// <summary>Why there is no reply; null when there is.</summary>
    public string? Error { get; init; }

    /// <summary>The reply held against what was expected.</summary>
    public required TurnScores Scores { get; init; }

    /// <summary>What the judge gave, by metric: one grade per repetition, 1 (worst) to 5. Empty when nothing was judged.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Grades { get; init; } = new Dictionary<string, IReadOnlyList<double>>();
}
