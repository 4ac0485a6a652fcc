using ChatBot.Answering;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;

namespace ChatBot.Tests.Evaluation.Metrics;

public class SummaryTests
{
    [Fact]
    public void Refusals_are_scored_as_a_classification()
    {
        // Of four answerable one is refused and one taken for small talk; of three unanswerable two are refused; of two greetings one is refused.
        var metrics = Of(
            Turn(AnswerOutcome.Answered, AnswerOutcome.Answered), Turn(AnswerOutcome.Answered, AnswerOutcome.Answered),
            Turn(AnswerOutcome.Answered, AnswerOutcome.NotFound), Turn(AnswerOutcome.Answered, AnswerOutcome.SmallTalk),
            Turn(AnswerOutcome.NotFound, AnswerOutcome.NotFound), Turn(AnswerOutcome.NotFound, AnswerOutcome.NotFound), Turn(AnswerOutcome.NotFound, AnswerOutcome.Answered),
            Turn(AnswerOutcome.SmallTalk, AnswerOutcome.SmallTalk), Turn(AnswerOutcome.SmallTalk, AnswerOutcome.NotFound));

        Assert.Equal(2 / 4.0, metrics["refusal-precision"].Value, 6);
        Assert.Equal(2 / 3.0, metrics["refusal-recall"].Value, 6);
        Assert.Equal(4 / 7.0, metrics["refusal-f1"].Value, 6);
        Assert.Equal(2 / 4.0, metrics["false-refusal-rate"].Value, 6);
        Assert.Equal(((4 / 7.0) + (4 / 7.0)) / 2, metrics["refusal-macro-f1"].Value, 6);
        Assert.Equal(5 / 9.0, metrics["outcome-accuracy"].Value, 6);
    }

    [Fact]
    public void What_no_turn_bears_on_is_left_out()
    {
        var metrics = Of(Turn(AnswerOutcome.SmallTalk, AnswerOutcome.SmallTalk));

        Assert.Equal(
            ["pass-rate", "outcome-accuracy", "first-token-p50", "first-token-p95", "first-token-p99", "end-p50", "end-p95", "end-p99", "failed-turns"],
            metrics.Keys);
    }

    [Fact]
    public void A_refusal_counts_in_citation_recall_but_not_in_precision()
    {
        var turn = Sample.Turn() with { Passages = Sample.Gold("PP1") };

        var metrics = Of(Sample.Played(turn, Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"))), Sample.Played(turn, Sample.Reply("Rien.")));

        Assert.Equal((1, 1), (metrics["citation-precision"].Value, metrics["citation-precision"].Count));
        Assert.Equal((0.5, 2), (metrics["citation-recall"].Value, metrics["citation-recall"].Count));
        Assert.Equal((0, 1), (metrics["citation-recall"].Low!.Value, metrics["citation-recall"].High!.Value));
    }

    [Fact]
    public void Percentiles_are_values_that_occurred()
    {
        Assert.Equal((50, 100), Percentiles.Of(Enumerable.Range(1, 100).Select(i => (double)i), 50));
        Assert.Equal((95, 100), Percentiles.Of(Enumerable.Range(1, 100).Select(i => (double)i), 95));
        Assert.Equal((7, 1), Percentiles.Of([7.0], 99));
        Assert.Null(Percentiles.Of([], 50));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => Math.Sqrt(i) / 10)];

        Assert.Equal(Bootstrap.Interval(values, 7), Bootstrap.Interval(values, 7));
        Assert.NotEqual(Bootstrap.Interval(values, 7), Bootstrap.Interval(values, 8));
        var (low, high) = Bootstrap.Interval(values, 7);
        Assert.InRange(low, 0.3, values.Average());
        Assert.InRange(high, values.Average(), 0.5);
    }

    private static IReadOnlyDictionary<string, MetricValue> Of(params PlayedTurn[] turns) => Summary.Of(turns, 1);

    private static PlayedTurn Turn(AnswerOutcome expected, AnswerOutcome got) => Sample.Played(Sample.Turn(outcome: expected), Sample.Reply("Ceci.") with { Outcome = got });
}
