using ChatBot.Retrieval.Embeddings;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>The vectors of a collection's passages and queries, made before anything is timed.</summary>
public sealed class CollectionVectors
{
    private readonly ReadOnlyMemory<float>[] _passages, _queries;

    private CollectionVectors(ReadOnlyMemory<float>[] passages, ReadOnlyMemory<float>[] queries) => (_passages, _queries) = (passages, queries);

    /// <summary>Embeds a collection: passages as the library's are, with their titles; queries as they are.</summary>
    /// <exception cref="EmbeddingException">The model cannot be asked; the message says why.</exception>
    public static async Task<CollectionVectors> MakeAsync(BeirData collection, IPassageEmbedder embedder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(embedder);
        return new(
            await EmbedAsync(embedder, [.. collection.Passages.Select(p => EmbeddedText.Of(p.Title, string.Empty, p.Text))], cancellationToken).ConfigureAwait(false),
            await EmbedAsync(embedder, [.. collection.Queries.Select(q => q.Text)], cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The vector of a passage, by its place in the collection; empty when the model did not take it.</summary>
    internal ReadOnlyMemory<float> OfPassage(int index) => _passages[index];

    /// <summary>The vector of a query, by its place in the collection; null when the model did not take it.</summary>
    internal ReadOnlyMemory<float>? OfQuery(int index) => _queries[index] is { Length: > 0 } vector ? vector : null;

    private static async Task<ReadOnlyMemory<float>[]> EmbedAsync(IPassageEmbedder embedder, string[] texts, CancellationToken cancellationToken)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Length];
        await foreach (var (text, vector) in embedder.EmbedAsync(texts, cancellationToken).ConfigureAwait(false))
        {
            vectors[text] = vector;
        }

        return vectors;
    }
}
