using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Running;

/// <summary>Plays test sets against a target. What has been played is never lost: not to Ctrl-C, not to a target that dies.</summary>
/// <param name="target">The bot.</param>
/// <param name="judge">Grades replies; null: nothing is judged.</param>
/// <param name="options">How to play.</param>
/// <param name="time">Times the run and its turns.</param>
public sealed class Runner(ITarget target, IReplyJudge? judge, RunOptions options, TimeProvider time)
{
    private int _timeoutsInARow;

    /// <summary>Plays the sets.</summary>
    /// <param name="sets">What to play.</param>
    /// <param name="progress">Told of each case as it ends; called from several threads.</param>
    /// <param name="cancellationToken">Stops the run; what was played is returned.</param>
    /// <exception cref="TestSetException">No case is of the kind asked for.</exception>
    public async Task<RunOutcome> PlayAsync(IReadOnlyList<TestSet> sets, Action<PlayedCase>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var cases = sets.SelectMany(set => set.Cases.Where(c => options.Kind is null || c.Kind == options.Kind).Select(c => (Set: set, Case: c))).ToArray();
        if (cases.Length == 0)
        {
            var kinds = sets.SelectMany(s => s.Cases).Select(c => c.Kind).Distinct().Order(StringComparer.Ordinal);
            throw new TestSetException($"No case is of the kind '{options.Kind}'; the kinds are {string.Join(", ", kinds)}.");
        }

        await WarmUpAsync(cases.Select(c => c.Case).Take(options.WarmUp), cancellationToken).ConfigureAwait(false);
        var played = new PlayedCase?[cases.Length];
        var start = time.GetTimestamp();
        string? lost = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Concurrency), CancellationToken = stop.Token };
        try
        {
            await Parallel.ForAsync(0, cases.Length, parallel, async (i, token) =>
            {
                try
                {
                    played[i] = await PlayCaseAsync(cases[i].Set, cases[i].Case, token).ConfigureAwait(false);
                    progress?.Invoke(played[i]!);
                }
                catch (TargetUnreachableException e)
                {
                    Interlocked.CompareExchange(ref lost, e.Message, null);
                    await stop.CancelAsync().ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped by a person or by a lost target: reported below with what was played.
        }

        var state = lost is not null ? RunState.TargetLost : cancellationToken.IsCancellationRequested ? RunState.Interrupted : RunState.Complete;
        var reason = lost ?? (state == RunState.Interrupted ? "Stopped before the end." : null);
        return new RunOutcome(state, reason, cases.Length, [.. played.OfType<PlayedCase>()], time.GetElapsedTime(start));
    }

    private async Task WarmUpAsync(IEnumerable<TestCase> cases, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var testCase in cases)
            {
                var conversation = await StartAsync(testCase, cancellationToken).ConfigureAwait(false);
                await SayAsync(conversation, testCase.Turns[0].Say, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is TargetFailedException or TargetUnreachableException or OperationCanceledException)
        {
            // Whatever is wrong shows, and is told, when the same cases are played in earnest.
        }
    }

    private async Task<PlayedCase> PlayCaseAsync(TestSet set, TestCase testCase, CancellationToken cancellationToken)
    {
        ITargetConversation conversation;
        try
        {
            conversation = await StartAsync(testCase, cancellationToken).ConfigureAwait(false);
        }
        catch (TargetFailedException e)
        {
            // Nothing of this case could be said; the next one may fare better.
            return new PlayedCase(set, testCase, [.. testCase.Turns.Select(turn => Failed(turn, e))]);
        }

        var turns = new List<PlayedTurn>();
        foreach (var turn in testCase.Turns)
        {
            turns.Add(await PlayTurnAsync(conversation, turn, cancellationToken).ConfigureAwait(false));
        }

        return new PlayedCase(set, testCase, turns);
    }

    private async Task<PlayedTurn> PlayTurnAsync(ITargetConversation conversation, TestTurn turn, CancellationToken cancellationToken)
    {
        TargetReply reply;
        try
        {
            reply = await SayAsync(conversation, turn.Say, cancellationToken).ConfigureAwait(false);
        }
        catch (TargetFailedException e)
        {
            return Failed(turn, e);
        }

        var grades = judge is null ? null : await judge.JudgeAsync(turn, reply, cancellationToken).ConfigureAwait(false);
        var played = new PlayedTurn { Turn = turn, Reply = reply, Scores = TurnScorer.Score(turn, reply) };
        return grades is null ? played : played with { Grades = grades };
    }

    private static PlayedTurn Failed(TestTurn turn, TargetFailedException e) => new() { Turn = turn, Error = e.Message, Scores = TurnScorer.Failed(turn, e.Message) };

    private Task<ITargetConversation> StartAsync(TestCase testCase, CancellationToken cancellationToken) =>
        InTimeAsync(token => target.StartAsync(testCase.Document, testCase.Language, token), "conversation", cancellationToken);

    private async Task<TargetReply> SayAsync(ITargetConversation conversation, string say, CancellationToken cancellationToken)
    {
        var reply = await InTimeAsync(token => conversation.SayAsync(say, token), "reply", cancellationToken).ConfigureAwait(false);

        // Only a reply shows that the bot is there: conversations are opened by bots that never say anything, too.
        Interlocked.Exchange(ref _timeoutsInARow, 0);
        return reply;
    }

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> ask, string wanted, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Interlocked.Increment(ref _timeoutsInARow) >= options.TimeoutsUntilLost
                ? new TargetUnreachableException($"{target.Name} did not answer {options.TimeoutsUntilLost} times in a row within {options.TurnTimeout.TotalSeconds:0.#} s each; is it still running?")
                : new TargetFailedException($"No {wanted} within {options.TurnTimeout.TotalSeconds:0.#} s.");
        }
    }
}
