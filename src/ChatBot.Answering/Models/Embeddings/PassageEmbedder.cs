using System.Runtime.CompilerServices;
using ChatBot.Retrieval.Embeddings;
using Polly;
using Polly.Retry;

namespace ChatBot.Answering.Models.Embeddings;

/// <summary>Makes the vectors of passages, many with one request, and waits while the server says so.</summary>
internal sealed class PassageEmbedder(EmbeddingModel model, TimeProvider time) : IPassageEmbedder
{
    private const int Retries = 4;

    /// <summary>Texts refused one by one, while none is taken, after which it is not the texts.</summary>
    private const int MostRefused = 3;

    /// <summary>The longest Retry-After that is waited for; after more it is tried again later.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = Retries,
        Delay = TimeSpan.FromSeconds(1),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is ModelException { Trouble: { IsPassing: true } trouble } && !(trouble.RetryAfter > LongestWait)),
        DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ModelException)?.Trouble.RetryAfter),
    }).Build();

    /// <inheritdoc/>
    public string? Model => model.Name;

    /// <inheritdoc/>
    public async IAsyncEnumerable<TextVector> EmbedAsync(IReadOnlyList<string> texts, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (refused, taken) = (0, 0);
        var waiting = new Stack<Range>(TextBatches.Of(texts).Reverse());
        while (waiting.TryPop(out var batch))
        {
            var (start, length) = batch.GetOffsetAndLength(texts.Count);
            var vectors = await TryAsync([.. texts.Skip(start).Take(length)], length == 1 && taken == 0 && ++refused >= MostRefused, cancellationToken).ConfigureAwait(false);
            if (vectors is not null)
            {
                taken += length;
                for (var i = 0; i < length; i++)
                {
                    yield return new(start + i, vectors[i]);
                }
            }
            else if (length > 1)
            {
                // One of them is too long, or all together are.
                waiting.Push((start + (length / 2))..(start + length));
                waiting.Push(start..(start + (length / 2)));
            }
        }
    }

    /// <summary>The vectors of a batch; null when the server does not take it.</summary>
    private async Task<IReadOnlyList<ReadOnlyMemory<float>>?> TryAsync(IReadOnlyList<string> batch, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await model.EmbedAsync(batch, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (ModelException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return e.Trouble.Kind is ModelTroubleKind.Refused or ModelTroubleKind.Filtered && !isLast ? null : throw new EmbeddingException(e.Trouble.Sentence, e);
        }
    }
}
