using Microsoft.Extensions.Logging;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>What the library says to the log.</summary>
internal static partial class LibraryLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Indexed in {Elapsed} (editions: {Editions}, passages: {Passages}, generation {Generation})")]
    public static partial void Indexed(this ILogger logger, int editions, int passages, TimeSpan elapsed, string generation);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Path} was left out: {Error}")]
    public static partial void LeftOut(this ILogger logger, string path, string error);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The index in {Folder} is damaged and is made anew: {Reason}")]
    public static partial void Damaged(this ILogger logger, string folder, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The data folder {Folder} cannot be written to ({Reason}); the index is kept in memory and nothing can be ingested. {Advice}, or set Data:Path to another folder.")]
    public static partial void InMemory(this ILogger logger, string folder, string reason, string advice);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "There is no folder of seeds at {Folder}; set Data:Seeds to the folder of the documents that ship with the product.")]
    public static partial void NoSeeds(this ILogger logger, string folder);

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Another process changed the documents; generation {Generation} is in use")]
    public static partial void Noticed(this ILogger logger, string generation);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "Another process changed the documents with other word lists or another version; they show here after a restart (generation {Generation})")]
    public static partial void OtherSettings(this ILogger logger, string generation);

    [LoggerMessage(EventId = 8, Level = LogLevel.Debug, Message = "The documents that another process changed cannot be opened yet")]
    public static partial void NotYet(this ILogger logger, Exception exception);
}
