using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Rewriting;

/// <summary>Puts the hits of a question and of its translation together.</summary>
internal static class HitLists
{
    /// <summary>The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009).</summary>
    private const int K = 60;

    /// <summary>The best of both lists by reciprocal rank; of a passage that is in both, the hit that covers more of its query. Ties in the order of the first list, then of the second.</summary>
    public static IReadOnlyList<SearchHit> Fuse(IReadOnlyList<SearchHit> first, IReadOnlyList<SearchHit> second, int most)
        =>
        [
            .. first.Select((h, rank) => (Hit: h, rank)).Concat(second.Select((h, rank) => (Hit: h, rank)))
                .GroupBy(h => (h.Hit.Edition.Slug, h.Hit.Passage.Id))
                .Select(g => g.MaxBy(h => h.Hit.Coverage).Hit with { Score = g.Sum(h => 1.0 / (K + 1 + h.rank)) })
                .OrderByDescending(h => h.Score)
                .Take(most),
        ];
}
