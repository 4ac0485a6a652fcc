using System.Threading.Channels;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// One who follows a conversation: what has still to be sent there. Bounded in sets and in bytes: one that does not read is dropped rather than waited for or
/// remembered, reconnects with its watermark and misses nothing.
/// </summary>
/// <param name="missed">What comes first: what happened before it came. The conversation holds it, too, so it does not count as lag.</param>
internal sealed class StreamListener(IEnumerable<ActivitySet> missed)
{
    private const int MaxLag = 512;

    /// <summary>Bytes that may wait; much more than any answer, much less than a conversation, which would be kept in memory beyond its own bounds.</summary>
    private const int MaxLagBytes = 1_000_000;

    private readonly Queue<ActivitySet> _missed = new(missed);
    private readonly Channel<ActivitySet> _sets = Channel.CreateBounded<ActivitySet>(new BoundedChannelOptions(MaxLag) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _bytes;

    /// <summary>Completes when there will be nothing more; what waits may still be read.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Adds what happened.</summary>
    /// <returns>False when it lags too far behind: it has been dropped.</returns>
    public bool TryWrite(ActivitySet set)
    {
        // What comes when nothing waits is let in however large it is.
        if (Interlocked.Read(ref _bytes) <= MaxLagBytes && _sets.Writer.TryWrite(set))
        {
            Interlocked.Add(ref _bytes, set.Bytes);
            return true;
        }

        End();
        return false;
    }

    /// <summary>The next set, if one waits.</summary>
    public ActivitySet? Next()
    {
        if (_missed.TryDequeue(out var first))
        {
            return first;
        }

        if (!_sets.Reader.TryRead(out var set))
        {
            return null;
        }

        Interlocked.Add(ref _bytes, -set.Bytes);
        return set;
    }

    /// <summary>Waits for something to send.</summary>
    /// <returns>False when there will be nothing more.</returns>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) =>
        _missed.Count > 0 ? ValueTask.FromResult(true) : _sets.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>There will be nothing more.</summary>
    public void End()
    {
        _sets.Writer.TryComplete();
        _ended.TrySetResult();
    }
}
