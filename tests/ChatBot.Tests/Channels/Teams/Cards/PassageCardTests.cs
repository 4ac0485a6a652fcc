using System.Text;
using System.Text.Json;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>« Voir le texte », in place.</summary>
public class PassageCardTests
{
    [Fact]
    public void The_cited_words_are_in_bold_and_the_rest_is_as_in_print()
    {
        var card = Shown.Passage(Shown.Edition, "PP1", "à Brest (France)").Json();

        Assert.Equal("Préambule, al. 1 — A/RES/12/34", card.GetProperty("body")[0].Text("text"));
        Assert.Equal("heading", card.GetProperty("body")[0].Text("style"));
        Assert.Equal("Coopération avec le Bureau des phares", card.GetProperty("body")[1].Runs());
        Assert.Equal(
            """{"type":"RichTextBlock","inlines":[{"text":"Rappelant","type":"TextRun","italic":true},{"text":" sa résolution 12/3¹","type":"TextRun"},""" +
            """{"text":", dans laquelle elle a créé le Bureau des phares, dont le siège est ","type":"TextRun"},""" +
            """{"text":"à Brest (France)","type":"TextRun","weight":"Bolder","highlight":true},{"text":",","type":"TextRun"}]}""",
            card.GetProperty("body")[2].GetRawText());
        Assert.Equal("¹ Voir résolution 12/3.", card.GetProperty("body")[3].Runs());
    }

    [Fact]
    public void Words_that_the_passage_does_not_hold_mark_nothing() =>
        Assert.DoesNotContain(Shown.Passage(Shown.Edition, "PP1", "à Nantes").Json().All("TextRun"), r => r.TryGetProperty("highlight", out _));

    [Fact]
    public void The_document_opens_at_the_passage_with_the_words_marked()
    {
        var citation = Samples.Citation("à Brest (France)");

        var open = Assert.Single(Shown.Passage(citation.Edition, "PP1", citation.Mark).Json().All("Action.OpenUrl"));

        Assert.Equal("https://bot.example/base" + citation.Path, open.Text("url"));
        Assert.Equal("https://bot.example/base/documents/A-RES-12-34.fr?mark=%C3%A0%20Brest%20%28France%29#PP1", open.Text("url"));
    }

    [Fact]
    public void A_paragraph_brings_its_points_but_not_those_that_it_says_itself()
    {
        Assert.Equal("Encourage les États Membres à utiliser les ressources suivantes :a) la carte <des> feux & balises ;", Body(Shown.Passage(Shown.Edition, "OP2").Json()));
        Assert.Equal("Prie le Secrétaire général : a) d'entretenir les phares ; b) de lui en rendre compte ;", Body(Shown.Passage(Shown.Edition, "OP1").Json()));
    }

    [Fact]
    public void A_point_says_what_it_is_a_point_of()
    {
        Assert.Equal("Par. 2 : Encourage les États Membres à utiliser les ressources suivantes :la carte <des> feux & balises ;", Body(Shown.Passage(Shown.Edition, "OP2.a").Json()));
        Assert.Equal("Para. 1: Prie le Secrétaire général : a)d'entretenir les phares ;", Body(Shown.Passage(Shown.Edition, "OP1.a", language: "en").Json()));
    }

    [Fact]
    public void The_neighbours_are_one_press_away_and_the_ends_have_one()
    {
        IReadOnlyList<CitedPassage> back = [new("A-RES-12-34.fr", "OP1")];

        var (first, middle) = (Shown.Passage(Shown.Edition, "PP1", back: back).Json(), Shown.Passage(Shown.Edition, "OP1", language: "en", back: back).Json());

        Assert.Equal(["Suivant → OP1", "Fermer → "], Steps(first));
        Assert.Equal(["Previous → PP1", "Next → OP2", "Close → "], Steps(middle));
        Assert.Equal("Next: para. 2", middle.All("Action.Execute").ElementAt(1).Text("tooltip"));
        Assert.All(middle.All("Action.Execute"), b => Assert.Equal(back, CardCall.Read(b.Press())!.All));
    }

    [Fact]
    public void Without_a_way_back_it_does_not_close() => Assert.Equal(["Précédent → OP1"], Steps(Shown.Passage(Shown.Edition, "OP2").Json()));

    [Theory]
    [InlineData(10_000)]
    [InlineData(200_000)]
    public void A_long_passage_is_cut_at_a_sentence_and_fits(int length)
    {
        var edition = Shown.With(string.Concat(Enumerable.Range(1, length / 40).Select(i => $"Phrase n° {i:00000} où l'on dit « été » ; ")).Trim());

        var card = Shown.Passage(edition, "OP3").Json();

        var shown = Body(card);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, Card.MostBytes);
        Assert.True(length == 10_000 || shown.EndsWith("» ; …", StringComparison.Ordinal), shown[^80..]);
        Assert.Equal(length == 10_000 ? "Ouvrir le document" : "Lire la suite", card.All("Action.OpenUrl").Single().Text("title"));
    }

    [Fact]
    public void Words_cited_far_down_a_long_passage_are_shown()
    {
        var edition = Shown.With(string.Concat(Enumerable.Repeat("Encore une phrase. ", 3000)) + "Le phare de Brest est allumé. " + string.Concat(Enumerable.Repeat("Et une autre. ", 3000)));

        var card = Shown.Passage(edition, "OP3", "phare de Brest").Json();

        Assert.Equal("phare de Brest", Assert.Single(card.All("TextRun"), r => r.TryGetProperty("highlight", out _)).Text("text"));
        Assert.StartsWith("… Le phare de Brest est allumé. Et une", Body(card), StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, Card.MostBytes);
    }

    [Fact]
    public void However_many_points_and_notes_it_fits()
    {
        var text = string.Concat(Enumerable.Repeat("état ", 200)).Trim();
        var parent = Shown.Paragraph(3, text) with { Notes = [.. Enumerable.Range(1, 300).Select(i => new NoteReference(PassageId.Note(i), i))] };
        var edition = Shown.Edition with
        {
            Passages =
            [
                parent,
                .. Enumerable.Range(1, 200).Select(i => Shown.Paragraph(3, $"{text} {i}") with { Id = parent.Id.Sub($"{i}"), Kind = PassageKind.SubParagraph, Parent = parent.Id, Number = $"{i}" }),
                .. Enumerable.Range(1, 300).Select(i => Shown.Paragraph(i, text) with { Id = PassageId.Note(i), Kind = PassageKind.Note }),
            ],
        };

        var card = Shown.Passage(edition, "OP3").Json();

        Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, Card.MostBytes);
        Assert.Equal("Lire la suite", card.All("Action.OpenUrl").Single().Text("title"));
    }

    [Fact]
    public void Words_of_documents_stand_only_where_nothing_is_read_as_markup()
    {
        var edition = Hostile();

        var card = Shown.Passage(edition, "OP3").Json();

        Assert.Equal("""Par. 3 — \_A\_\[x\](https://evil.example)""", card.GetProperty("body")[0].Text("text"));
        Assert.DoesNotContain(card.All("TextBlock"), t => t.Text("text").Contains("gras", StringComparison.Ordinal));
        Assert.Contains(card.All("TextRun"), r => r.Text("text") == Shown.Hostile);
    }

    [Fact]
    public void The_head_is_read_line_by_line() =>
        Assert.Equal(["A/RES/12/34", "Coopération avec le Bureau des phares", "Douzième session"], Shown.Passage(Shown.Edition, "HEAD").Json().All("RichTextBlock").Select(b => b.Runs()));

    public static Edition Hostile() => Shown.With(Shown.Hostile) with
    {
        Symbol = "_A_[x](https://evil.example)",
        Head = new DocumentHead { Title = Shown.Hostile },
    };

    private static string Body(JsonElement card) => string.Concat(card.All("RichTextBlock").Skip(1).Select(b => b.Runs()));

    private static IEnumerable<string> Steps(JsonElement card) =>
        card.All("Action.Execute").Select(b => $"{b.Text("title")} → {(b.GetProperty("data").TryGetProperty("passage", out var p) ? p.GetString() : string.Empty)}");
}
