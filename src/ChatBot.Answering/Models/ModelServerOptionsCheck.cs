using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Says at start, once, what is wrong with a model's settings. The bot goes on without the model: an answer from the text beats none.</summary>
internal sealed class ModelServerOptionsCheck<TOptions>(ILogger<TOptions> logger) : IValidateOptions<TOptions>
    where TOptions : ModelServerOptions
{
    private string? said;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (options.Problem is { } problem && Interlocked.Exchange(ref said, problem) != problem)
        {
            logger.ModelMisconfigured(problem, options.Otherwise);
        }

        return ValidateOptionsResult.Success;
    }
}
