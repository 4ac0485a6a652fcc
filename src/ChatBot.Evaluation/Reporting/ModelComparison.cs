using ChatBot.Evaluation.Gates;

namespace ChatBot.Evaluation.Reporting;

/// <summary>The same test sets played with several models.</summary>
public sealed record ModelComparison
{
    /// <inheritdoc cref="RunReport.CurrentFormat"/>
    public int Format { get; init; } = RunReport.CurrentFormat;

    /// <summary>A run for each model, in the order asked for; the others are held against the first.</summary>
    public required IReadOnlyList<RunReport> Models { get; init; }

    /// <summary>How the others differ from the first, case by case.</summary>
    public required IReadOnlyList<ModelDifferences> Differences { get; init; }

    /// <summary>Models that were not come to, because somebody stopped the run.</summary>
    public IReadOnlyList<string> NotPlayed { get; init; } = [];

    /// <summary>Puts runs side by side.</summary>
    public static ModelComparison Of(IReadOnlyList<RunReport> runs, IReadOnlyList<string> notPlayed)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return new ModelComparison
        {
            Models = runs,
            Differences = [.. runs.Skip(1).Select(run => new ModelDifferences(NameOf(run), NameOf(runs[0]), BaselineComparison.Compare(run, runs[0]).Differences))],
            NotPlayed = notPlayed,
        };
    }

    /// <summary>What a run's model is called.</summary>
    internal static string NameOf(RunReport run) => run.Stamp.ModelName ?? run.Stamp.Model ?? run.Stamp.Target;
}

/// <summary>How a model differs from another.</summary>
/// <param name="Model">The model.</param>
/// <param name="Against">The one that it is held against.</param>
/// <param name="Differences">The mean differences over the cases that both played.</param>
public sealed record ModelDifferences(string Model, string Against, IReadOnlyList<Difference> Differences);
