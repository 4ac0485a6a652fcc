using System.Collections.Concurrent;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Retrieval.Searching;

/// <summary>The documents and the index over them at one moment. Never changes; safe for concurrent use between <see cref="TryAcquire"/> and Dispose.</summary>
internal sealed class LibrarySnapshot : IDisposable
{
    private const int MostScopes = 64;

    private readonly Dictionary<string, int> _editionBySlug;
    private readonly Dictionary<string, IndexedText[]> _texts;
    private readonly ConcurrentDictionary<(string? Language, string? Document), SearchScope> _scopes = new();
    private readonly RankingSettings _settings;
    private int _users = 1;

    public LibrarySnapshot(IReadOnlyList<Edition> editions, IndexSnapshot index, Lexicon lexicon, string generation, RankingSettings? settings = null)
    {
        Editions = [.. editions.OrderBy(e => e.Symbol, StringComparer.Ordinal).ThenBy(e => e.Language, StringComparer.Ordinal).ThenBy(e => e.Slug, StringComparer.Ordinal)];
        Index = index;
        Lexicon = lexicon;
        Generation = generation;
        _settings = settings ?? RankingSettings.Default;
        Ranker = new(index, lexicon, _settings);
        Texts = new(lexicon);
        _editionBySlug = Editions.Select((e, i) => (e.Slug, i)).ToDictionary(e => e.Slug, e => e.i, StringComparer.Ordinal);
        _texts = [];
    }

    /// <summary>All editions, by symbol, then language.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The index over them.</summary>
    public IndexSnapshot Index { get; }

    /// <summary>The words that analysis and expansion know.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Names this state of documents, analysis and lexicon.</summary>
    public string Generation { get; }

    /// <summary>Queries as they were understood lately.</summary>
    public RecentValues<(string Query, string? Language, string? Document), (QueryAnalysis Analysis, IReadOnlyList<WeightedTerm> Terms, SearchScope Scope)> Understood { get; } = new(512);

    /// <summary>Ranks passages of the index.</summary>
    public PassageRanker Ranker { get; }

    /// <summary>Finds terms in texts.</summary>
    public TextMatcher Texts { get; }

    /// <summary>What the ranking is made of.</summary>
    public RankingSettings Settings => _settings;

    /// <summary>Keeps the index open until Dispose is called once more; false when it is closed already.</summary>
    public bool TryAcquire()
    {
        for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
        {
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The passage that a document of the index is.</summary>
    public (Edition Edition, int Ordinal) PassageOf(int document) => (Editions[_editionBySlug[Index.Groups[document]]], Index.Ordinals[document]);

    /// <summary>What is indexed of a passage.</summary>
    public IndexedText TextOf(Edition edition, int ordinal)
    {
        lock (_texts)
        {
            return (_texts.TryGetValue(edition.Slug, out var texts) ? texts : _texts[edition.Slug] = [.. PassageTexts.Of(edition)])[ordinal];
        }
    }

    /// <summary>What a search in this language for this document may find.</summary>
    public SearchScope Scope(string? language, string? document)
    {
        if (_scopes.Count >= MostScopes)
        {
            _scopes.Clear();
        }

        return _scopes.GetOrAdd((language, document), static (key, me) => me.BuildScope(EditionChoice.Choose(me.Editions, key.Language, key.Document)), this);
    }

    /// <summary>Gives up one use; the last one closes the index.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Index.Dispose();
        }
    }

    private SearchScope BuildScope(IReadOnlySet<string> slugs)
    {
        var size = Index.Ordinals.Count;
        var (allowed, order, prior, editions, heads) = (new bool[size], new int[size], new float[size], new int[size], new bool[size]);
        var starts = new int[Editions.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + Editions[i - 1].Passages.Count;
        }

        var newest = Editions.Where(e => slugs.Contains(e.Slug)).Max(DateOf);
        for (var document = 0; document < size; document++)
        {
            var edition = _editionBySlug[Index.Groups[document]];
            allowed[document] = slugs.Contains(Index.Groups[document]);
            order[document] = starts[edition] + Index.Ordinals[document];
            prior[document] = Recency(Editions[edition], newest);
            editions[document] = edition;
            heads[document] = Editions[edition].Passages[Index.Ordinals[document]].Kind == PassageKind.Head;
        }

        var counts = Index.DocumentLanguages.Where((_, d) => allowed[d]).CountBy(l => l).ToDictionary(StringComparer.Ordinal);
        return new() { Allowed = allowed, Order = order, Prior = prior, Edition = editions, IsHead = heads, Sizes = [.. Editions.Select(e => slugs.Contains(e.Slug) ? e.Passages.Count : 0)], Adopted = [.. Editions.Select(e => e.Head.Adopted)], Count = counts };
    }

    private static DateOnly? DateOf(Edition edition) => edition.Head.Adopted ?? edition.Head.Distributed;

    /// <summary>1 for the newest document and for those that show no date; less for older ones.</summary>
    private float Recency(Edition edition, DateOnly? newest)
    {
        const double DaysInYear = 365.25;
        return DateOf(edition) is { } date && newest is { } last
            ? (float)(1 - (_settings.Recency * Math.Clamp((last.DayNumber - date.DayNumber) / DaysInYear, 0, RankingSettings.RecencyYears)))
            : 1f;
    }
}
