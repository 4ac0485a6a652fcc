using Microsoft.Extensions.Logging;

namespace ChatBot.Channels;

/// <summary>Every line that the channels log, once, by name. Never what people say.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A turn took longer than {Seconds} s and was given up")]
    public static partial void TurnTimedOut(this ILogger logger, double seconds);

    [LoggerMessage(2, LogLevel.Error, "A turn failed")]
    public static partial void TurnFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A request failed: {Method} {Route}")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string route);

    [LoggerMessage(4, LogLevel.Information, "DirectLine:Secrets is empty: Direct Line takes no secret, and the page is served on this machine only")]
    public static partial void NoSecrets(this ILogger logger);
}
