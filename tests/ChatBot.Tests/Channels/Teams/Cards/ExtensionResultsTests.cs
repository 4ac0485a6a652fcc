using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>What a search from the message box finds.</summary>
public class ExtensionResultsTests
{
    [Fact]
    public void A_result_quotes_links_and_calls_nothing()
    {
        var response = ExtensionResults.Of([Hit(Shown.Edition, "OP2")], "fr", Shown.PublicUrl).GetProperty("composeExtension");

        var result = Assert.Single(response.GetProperty("attachments").EnumerateArray());
        var card = result.GetProperty("content");
        Assert.Equal("result list", $"{response.Text("type")} {response.Text("attachmentLayout")}");
        Assert.Equal("application/vnd.microsoft.card.adaptive", result.Text("contentType"));
        Assert.Equal("Par. 2 — A/RES/12/34", card.GetProperty("body")[0].Text("text"));
        Assert.EndsWith("ressources suivantes :a) la carte <des> feux & balises ;", card.Runs(), StringComparison.Ordinal);
        Assert.Equal("https://bot.example/base/documents/A-RES-12-34.fr#OP2", Assert.Single(card.All("Action.OpenUrl")).Text("url"));
        Assert.Empty(card.All("Action.Execute"));
        Assert.Equal(
            """{"content":{"title":"par. 2 — A/RES/12/34","text":"Encourage les États Membres à utiliser les ressources suivantes :"},"contentType":"application/vnd.microsoft.card.thumbnail"}""",
            result.GetProperty("preview").GetRawText());
    }

    [Fact]
    public void The_list_shows_the_words_around_the_first_match()
    {
        var before = string.Concat(Enumerable.Repeat("avant ", 50));
        var edition = Shown.With($"{before}phare {string.Concat(Enumerable.Repeat("après ", 50))}");
        var hit = Hit(edition, "OP3", new TextSpan(before.Length, 5));

        var text = Preview(hit);

        Assert.StartsWith("… avant avant", text, StringComparison.Ordinal);
        Assert.Contains(" phare après ", text, StringComparison.Ordinal);
        Assert.EndsWith("après …", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 124);
    }

    [Fact]
    public void Where_clients_may_read_HTML_there_is_none() =>
        Assert.Equal("**gras** [lien](https://evil.example/x) ‹at›Tous‹/at› ‹img src=x onerror=alert(1)› ‹b›b‹/b› _i_ # titre", Preview(Hit(PassageCardTests.Hostile(), "OP3")));

    [Fact]
    public void At_most_ten_results_each_of_a_size_for_a_message()
    {
        var edition = Shown.With(string.Concat(Enumerable.Repeat("Une phrase. ", 1000)), count: 20);

        var results = ExtensionResults.Of([.. Enumerable.Range(3, 20).Select(n => Hit(edition, $"OP{n}"))], "en", Shown.PublicUrl).GetProperty("composeExtension").GetProperty("attachments");

        Assert.Equal(10, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), r => Assert.InRange(r.GetProperty("content").GetRawText().Length, 1500, 4000));
        Assert.Equal("Read on", results[0].All("Action.OpenUrl").Single().Text("title"));
    }

    [Theory]
    [InlineData("fr", "Aucun passage ne correspond à ces mots.")]
    [InlineData("en", "No passage matches these words.")]
    public void Nothing_found_is_said(string language, string text) => Assert.Equal(
        $$$"""{"composeExtension":{"type":"message","text":"{{{text}}}"}}""",
        ExtensionResults.Of([], language, Shown.PublicUrl).GetRawText());

    private static SearchHit Hit(Edition edition, string id, TextSpan? match = null) => new()
    {
        Edition = edition,
        Passage = edition.Find(id),
        Score = 1,
        Coverage = 1,
        Matches = match is { } span ? [new TermMatch(null!, span, MatchKind.Exact, 1)] : [],
    };

    private static string Preview(SearchHit hit) =>
        ExtensionResults.Of([hit], "fr", Shown.PublicUrl).GetProperty("composeExtension").GetProperty("attachments")[0].GetProperty("preview").GetProperty("content").Text("text");
}
