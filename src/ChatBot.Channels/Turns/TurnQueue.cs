using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Turns;

/// <summary>
/// Runs turns apart from the requests that brought them: one at a time and in order within a conversation, several conversations at once,
/// each turn with its own time-out. What waits is bounded, per conversation and in all; no conversation can starve the others.
/// </summary>
internal sealed class TurnQueue(IOptions<TurnOptions> options, TimeProvider clock, ILogger<TurnQueue> logger) : BackgroundService
{
    private readonly TurnOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<ITurn>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Conversations that have a turn to run and none running; each stands here at most once, so the bound on turns bounds it too.</summary>
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private int _count;

    /// <summary>Adds a turn to a conversation.</summary>
    /// <returns>False when too many wait already; the turn will not run.</returns>
    public bool TryEnqueue(string conversation, ITurn turn)
    {
        lock (_gate)
        {
            var known = _waiting.TryGetValue(conversation, out var lane);
            lane ??= new Queue<ITurn>();
            if (_count >= _options.Waiting || lane.Count >= _options.WaitingPerConversation)
            {
                return false;
            }

            lane.Enqueue(turn);
            _count++;
            if (!known)
            {
                _waiting.Add(conversation, lane);
                _ready.Writer.TryWrite(conversation);
            }

            return true;
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _options.Concurrency).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var conversation in _ready.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
        {
            ITurn turn;
            lock (_gate)
            {
                turn = _waiting[conversation].Dequeue();
                _count--;
            }

            await RunAsync(turn, stopping).ConfigureAwait(false);
            Release(conversation);
        }
    }

    private void Release(string conversation)
    {
        lock (_gate)
        {
            // The lane stays while its turn runs: that is what keeps a second turn of the same conversation from starting.
            if (_waiting[conversation].Count == 0)
            {
                _waiting.Remove(conversation);
            }
            else
            {
                _ready.Writer.TryWrite(conversation);
            }
        }
    }

    private async Task RunAsync(ITurn turn, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            await turn.RunAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            logger.TurnTimedOut(_options.Timeout.TotalSeconds);
            await turn.FailAsync(TurnFailure.TimedOut).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One turn that fails in whatever way must not end the worker that all conversations share; the person is told, the log has the cause.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.TurnFailed(exception);
            await turn.FailAsync(TurnFailure.Failed).ConfigureAwait(false);
        }
    }
}

/// <summary>One turn of a conversation.</summary>
internal interface ITurn
{
    /// <summary>Does the turn.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Tells the person that the turn came to nothing. Must not throw.</summary>
    Task FailAsync(TurnFailure failure);
}

/// <summary>Why a turn came to nothing.</summary>
internal enum TurnFailure
{
    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>Something broke.</summary>
    Failed,
}
