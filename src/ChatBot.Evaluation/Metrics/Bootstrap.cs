namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// 95 % intervals of means by resampling (percentile bootstrap; Efron &amp; Tibshirani 1993, ch. 13). Over differences of pairs it is the paired
/// bootstrap. The same values and seed give the same interval.
/// </summary>
public static class Bootstrap
{
    private const int Resamples = 1000;

    /// <summary>The interval of the mean of some values; both ends are the mean when there are fewer than two.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> values, int seed)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 || values.All(v => v == values[0]))
        {
            var mean = values.Count == 0 ? 0 : values[0];
            return (mean, mean);
        }

#pragma warning disable CA5394 // chance for statistics, not for security; it must be repeatable
        var random = new Random(seed);
        var means = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < values.Count; j++)
            {
                sum += values[random.Next(values.Count)];
            }

            means[i] = sum / values.Count;
        }
#pragma warning restore CA5394

        Array.Sort(means);
        return (means[(int)(0.025 * Resamples)], means[(int)(0.975 * Resamples) - 1]);
    }
}
