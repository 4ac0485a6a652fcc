using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Tests.Retrieval.References;

/// <summary>References of a text to itself; each case is a paragraph 5 between others.</summary>
public sealed class CrossReferenceFinderTests
{
    [Theory]
    [InlineData("visées au paragraphe 3 ci-dessus ;", "paragraphe 3=OP3")]
    [InlineData("en application du paragraphe 3, ci‑dessus,", "paragraphe 3=OP3")]
    [InlineData("énoncées au paragraphe 1er de la présente résolution,", "paragraphe 1er=OP1")]
    [InlineData("conformément au paragraphe 7 ci-après, notamment", "paragraphe 7=OP7")]
    [InlineData("au paragraphe 2 a) ci-dessus", "paragraphe 2 a)=OP2.a")]
    [InlineData("au paragraphe 2, alinéa b), ci-dessus", "paragraphe 2, alinéa b)=OP2.b")]
    [InlineData("à l'alinéa b) ii) ci-dessus du plan", "")]
    [InlineData("à l'alinéa b) du paragraphe 2 ci-dessus", "alinéa b) du paragraphe 2=OP2.b")]
    [InlineData("aux alinéas a) et b) du paragraphe 2 ci-dessus", "alinéas a)=OP2.a|b) du paragraphe 2=OP2.b")]
    [InlineData("aux paragraphes 1, 2 et 7 de la présente résolution", "paragraphes 1=OP1|2=OP2|7=OP7")]
    [InlineData("aux paragraphes 1 à 3 ci-dessus", "paragraphes 1=OP1|3=OP3")]
    [InlineData("à l'alinéa a) ci-dessus", "alinéa a)=OP5.a")]
    [InlineData("as set out in paragraph 3 above;", "paragraph 3=OP3")]
    [InlineData("as set out in paragraph 7 below", "paragraph 7=OP7")]
    [InlineData("paragraphs 1 and 7 of the present resolution", "paragraphs 1=OP1|7=OP7")]
    [InlineData("paragraphs 2 (a) and (b) and 3 above", "paragraphs 2 (a)=OP2.a|(b)=OP2.b|3=OP3")]
    [InlineData("subparagraph (b) of paragraph 2 above", "subparagraph (b) of paragraph 2=OP2.b")]
    [InlineData("paragraph 2 (b) (ii) above", "paragraph 2 (b) (ii)=OP2.b.ii")]
    public void Finds_what_a_text_says_of_itself(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("le paragraphe 1 de sa résolution 70/1")]
    [InlineData("les paragraphes 1 et 2 de la résolution 1502 (2003), mentionnée ci-dessus,")]
    [InlineData("en particulier son paragraphe 3,")]
    [InlineData("les tâches décrites au paragraphe 3, et reconnaît")]
    [InlineData("l'article 2, paragraphe 3 ci-dessus")]
    [InlineData("paragraph 3 of the report above")]
    [InlineData("paragraph 3 above-mentioned agreement")]
    [InlineData("résolution 3/1 ci-dessus")]
    [InlineData("au paragraphe 3/1 ci-dessus")]
    public void Leaves_what_other_texts_say(string text) => Assert.Equal(string.Empty, Found(text));

    [Theory]
    [InlineData("au paragraphe 99 ci-dessus")]
    [InlineData("au paragraphe 3 ci-dessous")]
    [InlineData("au paragraphe 7 ci-dessus")]
    [InlineData("au paragraphe 5 de la présente résolution")]
    [InlineData("au paragraphe 2 z) ci-dessus")]
    public void A_passage_that_is_not_where_the_text_says_is_no_target(string text) => Assert.Equal(string.Empty, Found(text));

    [Fact]
    public void A_number_that_two_paragraphs_have_leads_nowhere()
    {
        var twice = Edition("au paragraphe 3 ci-dessus", Passage("OP3x2", PassageKind.Operative, "3"));

        Assert.Empty(new CrossReferenceFinder(twice).Find(twice.Find(PassageId.Operative(5))!));
    }

    [Fact]
    public void An_annex_counts_for_itself_and_may_speak_of_the_resolution()
    {
        var annex = Passage("AX2", PassageKind.Annex, "2") with { Section = "Annexe", Text = "au paragraphe 1 ci-dessus et au paragraphe 3 de la présente résolution" };
        var edition = Edition(string.Empty, Passage("AX1", PassageKind.Annex, "1") with { Section = "Annexe" }, annex);

        Assert.Equal("paragraphe 1=AX1|paragraphe 3=OP3", Show(edition, edition.Passages[^1]));
    }

    [Fact]
    public void A_part_of_a_text_counts_for_itself()
    {
        var edition = Edition(string.Empty, Passage("B-OP1", PassageKind.Operative, "1"), Passage("B-OP2", PassageKind.Operative, "2") with { Text = "le paragraphe 1 ci-dessus" });

        Assert.Equal("paragraphe 1=B-OP1", Show(edition, edition.Passages[^1]));
    }

    private static string Found(string text)
    {
        var edition = Edition(text);
        return Show(edition, edition.Find(PassageId.Operative(5))!);
    }

    private static string Show(Edition edition, Passage passage) => string.Join('|', new CrossReferenceFinder(edition).Find(passage)
        .Select(r => $"{passage.Text.Substring(r.Span.Start, r.Span.Length).Replace('\u00a0', ' ')}={r.Target}"));

    private static Edition Edition(string text, params Passage[] more)
    {
        Passage[] passages =
        [
            Passage("OP1", PassageKind.Operative, "1"),
            Passage("OP2", PassageKind.Operative, "2"), Sub("OP2.a", "OP2"), Sub("OP2.b", "OP2"), Sub("OP2.b.ii", "OP2.b"),
            Passage("OP3", PassageKind.Operative, "3"),
            Passage("OP5", PassageKind.Operative, "5") with { Text = text }, Sub("OP5.a", "OP5"),
            Passage("OP7", PassageKind.Operative, "7"),
            .. more,
        ];
        return new Edition { Slug = "x.fr", Symbol = "x", Language = "fr", Head = new DocumentHead(), Passages = [.. passages.Select((p, i) => p with { Ordinal = i })] };
    }

    private static Passage Sub(string id, string parent) => Passage(id, PassageKind.SubParagraph, id.Split('.')[^1]) with { Parent = new PassageId(parent) };

    private static Passage Passage(string id, PassageKind kind, string number) => new() { Id = new PassageId(id), Kind = kind, Number = number, Text = "…", Ordinal = 0 };
}
