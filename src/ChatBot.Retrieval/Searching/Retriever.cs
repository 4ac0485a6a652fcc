namespace ChatBot.Retrieval.Searching;

/// <inheritdoc cref="IRetriever"/>
internal sealed class Retriever(ILibrarySnapshots library) : IRetriever
{
    private const int MostHits = 1000;

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var snapshot = library.Acquire();
        var (analysis, terms, scope) = Understand(snapshot, request);
        var ranked = snapshot.Ranker.Rank(terms, scope, LimitOf(request), cancellationToken);
        return Result(snapshot, request, analysis, terms, scope, ranked);
    }

    /// <inheritdoc/>
    public SearchResult Mentions(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var snapshot = library.Acquire();
        var (analysis, terms, scope) = Understand(snapshot, request);
        var found = terms.Count == 0 ? [] : snapshot.Ranker.Mentioning(terms, scope, cancellationToken);
        var result = Result(snapshot, request, analysis, terms, scope, [.. found.OrderBy(f => scope.Order[f.Document]).Take(LimitOf(request))]);
        return result with { Hits = AccentedEndings.Apart(result.Hits) };
    }

    private static (QueryAnalysis Analysis, IReadOnlyList<WeightedTerm> Terms, SearchScope Scope) Understand(LibrarySnapshot snapshot, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TermMatcher.Understand(snapshot, request.Query, request.QueryLanguage, request.Document);
    }

    private static int LimitOf(SearchRequest request) => Math.Clamp(request.Limit, 1, MostHits);

    private static SearchResult Result(LibrarySnapshot snapshot, SearchRequest request, QueryAnalysis analysis, IReadOnlyList<WeightedTerm> terms, SearchScope scope, IReadOnlyList<ScoredDocument> ranked) =>
        new() { Query = analysis, Hits = [.. ranked.Select(r => Hit(snapshot, request, analysis, terms, scope, r))] };

    private static SearchHit Hit(LibrarySnapshot snapshot, SearchRequest request, QueryAnalysis analysis, IReadOnlyList<WeightedTerm> terms, SearchScope scope, ScoredDocument ranked)
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
            Explanation = request.Explain ? ScoreExplanation.Of(snapshot, terms, ranked, edition.Language, scope.Prior[ranked.Document]) : null,
        };
    }
}
