using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

public sealed class RetrieverTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private Retriever _retriever = null!;

    public async Task InitializeAsync()
    {
        File.Copy(TemporaryLibrary.Seed77, Path.Combine(_folder.Seeds, "A-RES-77-20.fr.txt"));
        _retriever = new(await _folder.OpenAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Où se trouve le siège d'INTERPOL ?", "fr", "PP7")]
    [InlineData("Where is the seat of INTERPOL?", "en", "PP7")]
    [InlineData("Qui doit utiliser I-24/7 pour la criminalité financière ?", "fr", "OP15")]
    public void A_question_finds_its_paragraph(string question, string language, string expected)
    {
        var result = _retriever.Search(new() { Query = question, QueryLanguage = language, Limit = 3 });

        Assert.Contains(expected, TemporaryLibrary.Ids(result));
    }

    [Fact]
    public void Mentions_come_in_document_order_and_each_has_the_term()
    {
        var result = _retriever.Mentions(new() { Query = "Quels paragraphes mentionnent I-24/7 ?", QueryLanguage = "fr", Limit = 100 });

        Assert.True(result.Hits.Count > 2);
        Assert.Equal(result.Hits.Select(h => h.Passage.Ordinal).Order(), result.Hits.Select(h => h.Passage.Ordinal));
        Assert.All(result.Hits, h => Assert.Contains("I-24/7", h.Passage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_explanation_adds_up()
    {
        var hit = _retriever.Search(new() { Query = "Où se trouve le siège d'INTERPOL ?", QueryLanguage = "fr", Limit = 1, Explain = true }).Hits[0];

        var sum = hit.Explanation!.Split('\n').Skip(1).Sum(l => double.Parse(l.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(hit.Score, sum, 0.05);
    }
}
