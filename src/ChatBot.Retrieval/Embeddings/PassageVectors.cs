using System.Diagnostics;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Retrieval.Embeddings;

/// <inheritdoc cref="IPassageVectors"/>
internal sealed class PassageVectors : IPassageVectors, IDisposable
{
    /// <summary>Vectors after which what there is is kept, so that whoever stops the bot does not pay for them twice.</summary>
    private const int SaveEvery = 1024;

    private readonly ILibrarySnapshots _library;
    private readonly IPassageEmbedder _embedder;
    private readonly VectorStore _store;
    private readonly ILogger _logger;
    private readonly VectorFollower _follower;
    private Dictionary<string, ReadOnlyMemory<float>>? _known;
    private State? _current;

    public PassageVectors(ILibrarySnapshots library, IPassageEmbedder embedder, IOptions<LibraryOptions> options, TimeProvider time, ILogger<PassageVectors> logger)
    {
        (_library, _embedder, _logger) = (library, embedder, logger);
        _store = new(DataFolder.Of(options.Value));
        _follower = new(UpdateAsync, () => embedder.Model is not null, time, logger);
        _library.Changed += _follower.Wake;
    }

    /// <summary>The vectors of one state of the library: what numbers of documents mean differs from one to the next.</summary>
    private sealed record State(LibrarySnapshot Snapshot, VectorIndex Index);

    /// <inheritdoc/>
    public int? Dimensions => Volatile.Read(ref _current)?.Index.Dimensions;

    /// <summary>The vectors of a state of the library; null as long as there are none.</summary>
    public VectorIndex? Of(LibrarySnapshot snapshot) => Volatile.Read(ref _current) is { } current && ReferenceEquals(current.Snapshot, snapshot) ? current.Index : null;

    /// <inheritdoc/>
    public Task SettledAsync(CancellationToken cancellationToken = default) => _embedder.Model is null ? Task.CompletedTask : _follower.SettledAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _library.Changed -= _follower.Wake;
        _follower.Dispose();
    }

    private async Task UpdateAsync(CancellationToken cancellationToken)
    {
        var (snapshot, texts) = Texts();
        if (_embedder.Model is not { } model || Of(snapshot) is not null || texts.Length == 0)
        {
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var known = _known ??= Load(model);
        var keys = Array.ConvertAll(texts, text => VectorStore.Key(model, text));
        var missing = keys.Zip(texts).DistinctBy(t => t.First).Where(t => !known.ContainsKey(t.First)).ToDictionary(StringComparer.Ordinal);
        if (missing.Count > 0)
        {
            _logger.Embedding(missing.Count, texts.Length, model);
            await EmbedAsync(model, known, missing, cancellationToken).ConfigureAwait(false);
        }

        Use(model, snapshot, keys, known, start);
    }

    private async Task EmbedAsync(string model, Dictionary<string, ReadOnlyMemory<float>> known, Dictionary<string, string> missing, CancellationToken cancellationToken)
    {
        var keys = missing.Keys.ToArray();
        var made = 0;
        try
        {
            await foreach (var (text, vector) in _embedder.EmbedAsync([.. missing.Values], cancellationToken).ConfigureAwait(false))
            {
                if (known.Count > 0 && known.Values.First().Length is var length && length != vector.Length)
                {
                    known.Clear();
                    made = 0;
                    throw new EmbeddingException($"The model {model} gave vectors of {length} numbers and now gives some of {vector.Length}: all passages must be embedded anew.");
                }

                if (VectorIndex.Normalized(vector) is { Length: > 0 } normalized)
                {
                    known[keys[text]] = normalized;
                    if (++made % SaveEvery == 0)
                    {
                        Save(model, known);
                    }
                }
            }
        }
        finally
        {
            if (made % SaveEvery != 0)
            {
                Save(model, known);
            }
        }
    }

    /// <summary>Puts vectors into use and forgets those that no passage has any more.</summary>
    private void Use(string model, LibrarySnapshot snapshot, string[] keys, Dictionary<string, ReadOnlyMemory<float>> known, long start)
    {
        if (known.Count == 0)
        {
            return;
        }

        var index = new VectorIndex(Array.ConvertAll(keys, key => known.GetValueOrDefault(key)));
        // The vectors are in memory once: those kept for later are the index's own.
        var kept = new Dictionary<string, ReadOnlyMemory<float>>(StringComparer.Ordinal);
        for (var document = 0; document < keys.Length; document++)
        {
            if (index[document] is { Length: > 0 } vector)
            {
                kept[keys[document]] = vector;
            }
        }

        if (kept.Count < known.Count)
        {
            Save(model, kept);
        }

        _known = kept;
        Volatile.Write(ref _current, new(snapshot, index));
        var left = keys.Count(k => !kept.ContainsKey(k));
        var elapsed = Stopwatch.GetElapsedTime(start);
        _logger.Embedded(keys.Length - left, left, elapsed);
    }

    private (LibrarySnapshot Snapshot, string[] Texts) Texts()
    {
        using var snapshot = _library.Acquire();
        return (snapshot, [.. Enumerable.Range(0, snapshot.Index.Ordinals.Count).Select(snapshot.PassageOf).Select(p => EmbeddedText.Of(p.Edition, snapshot.TextOf(p.Edition, p.Ordinal)))]);
    }

    private Dictionary<string, ReadOnlyMemory<float>> Load(string model)
    {
        try
        {
            return _store.Load(model);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            _logger.VectorsDamaged(_store.Path, e.Message);
            return new(StringComparer.Ordinal);
        }
    }

    private void Save(string model, Dictionary<string, ReadOnlyMemory<float>> vectors)
    {
        try
        {
            if (vectors.Count > 0)
            {
                _store.Save(model, vectors);
            }
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            _logger.VectorsNotKept(_store.Path, e.Message);
        }
    }
}
