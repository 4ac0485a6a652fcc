using ChatBot.Answering;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Tests.Evaluation.Gates;

public class GateTests
{
    private static readonly GateScope Everything = new(Partial: false, Evidence: true, Judge: true, Model: true);

    [Theory]
    [InlineData("fact-recall", 0.95, 0.95, GateVerdict.Kept)]
    [InlineData("fact-recall", 0.95, 0.94, GateVerdict.Broken)]
    [InlineData("false-refusal-rate", 0.03, 0.03, GateVerdict.Kept)]
    [InlineData("false-refusal-rate", 0.03, 0.04, GateVerdict.Broken)]
    public void A_threshold_is_a_least_or_a_most_value_as_the_metric_has_it(string metric, double bound, double value, GateVerdict verdict)
    {
        Assert.Equal(verdict, Check(metric, bound, Everything, new() { [metric] = new MetricValue(value, 10) }).Single().Verdict);
    }

    [Fact]
    public void What_should_have_been_measured_and_was_not_is_broken()
    {
        Assert.Equal(GateVerdict.Broken, Check("fact-recall", 0.9, Everything, []).Single().Verdict);
        Assert.Equal(GateVerdict.NotMeasured, Check("fact-recall", 0.9, Everything with { Partial = true }, []).Single().Verdict);
        Assert.Equal(GateVerdict.NotMeasured, Check("retrieval-mrr", 0.9, Everything with { Evidence = false }, []).Single().Verdict);
        Assert.Equal(GateVerdict.NotMeasured, Check("groundedness", 4, Everything with { Judge = false }, []).Single().Verdict);
        Assert.Equal(GateVerdict.NotMeasured, Check("tokens-in", 4000, Everything with { Model = false }, []).Single().Verdict);
    }

    [Fact]
    public void Quotations_must_be_verbatim_though_the_set_does_not_say_so()
    {
        var gates = Check("fact-recall", 0.9, Everything, new() { ["fact-recall"] = new MetricValue(1, 1), ["quotations-verbatim"] = new MetricValue(0.99, 100) });

        Assert.Equal(new GateResult("s", "quotations-verbatim", 1, 0.99, GateVerdict.Broken), gates[1]);
    }

    [Fact]
    public void The_exit_code_tells_what_happened()
    {
        var good = Case("good", Sample.Played(Sample.Turn(), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"))));
        var bad = Case("bad", Sample.Played(Sample.Turn(outcome: AnswerOutcome.NotFound), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"))));
        var broken = bad with { Set = bad.Set with { Thresholds = [new Threshold("refusal-recall", 0.9, 1)] } };
        var silent = Case("silent", new PlayedTurn { Turn = Sample.Turn(), Error = "No.", Scores = TurnScorer.Failed(Sample.Turn(), "No.") });

        Assert.Equal(0, ExitCodes.Of(Sample.Report(RunState.Complete, good)));
        Assert.Equal(0, ExitCodes.Of(Sample.Report(RunState.Complete, bad)));
        Assert.Equal(1, ExitCodes.Of(Sample.Report(RunState.Complete, broken)));
        Assert.Equal(1, ExitCodes.Of(Sample.Report(RunState.Complete, silent)));
        Assert.Equal(3, ExitCodes.Of(Sample.Report(RunState.TargetLost, broken)));
        Assert.Equal(130, ExitCodes.Of(Sample.Report(RunState.Interrupted, good)));
    }

    private static PlayedCase Case(string id, PlayedTurn turn) => new(Sample.Set(id, Sample.Case(id)), Sample.Case(id), [turn]);

    private static IReadOnlyList<GateResult> Check(string metric, double bound, GateScope scope, Dictionary<string, MetricValue> metrics) =>
        Gate.Check(Sample.Set("s", Sample.Case("a")) with { Thresholds = [new Threshold(metric, bound, 1)] }, metrics, scope);
}
