using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Holds numbers to their ranges, and says at start, once, what else is wrong with a model's settings. The bot goes on without the model: an answer from the text beats none.</summary>
internal sealed class ModelServerOptionsCheck<TOptions>(ILogger<TOptions> logger) : IValidateOptions<TOptions>
    where TOptions : ModelServerOptions
{
    private string? said;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = options.Servers.SelectMany(OutOfRange).ToList();
        if (faults.Count > 0)
        {
            return ValidateOptionsResult.Fail(faults);
        }

        if (options.Problem is { } problem && Interlocked.Exchange(ref said, problem) != problem)
        {
            logger.ModelMisconfigured(problem, options.Otherwise);
        }

        return ValidateOptionsResult.Success;
    }

    /// <summary>Numbers out of their ranges; messages name the section that they stand in.</summary>
    private static IEnumerable<string> OutOfRange(ModelServerOptions server)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(server, new ValidationContext(server), faults, validateAllProperties: true);
        return faults.Select(f => server is ModelOptions ? f.ErrorMessage!.Replace($"{ModelOptions.Section}:", $"{server.Key}:", StringComparison.Ordinal) : f.ErrorMessage!);
    }
}
