namespace ChatBot.Hosting;

/// <summary>Every line that the host logs, once, by name.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "The library is open: {Editions} editions, {Passages} passages")]
    public static partial void LibraryOpened(this ILogger logger, int editions, int passages);
}
