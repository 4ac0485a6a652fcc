using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>What the bot says of itself, and what it proposes to ask.</summary>
public class WelcomeCardTests
{
    [Fact]
    public void A_question_is_a_button_that_asks_it()
    {
        var card = WelcomeCard.Of([Shown.Edition], ["De quoi parle la résolution ?"], "fr", Shown.PublicUrl).Json();

        Assert.Equal(
            """{"type":"Action.Submit","data":{"text":"De quoi parle la résolution ?","msteams":{"value":"De quoi parle la résolution ?","type":"imBack"}},"title":"De quoi parle la résolution ?"}""",
            Assert.Single(card.All("Action.Submit")).GetRawText());
    }

    [Fact]
    public void At_most_five_documents_are_named_in_the_readers_language_and_the_others_counted()
    {
        var editions = Enumerable.Range(1, 8).SelectMany(i => new[] { "en", "fr" }.Select(l => Shown.Edition with { Symbol = $"A/RES/1/{i}", Slug = $"{i}.{l}", Language = l })).ToList();

        var runs = WelcomeCard.Of(editions, [], "fr", Shown.PublicUrl).Json().All("TextRun").ToList();

        var links = runs.Where(r => r.TryGetProperty("selectAction", out _)).Select(r => $"{r.Text("text")} {r.GetProperty("selectAction").Text("url")}").ToList();
        Assert.Equal([.. Enumerable.Range(1, 5).Select(i => $"A/RES/1/{i} https://bot.example/base/documents/{i}.fr"), "et 3 autres https://bot.example/base/documents"], links);
    }

    [Fact]
    public void Without_documents_it_says_so()
    {
        var card = WelcomeCard.Of([], SampleQuestions.For([], "en"), "en", Shown.PublicUrl).Json();

        Assert.Contains(card.All("TextBlock"), t => t.Text("text") == "I have no documents yet.");
        Assert.Empty(card.All("Action.Submit"));
    }

    [Fact]
    public void Questions_come_from_what_the_document_holds()
    {
        var edition = Shown.With("Prie le BPM de dire à l'ONUDC et au BPM ce que font le BPM et l'UNESCO (A/CONF.1/2, partie VIII) ;") with { Slug = "x" };
        edition = edition with { Passages = [.. edition.Passages, Shown.Paragraph(9, "Rappelle le mandat du BPM (A/CONF.1/2, partie VIII) ;")] };

        Assert.Equal(["De quoi parle la résolution ?", "Que dit le paragraphe 2 ?", "Quand la résolution a-t-elle été adoptée ?", "Quels paragraphes mentionnent le BPM ?"], SampleQuestions.For([edition], "fr"));
    }

    [Fact]
    public void Among_several_documents_a_question_names_its_own()
    {
        var other = Shown.Edition with { Symbol = "A/RES/56/78", Slug = "A-RES-56-78.en", Language = "en" };

        Assert.Equal(["What is A/RES/56/78 about?", "What does para. 2 of A/RES/56/78 say?", "When was A/RES/56/78 adopted?"], SampleQuestions.For([Shown.Edition, other], "en"));
        Assert.Equal(["De quoi parle A/RES/12/34 ?", "Que dit le par. 2 de A/RES/12/34 ?", "Quand A/RES/12/34 a-t-elle été adoptée ?"], SampleQuestions.For([other, Shown.Edition], "fr"));
    }

    [Fact]
    public void A_document_without_structure_is_asked_what_it_is_about() => Assert.Equal(
        ["De quoi parle la résolution ?"],
        SampleQuestions.For([Shown.Edition with { Head = new DocumentHead(), Passages = [Shown.Paragraph(1, "Texte.") with { Id = PassageId.Plain(1), Kind = PassageKind.Plain, Number = null }] }], "fr"));

    [Theory]
    [InlineData("l'ONUDC", "Prend note des travaux de l’ONUDC ;")]
    [InlineData("ONUDC", "Rappelle le mandat d'ONUDC ;")]
    [InlineData("les ONUDC", "Encourage tous les ONUDC ;")]
    [InlineData("la ONUDC-19", "Déplore la pandémie de ONUDC-19 et la ONUDC-19 ;")]
    public void An_acronym_keeps_the_article_of_the_text(string expected, string text) =>
        Assert.Equal(expected, SharedAcronym.Of(Shown.With(text, count: 2), "fr"));

    [Fact]
    public void An_acronym_of_one_paragraph_or_of_a_heading_in_capitals_is_none()
    {
        Assert.Equal("ONUDC", SharedAcronym.Of(Shown.With("Prend note des travaux de l'ONUDC ;", count: 2), "en"));
        Assert.Null(SharedAcronym.Of(Shown.With("Prie l'ONUDC et l'ONUDC ;"), "fr"));
        Assert.Null(SharedAcronym.Of(Shown.With("PARTIE GENERALE", count: 2), "fr"));
    }
}
