using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Models;

/// <summary>Which chat model writes the answers, and what it may take. Section <c>Model</c> of the configuration.</summary>
public sealed class ModelOptions : ModelServerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Model";

    private string key = Section;

    /// <summary>Where the model runs.</summary>
    public ModelProvider Provider { get; set; } = ModelProvider.Offline;

    /// <summary>Most tokens that an answer may take, 64 to 8,192.</summary>
    [Range(64, 8192, ErrorMessage = "Model:MaxOutputTokens must be from 64 to 8192.")]
    public int MaxOutputTokens { get; set; } = 600;

    /// <summary>Most tokens of passages that a model is shown, 500 to 100,000; the question and the prompt come on top.</summary>
    [Range(500, 100_000, ErrorMessage = "Model:MaxInputTokens must be from 500 to 100000.")]
    public int MaxInputTokens { get; set; } = 6_000;

    /// <summary>Tokens that one user may spend in a day (UTC), questions and answers together; 0: no limit.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "Model:TokensPerUserPerDay must be 0 or more.")]
    public long TokensPerUserPerDay { get; set; } = 200_000;

    /// <summary>Tokens that all users together may spend in a day (UTC): the most that a day can cost; 0: no limit.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "Model:TokensPerDay must be 0 or more.")]
    public long TokensPerDay { get; set; }

    /// <summary>How freely the model chooses its words, 0 to 2; null (an empty setting): nothing is sent, for models that take no temperature.</summary>
    [Range(0.0, 2.0, ErrorMessage = "Model:Temperature must be from 0 to 2, or empty.")]
    public float? Temperature { get; set; } = 0;

    /// <summary>How long an attempt may take until the first word of an answer, 0.1 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Model:FirstTokenTimeout must be from 00:00:00.1 to 00:01:00.")]
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all calls of a turn may take together, all attempts included, 0.1 s to 5 minutes; a turn must have time left for the offline model.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessage = "Model:AnswerTimeout must be from 00:00:00.1 to 00:05:00.")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How often an attempt that failed before the first word is repeated, 0 to 5.</summary>
    [Range(0, 5, ErrorMessage = "Model:Retries must be from 0 to 5.")]
    public int Retries { get; set; } = 2;

    /// <summary>The longest Retry-After that is waited for; a server that wants more is left alone, 0 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Model:LongestWait must be from 00:00:00 to 00:01:00.")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A second model that is asked whether the passages support each sentence of the first; null or offline: the rules alone decide. Its own <c>Verifier</c> is of no account.</summary>
    public ModelOptions? Verifier
    {
        get;
        set
        {
            field = value;
            _ = value?.key = $"{Key}:Verifier";
        }
    }

    /// <summary>Whether each sentence is put to a second model.</summary>
    public bool HasVerifier => Verifier is { Provider: not ModelProvider.Offline };

    /// <summary>
    /// What is missing or wrong, in a sentence that names the setting; null when the model can be asked, or is the offline one. A verifier that cannot be asked
    /// counts: whoever wants sentences verified wants none that are not.
    /// </summary>
    public override string? Problem => Provider == ModelProvider.Offline ? null
        : base.Problem ?? (Verifier is { Provider: ModelProvider.Offline } and ({ Endpoint.Length: > 0 } or { Name.Length: > 0 }) ? $"{Verifier.Key}:Provider is missing: set it to AzureOpenAI or OpenAI." : Verifier?.Problem);

    /// <summary>All that shapes what the model says, for <see cref="SettingsHash"/>; no secrets, and nothing that only says how long to wait.</summary>
    internal string Fingerprint => string.Join('\0', Effective, Endpoint, Name, MaxOutputTokens, MaxInputTokens, Temperature, HasVerifier ? Verifier!.Fingerprint : null);

    /// <summary>The provider that answers: the offline one when the configured one cannot be asked.</summary>
    public ModelProvider Effective => Problem is null ? Provider : ModelProvider.Offline;

    /// <inheritdoc/>
    internal override string Key => key;

    /// <inheritdoc/>
    internal override IEnumerable<ModelServerOptions> Servers => Verifier is null ? [this] : [this, Verifier];

    /// <inheritdoc/>
    internal override bool IsRemote => Provider != ModelProvider.Offline;

    /// <inheritdoc/>
    internal override bool IsAzure => Provider == ModelProvider.AzureOpenAI;

    /// <inheritdoc/>
    internal override string Purpose => "answer";

    /// <inheritdoc/>
    internal override string Otherwise => "the offline model answers";

    /// <inheritdoc/>
    internal override string TimeSettings => $"{Key}:FirstTokenTimeout, {Key}:AnswerTimeout";
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
