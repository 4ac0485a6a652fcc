using ChatBot.Answering;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>A document that is no resolution: its paragraphs have no numbers of their own, and are quoted all the same.</summary>
public sealed class PlainTextAnswersTests : IAsyncLifetime
{
    private const string Canteen = "# Règlement de la cantine\n\nArticle 1. La **cantine** ouvre à midi.\n\nArticle 2. Le prix du repas est de 4,50 euros. Voir [le site](https://example.org/x).\n\n| Jour | Plat |\n| --- | --- |\n| Lundi | Poisson |\n";

    private OfflineBot bot = null!;

    public async Task InitializeAsync() => bot = await OfflineBot.OpenAsync(("cantine.md", Canteen));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("Quel est le prix du repas ?", "**4,50 euros** : « Article 2. Le prix du repas est de 4,50 euros")]
    [InlineData("Quand la cantine ouvre-t-elle ?", "**À midi** : « Article 1. La cantine ouvre à midi")]
    [InlineData("À quelle heure ouvre la cantine ?", "**À midi** : « Article 1. La cantine ouvre à midi")]
    public async Task Its_paragraphs_answer(string question, string expected)
    {
        var answer = await bot.AskAsync(question);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.StartsWith(expected, answer.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void The_marks_of_Markdown_are_not_part_of_its_words()
    {
        var text = string.Join('\n', bot.Get<IDocumentLibrary>().Editions[0].Passages.Select(p => p.Text));

        Assert.Contains("Règlement de la cantine", text, StringComparison.Ordinal);
        Assert.Contains("Voir le site.", text, StringComparison.Ordinal);
        Assert.Contains("Lundi – Poisson", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#", text, StringComparison.Ordinal);
        Assert.DoesNotContain("|", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_first_heading_is_its_title_and_no_passage()
    {
        var edition = Assert.Single(bot.Get<IDocumentLibrary>().Editions);

        Assert.Equal(("cantine", "Règlement de la cantine"), (edition.Symbol, edition.Head.Title));
        Assert.Equal("cantine\nRèglement de la cantine", edition.Passages[0].Text);
        Assert.StartsWith("Article 1.", edition.Passages[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bonjour", "une question sur « Règlement de la cantine »")]
    [InlineData("Hello!", "Ask me about “Règlement de la cantine”")]
    public async Task It_is_called_by_its_title(string said, string expected)
    {
        Assert.Contains(expected, (await bot.AskAsync(said)).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quel est le titre ?")]
    [InlineData("Comment s'appelle le texte ?")]
    public async Task Its_title_can_be_asked_for(string question) =>
        Assert.Contains("Règlement de la cantine", (await bot.AskAsync(question)).Text, StringComparison.Ordinal);
}
