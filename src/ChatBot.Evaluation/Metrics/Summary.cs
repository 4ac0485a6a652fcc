using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Sums turns up into metrics.</summary>
public static class Summary
{
    /// <summary>Every metric that some turn bears on, by name, in the order of <see cref="MetricCatalog.All"/>.</summary>
    /// <param name="turns">The turns.</param>
    /// <param name="seed">For the intervals.</param>
    public static IReadOnlyDictionary<string, MetricValue> Of(IReadOnlyList<PlayedTurn> turns, int seed)
    {
        ArgumentNullException.ThrowIfNull(turns);
        var values = new OrderedDictionary<string, MetricValue>(StringComparer.Ordinal);
        foreach (var metric in MetricCatalog.All)
        {
            if (Measure(metric, turns, seed) is { } value)
            {
                values.Add(metric.Name, value);
            }
        }

        return values;
    }

    private static MetricValue? Measure(MetricDefinition metric, IReadOnlyList<PlayedTurn> turns, int seed)
    {
        if (metric.OfAll is { } all)
        {
            return all(turns) is { } value ? new MetricValue(value.Value, value.Count) : null;
        }

        var each = turns.Select(metric.OfTurn!).OfType<double>().ToArray();
        if (each.Length == 0)
        {
            return null;
        }

        var (low, high) = Bootstrap.Interval(each, seed);
        return new MetricValue(each.Average(), each.Length, low, high);
    }
}
