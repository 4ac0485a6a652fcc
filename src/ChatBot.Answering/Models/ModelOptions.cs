using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Models;

/// <summary>Which chat model writes the answers. Section <c>Model</c> of the configuration.</summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Model";

    /// <summary>Where the model runs.</summary>
    public ModelProvider Provider { get; set; } = ModelProvider.Offline;

    /// <summary>Azure OpenAI: <c>https://NAME.openai.azure.com</c>; OpenAI-compatible: the base address, with <c>/v1</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The API key; keep it in the environment (<c>Model__ApiKey</c>) or user secrets.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name; for Azure OpenAI the deployment's.</summary>
    public string? Name { get; set; }

    /// <summary>Most tokens that an answer may take, 64 to 8,192.</summary>
    [Range(64, 8192)]
    public int MaxOutputTokens { get; set; } = 600;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ModelProvider.Offline)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult($"Model:Name is missing: set it to the {(Provider == ModelProvider.AzureOpenAI ? "deployment" : "model")} that shall answer, or set Model:Provider to Offline.", [nameof(Name)]);
        }

        if (Endpoint is null || !Endpoint.IsAbsoluteUri)
        {
            yield return new ValidationResult("Model:Endpoint is missing or not an absolute address: set it to your server's, for instance https://NAME.openai.azure.com.", [nameof(Endpoint)]);
        }

        if (string.IsNullOrWhiteSpace(ApiKey))
        {
            yield return new ValidationResult("Model:ApiKey is missing: set the environment variable Model__ApiKey (any word for servers that need none).", [nameof(ApiKey)]);
        }
    }
}

/// <summary>Where a chat model runs.</summary>
public enum ModelProvider
{
    /// <summary>In this process, deterministic, no network.</summary>
    Offline,

    /// <summary>An Azure OpenAI deployment.</summary>
    AzureOpenAI,

    /// <summary>OpenAI or any server that speaks its protocol.</summary>
    OpenAI,
}
