using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Rewriting;

/// <summary>Puts the hits of a question and of its translation together.</summary>
internal static class HitLists
{
    /// <summary>The best of both lists by reciprocal rank; of a passage that is in both, the hit that covers more of its query. Ties in the order of the first list, then of the second.</summary>
    public static IReadOnlyList<SearchHit> Fuse(IReadOnlyList<SearchHit> first, IReadOnlyList<SearchHit> second, int most)
        =>
        [
            .. first.Select((h, rank) => (Hit: h, rank)).Concat(second.Select((h, rank) => (Hit: h, rank)))
                .GroupBy(h => (h.Hit.Edition.Slug, h.Hit.Passage.Id))
                .Select(g => g.MaxBy(h => h.Hit.Coverage).Hit with { Score = g.Sum(h => ReciprocalRank.Of(h.rank + 1)) })
                .OrderByDescending(h => h.Score)
                .Take(most),
        ];
}
