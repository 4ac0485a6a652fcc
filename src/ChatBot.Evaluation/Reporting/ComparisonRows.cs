using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Reporting;

/// <summary>The table of a comparison, metrics as rows and models as columns, for the terminal and for the page.</summary>
internal static class ComparisonRows
{
    /// <summary>Retrieval comes before the model, and of latencies two figures are enough.</summary>
    private static readonly MetricDefinition[] Shown = [.. MetricCatalog.All.Where(m => !m.NeedsEvidence && !m.Name.EndsWith("-p99", StringComparison.Ordinal))];

    /// <summary>The rows that some model has a figure for.</summary>
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<RunReport> runs) =>
    [
        new("cases", "played to their end", [.. runs.Select(r => new ComparisonCell(r.Cases.Count == r.Planned ? $"{r.Planned}" : $"{r.Cases.Count} of {r.Planned}", false))]),
        .. Shown.Where(m => runs.Any(r => r.Metrics.ContainsKey(m.Name))).Select(m => Row(m, runs)),
    ];

    private static ComparisonRow Row(MetricDefinition metric, IReadOnlyList<RunReport> runs)
    {
        var best = Best(metric, runs);
        return new ComparisonRow(metric.Name, metric.Meaning, [.. runs.Select(r => Text(metric, r) is { } text ? new ComparisonCell(text, text == best && IsFit(r)) : new ComparisonCell("–", false))]);
    }

    /// <summary>The best figure as it is written; null when there is nothing to choose between.</summary>
    private static string? Best(MetricDefinition metric, IReadOnlyList<RunReport> runs)
    {
        var fit = runs.Where(r => IsFit(r) && r.Metrics.ContainsKey(metric.Name)).OrderBy(r => r.Metrics[metric.Name].Value).ToArray();
        var texts = fit.Select(r => Text(metric, r)).Distinct().ToArray();
        return texts.Length < 2 ? null : metric.MoreIsBetter ? texts[^1] : texts[0];
    }

    /// <summary>A run that was stopped played other cases; one that fell back often shows another model.</summary>
    private static bool IsFit(RunReport run) => run.State == RunState.Complete && Fallbacks.AreFew(run);

    private static string? Text(MetricDefinition metric, RunReport run) =>
        !run.Metrics.TryGetValue(metric.Name, out var value) ? null
        : metric.Name == ModelMetrics.FellBack ? $"{Figures.Of(metric, value.Value)} of {value.Count}"
        : Figures.Of(metric, value.Value);
}

/// <summary>A row: a metric over all models.</summary>
internal sealed record ComparisonRow(string Name, string Meaning, IReadOnlyList<ComparisonCell> Cells);

/// <summary>A figure as it is written, and whether it is the best of its row.</summary>
internal sealed record ComparisonCell(string Text, bool IsBest);
