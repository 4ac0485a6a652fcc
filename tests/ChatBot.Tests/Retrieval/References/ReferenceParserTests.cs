using ChatBot.Retrieval.References;

namespace ChatBot.Tests.Retrieval.References;

public class ReferenceParserTests
{
    [Theory]
    [InlineData("que dit le par. 17 b) ?", "Operative 17.b")]
    [InlineData("Que dit le paragraphe 17 ?", "Operative 17")]
    [InlineData("17e paragraphe", "Operative 17")]
    [InlineData("paragraphe 17b", "Operative 17.b")]
    [InlineData("paragraphe 17 b", "Operative 17.b")]
    [InlineData("paragraphe 17(b)", "Operative 17.b")]
    [InlineData("para. 17 (b) please", "Operative 17.b")]
    [InlineData("l'alinéa b) du paragraphe 17", "Operative 17.b")]
    [InlineData("sub-paragraph (b) of paragraph 17", "Operative 17.b")]
    [InlineData("par. 8 a) ii)", "Operative 8.a.ii")]
    [InlineData("la note 5", "Note 5")]
    [InlineData("footnote 5", "Note 5")]
    [InlineData("la note de bas de page 5", "Note 5")]
    [InlineData("note n° 5", "Note 5")]
    [InlineData("la dernière note", "Note last-1")]
    [InlineData("le dernier paragraphe", "Operative last-1")]
    [InlineData("le dernier paragraphe du préambule", "Preamble last-1")]
    [InlineData("l'avant-dernier paragraphe", "Operative last-2")]
    [InlineData("the last operative paragraph", "Operative last-1")]
    [InlineData("le préambule, al. 7", "Preamble 7")]
    [InlineData("l'alinéa 7 du préambule", "Preamble 7")]
    [InlineData("le paragraphe 7 du préambule", "Preamble 7")]
    [InlineData("le septième alinéa du préambule", "Preamble 7")]
    [InlineData("le dix-septième paragraphe", "Operative 17")]
    [InlineData("vingt et unième alinéa", "Preamble 21")]
    [InlineData("le soixante et onzième alinéa", "Preamble 71")]
    [InlineData("le soixante-dix-neuvième paragraphe", "Operative 79")]
    [InlineData("le quatre-vingtième paragraphe", "Operative 80")]
    [InlineData("le quatre-vingt-dix-neuvième paragraphe", "Operative 99")]
    [InlineData("the ninety-ninth paragraph", "Operative 99")]
    [InlineData("le vingt-cinquième considérant", "Preamble 25")]
    [InlineData("the seventh preambular paragraph", "Preamble 7")]
    [InlineData("preambular paragraph 7", "Preamble 7")]
    [InlineData("operative paragraph 3", "Operative 3")]
    [InlineData("OP17.a", "Operative 17.a")]
    [InlineData("PP 7", "Preamble 7")]
    [InlineData("les paragraphes 3 à 5", "Operative 3-5")]
    [InlineData("paragraphs 3 to 5", "Operative 3-5")]
    [InlineData("par. 3-5", "Operative 3-5")]
    [InlineData("les paragraphes 6, 7 et 8", "Operative 6|Operative 7|Operative 8")]
    [InlineData("paragraphes 6 et 7", "Operative 6|Operative 7")]
    [InlineData("le premier paragraphe", "Operative 1")]
    [InlineData("PARAGRAPHE 12", "Operative 12")]
    [InlineData("§ 12", "Operative 12")]
    [InlineData("Show me subparagraph (b) of operative paragraph 17.", "Operative 17.b")]
    [InlineData("sub-paragraph 17 (b) please", "Operative 17.b")]
    [InlineData("quote operative paragraph 17, subparagraph (c)", "Operative 17.c")]
    [InlineData("What does paragraph 17, point b, say?", "Operative 17.b")]
    [InlineData("le point b du 17", "Operative 17.b")]
    [InlineData("OP 17(b)", "Operative 17.b")]
    [InlineData("OP 8(a)(ii)", "Operative 8.a.ii")]
    [InlineData("op17 b", "Operative 17.b")]
    [InlineData("§ 17, b", "Operative 17.b")]
    [InlineData("que dit le paragraphe dix-sept, alinéa b ?", "Operative 17.b")]
    [InlineData("le b) du paragraphe 17", "Operative 17.b")]
    [InlineData("what does note (2) say", "Note 2")]
    [InlineData("la note [2]", "Note 2")]
    [InlineData("le dispositif 7", "Operative 7")]
    [InlineData("le paragraphe après le 6", "Operative 7")]
    [InlineData("the paragraph before paragraph 6", "Operative 5")]
    [InlineData("le paragraphe qui suit le 6", "Operative 7")]
    [InlineData("l'alinéa avant le dernier", "Preamble last-2")]
    [InlineData("le paragraphe avant le dernier ?", "Operative last-2")]
    [InlineData("le paragraphe 6, c'est sur quoi ?", "Operative 6")]
    [InlineData("au paragraphe 5, a-t-elle encouragé", "Operative 5")]
    public void Reads_the_passages_that_are_named(string question, string expected)
        => Assert.Equal(expected, string.Join('|', ReferenceParser.Parse(question).References.Select(Show)));

    [Theory]
    [InlineData("Où se trouve le siège d'INTERPOL ?")]
    [InlineData("Que prévoit le paragraphe 4 de l'article 4 de l'accord ?")]
    [InlineData("Quels sont les trois programmes mondiaux ?")]
    [InlineData("Quelle résolution de 1996 ?")]
    [InlineData("combien de paragraphes ?")]
    public void Reads_nothing_where_no_passage_of_the_text_is_named(string question)
        => Assert.Empty(ReferenceParser.Parse(question).References);

    [Theory]
    [InlineData("et le suivant ?", 1)]
    [InlineData("Le paragraphe suivant", 1)]
    [InlineData("the next one?", 1)]
    [InlineData("et le précédent ?", -1)]
    [InlineData("celui d'avant", -1)]
    [InlineData("le paragraphe juste avant", -1)]
    [InlineData("Et celui juste avant ?", -1)]
    [InlineData("the one right before", -1)]
    [InlineData("le paragraphe juste après", 1)]
    [InlineData("Et juste après ?", 1)]
    [InlineData("the one right after", 1)]
    [InlineData("avant", 0)]
    [InlineData("le phare juste", 0)]
    public void Reads_steps(string question, int step) => Assert.Equal(step, ReferenceParser.Parse(question).Step);

    [Fact]
    public void Leaves_the_rest_of_the_question()
        => Assert.Equal("Quelles bases de données cite le ?", ReferenceParser.Parse("Quelles bases de données cite le par. 6 ?").Rest);

    [Fact]
    public void Stays_quick_on_hostile_input()
        => Assert.NotNull(ReferenceParser.Parse(string.Concat(Enumerable.Repeat("par. 1, 2 et 3 à ", 120))));

    private static string Show(PassageReference r)
        => r.Part + " " + (r.FromEnd ? $"last-{r.Number}" : r.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) + (r.To is { } to ? $"-{to}" : "") + (r.Letter is { } l ? "." + l : "");
}
