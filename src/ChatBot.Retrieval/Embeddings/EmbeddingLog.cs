using Microsoft.Extensions.Logging;

namespace ChatBot.Retrieval.Embeddings;

/// <summary>What is said of passages' vectors to the log.</summary>
internal static partial class EmbeddingLog
{
    [LoggerMessage(EventId = 21, Level = LogLevel.Information, Message = "Embedding {Missing} of {Passages} passages with {Model}; until then passages are found by their words alone")]
    public static partial void Embedding(this ILogger logger, int missing, int passages, string model);

    [LoggerMessage(EventId = 22, Level = LogLevel.Information, Message = "{Passages} passages are found by their vectors too, {Left} without one are not ({Elapsed})")]
    public static partial void Embedded(this ILogger logger, int passages, int left, TimeSpan elapsed);

    [LoggerMessage(EventId = 23, Level = LogLevel.Warning, Message = "{Trouble} Passages are found by their words alone; they are embedded again in {Pause}.")]
    public static partial void NotEmbedded(this ILogger logger, string trouble, TimeSpan pause);

    [LoggerMessage(EventId = 24, Level = LogLevel.Warning, Message = "The vectors in {File} are damaged and are made anew: {Reason}")]
    public static partial void VectorsDamaged(this ILogger logger, string file, string reason);

    [LoggerMessage(EventId = 25, Level = LogLevel.Warning, Message = "The vectors cannot be kept in {File} and are made anew at the next start: {Reason}")]
    public static partial void VectorsNotKept(this ILogger logger, string file, string reason);
}
