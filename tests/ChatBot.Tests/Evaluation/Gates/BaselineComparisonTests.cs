using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;

namespace ChatBot.Tests.Evaluation.Gates;

public class BaselineComparisonTests
{
    [Fact]
    public void Changes_are_told_case_by_case_worst_first()
    {
        var report = BaselineComparison.Compare(Run(("same", 1), ("worse", 0.2), ("better", 1), ("new", 1)), Run(("same", 1), ("worse", 0.9), ("better", 0.5), ("old", 1)));

        Assert.Equal(["worse", "better"], report.Changes.Select(c => c.Id));
        Assert.Equal(["new"], report.Added);
        Assert.Equal(["old"], report.Removed);
        Assert.Equal(3, report.Compared);
        Assert.Equal(-0.2 / 3, report.Differences.Single(d => d.Figure == "score").Mean, 6);
    }

    [Fact]
    public void What_was_not_to_be_played_or_not_reached_is_not_gone()
    {
        var (now, before) = (Run(("a", 1)), Run(("a", 1), ("b", 1)));

        Assert.Empty(BaselineComparison.Compare(now with { State = RunState.Interrupted }, before).Removed);
        Assert.Empty(BaselineComparison.Compare(now with { Stamp = now.Stamp with { Kind = "list" } }, before).Removed);
        Assert.Equal(["b"], BaselineComparison.Compare(now, before).Removed);
    }

    [Fact]
    public void One_case_that_got_worse_among_many_is_no_real_loss()
    {
        var before = Enumerable.Range(0, 100).Select(i => ($"c{i}", 1.0)).ToArray();
        var now = before.Select((c, i) => i == 0 ? (c.Item1, 0.0) : c).ToArray();

        Assert.False(BaselineComparison.Compare(Run(now), Run(before)).RealLoss);
    }

    [Fact]
    public void Many_cases_that_got_worse_are_a_real_loss_and_fail_the_run()
    {
        var before = Enumerable.Range(0, 100).Select(i => ($"c{i}", 1.0)).ToArray();
        var now = before.Select((c, i) => i % 8 == 0 ? (c.Item1, 0.0) : c).ToArray();

        var report = Run(now) with { Baseline = BaselineComparison.Compare(Run(now), Run(before)) };

        Assert.True(report.Baseline.RealLoss);
        Assert.Equal(1, ExitCodes.Of(report));
    }

    [Fact]
    public void Runs_with_no_case_in_common_have_no_differences()
    {
        var report = BaselineComparison.Compare(Run(("a", 1)), Run(("b", 1)));

        Assert.Empty(report.Differences);
        Assert.False(report.RealLoss);
    }

    private static RunReport Run(params (string Id, double Score)[] cases) =>
        Sample.Report(RunState.Complete) with { Cases = [.. cases.Select(c => new CaseReport(c.Id, "s", "fact", "fr", null, c.Score, c.Score >= 1, [Turn()]))] };

    private static TurnReport Turn() => new() { Say = "Quoi ?", ExpectedOutcome = "answered", Scores = new() { OutcomeRight = true } };
}
