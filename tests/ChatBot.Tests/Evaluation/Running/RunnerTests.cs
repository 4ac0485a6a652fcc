using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Evaluation.Running;

public class RunnerTests
{
    [Fact]
    public async Task Cases_are_reported_in_the_order_of_the_sets_whatever_the_concurrency()
    {
        var target = new ScriptedTarget(async (say, token) =>
        {
            await Task.Yield();
            return Sample.Reply(say);
        });

        var run = await Play(target, new RunOptions { Concurrency = 8 }, 200);

        Assert.Equal(RunState.Complete, run.State);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"c{i}"), run.Cases.Select(c => c.Case.Id));
        Assert.All(run.Cases, c => Assert.Equal(c.Case.Id, c.Turns.Single().Reply!.Text));
    }

    [Fact]
    public async Task A_target_that_dies_leaves_what_was_played()
    {
        var target = new ScriptedTarget((say, _) => say == "c3" ? throw new TargetUnreachableException("It is gone.") : Task.FromResult(Sample.Reply(say)));

        var run = await Play(target, new RunOptions(), 10);

        Assert.Equal((RunState.TargetLost, "It is gone.", 10, 3), (run.State, run.Reason, run.Planned, run.Cases.Count));
    }

    [Fact]
    public async Task Stopping_leaves_what_was_played()
    {
        using var stop = new CancellationTokenSource();
        var target = new ScriptedTarget(async (say, token) =>
        {
            if (say == "c2")
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return Sample.Reply(say);
        });

        var run = await Play(target, new RunOptions(), 10, token: stop.Token);

        Assert.Equal((RunState.Interrupted, 2), (run.State, run.Cases.Count));
    }

    [Fact]
    public async Task A_turn_that_fails_is_a_finding_and_the_others_go_on()
    {
        var target = new ScriptedTarget((say, _) => say == "c1" ? throw new TargetFailedException("It failed.") : Task.FromResult(Sample.Reply(say)));

        var run = await Play(target, new RunOptions(), 3);

        Assert.Equal((RunState.Complete, 3), (run.State, run.Cases.Count));
        Assert.Equal("It failed.", run.Cases[1].Turns.Single().Error);
        Assert.Equal(["It failed."], run.Cases[1].Turns.Single().Scores.Failures);
    }

    [Fact]
    public async Task A_target_that_keeps_silent_is_lost_after_a_few_turns()
    {
        var time = new FakeTimeProvider();
        var target = new ScriptedTarget(async (_, token) =>
        {
            var silence = Task.Delay(Timeout.Infinite, token);
            time.Advance(TimeSpan.FromSeconds(2));
            await silence;
            return Sample.Reply("never");
        });

        var run = await Play(target, new RunOptions { TurnTimeout = TimeSpan.FromSeconds(2), TimeoutsUntilLost = 3 }, 10, time: time);

        Assert.Equal((RunState.TargetLost, 2), (run.State, run.Cases.Count));
        Assert.Equal("No reply within 2 s.", run.Cases[0].Turns.Single().Error);
        Assert.Equal("scripted did not answer 3 times in a row within 2 s each; is it still running?", run.Reason);
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_opened_fails_its_turns_and_the_others_go_on()
    {
        var opened = 0;
        var target = new ScriptedTarget((say, _) => Task.FromResult(Sample.Reply(say))) { Open = _ => ++opened == 2 ? throw new TargetFailedException("It failed.") : Task.CompletedTask };
        var sets = new[] { Sample.Set("s", Sample.Case("a"), Sample.Case("b", turns: [Sample.Turn("b1"), Sample.Turn("b2")]), Sample.Case("c")) };

        var run = await new Runner(target, null, new RunOptions(), TimeProvider.System).PlayAsync(sets);

        Assert.Equal(RunState.Complete, run.State);
        Assert.Equal([null, "It failed.", "It failed.", null], run.Cases.SelectMany(c => c.Turns).Select(t => t.Error));
        Assert.Equal(["b1", "b2"], run.Cases[1].Turns.Select(t => t.Turn.Say));
    }

    [Fact]
    public async Task A_target_that_opens_no_conversation_in_time_is_lost_after_a_few()
    {
        var time = new FakeTimeProvider();
        var target = new ScriptedTarget((say, _) => Task.FromResult(Sample.Reply(say)))
        {
            Open = async token =>
            {
                var silence = Task.Delay(Timeout.Infinite, token);
                time.Advance(TimeSpan.FromSeconds(2));
                await silence;
            },
        };

        var run = await Play(target, new RunOptions { TurnTimeout = TimeSpan.FromSeconds(2), TimeoutsUntilLost = 3 }, 10, time: time);

        Assert.Equal((RunState.TargetLost, 2), (run.State, run.Cases.Count));
        Assert.Equal("No conversation within 2 s.", run.Cases[0].Turns.Single().Error);
        Assert.Equal("scripted did not answer 3 times in a row within 2 s each; is it still running?", run.Reason);
    }

    [Fact]
    public async Task Warming_up_plays_some_cases_beforehand_and_forgets_them()
    {
        var said = new List<string>();
        var target = new ScriptedTarget((say, _) =>
        {
            said.Add(say);
            return said.Count == 2 ? throw new TargetFailedException("Cold.") : Task.FromResult(Sample.Reply(say));
        });

        var run = await Play(target, new RunOptions { WarmUp = 3 }, 3);

        Assert.Equal(["c0", "c1", "c0", "c1", "c2"], said);
        Assert.All(run.Cases, c => Assert.Null(c.Turns.Single().Error));
    }

    [Fact]
    public async Task Only_cases_of_a_kind_are_played()
    {
        var sets = new[] { Sample.Set("s", Sample.Case("a", "fact"), Sample.Case("b", "list")) };
        var target = new ScriptedTarget((say, _) => Task.FromResult(Sample.Reply(say)));

        var run = await new Runner(target, null, new RunOptions { Kind = "list" }, TimeProvider.System).PlayAsync(sets);
        var error = await Assert.ThrowsAsync<TestSetException>(() => new Runner(target, null, new RunOptions { Kind = "lists" }, TimeProvider.System).PlayAsync(sets));

        Assert.Equal(["b"], run.Cases.Select(c => c.Case.Id));
        Assert.Equal("No case is of the kind 'lists'; the kinds are fact, list.", error.Message);
    }

    private static Task<RunOutcome> Play(ITarget target, RunOptions options, int cases, TimeProvider? time = null, CancellationToken token = default) =>
        new Runner(target, null, options, time ?? TimeProvider.System).PlayAsync([Sample.Set("s", [.. Enumerable.Range(0, cases).Select(i => Sample.Case($"c{i}"))])], cancellationToken: token);
}
