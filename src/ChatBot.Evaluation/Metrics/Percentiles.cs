namespace ChatBot.Evaluation.Metrics;

/// <summary>Percentiles by the nearest rank: always a value that occurred.</summary>
internal static class Percentiles
{
    /// <summary>The least value that at least <paramref name="percent"/> % of all values do not exceed, and the number of values; null without values.</summary>
    public static (double Value, int Count)? Of(IEnumerable<double> values, int percent)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[Math.Clamp((int)Math.Ceiling(percent / 100.0 * sorted.Length) - 1, 0, sorted.Length - 1)], sorted.Length);
    }
}
