using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host;

/// <summary>What helps with reading a document, as a browser gets it.</summary>
public sealed class DocumentPageTests : IDisposable
{
    private const string Document = "/documents/A-RES-12-34.fr";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task The_outline_has_parts_sections_and_paragraphs_with_their_first_words()
    {
        _bot.Library.Editions = [With(Operative(3, "Prie instamment tous les États riverains, qui veillent de nuit comme de jour, de répondre ;") with { Section = "I. Feux" })];

        var page = (await _bot.GetAsync(Document)).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains("""<a class="part-name" href="#preamble">Préambule</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a class="section-name" href="#operative-section-2">I. Feux</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<h3 id="operative-section-2">I. Feux</h3>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="#OP3"><span class="number">3</span> <span>Prie instamment tous les États riverains, qui veillent de nuit…</span></a>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""<li><a href="#OP2.a">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""<li><a href="#FN1">""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_number_stays_in_one_piece_and_keeps_its_characters()
    {
        _bot.Library.Editions = [With(Operative(3, "Prie le système I-24/7 et l'A/RES/12-3."))];

        Assert.Contains("""système <span class="whole">I-24/7</span> et l&#x27;A/RES/12-3.""", (await _bot.GetAsync(Document)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_the_outline_that_begin_with_one_formula_show_what_differs()
    {
        const string Formula = "Souligne qu'il importe que le Bureau des phares et les États riverains ";
        _bot.Library.Editions = [With(Operative(3, Formula + "veillent ensemble ;"), Operative(4, Formula + "vendent des lampes ;"), Operative(5, "Souligne ce qui suit ;"))];

        var page = (await _bot.GetAsync(Document)).Body;

        Assert.Contains("<span>Souligne … veillent ensemble</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Souligne … vendent des lampes</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Souligne ce qui suit</span>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Réaffirme qu'il importe que le Bureau des phares et les États riverains coopèrent ;", "Réaffirme également qu'il importe que le Bureau des phares et les États riverains veillent ;", "Réaffirme … coopèrent", "Réaffirme également … veillent")]
    [InlineData("Encourage le Bureau des phares du nord, en particulier ses gardiens ;", "Demande au Bureau ; Encourage", "Encourage le Bureau des phares du nord, en particulier…", "Demande au Bureau ; Encourage")]
    [InlineData("Encourage le Bureau des phares du nord, en particulier ses gardiens ;", "Encourage le Bureau des phares du nord et les États riverains ;", "Encourage … en particulier ses gardiens", "Encourage … et les États riverains")]
    [InlineData("Constate que les gardiens des phares ont besoin de lampes et de la lumière du nord ;", "Constate autre chose ;", "Constate que les gardiens des phares ont besoin de lampes…", "Constate autre chose")]
    public void An_entry_has_its_verb_and_whole_words_that_no_other_has(string one, string other, string first, string second)
    {
        var words = new ChatBot.Pages.OutlineWords([one, other]);

        Assert.Equal((first, second), (words.Of(one), words.Of(other)));
    }

    [Fact]
    public async Task A_reference_to_another_paragraph_is_a_link_with_its_own_style_within()
    {
        var text = "Prie, en application du paragraphe 1 ci-dessus et du paragraphe 1 de sa résolution 12/3 ;";
        _bot.Library.Editions = [With(Operative(3, text) with { Italics = [new TextSpan(26, 4)] })];

        var page = (await _bot.GetAsync($"{Document}?mark=graphe%201%20ci-dessus")).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains("""application du <a class="reference" href="#OP1">pa<em>ra</em><mark><em>gr</em></mark><mark>aphe 1</mark></a><mark> ci-dessus</mark> et du""", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"reference\"").Length);
    }

    [Fact]
    public async Task A_reference_with_a_note_inside_it_is_no_link()
    {
        _bot.Library.Editions = [With(Operative(3, "Prie, en application du paragraphe 1 ci-dessus ;") with { Notes = [new NoteReference(PassageId.Note(1), 34)] })];

        var page = (await _bot.GetAsync(Document)).Body;

        HtmlCheck.WellFormed(page);
        Assert.DoesNotContain("class=\"reference\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_languages_of_the_same_document_are_a_link_away()
    {
        _bot.Library.Editions = [Samples.Edition, Samples.Edition with { Slug = "A-RES-12-34.en", Language = "en" }];

        var page = (await _bot.GetAsync(Document)).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains("""<a href="/documents/A-RES-12-34.en">Lire en anglais</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/?document=A-RES-12-34.fr">Poser une question</a>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task French_signs_stay_on_their_line_and_English_text_is_left_alone()
    {
        _bot.Library.Editions = [With(Operative(3, "Prie « ceux qui veillent » ; qui ? : tous !")), With(Operative(3, "a ; b")) with { Slug = "A-RES-12-34.en", Language = "en" }];

        Assert.Contains("Prie «&#xA0;ceux qui veillent&#xA0;»&#xA0;; qui&#xA0;?&#xA0;: tous&#xA0;!", (await _bot.GetAsync(Document)).Body, StringComparison.Ordinal);
        Assert.Contains("<p>a ; b</p>", (await _bot.GetAsync("/documents/A-RES-12-34.en")).Body, StringComparison.Ordinal);
    }

    private static Edition With(params Passage[] more) => Samples.Edition with { Passages = [.. Samples.Edition.Passages.SkipLast(1), .. more, Samples.Edition.Passages[^1]] };

    private static Passage Operative(int number, string text) => new()
    {
        Id = PassageId.Operative(number),
        Kind = PassageKind.Operative,
        Number = $"{number}",
        Text = text,
        Ordinal = 10 + number,
    };
}
