using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Searching;

/// <inheritdoc cref="ITermMatcher"/>
internal sealed class TermMatcher(ILibrarySnapshots library) : ITermMatcher
{
    /// <inheritdoc/>
    public QueryAnalysis Analyze(string query, string? language, string? document = null)
    {
        using var snapshot = library.Acquire();
        return Understand(snapshot, query, language, document).Analysis;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermMatch> Match(QueryAnalysis query, string text, string language)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = library.Acquire();
        return snapshot.Texts.Match(query.Terms, text, language);
    }

    /// <inheritdoc/>
    public IReadOnlyList<NameMatch> Naming(QueryAnalysis query, string document, string language)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var snapshot = library.Acquire();
        var edition = snapshot.Editions.Where(e => e.Symbol == document || e.Slug == document).OrderBy(e => e.Language == language ? 0 : 1).FirstOrDefault();
        return edition is null
            ? []
            : [.. new[] { (NamePart.Title, edition.Head.Title), (NamePart.Organ, edition.Head.Organ), (NamePart.Day, DocumentName.Day(edition)) }
                .Where(p => !string.IsNullOrEmpty(p.Item2))
                .SelectMany(p => snapshot.Texts.Match(query.Terms, p.Item2!, edition.Language).Select(m => new NameMatch(m, p.Item1)))];
    }

    /// <summary>Understands a query as the retriever does.</summary>
    internal static (QueryAnalysis Analysis, IReadOnlyList<WeightedTerm> Terms, SearchScope Scope) Understand(LibrarySnapshot snapshot, string query, string? language, string? document)
    {
        return snapshot.Understood.Get((query, language, document), static (key, snapshot) => UnderstandNew(snapshot, key.Query, key.Language, key.Document), snapshot);
    }

    private static (QueryAnalysis Analysis, IReadOnlyList<WeightedTerm> Terms, SearchScope Scope) UnderstandNew(LibrarySnapshot snapshot, string query, string? language, string? document)
    {
        var known = language ?? snapshot.Lexicon.Languages.Of(query);
        var scope = snapshot.Scope(known, document);
        var (_, terms) = snapshot.Ranker.Understand(query, known, scope);
        // Of a phrase that the texts do not have as such, the words still count by themselves.
        var analysed = terms.Select(t => !t.Known && t.Parts.Any(p => p.Known)
            ? new QueryTerm(t.Term.Surface, t.Term.Span, t.Term.Stem, t.Parts.Where(p => p.Known).Max(p => p.Weight), true) { Expansion = t, IsOrdinary = t.Term.IsOrdinary, IsByParts = true }
            : new QueryTerm(t.Term.Surface, t.Term.Span, t.Term.Stem, t.Weight, t.Known) { Expansion = t, IsOrdinary = t.Term.IsOrdinary });
        return (new QueryAnalysis(known, [.. analysed]), terms, scope);
    }
}
