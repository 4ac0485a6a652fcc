using System.Text.Json.Nodes;
using ChatBot.Answering;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>The buttons under an answer, and the way back to them.</summary>
public class AnswerCardTests
{
    [Fact]
    public void One_passage_has_one_button_that_says_what_it_does()
    {
        const string Wire = """
            {
              "type": "AdaptiveCard", "$schema": "https://adaptivecards.io/schemas/adaptive-card.json", "version": "1.5", "lang": "fr",
              "fallbackText": "Passages cités : [préambule, al. 1 — A/RES/12/34](https://bot.example/base/documents/A-RES-12-34.fr?mark=dont%20le%20si%C3%A8ge%20est%20%C3%A0%20Brest%20%28France%29#PP1)",
              "body": [{"type": "ActionSet", "spacing": "small", "actions": [{
                "type": "Action.Execute", "verb": "passage", "title": "Voir le texte : préambule, al. 1",
                "data": {
                  "language": "fr", "slug": "A-RES-12-34.fr", "passage": "PP1", "mark": "dont le siège est à Brest (France)",
                  "all": [{"slug": "A-RES-12-34.fr", "passage": "PP1", "mark": "dont le siège est à Brest (France)"}]
                },
                "fallback": {
                  "type": "Action.Submit", "title": "Voir le texte : préambule, al. 1",
                  "data": {
                    "verb": "passage", "language": "fr", "slug": "A-RES-12-34.fr", "passage": "PP1", "mark": "dont le siège est à Brest (France)",
                    "all": [{"slug": "A-RES-12-34.fr", "passage": "PP1", "mark": "dont le siège est à Brest (France)"}]
                  }
                }
              }]}]
            }
            """;

        var attachment = AnswerCard.Of(Samples.Answer("?"), Shown.PublicUrl)!;

        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Wire), JsonNode.Parse(attachment.Json().GetRawText())), attachment.Json().GetRawText());
    }

    [Fact]
    public void Many_passages_share_a_heading_and_at_most_six_have_buttons()
    {
        var edition = Shown.With("texte", count: 9);
        var answer = Samples.Answer("?") with { Citations = [.. Enumerable.Range(3, 9).Select(n => Shown.Cite(edition, $"OP{n}", n - 2))] };

        var card = AnswerCard.Of(answer, Shown.PublicUrl).Json();

        Assert.Equal(["Voir le texte"], card.All("TextBlock").Select(t => t.Text("text")));
        Assert.Equal(["par. 3", "par. 4", "par. 5", "par. 6", "par. 7", "par. 8"], card.All("Action.Execute").Select(b => b.Text("title")));
        Assert.Equal("Voir le texte : par. 3", card.All("Action.Execute").First().Text("tooltip"));
    }

    [Fact]
    public void A_passage_cited_twice_has_one_button() =>
        Assert.Single(AnswerCard.Of(Samples.Answer("?") with { Citations = [Samples.Citation("Brest"), Samples.Citation("phares", 2)] }, Shown.PublicUrl).Json().All("Action.Execute"));

    [Fact]
    public void Passages_of_several_documents_say_which()
    {
        var other = Shown.Edition with { Symbol = "A/RES/56/78", Slug = "A-RES-56-78.fr" };

        var card = AnswerCard.Of(Samples.Answer("?") with { Citations = [Shown.Cite(Shown.Edition, "OP1", 1), Shown.Cite(other, "OP1", 2)] }, Shown.PublicUrl).Json();

        Assert.Equal(["Voir le texte : par. 1 — A/RES/12/34", "Voir le texte : par. 1 — A/RES/56/78"], card.All("Action.Execute").Select(b => b.Text("title")));
    }

    [Theory]
    [InlineData(AnswerOutcome.NotFound)]
    [InlineData(AnswerOutcome.SmallTalk)]
    public void What_answers_nothing_has_no_card(AnswerOutcome outcome) => Assert.Null(AnswerCard.Of(Samples.Answer("?", outcome), Shown.PublicUrl));

    [Fact]
    public void A_list_can_be_seen_as_a_table()
    {
        var card = AnswerCard.Of(Shown.List(Shown.Edition), Shown.PublicUrl).Json();

        var toggle = Assert.Single(card.All("Action.ToggleVisibility"));
        var hidden = Assert.Single(card.All("Container"));
        Assert.Equal("Voir en tableau", toggle.Text("title"));
        Assert.Equal(toggle.GetProperty("targetElements")[0].GetString(), hidden.Text("id"));
        Assert.False(hidden.GetProperty("isVisible").GetBoolean());
        Assert.Equal(
            [["Passage", "Ce qu'il dit"], ["par. 1 a)", "« d'entretenir les phares »"], ["par. 2 a)", "la carte"], ["par. 1 a), par. 2 a)", "les deux."]],
            card.All("TableRow").Select(r => r.GetProperty("cells").EnumerateArray().Select(c => string.Concat(c.All("TextBlock").Concat(c.All("TextRun")).Select(t => t.Text("text"))))));
        Assert.Equal("par. 2 a) — la carte", Assert.Single(card.All("Table")).GetProperty("fallback").GetProperty("items")[1].Runs());
    }

    [Fact]
    public void Two_lines_are_no_table() =>
        Assert.Empty(AnswerCard.Of(Shown.List(Shown.Edition) with { Text = "Deux :\n- un [1]\n- deux [2]" }, Shown.PublicUrl).Json().All("Table"));

    [Fact]
    public void A_table_that_would_make_the_card_too_large_is_left_out()
    {
        var words = string.Concat(Enumerable.Repeat("mot ", 2000));

        var attachment = AnswerCard.Of(Shown.List(Shown.Edition) with { Text = $"- {words}[1]\n- {words}[2]\n- {words}[1]" }, Shown.PublicUrl);

        Assert.Empty(attachment.Json().All("Table"));
        Assert.Equal(2, attachment.Json().All("Action.Execute").Count());
    }

    [Fact]
    public void Closing_a_passage_brings_the_same_buttons_back()
    {
        var library = new FakeLibrary();
        var answer = Samples.Answer("?") with { Citations = [Samples.Citation("Brest"), Shown.Cite(Shown.Edition, "OP2", 2)] };
        var before = AnswerCard.Of(answer, Shown.PublicUrl).Json();

        var opened = CardReplies.To(CardCall.Read(before.All("Action.Execute").First().Press())!, library, Shown.PublicUrl, "en").Json();
        var close = Assert.Single(opened.All("Action.Execute"), b => b.Text("title") == "Fermer");
        var after = CardReplies.To(CardCall.Read(close.Press())!, library, Shown.PublicUrl, "en").Json();

        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public void Passages_that_are_gone_have_no_buttons_any_more()
    {
        var library = new FakeLibrary();

        Assert.Null(AnswerCard.Closed([new CitedPassage("gone", "OP1")], library, Shown.PublicUrl, "fr"));
        Assert.Single(AnswerCard.Closed([new CitedPassage("gone", "OP1"), new CitedPassage("A-RES-12-34.fr", "OP1")], library, Shown.PublicUrl, "fr").Json().All("Action.Execute"));
    }
}
