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
}
