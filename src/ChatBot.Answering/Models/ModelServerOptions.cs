namespace ChatBot.Answering.Models;

/// <summary>A server that runs a model, which one, and how to be let in.</summary>
public abstract class ModelServerOptions
{
    private protected ModelServerOptions()
    {
    }

    /// <summary>Azure OpenAI: <c>https://NAME.openai.azure.com</c>; OpenAI-compatible: the base address, with <c>/v1</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The API key; keep it in the environment (<c>Model__ApiKey</c>, <c>Embeddings__ApiKey</c>) or user secrets.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How the bot proves itself to Azure OpenAI; other servers take keys only.</summary>
    public ModelAuthentication Authentication { get; set; } = ModelAuthentication.ApiKey;

    /// <summary>The model's name; for Azure OpenAI the deployment's.</summary>
    public string? Name { get; set; }

    /// <summary>What is missing or wrong, in a sentence that names the setting; null when the model can be asked, or none is configured.</summary>
    public virtual string? Problem => IsRemote ? ServerProblem : null;

    /// <summary>The section of the configuration.</summary>
    internal abstract string Key { get; }

    /// <summary>These options and those of other servers that they hold.</summary>
    internal virtual IEnumerable<ModelServerOptions> Servers => [this];

    /// <summary>Whether a server is to be asked.</summary>
    internal abstract bool IsRemote { get; }

    /// <summary>Whether the server is Azure OpenAI.</summary>
    internal abstract bool IsAzure { get; }

    /// <summary>What the model is for, after "the model that shall".</summary>
    internal abstract string Purpose { get; }

    /// <summary>What the bot does as long as the model cannot be asked.</summary>
    internal abstract string Otherwise { get; }

    /// <summary>The settings that say how long it may take.</summary>
    internal abstract string TimeSettings { get; }

    private string? ServerProblem => this switch
    {
        { Name: null or "" } => $"{Key}:Name is missing: set it to the {(IsAzure ? "deployment" : "model")} that shall {Purpose}.",
        { Endpoint: null or "" } => $"{Key}:Endpoint is missing: set it to your server's address, for instance https://NAME.openai.azure.com or http://localhost:11434/v1.",
        _ when !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") => $"{Key}:Endpoint '{Endpoint}' is no address: it must begin with https:// or http://.",
        { Authentication: ModelAuthentication.Entra, IsAzure: false } => $"{Key}:Authentication is Entra, which only AzureOpenAI takes: set it to ApiKey.",
        { Authentication: ModelAuthentication.ApiKey, ApiKey: null or "" } => $"{Key}:ApiKey is missing: set the environment variable {Key.Replace(":", "__", StringComparison.Ordinal)}__ApiKey (any word for servers that need none).",
        _ => null,
    };
}

/// <summary>How the bot proves itself to a model's server.</summary>
public enum ModelAuthentication
{
    /// <summary>With a key.</summary>
    ApiKey,

    /// <summary>With the identity that the machine or the person has in Entra.</summary>
    Entra,
}
