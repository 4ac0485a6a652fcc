using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>What the parser makes of the resolution that ships with the product.</summary>
public partial class SeedTests
{
    private static Edition Edition => Seeds.Edition;

    [Fact]
    public void It_has_exactly_the_passages_of_the_resolution()
    {
        var expected = new List<string> { "HEAD" };
        expected.AddRange(Enumerable.Range(1, 25).Select(n => $"PP{n}"));
        foreach (var n in Enumerable.Range(1, 20))
        {
            expected.Add($"OP{n}");
            expected.AddRange((n switch { 1 => "ab", 17 => "abcde", _ => "" }).Select(letter => $"OP{n}.{letter}"));
        }

        expected.AddRange(Enumerable.Range(1, 8).Select(n => $"FN{n}"));

        Assert.Equal(expected, Edition.Passages.Select(p => p.Id.Value));
        Assert.Equal(Enumerable.Range(0, expected.Count), Edition.Passages.Select(p => p.Ordinal));
        Assert.Empty(Edition.Warnings);
    }

    [Fact]
    public void It_is_named_and_dated()
    {
        Assert.Equal("A/RES/77/20", Edition.Symbol);
        Assert.Equal("A-RES-77-20.fr", Edition.Slug);
        Assert.Equal("fr", Edition.Language);
        Assert.Equal(
            new DocumentHead
            {
                Title = "Coopération entre l'Organisation des Nations Unies et l'Organisation internationale de police criminelle (INTERPOL)",
                Session = "Soixante-dix-septième session",
                AgendaItem = "Point 127 y) de l'ordre du jour",
                Adopted = new DateOnly(2022, 11, 21),
                Distributed = new DateOnly(2022, 11, 25),
                Meeting = "39e séance plénière",
                Organ = "L'Assemblée générale",
            },
            Edition.Head);
    }

    [Fact]
    public void The_head_has_one_line_per_item()
    {
        Assert.Equal(
            [
                "Assemblée générale",
                "Distr. générale 25 novembre 2022",
                "Soixante-dix-septième session",
                "Point 127 y) de l'ordre du jour",
                "Coopération entre l'Organisation des Nations Unies et les organisations régionales ou autres : coopération entre l'Organisation des Nations Unies et l'Organisation internationale de police criminelle (INTERPOL)",
                "Résolution adoptée par l'Assemblée générale le 21 novembre 2022",
                "[sans renvoi à une grande commission (A/77/L.20)]",
                "77/20. Coopération entre l'Organisation des Nations Unies et l'Organisation internationale de police criminelle (INTERPOL)",
                "39e séance plénière",
                "21 novembre 2022",
            ],
            Edition.Passages[0].Text.Split('\n'));
    }

    [Theory]
    [InlineData("PP2", 1)]
    [InlineData("PP5", 2)]
    [InlineData("PP9", 3, 4)]
    [InlineData("PP16", 5)]
    [InlineData("PP18", 6)]
    [InlineData("PP19", 7)]
    [InlineData("OP9", 8)]
    public void A_note_is_known_where_it_is_referred_to(string passage, params int[] notes)
    {
        Assert.Equal(notes.Select(PassageId.Note), Passage(passage).Notes.Select(n => n.Note));
    }

    [Fact]
    public void No_other_passage_refers_to_a_note()
    {
        Assert.Equal(8, Edition.Passages.Sum(p => p.Notes.Count));
    }

    [Fact]
    public void A_reference_stands_where_its_marker_stood()
    {
        var passage = Passage("PP5");

        Assert.EndsWith("organisation internationale apolitique", passage.Text[..passage.Notes[0].Offset]);
        Assert.StartsWith(" et neutre", passage.Text[passage.Notes[0].Offset..]);
    }

    [Theory]
    [InlineData("PP19", "quant à l'Instrument international visant")]
    [InlineData("OP1", "agissant dans le cadre de leurs mandats et dans le respect")]
    [InlineData("OP4", "des services chargés de l'application de la loi")]
    [InlineData("OP9", "sur les armes illicites et du traçage des armes")]
    [InlineData("OP15", "pourraient renforcer leur collaboration, selon")]
    public void A_paragraph_cut_by_a_page_is_whole(string passage, string words)
    {
        Assert.Contains(words, Passage(passage).Text);
    }

    [Fact]
    public void Inline_items_leave_the_words_before_them_to_the_paragraph()
    {
        Assert.EndsWith("renforcent leur coopération pour ce qui est :", Passage("OP1").Text);
        Assert.StartsWith("de prévenir et combattre la criminalité transnationale", Passage("OP1.a").Text);
        Assert.StartsWith("de prévenir et combattre le terrorisme", Passage("OP1.b").Text);
        Assert.Equal(PassageId.Operative(1), Passage("OP1.b").Parent);
        Assert.Equal("b", Passage("OP1.b").Number);
    }

    [Fact]
    public void Italics_are_spans_of_the_text()
    {
        var demand = Passage("OP1");
        var title = Passage("PP23");

        Assert.Equal("Demande", Italic(demand, 0));
        Assert.Equal("Protection des infrastructures critiques contre les attaques terroristes : recueil de bonnes pratiques", Italic(title, 0));
        Assert.DoesNotContain(Edition.Passages, p => p.Text.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_file_is_in_exactly_one_place()
    {
        var kept = Edition.Passages.Select(p => p.Text).Concat(Edition.Furniture.Select(f => f.Text)).SelectMany(Words);
        var numbers = Edition.Passages.Where(p => p.Number is not null && p.Kind != PassageKind.Preamble).Select(p => p.Number!);
        var references = Edition.Passages.SelectMany(p => p.Notes).Select(n => n.Note.Value[2..]);
        var plain = string.Concat(Seeds.Text.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? $" {digit} " : c.ToString()));

        Assert.Equal(
            Words(plain).Order(StringComparer.Ordinal),
            kept.Concat(numbers).Concat(references).Order(StringComparer.Ordinal));
    }

    private static Passage Passage(string id) => Edition.Find(new PassageId(id))!;

    private static string Italic(Passage passage, int index) => passage.Text.Substring(passage.Italics[index].Start, passage.Italics[index].Length);

    private static IEnumerable<string> Words(string text) => Word().Matches(text.Replace("^", "", StringComparison.Ordinal)).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
