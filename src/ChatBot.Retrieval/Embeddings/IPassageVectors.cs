namespace ChatBot.Retrieval.Embeddings;

/// <summary>The vectors of the library's passages. They follow the library by themselves, aside; until they are there, passages are found by their words alone.</summary>
public interface IPassageVectors
{
    /// <summary>The length of the vectors; null as long as there are none to search.</summary>
    int? Dimensions { get; }

    /// <summary>Completes when the passages of the library have their vectors, or cannot have them now (the log says why): for those who would rather wait.</summary>
    Task SettledAsync(CancellationToken cancellationToken = default);
}
