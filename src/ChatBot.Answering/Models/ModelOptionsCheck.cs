using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>
/// Holds numbers to their ranges, and says at start, once, what else is wrong with the model's settings. The bot goes on with the offline model: an answer from the text beats none.
/// </summary>
internal sealed class ModelOptionsCheck(ILogger<ModelOptionsCheck> logger) : IValidateOptions<ModelOptions>
{
    private string? said;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var faults = OutOfRange(options).Concat(options.Verifier is { } verifier ? OutOfRange(verifier) : []).ToList();
        if (faults.Count > 0)
        {
            return ValidateOptionsResult.Fail(faults);
        }

        if (options.Problem is { } problem && Interlocked.Exchange(ref said, problem) != problem)
        {
            logger.ModelMisconfigured(problem);
        }

        return ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> OutOfRange(ModelOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults.Select(f => f.ErrorMessage!.Replace($"{ModelOptions.Section}:", $"{options.Key}:", StringComparison.Ordinal));
    }
}
