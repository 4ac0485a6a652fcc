using ChatBot.Retrieval.Embeddings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models.Embeddings;

/// <summary>
/// Makes the vector of a question, quickly or not at all: a question is never held up by more than <see cref="EmbeddingOptions.Timeout"/>, and a server that
/// fails is left alone for a while.
/// </summary>
internal sealed class QueryEmbedder(EmbeddingModel model, IPassageVectors passages, IOptions<EmbeddingOptions> options, TimeProvider time, ILogger<QueryEmbedder> logger) : IDisposable
{
    /// <summary>Vectors remembered: some 10 MB at most.</summary>
    private const int MostRemembered = 1_000;

    /// <summary>How long a server that failed is left alone, unless it asks for more.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(30), LongestLeftAlone = TimeSpan.FromMinutes(10);

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = MostRemembered, CompactionPercentage = 0.1 });
    private long askedAgain;

    /// <summary>The vector of a question; null when there is none to be had now, or nothing to compare it with.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends when nobody wants the answer any more.</param>
    public async ValueTask<ReadOnlyMemory<float>?> EmbedAsync(string question, CancellationToken cancellationToken)
    {
        if (passages.Dimensions is not { } dimensions || model.Name is null || string.IsNullOrWhiteSpace(question))
        {
            return null;
        }

        if (remembered.TryGetValue(question, out ReadOnlyMemory<float> known) && known.Length == dimensions)
        {
            return known;
        }

        var until = Volatile.Read(ref askedAgain);
        if (time.GetUtcNow().UtcTicks < until)
        {
            return null;
        }

        try
        {
            var vector = await AskAsync(question, dimensions, cancellationToken).ConfigureAwait(false);
            return remembered.Set(question, vector, new MemoryCacheEntryOptions { Size = 1 });
        }
        catch (ModelException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LeaveAlone(e.Trouble, until);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => remembered.Dispose();

    private async Task<ReadOnlyMemory<float>> AskAsync(string question, int dimensions, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var vector = (await model.EmbedAsync([question], either.Token).ConfigureAwait(false))[0];
        return vector.Length == dimensions ? vector : throw new ModelException(model.WrongLength(vector.Length, dimensions));
    }

    /// <summary>Of questions that fail together, the first tells.</summary>
    private void LeaveAlone(ModelTrouble trouble, long until)
    {
        var pause = !trouble.IsOfTheServer ? TimeSpan.Zero : trouble.RetryAfter is { } asked && asked > LeftAlone ? TimeSpan.FromTicks(Math.Min(asked.Ticks, LongestLeftAlone.Ticks)) : LeftAlone;
        if (Interlocked.CompareExchange(ref askedAgain, (time.GetUtcNow() + pause).UtcTicks, until) == until)
        {
            logger.EmbeddingFailed(trouble.Sentence, pause);
        }
    }
}
