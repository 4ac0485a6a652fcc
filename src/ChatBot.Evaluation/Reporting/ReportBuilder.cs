using ChatBot.Answering;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Sums a run up.</summary>
public static class ReportBuilder
{
    private const int RetrievedShown = 10;

    /// <summary>Makes the report of a run.</summary>
    /// <param name="run">What came of it.</param>
    /// <param name="sets">What was to be played.</param>
    /// <param name="stamp">What was measured with.</param>
    /// <param name="showsEvidence">Whether the target shows what it retrieved.</param>
    public static RunReport Build(RunOutcome run, IReadOnlyList<TestSet> sets, RunStamp stamp, bool showsEvidence)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(stamp);
        var scope = new GateScope(run.State != RunState.Complete || stamp.Kind is not null, showsEvidence, stamp.Judge is not null, TurnsOf(run.Cases).Any(t => t.Reply?.Model is not null));
        return new RunReport
        {
            Stamp = stamp with
            {
                Seconds = Math.Round(run.Duration.TotalSeconds, 3),
                SettingsHash = stamp.SettingsHash ?? run.Cases.SelectMany(c => c.Turns).Select(t => t.Reply?.SettingsHash).FirstOrDefault(h => h is not null),
            },
            State = run.State,
            Reason = run.Reason,
            Planned = run.Planned,
            Metrics = Summary.Of(TurnsOf(run.Cases), stamp.Seed),
            Sets = [.. sets.Select(set => Set(set, [.. run.Cases.Where(c => c.Set == set)], scope, stamp.Seed)).Where(s => s.Cases > 0)],
            Kinds = Groups(run.Cases, c => c.Case.Kind, stamp.Seed),
            Languages = Groups(run.Cases, c => c.Case.Language, stamp.Seed),
            Cases = [.. run.Cases.Select(Case)],
        };
    }

    private static SetReport Set(TestSet set, PlayedCase[] cases, GateScope scope, int seed)
    {
        var turns = TurnsOf(cases);
        var metrics = Summary.Of(turns, seed);
        return new SetReport(set.Name, set.File, cases.Length, turns.Length, metrics, Gate.Check(set, metrics, scope));
    }

    private static GroupReport[] Groups(IEnumerable<PlayedCase> cases, Func<PlayedCase, string> key, int seed) =>
        [.. cases.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new GroupReport(g.Key, g.Count(), TurnsOf(g).Length, Summary.Of(TurnsOf(g), seed)))];

    private static PlayedTurn[] TurnsOf(IEnumerable<PlayedCase> cases) => [.. cases.SelectMany(c => c.Turns)];

    private static CaseReport Case(PlayedCase played) => new(
        played.Case.Id, played.Set.Name, played.Case.Kind, played.Case.Language, played.Case.Document, played.Score, played.Passed, [.. played.Turns.Select(Turn)]);

    private static TurnReport Turn(PlayedTurn played) => new()
    {
        Say = played.Turn.Say,
        Reply = played.Reply?.Text,
        Error = played.Error,
        ExpectedOutcome = played.Turn.Outcome.Name(),
        Outcome = played.Reply?.Outcome is { } outcome ? outcome.Name() : null,
        Wanted = [.. played.Turn.Passages.Select(g => g.Select(p => p.ToString()).ToArray())],
        Cited = [.. played.Reply?.Citations.Select(c => c.Key.ToString()) ?? []],
        Retrieved = played.Reply?.Evidence is { } evidence ? [.. evidence.Take(RetrievedShown).Select(e => e.ToString())] : null,
        Facts = played.Turn.Facts,
        Scores = played.Scores,
        Grades = played.Grades,
        Model = played.Reply?.Model,
        FirstTokenMs = played.Reply is { } first ? Math.Round(first.FirstToken.TotalMilliseconds, 3) : null,
        EndMs = played.Reply is { } end ? Math.Round(end.End.TotalMilliseconds, 3) : null,
    };
}
