using ChatBot.Channels.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ChatBot.Tests.Channels.Turns;

/// <summary>What one turn that goes wrong may do to the others, and what becomes of turns when the host stops.</summary>
public sealed class TurnQueueTests : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly Mock<IHostApplicationLifetime> _lifetime = new();

    public TurnQueueTests() => _lifetime.Setup(l => l.ApplicationStopping).Returns(_stopping.Token);

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task A_turn_that_fails_even_to_apologize_holds_up_nobody()
    {
        using var queue = Queue(concurrency: 1);
        await queue.StartAsync(CancellationToken.None);
        var next = new Turn(_ => Task.CompletedTask);

        queue.TryEnqueue("a", new Turn(_ => throw new FormatException("the turn"), () => throw new UriFormatException("the apology")));
        queue.TryEnqueue("a", next);

        await next.Ran.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task When_the_host_stops_a_turn_under_way_may_end_and_who_waits_is_told()
    {
        using var queue = Queue(concurrency: 1);
        await queue.StartAsync(CancellationToken.None);
        var end = new TaskCompletionSource();
        var (running, waiting, other) = (new Turn(_ => end.Task), new Turn(_ => Task.CompletedTask), new Turn(_ => Task.CompletedTask));
        queue.TryEnqueue("a", running);
        queue.TryEnqueue("a", waiting);
        queue.TryEnqueue("b", other);
        await running.Ran.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await _stopping.CancelAsync();
        end.SetResult();
        await queue.StopAsync(CancellationToken.None);

        Assert.Null(running.Failure);
        Assert.All([waiting, other], turn => Assert.Equal((false, TurnFailure.Stopped), (turn.Ran.Task.IsCompleted, turn.Failure)));
        Assert.False(queue.TryEnqueue("c", new Turn(_ => Task.CompletedTask)));
    }

    [Fact]
    public async Task A_turn_that_does_not_end_in_time_is_cut_off_and_its_person_told()
    {
        using var queue = Queue(concurrency: 2);
        await queue.StartAsync(CancellationToken.None);
        var endless = new Turn(cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken));
        queue.TryEnqueue("a", endless);
        await endless.Ran.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await _stopping.CancelAsync();
        var early = endless.Failure;
        _clock.Advance(TimeSpan.FromSeconds(9));
        await queue.StopAsync(CancellationToken.None);

        Assert.Equal((null, TurnFailure.Stopped), (early, endless.Failure));
    }

    private TurnQueue Queue(int concurrency) => new(Options.Create(new TurnOptions { Concurrency = concurrency }), _lifetime.Object, _clock, NullLogger<TurnQueue>.Instance);

    private sealed class Turn(Func<CancellationToken, Task> run, Action? apologize = null) : ITurn
    {
        public TaskCompletionSource Ran { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TurnFailure? Failure { get; private set; }

        public Task RunAsync(CancellationToken cancellationToken)
        {
            Ran.SetResult();
            return run(cancellationToken);
        }

        public Task FailAsync(TurnFailure failure)
        {
            Failure = failure;
            apologize?.Invoke();
            return Task.CompletedTask;
        }
    }
}
