namespace ChatBot.Evaluation.Gates;

/// <summary>How a run compares with an earlier one.</summary>
public sealed record BaselineReport
{
    /// <summary>When the earlier run was.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The commit of the earlier run; null when it is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>How many cases both runs played.</summary>
    public required int Compared { get; init; }

    /// <summary>The mean differences over those, figure by figure.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Cases that got better or worse, the worst loss first.</summary>
    public required IReadOnlyList<CaseChange> Changes { get; init; }

    /// <summary>Cases that only this run has.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Cases that only the earlier run has.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Whether some figure got worse by more than chance explains: its 95 % interval lies below 0.</summary>
    public bool RealLoss => Differences.Any(d => d.High < 0);
}

/// <summary>The mean difference of a figure, this run less the earlier one.</summary>
/// <param name="Figure">What is compared.</param>
/// <param name="Cases">Over how many cases.</param>
/// <param name="Mean">The mean difference.</param>
/// <param name="Low">Lower end of its 95 % interval (paired bootstrap).</param>
/// <param name="High">Upper end.</param>
public sealed record Difference(string Figure, int Cases, double Mean, double Low, double High);

/// <summary>A case whose score changed.</summary>
public sealed record CaseChange(string Id, string Kind, double Before, double After);
