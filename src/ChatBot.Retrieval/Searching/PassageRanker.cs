using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using Lucene.Net.Search;

namespace ChatBot.Retrieval.Searching;

/// <summary>Weighs the terms of a query within a scope and ranks passages by them.</summary>
internal sealed class PassageRanker(IndexSnapshot index, Lexicon lexicon, RankingSettings settings)
{
    private readonly QueryExpander _expander = new(lexicon, index, settings);
    private readonly IndexSearcher _searcher = index.SearcherFor(settings);
    private readonly RecentValues<(string Language, string Form), IReadOnlyList<int>> _found = new(16_384);

    /// <summary>Understands a query for the passages of a scope.</summary>
    public (ExpandedQuery Query, IReadOnlyList<WeightedTerm> Terms) Understand(string query, string? language, SearchScope scope)
    {
        var expanded = _expander.Expand(query, language, scope.Languages);
        return (expanded, [.. expanded.Terms.Select(t => Weigh(t, scope))]);
    }

    /// <summary>The best passages, best first.</summary>
    public IReadOnlyList<ScoredDocument> Rank(IReadOnlyList<WeightedTerm> terms, SearchScope scope, int limit, CancellationToken cancellationToken)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var language in scope.Languages)
        {
            foreach (var term in terms)
            {
                query.Add(TermQueries.Ranking(index, term, language, settings), Occur.SHOULD);
            }

            foreach (var pair in NearPair.Of(terms, language, settings))
            {
                query.Add(pair.Query, Occur.SHOULD);
            }
        }

        var best = new BestCollector(scope, limit, cancellationToken, OfDocuments(terms, scope));
        _searcher.Search(query, best);
        return best.Take();
    }

    /// <summary>By edition, what it adds to each of its passages; null where one document is searched.</summary>
    public float[]? OfDocuments(IReadOnlyList<WeightedTerm> terms, SearchScope scope)
        => new DocumentRanker(settings, (term, language) => PassagesWith(term.Term.FormsIn(language).Where(f => f.IsMeaningful && _expander.IsKnown(f, language)), language)).Score(terms, scope);

    /// <summary>The passages whose own words have every term in a form that means the very same.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="scope">Where.</param>
    /// <param name="loosely">Whether a form that means about the same will do: « les abus sexuels » of « exploitation et atteintes sexuelles ».</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IReadOnlyList<ScoredDocument> Mentioning(IReadOnlyList<WeightedTerm> terms, SearchScope scope, bool loosely, CancellationToken cancellationToken)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var language in scope.Languages)
        {
            var all = new BooleanQuery(disableCoord: true);
            foreach (var term in terms)
            {
                all.Add(loosely ? TermQueries.Any(index, language, Spelt(term.Term.FormsIn(language)).Where(f => f.IsMeaningful && f.Kind != MatchKind.Related)) : Mentioning(term, language), Occur.MUST);
            }

            any.Add(all, Occur.SHOULD);
        }

        var found = new BestCollector(scope, int.MaxValue, cancellationToken);
        _searcher.Search(any, found);
        return found.Take();
    }

    /// <summary>A term in a form that means the very same, or, of a phrase that no passage has (« l'anniversaire de l'ONU »), all its words.</summary>
    private BooleanQuery Mentioning(WeightedTerm term, string language)
    {
        if (term.Parts.Count == 0 || PassagesWith(term.Term.FormsIn(language).Where(f => f.IsStrict && _expander.IsKnown(f, language)), language).Count > 0)
        {
            return TermQueries.Any(index, language, Strict(term, language));
        }

        var either = TermQueries.Any(index, language, term.Term.FormsIn(language));
        var parts = new BooleanQuery(disableCoord: true);
        foreach (var part in term.Parts)
        {
            parts.Add(Mentioning(part, language), Occur.MUST);
        }

        either.Add(parts, Occur.SHOULD);
        return either;
    }

    /// <summary>What a query of one field and form gives to a passage.</summary>
    public double Contribution(Query query, int document) => _searcher.Explain(query, document) is { IsMatch: true } explanation ? explanation.Value : 0;

    /// <summary>The forms that name the very same thing; all of them when the index knows none of those.</summary>
    private IEnumerable<TermForm> Strict(WeightedTerm term, string language)
    {
        var forms = term.Term.FormsIn(language);
        var strict = forms.Where(f => f.IsStrict).ToList();
        return strict.Exists(f => _expander.IsKnown(f, language)) ? strict : Spelt(forms);
    }

    /// <summary>The forms without near spellings, where the lexicon knows what a term names: « Europol » is no misspelt « européen ».</summary>
    private static IEnumerable<TermForm> Spelt(IReadOnlyList<TermForm> forms)
        => forms.Any(f => f is { Kind: MatchKind.Synonym, IsStrict: true }) ? forms.Where(f => f.Kind != MatchKind.Fuzzy) : forms;

    private WeightedTerm Weigh(ExpandedTerm term, SearchScope scope)
    {
        int total = 0, passages = 0;
        var idf = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var language in scope.Languages)
        {
            var frequency = CountIn(term.FormsIn(language).Where(f => f.IsMeaningful && _expander.IsKnown(f, language)), language, scope);
            idf[language] = Idf(term, language, frequency, scope);
            total += frequency;
            passages += scope.Count[language];
        }

        var weight = passages == 0 ? 1 : InverseFrequency(total, passages) / InverseFrequency(0, passages);
        return new(term, idf, weight, total > 0, [.. term.Parts.Select(p => Weigh(p, scope))]);
    }

    /// <summary>
    /// How rare a term is: halfway between its typed form and all its forms together. Counting only all forms holds back a rare word with common
    /// synonyms, counting only the typed form lets its rarer synonyms win.
    /// </summary>
    private double Idf(ExpandedTerm term, string language, int frequency, SearchScope scope)
    {
        var all = InverseFrequency(frequency, scope.Count[language]);
        var typed = term.FormsIn(language) is [{ Kind: MatchKind.Exact } form, ..] ? CountIn([form], language, scope) : 0;
        return typed == 0 || typed == frequency ? all : (all + InverseFrequency(typed, scope.Count[language])) / 2;
    }

    /// <summary>How many passages of a scope have any of the forms.</summary>
    private int CountIn(IEnumerable<TermForm> forms, string language, SearchScope scope) => PassagesWith(forms, language).Count(d => scope.Allowed[d]);

    private HashSet<int> PassagesWith(IEnumerable<TermForm> forms, string language)
    {
        var any = new HashSet<int>();
        foreach (var form in forms)
        {
            any.UnionWith(_found.Get((language, form.Key), static (key, arguments) => arguments.Me.Find(key.Language, arguments.Form), (Me: this, Form: form)));
        }

        return any;
    }

    /// <summary>The passages that have a form: the same ones for every question, so they are remembered.</summary>
    private List<int> Find(string language, TermForm form)
    {
        var found = new DocumentCollector();
        _searcher.Search(TermQueries.Form(index, IndexFields.Text(language), form), found);
        return found.Documents;
    }

    /// <summary>Robertson's and Spärck Jones's weight in the form that never is negative.</summary>
    private static double InverseFrequency(int frequency, int passages) => Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
}
