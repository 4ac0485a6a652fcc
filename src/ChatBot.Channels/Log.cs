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

    [LoggerMessage(13, LogLevel.Warning, "DirectLine:Secrets holds a secret of {Length} characters, which can be guessed: take at least {Shortest} random ones, as 'openssl rand -hex 32' prints them")]
    public static partial void ShortSecret(this ILogger logger, int length, int shortest);

    [LoggerMessage(14, LogLevel.Warning, "A page of {Origin} was refused the chat: to allow it, add {Origin} to DirectLine:TrustedOrigins (DirectLine__TrustedOrigins__0). Said once for each site")]
    public static partial void PageRefused(this ILogger logger, string origin);

    [LoggerMessage(5, LogLevel.Warning, "Signing keys could not be had from {Url}: {Reason}")]
    public static partial void MetadataUnavailable(this ILogger logger, string url, string reason);

    [LoggerMessage(6, LogLevel.Warning, "A caller of /api/messages was refused: {Reason}")]
    public static partial void CallerRefused(this ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Error, "A reply was lost ({Status} {Code}): {Reason}")]
    public static partial void ReplyLost(this ILogger logger, int status, string code, string reason);

    [LoggerMessage(8, LogLevel.Information, "MicrosoftAppId is empty: /api/messages answers this machine only, without tokens")]
    public static partial void NoAppId(this ILogger logger);

    [LoggerMessage(9, LogLevel.Warning, "BotFramework:RequireAuthentication is off: callers on this machine need no token")]
    public static partial void AuthenticationOff(this ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "An activity came again and was dropped")]
    public static partial void DuplicateDropped(this ILogger logger);

    [LoggerMessage(11, LogLevel.Error, "Feedback was lost: {Reason}")]
    public static partial void FeedbackLost(this ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Warning, "A typing indicator or stream update was not taken ({Status} {Code})")]
    public static partial void UpdateSkipped(this ILogger logger, int status, string code);
}
