using Microsoft.Extensions.AI;

namespace ChatBot.Answering.Models;

/// <summary>A stream of a model that can be opened again until its first word has come, and not after: what has been said cannot be said again.</summary>
/// <param name="open">Opens the stream.</param>
/// <param name="firstTokenTimeout">How long the first word may take.</param>
/// <param name="time">The clock.</param>
/// <param name="troubles">Names what goes wrong.</param>
/// <param name="whole">Ends with the time for the whole answer.</param>
/// <param name="caller">Ends when nobody wants the answer any more.</param>
internal sealed class ModelStream(
    Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> open,
    TimeSpan firstTokenTimeout,
    TimeProvider time,
    ModelTroubles troubles,
    CancellationToken whole,
    CancellationToken caller) : IAsyncDisposable
{
    private IAsyncEnumerator<ChatResponseUpdate>? updates;
    private CancellationTokenSource? attempt;

    /// <summary>Opens the stream and reads up to the first word.</summary>
    /// <exception cref="ModelException">It did not come.</exception>
    public async ValueTask<IReadOnlyList<ChatResponseUpdate>> OpenAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync().ConfigureAwait(false);
        attempt = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        using var patience = new CancellationTokenSource(firstTokenTimeout, time);
        await using var giveUp = patience.Token.Register(attempt.Cancel);
        updates = open(attempt.Token).GetAsyncEnumerator(attempt.Token);
        var read = new List<ChatResponseUpdate>();
        while (read.Count == 0 || (read[^1].Text.Length == 0 && read[^1].FinishReason is null))
        {
            // A page where events should be reads as a stream without any.
            read.Add(await NextAsync().ConfigureAwait(false) ?? throw new ModelException(troubles.Garbage()));
        }

        return read;
    }

    /// <summary>The next update; null at the end.</summary>
    /// <exception cref="ModelException">The stream broke off, took too long, or what came is no model's answer.</exception>
    public async ValueTask<ChatResponseUpdate?> NextAsync()
    {
        try
        {
            return !await updates!.MoveNextAsync().ConfigureAwait(false) ? null
                : updates.Current.FinishReason == ChatFinishReason.ContentFilter ? throw new ModelException(troubles.Filtered())
                : updates.Current;
        }
        catch (Exception e) when (e is not ModelException && !caller.IsCancellationRequested)
        {
            // A stranger's server decides what the client throws; here all of it becomes trouble with the model.
            throw new ModelException(troubles.Of(e), e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (updates is not null)
        {
            await updates.DisposeAsync().ConfigureAwait(false);
            attempt!.Dispose();
            updates = null;
        }
    }
}
