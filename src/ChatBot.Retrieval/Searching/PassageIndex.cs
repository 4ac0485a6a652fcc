using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using Lucene.Net.Store;

namespace ChatBot.Retrieval.Searching;

/// <summary>An index in memory over any passages, ranked as the retriever ranks: for measuring on public test collections. Safe for concurrent use.</summary>
public sealed class PassageIndex : IDisposable
{
    private readonly IndexSnapshot _index;
    private readonly PassageRanker _ranker;
    private readonly SearchScope _scope;
    private readonly IReadOnlyList<IndexedPassage> _passages;

    private readonly VectorIndex? _vectors;

    private PassageIndex(IReadOnlyList<IndexedPassage> passages, IndexSnapshot index, Lexicon lexicon, RankingSettings settings)
    {
        _vectors = passages.Any(p => p.Vector.Length > 0) ? new([.. index.Ordinals.Select(o => VectorIndex.Normalized(passages[o].Vector))]) : null;
        _passages = passages;
        _index = index;
        _ranker = new(index, lexicon, settings);
        // Passages with one title are of one document, as paragraphs of a resolution are of one edition.
        var documents = passages.Select((p, i) => p.Title.Length > 0 ? p.Title : $"#{i}").Distinct(StringComparer.Ordinal).Select((t, i) => (t, i)).ToDictionary(d => d.t, d => d.i, StringComparer.Ordinal);
        int[] documentOf = [.. index.Ordinals.Select(o => documents[passages[o].Title.Length > 0 ? passages[o].Title : $"#{o}"])];
        var sizes = documentOf.CountBy(d => d).ToDictionary();
        _scope = new()
        {
            Edition = documentOf,
            IsHead = new bool[documentOf.Length],
            Sizes = [.. Enumerable.Range(0, documents.Count).Select(d => sizes.GetValueOrDefault(d))],
            Adopted = new DateOnly?[documents.Count],
            Allowed = [.. Enumerable.Repeat(true, index.Ordinals.Count)],
            Order = [.. index.Ordinals],
            Prior = [.. Enumerable.Repeat(1f, index.Ordinals.Count)],
            Count = index.DocumentLanguages.CountBy(l => l).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Indexes passages in memory.</summary>
    /// <param name="passages">The passages; their ids need not be unique.</param>
    /// <param name="lexicon">The words that analysis and expansion know.</param>
    /// <param name="settings">How to rank; null: as the retriever does.</param>
    /// <param name="cancellationToken">Stops between passages.</param>
    public static PassageIndex Build(IEnumerable<IndexedPassage> passages, Lexicon lexicon, RankingSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(lexicon);
        var all = passages.ToList();
        var directory = new RAMDirectory();
        var texts = all.Select((p, i) => new IndexedText { Group = string.Empty, Ordinal = i, Language = p.Language, Text = p.Text, Context = p.Context, Title = p.Title });
        PassageWriter.Write(directory, lexicon, [], texts, cancellationToken);
        return new(all, IndexSnapshot.Open(directory), lexicon, settings ?? RankingSettings.Default);
    }

    /// <summary>The best passages for a query, best first; ties in the order in which passages were given.</summary>
    /// <param name="query">A question or key words.</param>
    /// <param name="queryLanguage">Its language, two letters; null: guessed.</param>
    /// <param name="limit">At most so many, from 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IReadOnlyList<ScoredPassage> Search(string query, string? queryLanguage, int limit, CancellationToken cancellationToken = default) =>
        Search(query, queryLanguage, limit, null, cancellationToken);

    /// <summary>The same, by the query's vector too.</summary>
    /// <param name="query">A question or key words.</param>
    /// <param name="queryLanguage">Its language, two letters; null: guessed.</param>
    /// <param name="limit">At most so many, from 1.</param>
    /// <param name="vector">The query's vector; null: by its words alone.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IReadOnlyList<ScoredPassage> Search(string query, string? queryLanguage, int limit, ReadOnlyMemory<float>? vector, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (_, terms) = _ranker.Understand(query, queryLanguage, _scope);
        if (vector is { } wanted && _vectors?.Dimensions == wanted.Length)
        {
            var depth = Math.Max(limit, RankFusion.Depth);
            var fused = RankFusion.Fuse(_ranker.Rank(terms, _scope, depth, cancellationToken), _vectors.Search(wanted, _scope, depth, cancellationToken), _scope, limit);
            return [.. fused.Select(f => Scored(f.Document, f.Score))];
        }

        return [.. _ranker.Rank(terms, _scope, limit, cancellationToken).Select(r => Scored(r.Document, r.Score))];
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private ScoredPassage Scored(int document, double score) => new(_passages[_index.Ordinals[document]].Id, score);
}

/// <summary>A passage to index.</summary>
/// <param name="Id">Names it in results.</param>
/// <param name="Title">Title of its document; may be empty.</param>
/// <param name="Text">Its own words.</param>
/// <param name="Language">Two-letter code of its language.</param>
/// <param name="Context">Words around it that say what it is about; may be empty.</param>
public sealed record IndexedPassage(string Id, string Title, string Text, string Language, string Context = "")
{
    /// <summary>Its vector; empty when it is found by its words alone.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }
}

/// <summary>A passage that was found.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Score">Its rank score; above 0, comparable only within one search.</param>
public sealed record ScoredPassage(string Id, double Score);
