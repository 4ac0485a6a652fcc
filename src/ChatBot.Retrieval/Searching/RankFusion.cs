namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Makes one list of two whose scores cannot be compared: each passage gets its <see cref="ReciprocalRank"/> from each list that has it.
/// </summary>
internal static class RankFusion
{
    /// <summary>Passages of each list that count.</summary>
    public const int Depth = 100;

    /// <summary>The best of both lists, best first; ties in document order.</summary>
    /// <param name="byWords">One list, best first.</param>
    /// <param name="byVector">The other, best first.</param>
    /// <param name="scope">Where both searched.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<RankedDocument> Fuse(IReadOnlyList<ScoredDocument> byWords, IReadOnlyList<ScoredDocument> byVector, SearchScope scope, int limit)
    {
        var fused = Ranks(byWords).ToDictionary(r => r.Scored.Document, r => new RankedDocument(r.Scored.Document, r.Reciprocal) { ByWords = r });
        foreach (var rank in Ranks(byVector))
        {
            var document = rank.Scored.Document;
            fused[document] = fused.TryGetValue(document, out var known)
                ? known with { Score = known.Score + rank.Reciprocal, ByVector = rank }
                : new(document, rank.Reciprocal) { ByVector = rank };
        }

        return [.. fused.Values.OrderByDescending(f => f.Score).ThenBy(f => scope.Order[f.Document]).Take(limit)];
    }

    private static IEnumerable<Place> Ranks(IReadOnlyList<ScoredDocument> ranked) => ranked.Select((r, i) => new Place(i + 1, ReciprocalRank.Of(i + 1), r));
}

/// <summary>A document's place in a list.</summary>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Reciprocal">What the rank gives it in a list made of several.</param>
/// <param name="Scored">Its score there.</param>
internal readonly record struct Place(int Rank, double Reciprocal, ScoredDocument Scored);

/// <summary>A document of the index, its score, and where that comes from.</summary>
/// <param name="Document">The document.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct RankedDocument(int Document, double Score)
{
    /// <summary>Its place in the list by words; null when it is in the other alone.</summary>
    public Place? ByWords { get; init; }

    /// <summary>Its place in the list by vectors; null when it is in the other alone, or there is none.</summary>
    public Place? ByVector { get; init; }

    /// <summary>A document that was ranked by its words alone.</summary>
    public static RankedDocument Lexical(ScoredDocument scored, int index) => new(scored.Document, scored.Score) { ByWords = new(index + 1, 0, scored) };
}
