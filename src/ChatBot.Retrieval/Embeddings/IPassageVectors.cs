namespace ChatBot.Retrieval.Embeddings;

/// <summary>The vectors of the library's passages. They follow the library by themselves, aside; until they are there, passages are found by their words alone.</summary>
public interface IPassageVectors
{
    /// <summary>The length of the vectors; null as long as there are none to search.</summary>
    int? Dimensions { get; }

    /// <summary>Puts those on disk into use if they are all there; asks no model.</summary>
    Task LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>Completes when every passage has its vector: for those who would rather wait.</summary>
    /// <exception cref="EmbeddingException">The model cannot be asked now; the message says why.</exception>
    Task UpdateAsync(CancellationToken cancellationToken = default);
}
