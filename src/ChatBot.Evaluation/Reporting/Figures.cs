using System.Globalization;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reporting;

/// <summary>How figures are written in reports for people.</summary>
internal static class Figures
{
    /// <summary>A value in its metric's unit: shares with three digits, as in the literature.</summary>
    public static string Of(MetricDefinition metric, double value) => metric.Unit switch
    {
        MetricUnit.Share => value.ToString("0.000", CultureInfo.InvariantCulture),
        MetricUnit.Grade => value.ToString("0.00", CultureInfo.InvariantCulture),
        MetricUnit.Milliseconds => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " ms",
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>The interval, or nothing for a figure that has none.</summary>
    public static string Interval(MetricDefinition metric, MetricValue value) =>
        value is { Low: { } low, High: { } high } ? $"{Of(metric, low)} – {Of(metric, high)}" : string.Empty;

    /// <summary>A bound with its direction.</summary>
    public static string Bound(MetricDefinition metric, double bound) => (metric.MoreIsBetter ? "≥ " : "≤ ") + Of(metric, bound);

    /// <summary>On which side of its bound a value is that misses it: some must not be above theirs.</summary>
    public static string Side(MetricDefinition metric) => metric.MoreIsBetter ? "below" : "above";

    /// <summary>A difference with its sign.</summary>
    public static string Signed(double value) => value.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);
}
