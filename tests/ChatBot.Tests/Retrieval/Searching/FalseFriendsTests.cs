using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

public class FalseFriendsTests
{
    private static readonly (string, string) List = ("false-friends.en.txt", "# looks like homme\nhome");

    [Fact]
    public void A_word_that_is_spelt_like_another_languages_is_not_that_word()
    {
        using var with = Index(List);
        using var without = Index();

        Assert.Equal(["0"], without.Search("home", "en", 5).Select(p => p.Id));
        Assert.Empty(with.Search("home", "en", 5));
    }

    [Fact]
    public void The_glossary_still_knows_it()
    {
        using var index = Index(List, ("glossary.en-fr.txt", "home = foyer"));

        Assert.Equal(["1"], index.Search("home", "en", 5).Select(p => p.Id));
    }

    [Theory]
    [InlineData("homme", "fr")]
    [InlineData("home", "fr")]
    public void In_French_it_is_a_word_like_any_other(string query, string language)
    {
        using var index = Index(List);

        Assert.Equal(["0"], index.Search(query, language, 5).Select(p => p.Id));
    }

    [Fact]
    public void The_list_that_ships_has_the_commonest()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

        Assert.All(["home", "pays", "car", "men", "policies"], w => Assert.True(lexicon.IsFalseFriend("en", w), w));
        Assert.False(lexicon.IsFalseFriend("en", "resolution"));
    }

    private static PassageIndex Index(params (string, string)[] files)
        => PassageIndex.Build([new("0", "", "l'homme et la mer", "fr"), new("1", "", "le foyer des gardiens", "fr")], Lexicon.FromTexts(files), RankingSettings.Default);
}
