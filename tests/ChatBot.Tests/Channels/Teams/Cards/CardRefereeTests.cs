using System.Text.Json;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>Microsoft's own renderer of Adaptive Cards reads every card that we make.</summary>
public class CardRefereeTests
{
    [ClientsFact]
    public async Task Every_card_is_valid_and_shows_its_words()
    {
        var seed = Seeds.Edition;
        var back = new[] { new CitedPassage(seed.Slug, "OP1") };
        var cards = new Dictionary<string, JsonElement>
        {
            ["answer"] = AnswerCard.Of(Samples.Answer("?"), Shown.PublicUrl).Json(),
            ["list"] = AnswerCard.Of(Shown.List(Shown.Edition), Shown.PublicUrl).Json(),
            ["welcome"] = WelcomeCard.Of([seed, Shown.Edition], SampleQuestions.For([seed], "fr"), "fr", Shown.PublicUrl).Json(),
            ["dislike"] = FeedbackForm.Of("dislike", "fr").All("AdaptiveCard").Single(),
            ["like"] = FeedbackForm.Of("like", "en").All("AdaptiveCard").Single(),
            ["result"] = ExtensionResults.Of([Hit(Shown.Edition)], "fr", Shown.PublicUrl).All("AdaptiveCard").Single(),
        };
        foreach (var passage in seed.Passages)
        {
            cards[passage.Id.Value] = PassageCard.Of(seed, passage, passage.Text.Split(' ')[0], Shown.PublicUrl, "fr", back).Json();
        }

        var shown = await ShowAsync(cards);

        Assert.All(shown, s => Assert.Empty(s.Value.Troubles));
        Assert.All(seed.Passages, p => Assert.Single(shown[p.Id.Value].Headings));
        Assert.All(seed.Passages.Where(p => p.Notes.Count == 0 && !p.Text.Contains('\n', StringComparison.Ordinal)), p => Assert.Contains(p.Text, shown[p.Id.Value].Text, StringComparison.Ordinal));
        Assert.Equal(["Voir le texte : par. 1 a)", "Voir le texte : par. 2 a)", "Voir en tableau"], shown["list"].Buttons);
        Assert.Contains("par. 2 a)la carte", shown["list"].Text, StringComparison.Ordinal);
        Assert.Equal(["https://bot.example/base/documents/A-RES-77-20.fr", "https://bot.example/base/documents/A-RES-12-34.fr"], shown["welcome"].Links);
    }

    [ClientsFact]
    public async Task Words_of_a_document_never_become_markup()
    {
        var edition = PassageCardTests.Hostile();
        var citation = Shown.Cite(edition, "OP3", 1);
        var cards = new Dictionary<string, JsonElement>
        {
            ["answer"] = AnswerCard.Of(Samples.Answer("?") with { Citations = [citation, citation, citation with { Passage = edition.Find("OP1") }] }, Shown.PublicUrl).Json(),
            ["list"] = AnswerCard.Of(Samples.Answer("?") with { Text = string.Concat(Enumerable.Repeat($"- {Shown.Hostile} [1]\n", 3)), Citations = [citation] }, Shown.PublicUrl).Json(),
            ["passage"] = PassageCard.Of(edition, citation.Passage, null, Shown.PublicUrl, "fr", null).Json(),
            ["welcome"] = WelcomeCard.Of([edition], [], "fr", Shown.PublicUrl).Json(),
            ["result"] = ExtensionResults.Of([Hit(edition)], "fr", Shown.PublicUrl).All("AdaptiveCard").Single(),
        };

        // What is shown in place of a card goes through Markdown.
        cards["instead"] = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.5", body = new[] { new { type = "TextBlock", text = cards["passage"].Text("fallbackText") } } });
        var shown = await ShowAsync(cards);

        Assert.All(shown, s => Assert.Empty(s.Value.Markup));
        Assert.All(shown.Where(s => s.Key is not ("welcome" or "instead")), s => Assert.Empty(s.Value.Links));
        Assert.Equal(["https://bot.example/base/documents/A-RES-12-34.fr#OP3"], shown["instead"].Links);
        Assert.Contains("<img src=x onerror=alert(1)>", shown["passage"].Text, StringComparison.Ordinal);
        Assert.Contains("Par. 3 — _A_[x](https://evil.example)", shown["result"].Text, StringComparison.Ordinal);
    }

    private static SearchHit Hit(Edition edition) => new() { Edition = edition, Passage = edition.Find(edition.Passages.Any(p => p.Id.Value == "OP3") ? "OP3" : "OP1"), Score = 1, Coverage = 1 };

    private static async Task<Dictionary<string, ShownCard>> ShowAsync(Dictionary<string, JsonElement> cards) =>
        JsonSerializer.Deserialize<Dictionary<string, ShownCard>>(await Clients.RunAsync("validate-cards.mjs", JsonSerializer.Serialize(cards)), JsonSerializerOptions.Web)!;

    private sealed record ShownCard(string[] Troubles, string Text, string[] Links, string[] Markup, string[] Bold, string[] Buttons, string[] Headings);
}
