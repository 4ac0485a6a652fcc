using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class GivenStemsTests
{
    private static readonly RankingSettings SameWordsOnly = RankingSettings.Default with { Relatives = 0, Fuzzy = 0, Inflections = 0 };
    private static readonly (string, string) Stems = ("stems.fr.txt", "# two words that light stemming takes for one\npays = pays\ncooper = coopération, coopérer");

    [Fact]
    public void A_given_stem_keeps_apart_what_stemming_throws_together()
    {
        var without = Lexicon.FromTexts([]).Analyzer("fr");
        var with = Lexicon.FromTexts([Stems]).Analyzer("fr");

        Assert.Equal(without.Stem("payer"), without.Stem("pays"));
        Assert.Equal("pays", with.Stem("pays"));
        Assert.Equal(without.Stem("payer"), with.Stem("payer"));
    }

    [Theory]
    [InlineData("coopération")]
    [InlineData("cooperation")]
    [InlineData("COOPÉRATION")]
    [InlineData("Coopérer")]
    public void Accents_and_capitals_do_not_matter(string word)
        => Assert.Equal(["cooper"], Lexicon.FromTexts([Stems]).Analyzer("fr").Analyze(word).Select(t => t.Stem));

    [Fact]
    public void Other_languages_keep_their_own_stems()
        => Assert.Equal("pay", Lexicon.FromTexts([Stems]).Analyzer("en").Stem("pays"));

    [Theory]
    [InlineData("pays", "0")]
    [InlineData("payer", "1")]
    [InlineData("contrée", "0")]
    public void Index_and_query_use_it_alike(string query, string expected)
    {
        using var index = Index(Lexicon.FromTexts([Stems, ("synonyms.fr.txt", "contrée => pays")]));

        Assert.Equal([expected], index.Search(query, "fr", 5).Select(p => p.Id));
    }

    [Fact]
    public void Without_it_both_passages_are_found()
    {
        using var index = Index(Lexicon.FromTexts([]));

        Assert.Equal(["0", "1"], index.Search("pays", "fr", 5).Select(p => p.Id).Order());
    }

    [Fact]
    public void A_rule_of_the_lexicon_is_about_the_given_stem_only()
    {
        var table = Lexicon.FromTexts([Stems, ("synonyms.fr.txt", "pays => contrée\ncorde => coopération")]).Table("fr", "fr");

        Assert.Equal(["contrée"], table.Forms(["pays"]).Select(f => f.Written));
        Assert.Empty(table.Forms(["pay"]));
        Assert.Equal(["cooper"], Assert.Single(table.Forms(["cord"])).Stems);
    }

    [Fact]
    public void The_stems_that_ship_keep_their_words_apart()
    {
        var french = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon")).Analyzer("fr");

        Assert.NotEqual(french.Stem("payer"), french.Stem("pays"));
        Assert.NotEqual(french.Stem("copie"), french.Stem("coopération"));
        Assert.NotEqual(french.Stem("partir"), french.Stem("partie"));
        Assert.Equal(french.Stem("directrice"), french.Stem("directeurs"));
    }

    [Theory]
    [InlineData("observers", "observes")]
    [InlineData("units", "united")]
    [InlineData("minorities", "minors")]
    [InlineData("organs", "organizations")]
    [InlineData("international", "internal")]
    public void The_English_stems_that_ship_keep_their_words_apart(string one, string other)
    {
        var plain = Lexicon.FromTexts([]).Analyzer("en");
        var english = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon")).Analyzer("en");

        Assert.Equal(plain.Stem(one), plain.Stem(other));
        Assert.NotEqual(english.Stem(one), english.Stem(other));
    }

    private static PassageIndex Index(Lexicon lexicon)
        => PassageIndex.Build([new("0", "", "un pays lointain", "fr"), new("1", "", "payer sa dette", "fr")], lexicon, SameWordsOnly);
}
