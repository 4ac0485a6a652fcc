using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Gates;

/// <summary>Holds a set's thresholds against its metrics.</summary>
public static class Gate
{
    /// <summary>Quotations must be verbatim whether or not the set says so: a quotation is verbatim or it is not a quotation.</summary>
    public const string Implied = "quotations-verbatim";

    /// <summary>Checks a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="metrics">What was measured on it.</param>
    /// <param name="can">What this run could measure.</param>
    public static IReadOnlyList<GateResult> Check(TestSet set, IReadOnlyDictionary<string, MetricValue> metrics, GateScope can)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(can);
        var thresholds = set.Thresholds.Any(t => t.Metric == Implied) || !metrics.ContainsKey(Implied)
            ? set.Thresholds
            : [.. set.Thresholds, new Threshold(Implied, 1, 0)];
        return [.. thresholds.Select(t => Check(set, t, metrics.GetValueOrDefault(t.Metric)?.Value, can))];
    }

    private static GateResult Check(TestSet set, Threshold threshold, double? value, GateScope can)
    {
        const double Rounding = 1e-9;
        var metric = MetricCatalog.Get(threshold.Metric);
        var excused = can.Partial || (metric.NeedsEvidence && !can.Evidence) || (metric.NeedsJudge && !can.Judge) || (metric.NeedsModel && !can.Model);
        var verdict = value is null ? excused ? GateVerdict.NotMeasured : GateVerdict.Broken
            : metric.MoreIsBetter ? value >= threshold.Bound - Rounding ? GateVerdict.Kept : GateVerdict.Broken
            : value <= threshold.Bound + Rounding ? GateVerdict.Kept : GateVerdict.Broken;
        return new GateResult(set.Name, threshold.Metric, threshold.Bound, value, verdict);
    }
}

/// <summary>What a run can measure; a threshold on anything else is not broken, only not measured.</summary>
/// <param name="Partial">Only a part of the sets was played.</param>
/// <param name="Evidence">The target shows what it retrieved.</param>
/// <param name="Judge">There is a judge.</param>
/// <param name="Model">A chat model was asked.</param>
public sealed record GateScope(bool Partial, bool Evidence, bool Judge, bool Model);
