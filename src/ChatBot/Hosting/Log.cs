namespace ChatBot.Hosting;

/// <summary>Every line that the host logs, once, by name.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "The library is open (editions: {Editions}, passages: {Passages})")]
    public static partial void LibraryOpened(this ILogger logger, int editions, int passages);

    [LoggerMessage(102, LogLevel.Debug, "Somebody asks whether the bot is ready: the documents are still being read")]
    public static partial void NotReadyYet(this ILogger logger);

    [LoggerMessage(103, LogLevel.Warning, "{Trouble} It has no effect.")]
    public static partial void UnknownSetting(this ILogger logger, string trouble);
}
