using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Models;

/// <summary>Which chat model writes the answers, and what it may take. Section <c>Model</c> of the configuration.</summary>
public sealed class ModelOptions : ModelServerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Model";

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

    /// <summary>How long an attempt may take until the first word of an answer, 0.1 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Model:FirstTokenTimeout must be from 00:00:00.1 to 00:01:00.")]
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a whole answer may take, all attempts together, 0.1 s to 5 minutes; a turn must have time left for the offline model.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessage = "Model:AnswerTimeout must be from 00:00:00.1 to 00:05:00.")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How often an attempt that failed before the first word is repeated, 0 to 5.</summary>
    [Range(0, 5, ErrorMessage = "Model:Retries must be from 0 to 5.")]
    public int Retries { get; set; } = 2;

    /// <summary>The longest Retry-After that is waited for; a server that wants more is left alone, 0 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Model:LongestWait must be from 00:00:00 to 00:01:00.")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The provider that answers: the offline one when the configured one cannot be asked.</summary>
    public ModelProvider Effective => Problem is null ? Provider : ModelProvider.Offline;

    /// <inheritdoc/>
    internal override string Key => Section;

    /// <inheritdoc/>
    internal override bool IsRemote => Provider != ModelProvider.Offline;

    /// <inheritdoc/>
    internal override bool IsAzure => Provider == ModelProvider.AzureOpenAI;

    /// <inheritdoc/>
    internal override string Purpose => "answer";

    /// <inheritdoc/>
    internal override string Otherwise => "the offline model answers";

    /// <inheritdoc/>
    internal override string TimeSettings => "Model:FirstTokenTimeout, Model:AnswerTimeout";
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
