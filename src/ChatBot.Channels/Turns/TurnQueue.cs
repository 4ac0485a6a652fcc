using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.Turns;

/// <summary>
/// Runs turns apart from the requests that brought them: one at a time and in order within a conversation, several conversations at once,
/// each turn with its own time-out. What waits is bounded, per conversation and in all; no conversation can starve the others. When the host stops,
/// turns under way have a moment to end, and whoever still waits then is told so.
/// </summary>
internal sealed class TurnQueue(IOptions<TurnOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<TurnQueue> logger) : BackgroundService
{
    /// <summary>What turns under way have to end in when the host stops; well within the host's own patience, so that apologies still go out.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    private readonly TurnOptions _options = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<ITurn>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Conversations that have a turn to run and none running; each stands here at most once, so the bound on turns bounds it too.</summary>
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private int _count;
    private bool _closed;

    /// <summary>Adds a turn to a conversation.</summary>
    /// <returns>False when too many wait already or the host stops; the turn will not run.</returns>
    public bool TryEnqueue(string conversation, ITurn turn)
    {
        lock (_gate)
        {
            var known = _waiting.TryGetValue(conversation, out var lane);
            lane ??= new Queue<ITurn>();
            if (_closed || _count >= _options.Waiting || lane.Count >= _options.WaitingPerConversation)
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server waits for open requests before it stops its services, and those may wait for turns: so turns heed the first word of it.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        using var cutoff = new CancellationTokenSource();
        using var timer = clock.CreateTimer(_ => cutoff.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var closing = stopping.Token.Register(() => timer.Change(Grace, Timeout.InfiniteTimeSpan));
        await Task.WhenAll(Enumerable.Range(0, _options.Concurrency).Select(_ => Task.Run(() => WorkAsync(stopping.Token, cutoff.Token), CancellationToken.None))).ConfigureAwait(false);
        await Task.WhenAll(Close().Select(turn => FailAsync(turn, TurnFailure.Stopped))).ConfigureAwait(false);
    }

    private async Task WorkAsync(CancellationToken stopping, CancellationToken cutoff)
    {
        try
        {
            await foreach (var conversation in _ready.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
            {
                if (stopping.IsCancellationRequested)
                {
                    return;
                }

                ITurn turn;
                lock (_gate)
                {
                    turn = _waiting[conversation].Dequeue();
                    _count--;
                }

                await RunAsync(turn, cutoff).ConfigureAwait(false);
                Release(conversation);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nothing waits, and nothing more is taken.
        }
    }

    /// <summary>Takes no more turns; returns those that have not begun.</summary>
    private List<ITurn> Close()
    {
        lock (_gate)
        {
            _closed = true;
            var left = _waiting.Values.SelectMany(lane => lane).ToList();
            _waiting.Clear();
            return left;
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

    private async Task RunAsync(ITurn turn, CancellationToken cutoff)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cutoff);
        try
        {
            await turn.RunAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cutoff.IsCancellationRequested)
        {
            await FailAsync(turn, TurnFailure.Stopped).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            logger.TurnTimedOut(_options.Timeout.TotalSeconds);
            await FailAsync(turn, TurnFailure.TimedOut).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One turn that fails in whatever way must not end the worker that all conversations share; the person is told, the log has the cause.
        catch (Exception exception)
        {
            logger.TurnFailed(exception);
            await FailAsync(turn, TurnFailure.Failed).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(ITurn turn, TurnFailure failure)
    {
        try
        {
            await turn.FailAsync(failure).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            logger.TurnFailed(exception);
        }
#pragma warning restore CA1031
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

    /// <summary>The host stops.</summary>
    Stopped,
}
