using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Texts that are no resolutions, and texts made to hurt.</summary>
public class RobustnessTests
{
    [Fact]
    public void A_text_with_no_structure_becomes_plain_passages_and_says_so()
    {
        var edition = ResolutionParser.Parse("Le pain est sur la table.\n\nLe *chat* dort.", "notes.txt");

        Assert.Equal("P1 P2", edition.Ids());
        Assert.Equal("Le chat dort.", edition.Text("P2"));
        Assert.Equal("notes", edition.Text("HEAD"));
        Assert.Equal(["No structure of a resolution was found: every paragraph is a passage of its own, without the number that the text may give it."], edition.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t \f\n")]
    public void An_empty_text_has_a_head_only(string text)
    {
        Assert.Equal(PassageId.Head, Assert.Single(ResolutionParser.Parse(text, "vide.txt").Passages).Id);
    }

    [Fact]
    public void Control_characters_and_halves_of_characters_do_no_harm()
    {
        var edition = ResolutionParser.Parse("L'Assemblée générale,\u0000\r\n\r\nRappe\u00ADlant\u0001le\u00A0passé \uD83D,\r\rConsciente 🙂,\u2028\u20281. A\u200Bgit.", "x.txt");

        Assert.Equal("Rappelant le passé \uFFFD,", edition.Text("PP1"));
        Assert.Equal("Consciente 🙂,", edition.Text("PP2"));
        Assert.Equal("Agit.", edition.Text("OP1"));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "one line", new string('a', 1_000_000) },
        { "spaces", "1." + new string(' ', 1_000_000) },
        { "asterisks", "L'Assemblée générale,\n\n1. " + string.Concat(Enumerable.Repeat("*a ", 300_000)) },
        { "letters", "L'Assemblée générale,\n\n1. Agit :\n\n" + string.Concat(Enumerable.Repeat("a) i) x ;\n\n", 20_000)) },
        { "inline letters", "L'Assemblée générale,\n\n1. Agit : " + string.Concat(Enumerable.Repeat("a) x ; b) y ; ", 50_000)) },
        { "numbers", "L'Assemblée générale,\n\n" + string.Concat(Enumerable.Repeat("1. Agit.\n\n", 20_000)) },
        { "digits", "L'Assemblée générale,\n\n1. Agit " + string.Concat(Enumerable.Repeat("mot 1, ", 100_000)) },
        { "openings", string.Concat(Enumerable.Repeat("L'Assemblée générale,\n\n1. Agit.\n\n", 10_000)) },
        { "notes", "L'Assemblée générale,\n\n" + string.Concat(Enumerable.Repeat("¹ Voir¹.\n\nRésolution 1/1.\n\n", 10_000)) },
        { "brackets", new string('(', 500_000) + new string('[', 500_000) },
        { "superscripts", "L'Assemblée générale,\n\n1. Agit " + new string('¹', 500_000) },
        { "short lines", string.Concat(Enumerable.Repeat("un mot après l'autre, sans fin ni\nsens, comme il vient, et\n", 10_000)) },
        { "hyphens", string.Concat(Enumerable.Repeat("un mot coupé au bout de la li-\n", 20_000)) },
        { "separators", string.Concat(Enumerable.Repeat("____\n1\n", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_made_to_hurt_is_parsed(string name, string text)
    {
        var edition = ResolutionParser.Parse(text, name + ".txt");

        Assert.Equal(edition.Passages.Count, edition.Passages.Select(p => p.Id).Distinct().Count());
        Assert.All(edition.Passages, p => Assert.All(p.Notes, n => Assert.InRange(n.Offset, 0, p.Text.Length)));
        Assert.All(edition.Passages, p => Assert.All(p.Italics, s => Assert.InRange(s.End, 1, p.Text.Length)));
    }
}
