using ChatBot.Retrieval.Embeddings;

namespace ChatBot.Retrieval.Searching;

/// <inheritdoc cref="IRetriever"/>
internal sealed class Retriever(ILibrarySnapshots library, PassageVectors? vectors = null) : IRetriever
{
    private const int MostHits = 1000;

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var snapshot = library.Acquire();
        var (analysis, terms, scope) = Understand(snapshot, request);
        var limit = LimitOf(request);
        if (request.Vector is { } vector && vectors?.Of(snapshot) is { } index && index.Dimensions == vector.Length)
        {
            var depth = Math.Max(limit, RankFusion.Depth);
            var fused = RankFusion.Fuse(snapshot.Ranker.Rank(terms, scope, depth, cancellationToken), index.Search(vector, scope, depth, cancellationToken), scope, limit);
            return Result(snapshot, request, analysis, fused, f => ScoreExplanation.Of(snapshot, terms, f, scope), cancellationToken);
        }

        return Lexical(snapshot, request, analysis, terms, scope, snapshot.Ranker.Rank(terms, scope, limit, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public SearchResult Mentions(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var snapshot = library.Acquire();
        var (analysis, terms, scope) = Understand(snapshot, request);
        var found = terms.Count == 0 ? [] : snapshot.Ranker.Mentioning(terms, scope, loosely: false, cancellationToken);
        found = found.Count > 0 || terms.Count == 0 ? found : snapshot.Ranker.Mentioning(terms, scope, loosely: true, cancellationToken);
        var result = Lexical(snapshot, request, analysis, terms, scope, [.. found.OrderBy(f => scope.Order[f.Document]).Take(LimitOf(request))], cancellationToken);
        return result with { Hits = AccentedEndings.Apart(result.Hits) };
    }

    private static (QueryAnalysis Analysis, IReadOnlyList<WeightedTerm> Terms, SearchScope Scope) Understand(LibrarySnapshot snapshot, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TermMatcher.Understand(snapshot, request.Query, request.QueryLanguage, request.Document);
    }

    private static int LimitOf(SearchRequest request) => Math.Clamp(request.Limit, 1, MostHits);

    private static SearchResult Lexical(LibrarySnapshot snapshot, SearchRequest request, QueryAnalysis analysis, IReadOnlyList<WeightedTerm> terms, SearchScope scope, IReadOnlyList<ScoredDocument> ranked, CancellationToken cancellationToken) =>
        Result(snapshot, request, analysis, [.. ranked.Select(RankedDocument.Lexical)], r => ScoreExplanation.Of(snapshot, terms, r.ByWords!.Value.Scored, scope), cancellationToken);

    private static SearchResult Result(LibrarySnapshot snapshot, SearchRequest request, QueryAnalysis analysis, IReadOnlyList<RankedDocument> ranked, Func<RankedDocument, string> explain, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>(ranked.Count);
        foreach (var found in ranked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits.Add(Hit(snapshot, analysis, found, request.Explain ? explain(found) : null));
        }

        return new() { Query = analysis, Hits = hits };
    }

    private static SearchHit Hit(LibrarySnapshot snapshot, QueryAnalysis analysis, RankedDocument ranked, string? explanation)
    {
        var (edition, ordinal) = snapshot.PassageOf(ranked.Document);
        var text = snapshot.TextOf(edition, ordinal);
        return new()
        {
            Edition = edition,
            Passage = edition.Passages[ordinal],
            Score = ranked.Score,
            Coverage = snapshot.Texts.Coverage(analysis.Terms, edition.Language, text.Text, text.Context, text.Title),
            Matches = snapshot.Texts.Match(analysis.Terms, text.Text, edition.Language),
            Explanation = explanation,
        };
    }
}
