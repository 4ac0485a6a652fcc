using ChatBot.Evaluation.Retrieval;

namespace ChatBot.Tests.Evaluation.Retrieval;

public class RankMetricsTests
{
    private static readonly string[] Ranked = ["a", "b", "c", "d"];

    [Fact]
    public void Recall_is_over_all_that_is_relevant()
    {
        var relevant = new Dictionary<string, int> { ["b"] = 1, ["d"] = 1, ["z"] = 1 };

        Assert.Equal(0, RankMetrics.Recall(Ranked, relevant, 1));
        Assert.Equal(1 / 3.0, RankMetrics.Recall(Ranked, relevant, 2), 6);
        Assert.Equal(2 / 3.0, RankMetrics.Recall(Ranked, relevant, 100), 6);
    }

    [Theory]
    [InlineData("a", 10, 1)]
    [InlineData("c", 10, 1 / 3.0)]
    [InlineData("c", 2, 0)]
    [InlineData("z", 10, 0)]
    public void The_reciprocal_rank_is_that_of_the_first_relevant_passage(string relevant, int k, double expected)
    {
        Assert.Equal(expected, RankMetrics.ReciprocalRank(Ranked, new Dictionary<string, int> { [relevant] = 1 }, k), 6);
    }

    [Fact]
    public void Ndcg_takes_gains_as_given()
    {
        // Gains 2 at rank 2 and 1 at rank 4, against the best order 2, 1, 1 (one is never found).
        var relevant = new Dictionary<string, int> { ["b"] = 2, ["d"] = 1, ["z"] = 1 };

        var expected = ((2 / Math.Log2(3)) + (1 / Math.Log2(5))) / (2 + (1 / Math.Log2(3)) + (1 / Math.Log2(4)));
        Assert.Equal(expected, RankMetrics.Ndcg(Ranked, relevant, 10), 9);
        Assert.Equal(1, RankMetrics.Ndcg(["b", "d", "z"], relevant, 10), 9);
    }
}
