namespace ChatBot.Retrieval.Embeddings;

/// <summary>Makes vectors of passages with an embedding model.</summary>
public interface IPassageEmbedder
{
    /// <summary>Names the model and the length of its vectors, so that vectors of one model are never compared with another's; null when none is configured.</summary>
    string? Model { get; }

    /// <summary>The vectors of texts, as they come. A text that the model does not take (too long for it) is left out.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Stops between and during requests.</param>
    /// <exception cref="EmbeddingException">The model cannot be asked now; the message says why.</exception>
    IAsyncEnumerable<TextVector> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default);
}

/// <summary>The vector of a text.</summary>
/// <param name="Text">The text's place among those given, from 0.</param>
/// <param name="Vector">Its vector, of any length but 0.</param>
public readonly record struct TextVector(int Text, ReadOnlyMemory<float> Vector);

/// <summary>Texts cannot be embedded now; the message says why and which setting to look at.</summary>
public sealed class EmbeddingException : Exception
{
    /// <summary>With a message for the person who runs the bot.</summary>
    public EmbeddingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public EmbeddingException()
    {
    }

    /// <summary>With a message for the person who runs the bot.</summary>
    public EmbeddingException(string message)
        : base(message)
    {
    }
}

/// <summary>Where no embedding model is configured.</summary>
internal sealed class NoEmbedder : IPassageEmbedder
{
    /// <inheritdoc/>
    public string? Model => null;

    /// <inheritdoc/>
    public IAsyncEnumerable<TextVector> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<TextVector>();
}
