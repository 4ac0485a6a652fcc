using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Models.Embeddings;

/// <summary>Which model makes vectors of passages and questions, so that those that mean the same are found without sharing a word. Section <c>Embeddings</c> of the configuration.</summary>
public sealed class EmbeddingOptions : ModelServerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Embeddings";

    /// <summary>Where the model runs.</summary>
    public EmbeddingProvider Provider { get; set; } = EmbeddingProvider.None;

    /// <summary>The length of vectors, for models that can shorten them, 1 to 8,192; null: the model's own.</summary>
    [Range(1, 8192, ErrorMessage = "Embeddings:Dimensions must be from 1 to 8192.")]
    public int? Dimensions { get; set; }

    /// <summary>How long the vector of a question may take, 0.1 to 30 s; after that the question is searched by its words alone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ErrorMessage = "Embeddings:Timeout must be from 00:00:00.1 to 00:00:30.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The provider in use: none when the configured one cannot be asked.</summary>
    public EmbeddingProvider Effective => Problem is null ? Provider : EmbeddingProvider.None;

    /// <inheritdoc/>
    internal override string Key => Section;

    /// <inheritdoc/>
    internal override bool IsRemote => Provider != EmbeddingProvider.None;

    /// <inheritdoc/>
    internal override bool IsAzure => Provider == EmbeddingProvider.AzureOpenAI;

    /// <inheritdoc/>
    internal override string Purpose => "make the vectors";

    /// <inheritdoc/>
    internal override string Otherwise => "passages are found by their words alone";

    /// <inheritdoc/>
    internal override string TimeSettings => "Embeddings:Timeout";
}

/// <summary>Where an embedding model runs.</summary>
public enum EmbeddingProvider
{
    /// <summary>Nowhere: passages are found by their words.</summary>
    None,

    /// <summary>An Azure OpenAI deployment.</summary>
    AzureOpenAI,

    /// <summary>OpenAI or any server that speaks its protocol.</summary>
    OpenAI,
}
