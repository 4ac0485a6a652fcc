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
    private TaskCompletionSource _settled = Settled();
    private Task? _following;
    private bool _isDisposed;

    /// <summary>Says that the library has changed; returns at once.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (_settled.Task.IsCompleted)
            {
                _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            _changes.Writer.TryWrite(true);
            _following ??= Task.Run(FollowAsync, CancellationToken.None);
        }
    }

    /// <summary>Completes when no change is left to follow.</summary>
    public Task SettledAsync()
    {
        lock (_gate)
        {
            return _settled.Task;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Containers dispose of what they hand out under two names twice.
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

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
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // Whatever it is, it must not end the following unheard: vectors are wanted after the next change, too.
                    pause = pause < ShortestPause ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                    logger.NotEmbedded(e.Message, pause);
                }

                Settle();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Whoever stops the bot does not wait for vectors.
        }
        finally
        {
            Settle();
        }
    }

    private void Settle()
    {
        lock (_gate)
        {
            if (_stop.IsCancellationRequested || !_changes.Reader.TryPeek(out _))
            {
                _settled.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Settled()
    {
        var settled = new TaskCompletionSource();
        settled.SetResult();
        return settled;
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
