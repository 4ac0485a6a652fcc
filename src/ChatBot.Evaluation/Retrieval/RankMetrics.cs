namespace ChatBot.Evaluation.Retrieval;

/// <summary>How good a ranked list is, as trec_eval and BEIR have it.</summary>
public static class RankMetrics
{
    /// <summary>The share of the relevant passages among the first <paramref name="k"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> relevant, int k)
    {
        ArgumentNullException.ThrowIfNull(relevant);
        return (double)ranked.Take(k).Count(relevant.ContainsKey) / relevant.Count;
    }

    /// <summary>One over the rank of the first relevant passage among the first <paramref name="k"/>; 0 when there is none.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> relevant, int k)
    {
        ArgumentNullException.ThrowIfNull(relevant);
        var rank = ranked.Take(k).TakeWhile(id => !relevant.ContainsKey(id)).Count() + 1;
        return rank > Math.Min(k, ranked.Count) ? 0 : 1.0 / rank;
    }

    /// <summary>Discounted cumulative gain of the first <paramref name="k"/> over that of the best order, gains as given (Järvelin &amp; Kekäläinen 2002).</summary>
    public static double Ndcg(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> relevant, int k)
    {
        ArgumentNullException.ThrowIfNull(relevant);
        var gained = ranked.Take(k).Select((id, i) => relevant.GetValueOrDefault(id) / Math.Log2(i + 2)).Sum();
        var ideal = relevant.Values.OrderDescending().Take(k).Select((gain, i) => gain / Math.Log2(i + 2)).Sum();
        return gained / ideal;
    }
}
