using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Texts as they come out of a page layout: lines of one width, running heads, notes at the foot of pages, broken words.</summary>
public class PageLayoutTests
{
    [Theory]
    [InlineData("25-03210   1/3", "2/3   25-03210")]
    [InlineData("*2503210*   1/3", "25-03210 (E)   2/3")]
    public void A_job_number_and_a_page_number_on_one_line_are_no_text(string first, string second)
    {
        var edition = ResolutionParser.Parse(
            $"""
            A/RES/88/8

            88/8. Protection of garden ponds

                The General Assembly,
                Recalling its resolution 64/292 of 28 July 2032, 1
                1.    Calls upon neighbours to protect the ponds from trawling and from the
            dynamite of the careless;
                2.    Requests the Secretary-General to submit a report on the measures taken
            __________________
            1
                See also resolution 70/1.

            {first}

            A/RES/88/8                         Protection of garden ponds

            by neighbours, including those who have no pond;
                3.    Decides to hold a party in 2033;

            {second}

            Protection of garden ponds                         A/RES/88/8

                4.    Decides to come back to it.
            """, "a.txt");

        Assert.Equal("PP1 OP1 OP2 OP3 OP4 FN1", edition.Ids());
        Assert.Equal("Requests the Secretary-General to submit a report on the measures taken by neighbours, including those who have no pond;", edition.Text("OP2"));
        Assert.Equal("See also resolution 70/1.", edition.Text("FN1"));
    }

    private const string Pages = """
        A/RES/88/7

        United Nations

        General Assembly

        Distr.: General
        3 December 2033

        Eighty-eighth session
        Agenda item 12 (c)
        The lending of garden tools among neighbours and
        the care of them
        Resolution adopted by the General Assembly
        on 1 December 2033
        [without reference to a Main Committee (A/88/L.3)]

        88/7.

        Lending of garden tools among neighbours and the care
        of them
        The General Assembly,
        Recalling its resolution 87/3 of 2 March 2032, in which it invited the
        neighbours to lend each other 1 the tools that they do not need every day,
        Noting with appreciation the work of the societies that keep capacity-building
        programmes going, and of those
        __________________
        1

        33-12345 (E)

        United Nations, Treaty Series, vol. 12, No. 34.

        051233

        *3312345*

        Lending of garden tools among neighbours and the care
        of them

        A/RES/88/7

        who maintain the tools, sharpen the blades and oil the handles of the garden
        tools, in particu lar in the spring,
        Emphasizing, in particular, that a spade 2 is not a rake, 3 and that both need
        care,
        1.
        Calls upon all neighbours to lend their tools, in (a) the spring and the
        early summer; and (b) the autumn, including on Sundays and on the days on
        __________________

        Resolution 87/4.
        See resolution 87/5.
        2
        3

        2/3

        33-12345

        A/RES/88/7

        Lending of garden tools among neighbours and the care
        of them

        which the shops are shut, with the under-
        standing that the understanding of others is needed;
        2.
        Requests the societies to keep lists of:
        (a) The tools that are lent, with the name of whoever has them at the
        time;
        (b) The tools that are lost.
        7th plenary meeting
        1 December 2033

        3/3

        33-12345
        """;

    private static readonly Edition Edition = ResolutionParser.Parse(Pages, "pages.txt");

    [Fact]
    public void The_passages_are_those_of_the_resolution()
    {
        Assert.Equal("PP1 PP2 PP3 OP1 OP1.a OP1.b OP2 OP2.a OP2.b FN1 FN2 FN3", Edition.Ids());
        Assert.Empty(Edition.Warnings);
    }

    [Fact]
    public void The_head_is_read()
    {
        Assert.Equal("A-RES-88-7.en", Edition.Slug);
        Assert.Equal(
            new DocumentHead
            {
                Title = "Lending of garden tools among neighbours and the care of them",
                Session = "Eighty-eighth session",
                AgendaItem = "Agenda item 12 (c)",
                Adopted = new DateOnly(2033, 12, 1),
                Distributed = new DateOnly(2033, 12, 3),
                Meeting = "7th plenary meeting",
                Organ = "The General Assembly",
            },
            Edition.Head);
    }

    [Theory]
    [InlineData("PP1", "Recalling its resolution 87/3 of 2 March 2032, in which it invited the neighbours to lend each other[FN1] the tools that they do not need every day,")]
    [InlineData("PP2", "Noting with appreciation the work of the societies that keep capacity-building programmes going, and of those who maintain the tools, sharpen the blades and oil the handles of the garden tools, in particular in the spring,")]
    [InlineData("PP3", "Emphasizing, in particular, that a spade[FN2] is not a rake,[FN3] and that both need care,")]
    [InlineData("OP1.b", "the autumn, including on Sundays and on the days on which the shops are shut, with the understanding that the understanding of others is needed;")]
    [InlineData("OP2.a", "The tools that are lent, with the name of whoever has them at the time;")]
    [InlineData("FN1", "United Nations, Treaty Series, vol. 12, No. 34.")]
    [InlineData("FN2", "Resolution 87/4.")]
    [InlineData("FN3", "See resolution 87/5.")]
    public void A_passage_is_whole_whatever_stood_between_its_lines(string id, string text)
    {
        Assert.Equal(text, Edition.Annotated(id));
    }

    [Theory]
    [InlineData("page-header", 6)]
    [InlineData("page-number", 2)]
    [InlineData("job-number", 4)]
    [InlineData("bar-code", 1)]
    [InlineData("separator", 2)]
    public void What_belongs_to_the_pages_is_furniture(string name, int count)
    {
        Assert.Equal(count, Edition.Furniture.Count(f => f.Name == name));
    }

    [Fact]
    public void A_job_number_glued_to_a_paragraph_is_taken_off()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Sachant que les", "14-61236* (F) moyens manquent,", "1. Agit.");

        Assert.Equal("Sachant que les moyens manquent,", edition.Text("PP1"));
    }

    [Fact]
    public void Two_words_that_make_a_third_are_left_alone()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Sachant que des enfants de s'instruire ont besoin et que par fois, parfois, ils le peuvent par le jeu et une fois par jour,", "1. Agit.");

        Assert.Contains("de s'instruire", edition.Text("PP1"));
        Assert.Contains("par fois,", edition.Text("PP1"));
    }
}
