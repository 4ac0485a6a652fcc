using System.Globalization;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reporting;

/// <summary>How far a run's figures are not its model's own, because the offline model had to answer instead.</summary>
internal static class Fallbacks
{
    /// <summary>Above this share a run is not called the best of anything.</summary>
    private const double Most = 0.05;

    /// <summary>Whether there are any.</summary>
    public static bool Any(RunReport run) => Of(run) is { Value: > 0 };

    /// <summary>Whether the figures are still the model's, but for a few turns.</summary>
    public static bool AreFew(RunReport run) => Of(run) is not { } fell || fell.Value <= Most * fell.Count;

    /// <summary>A sentence for whoever reads the figures; null when there is no need for one.</summary>
    public static string? Warning(RunReport run) => Of(run) is { Value: > 0 } fell
        ? string.Create(CultureInfo.InvariantCulture, $"In {fell.Value:0} of the {fell.Count} turns that {ModelComparison.NameOf(run)} was to answer, the offline model answered instead or the answer broke off: these figures are not all its own.")
        : null;

    private static MetricValue? Of(RunReport run) => run.Metrics.GetValueOrDefault(ModelMetrics.FellBack);
}
