using ChatBot.Retrieval.Analysis;
using ChatBot.Tests.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Analysis;

public class InflectionsTests
{
    private static readonly TextAnalyzer French = SmallLexicon.Create().Analyzer("fr");

    [Theory]
    [InlineData("mangent", "manger")]
    [InlineData("vendent", "vendre")]
    [InlineData("finissent", "finir")]
    [InlineData("permettra", "permettre")]
    [InlineData("chantaient", "chanter")]
    [InlineData("bâtiront", "bâtir")]
    [InlineData("bâtiraient", "bâtir")]
    [InlineData("réparerait", "réparer")]
    [InlineData("partageant", "partager")]
    public void The_stem_of_the_infinitive_is_among_the_bases_of_a_conjugated_verb(string conjugated, string infinitive)
        => Assert.Contains(French.Stem(infinitive), Inflections.Bases(French.Stem(conjugated)));

    [Theory]
    [InlineData("parlement")]
    [InlineData("ciment")]
    [InlineData("equipement")]
    [InlineData("enfant")]
    [InlineData("montant")]
    [InlineData("camera")]
    [InlineData("souhait")]
    public void Nouns_that_only_look_conjugated_have_no_bases(string stem) => Assert.Empty(Inflections.Bases(stem));

    [Theory]
    [InlineData("phare")]
    [InlineData("vent")]
    [InlineData("agent")]
    [InlineData("ent")]
    [InlineData("")]
    public void Words_without_ending_or_too_short_for_one_have_no_bases(string stem) => Assert.Empty(Inflections.Bases(stem));

    [Fact]
    public void A_root_of_three_letters_is_too_short_to_stand_by_itself()
        => Assert.Equal(["mesr", "mesi"], Inflections.Bases("mesent"));
}
