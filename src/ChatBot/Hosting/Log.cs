namespace ChatBot.Hosting;

/// <summary>Every line that the host logs, once, by name.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "The library is open: {Editions} editions, {Passages} passages")]
    public static partial void LibraryOpened(this ILogger logger, int editions, int passages);

    [LoggerMessage(102, LogLevel.Warning, "{Path} is left out: {Error}")]
    public static partial void FileFailed(this ILogger logger, string path, string error);

    [LoggerMessage(103, LogLevel.Information, "Listening on {Address}")]
    public static partial void Listening(this ILogger logger, string address);
}
