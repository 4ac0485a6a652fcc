using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models.Embeddings;

/// <summary>The embedding model that the configuration names, if any; whatever its client throws comes out as <see cref="ModelException"/>.</summary>
internal sealed class EmbeddingModel : IDisposable
{
    /// <summary>How long a request for passages may take: a model on a machine without a graphics card takes its time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lazy<IEmbeddingGenerator<string, Embedding<float>>?> _generator;
    private readonly Lazy<EmbeddingOptions> _options;
    private readonly Lazy<ModelTroubles> _troubles;

    /// <param name="options">Which model.</param>
    /// <param name="time">The clock.</param>
    public EmbeddingModel(IOptions<EmbeddingOptions> options, TimeProvider time)
    {
        _options = new(() => options.Value);
        _troubles = new(() => new(Options, time));
        _generator = new(() => Options.Effective == EmbeddingProvider.None ? null : Generator(Options));
    }

    /// <summary>Names the model and the length of its vectors; null when there is none.</summary>
    public string? Name => Options.Effective == EmbeddingProvider.None ? null : $"{Options.Name} ({Options.Dimensions?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "all"} dimensions)";

    private EmbeddingOptions Options => _options.Value;

    /// <summary>The vectors of texts, in their order.</summary>
    /// <exception cref="ModelException">The model did not make them.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReadOnlyMemory<float>> vectors;
        try
        {
            vectors = [.. (await _generator.Value!.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false)).Select(e => e.Vector)];
        }
        catch (Exception e)
        {
            // A stranger's server decides what the client throws; here all of it becomes trouble with the model.
            throw new ModelException(_troubles.Value.Of(e), e);
        }

        var length = Options.Dimensions ?? (vectors.Count > 0 ? vectors[0].Length : 0);
        return vectors.Count != texts.Count || length == 0 ? throw new ModelException(_troubles.Value.Garbage())
            : vectors.Any(v => v.Length != length) ? throw new ModelException(WrongLength(vectors.First(v => v.Length != length).Length, length))
            : vectors;
    }

    /// <summary>Vectors of two lengths cannot be compared.</summary>
    /// <param name="length">The length of a vector.</param>
    /// <param name="wanted">What it should be.</param>
    public ModelTrouble WrongLength(int length, int wanted) => new(
        ModelTroubleKind.Garbage,
        $"Embeddings:Name '{Options.Name}' gives vectors of {length} numbers where {wanted} are wanted: set Embeddings:Dimensions to {length}, or leave it out; if the model has changed under its name, remove the folder vectors in the data folder.");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_generator.IsValueCreated)
        {
            _generator.Value?.Dispose();
        }
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Generator(EmbeddingOptions options) =>
        new EmbeddingGeneratorBuilder<string, Embedding<float>>(ModelServers.Client(options, Longest).GetEmbeddingClient(options.Name!).AsIEmbeddingGenerator(options.Dimensions))
            .UseOpenTelemetry(sourceName: ModelMetrics.MeterName)
            .Build();
}
