using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>« lonudc »: people write an article together with its word.</summary>
public sealed class FusedArticleTests : IAsyncLifetime, IDisposable
{
    private const string Text = "Salue l’application des consignes d’éclairage par l’ONUDC, une larme et une arme au poing";

    private readonly TemporaryLibrary _folder = new();
    private TermMatcher _matcher = null!;

    public async Task InitializeAsync()
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", Text));
        _matcher = new(await _folder.OpenAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lonudc", "ONUDC")]
    [InlineData("lapplication", "application")]
    [InlineData("laplication", "application")]
    [InlineData("déclairage", "éclairage")]
    [InlineData("larme", "larme")]
    [InlineData("arme", "arme")]
    public void The_word_is_found_without_its_article(string typed, string found)
    {
        var query = _matcher.Analyze(typed, "fr");

        Assert.True(Assert.Single(query.Terms).Known);
        Assert.Equal([found], _matcher.Match(query, Text, "fr").Select(m => Text.Substring(m.Span.Start, m.Span.Length)));
    }

    [Fact]
    public void A_word_without_its_article_is_a_little_less_sure()
    {
        var whole = Assert.Single(_matcher.Match(_matcher.Analyze("application", "fr"), Text, "fr"));
        var fused = Assert.Single(_matcher.Match(_matcher.Analyze("lapplication", "fr"), Text, "fr"));

        Assert.Equal(MatchKind.Exact, fused.Kind);
        Assert.InRange(fused.Strength, 0.8 * whole.Strength, 0.95 * whole.Strength);
    }

    [Theory]
    [InlineData("lratatouille")]
    [InlineData("sonudc")]
    public void What_is_left_must_be_known(string typed) => Assert.DoesNotContain(_matcher.Match(_matcher.Analyze(typed, "fr"), Text, "fr"), m => m.Kind == MatchKind.Exact);
}
