using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ChatBot.Retrieval.Embeddings;

/// <summary>Brings vectors up to date aside, after every change of the library, and again after a while when that failed.</summary>
/// <param name="update">Brings them up to date.</param>
/// <param name="isWanted">Whether there is a model to ask.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is told of failures.</param>
internal sealed class VectorFollower(Func<CancellationToken, Task> update, Func<bool> isWanted, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30), LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>How long whoever stops waits for what is being written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Task? _following;

    /// <summary>Says that the library has changed; returns at once.</summary>
    public void Wake()
    {
        _changes.Writer.TryWrite(true);
        lock (_gate)
        {
            _following ??= Task.Run(FollowAsync, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _following?.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait(Patience);
        _stop.Dispose();
    }

    private async Task FollowAsync()
    {
        var pause = Timeout.InfiniteTimeSpan;
        try
        {
            while (isWanted() && await ChangeOrPauseAsync(pause).ConfigureAwait(false))
            {
                try
                {
                    await update(_stop.Token).ConfigureAwait(false);
                    pause = Timeout.InfiniteTimeSpan;
                }
                catch (EmbeddingException e)
                {
                    pause = pause < ShortestPause ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                    logger.NotEmbedded(e.Message, pause);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Whoever stops the bot does not wait for vectors.
        }
    }

    private async Task<bool> ChangeOrPauseAsync(TimeSpan pause)
    {
        try
        {
            await _changes.Reader.WaitToReadAsync(_stop.Token).AsTask().WaitAsync(pause, time, _stop.Token).ConfigureAwait(false);
            return _changes.Reader.TryRead(out _);
        }
        catch (TimeoutException)
        {
            return true;
        }
    }
}
