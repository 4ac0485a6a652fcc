using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Metrics;

/// <summary>How the cited passages compare with the wanted ones, exactly: a sub-paragraph is not its paragraph.</summary>
/// <param name="Precision">The share of the passages cited that are wanted or allowed; null when nothing is cited.</param>
/// <param name="Recall">The share of the wanted groups of which a passage is cited.</param>
/// <param name="Missing">The groups of which none is cited.</param>
/// <param name="Extra">Passages cited that are neither wanted nor allowed.</param>
internal sealed record CitationScore(double? Precision, double Recall, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)
{
    /// <summary>The harmonic mean; 0 when nothing right is cited.</summary>
    public double F1 => Precision is > 0 && Recall > 0 ? 2 * Precision.Value * Recall / (Precision.Value + Recall) : 0;

    /// <summary>Scores a reply; null when the turn wants no passage in particular.</summary>
    public static CitationScore? Of(TargetReply reply, TestTurn turn)
    {
        if (turn.Passages.Count == 0)
        {
            return null;
        }

        var cited = reply.Citations.Select(c => c.Key).Distinct().ToArray();
        var missing = turn.Passages.Where(group => !cited.Any(key => group.Any(gold => Names(gold, key)))).ToArray();
        var extra = cited.Where(key => !turn.Passages.SelectMany(g => g).Concat(turn.Also).Any(gold => Names(gold, key))).ToArray();
        return new CitationScore(
            cited.Length == 0 ? null : (double)(cited.Length - extra.Length) / cited.Length,
            (double)(turn.Passages.Count - missing.Length) / turn.Passages.Count,
            [.. missing.Select(group => string.Join(" or ", group))],
            [.. extra.Select(key => key.ToString())]);
    }

    /// <summary>Whether a gold passage is that passage.</summary>
    public static bool Names(GoldPassage gold, PassageKey key) =>
        gold.Id == key.Id && (gold.Editions?.Contains(key.Slug) ?? (gold.Edition is null || gold.Edition == key.Slug));
}
