using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Says at start, once, what is wrong with the model's settings. The bot goes on with the offline model: an answer from the text beats none.</summary>
internal sealed class ModelOptionsCheck(ILogger<ModelOptionsCheck> logger) : IValidateOptions<ModelOptions>
{
    private string? said;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (options.Problem is { } problem && Interlocked.Exchange(ref said, problem) != problem)
        {
            logger.ModelMisconfigured(problem);
        }

        return ValidateOptionsResult.Success;
    }
}
