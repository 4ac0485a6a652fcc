using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Embeddings;

public class VectorIndexTests
{
    [Fact]
    public void The_nearest_by_angle_come_first_whatever_their_length()
    {
        var index = Index([1, 0], [0.1f, 0.1f], [0, 5]);

        var found = index.Search(new float[] { 7, 1 }, Scope(3), 2, default);

        Assert.Equal([0, 1], found.Select(f => f.Document));
        Assert.Equal(7 / Math.Sqrt(50), found[0].Score, 1e-6);
    }

    [Fact]
    public void Documents_outside_the_scope_and_those_without_a_vector_are_not_found()
    {
        var index = Index([1, 0], [], [0, 1], [1, 1]);

        Assert.Equal([3, 2], index.Search(new float[] { 1, 0 }, Scope(4, except: 0), 9, default).Select(f => f.Document));
    }

    [Fact]
    public void Those_that_say_the_same_come_newest_first_then_in_document_order()
    {
        var index = Index([1, 0], [1, 0], [1, 0]);
        var scope = Scope(3);
        scope.Prior[0] = 0.9f;

        Assert.Equal([1, 2, 0], index.Search(new float[] { 1, 0 }, scope, 9, default).Select(f => f.Document));
        Assert.Equal([1], index.Search(new float[] { 1, 0 }, scope, 1, default).Select(f => f.Document));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_vector_without_direction_finds_nothing(float number) =>
        Assert.Empty(Index([1, 0], [0, 1]).Search(new[] { number, 0 }, Scope(2), 9, default));

    private static VectorIndex Index(params float[][] vectors) => new([.. vectors.Select(v => VectorIndex.Normalized(v))]);

    private static SearchScope Scope(int size, int except = -1) => new()
    {
        Allowed = [.. Enumerable.Range(0, size).Select(d => d != except)],
        Order = [.. Enumerable.Range(0, size)],
        Prior = [.. Enumerable.Repeat(1f, size)],
        Edition = new int[size],
        Sizes = [size],
        IsHead = new bool[size],
        Adopted = [null],
        Count = new Dictionary<string, int> { ["fr"] = size },
    };
}
