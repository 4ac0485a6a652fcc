using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

public class RankFusionTests
{
    [Fact]
    public void Reciprocal_ranks_of_both_lists_add_up()
    {
        // By hand: 3 has 1/62 + 1/61, 1 has 1/61, 2 has 1/62 and 5 has 1/63, 4 has 1/63.
        var fused = Fuse([1, 3, 5], [3, 2, 4]);

        Assert.Equal([3, 1, 2, 4, 5], fused.Select(f => f.Document));
        Assert.Equal((1.0 / 62) + (1.0 / 61), fused[0].Score, 12);
        Assert.Equal((2, 1), (fused[0].ByWords!.Value.Rank, fused[0].ByVector!.Value.Rank));
        Assert.Equal(1.0 / 61, fused[1].Score, 12);
        Assert.Null(fused[1].ByVector);
        Assert.Null(fused[2].ByWords);
    }

    [Fact]
    public void Ties_come_in_document_order()
    {
        Assert.Equal([1, 2], Fuse([2, 1], [1, 2]).Select(f => f.Document));
        Assert.Equal([2, 1], Fuse([2, 1], [1, 2], backwards: true).Select(f => f.Document));
    }

    [Fact]
    public void A_list_that_is_empty_leaves_the_other_in_its_order()
    {
        Assert.Equal([4, 1, 3], Fuse([4, 1, 3], []).Select(f => f.Document));
        Assert.Equal([4, 1, 3], Fuse([], [4, 1, 3]).Select(f => f.Document));
        Assert.Equal([4], Fuse([4, 1, 3], [], limit: 1).Select(f => f.Document));
    }

    private static IReadOnlyList<RankedDocument> Fuse(int[] byWords, int[] byVector, bool backwards = false, int limit = 10)
    {
        var scope = new SearchScope
        {
            Allowed = [true, true, true, true, true, true],
            Order = backwards ? [5, 4, 3, 2, 1, 0] : [0, 1, 2, 3, 4, 5],
            Prior = [1, 1, 1, 1, 1, 1],
            Edition = [0, 0, 0, 0, 0, 0],
            Sizes = [6],
            IsHead = new bool[6],
            Adopted = [null],
            Count = new Dictionary<string, int> { ["fr"] = 6 },
        };
        return RankFusion.Fuse(Scored(byWords), Scored(byVector), scope, limit);
    }

    private static ScoredDocument[] Scored(int[] documents) => [.. documents.Select((d, i) => new ScoredDocument(d, 10 - i))];
}
