using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Analysis;

public class GendersTests
{
    private static readonly RankingSettings SameWordsOnly = RankingSettings.Default with { Relatives = 0, Fuzzy = 0, Inflections = 0 };

    [Theory]
    [InlineData("financière", "financier")]
    [InlineData("côtières", "côtiers")]
    [InlineData("actives", "actif")]
    [InlineData("publique", "publics")]
    [InlineData("congolaise", "congolais")]
    [InlineData("suédoises", "suédois")]
    public void Both_genders_of_an_adjective_find_each_other(string feminine, string masculine)
    {
        using var index = PassageIndex.Build([new("0", "", $"un gardien {masculine}", "fr"), new("1", "", $"une balise {feminine}", "fr"), new("2", "", "la pluie", "fr")], Lexicon.FromTexts([]), SameWordsOnly);

        Assert.Equal(["0", "1"], index.Search(feminine, "fr", 5).Select(p => p.Id).Order());
        Assert.Equal(["0", "1"], index.Search(masculine, "fr", 5).Select(p => p.Id).Order());
    }

    [Theory]
    [InlineData("mer", "mi")]
    [InlineData("fier", "fi")]
    [InlineData("vis", "vi")]
    [InlineData("suiv", "sui")]
    public void Short_words_are_left_alone(string word, string other)
    {
        var french = Lexicon.FromTexts([]).Analyzer("fr");

        Assert.NotEqual(french.Stem(other), french.Stem(word));
    }
}
