using Microsoft.Extensions.Logging;

namespace ChatBot.Answering;

/// <summary>Every line that answering logs, once, by name. Never what people or models say.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Warning, "{Problem} Until then {Otherwise}.")]
    public static partial void ModelMisconfigured(this ILogger logger, string problem, string otherwise);

    [LoggerMessage(202, LogLevel.Warning, "{Trouble} The offline model answers instead.")]
    public static partial void ModelFailed(this ILogger logger, string trouble);

    [LoggerMessage(204, LogLevel.Warning, "{Trouble} Passages are found by their words alone; the server is asked again in {Pause}.")]
    public static partial void EmbeddingFailed(this ILogger logger, string trouble, TimeSpan pause);

    [LoggerMessage(203, LogLevel.Debug, "A statement was held back: {Fault}")]
    public static partial void HeldBack(this ILogger logger, string fault);
}
