using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>Without look-alikes and relatives, which would find most of these too, only less surely.</summary>
public class InflectedFormsTests
{
    private static readonly RankingSettings Settings = RankingSettings.Default with { Relatives = 0, Fuzzy = 0, Cognates = 0 };

    [Theory]
    [InlineData("vendent", "vendre du poisson")]
    [InlineData("vendre", "les pêcheurs vendent du poisson")]
    [InlineData("finissent", "finir la digue")]
    [InlineData("finir", "les maçons finissent la digue")]
    [InlineData("bâtiront", "bâtir une digue")]
    [InlineData("bâtir", "les maçons bâtiront une digue")]
    public void A_verb_of_the_question_finds_another_form_of_the_text(string query, string text)
    {
        using var with = French(Settings, "la pluie", text);
        using var without = French(Settings with { Inflections = 0 }, "la pluie", text);

        Assert.Equal(["1"], with.Search(query, "fr", 5).Select(p => p.Id));
        Assert.Empty(without.Search(query, "fr", 5));
    }

    [Fact]
    public void The_very_form_comes_first()
    {
        using var index = French(Settings, "vendre du poisson", "vendent du poisson");

        Assert.Equal(["1", "0"], index.Search("vendent", "fr", 5).Select(p => p.Id));
    }

    [Theory]
    [InlineData("glossary.en-fr.txt", "sell = vendre", "sell", "en", "les pêcheurs vendent du poisson")]
    [InlineData("glossary.en-fr.txt", "sell wholesale = vendre en gros", "sell wholesale", "en", "les pêcheurs vendent en gros")]
    [InlineData("synonyms.fr.txt", "céder => vendre", "céder", "fr", "les pêcheurs vendront du poisson")]
    public void What_the_lexicon_leads_to_is_found_in_the_form_that_the_text_has(string file, string rule, string query, string language, string text)
    {
        var lexicon = Lexicon.FromTexts([(file, rule)]);
        using var with = PassageIndex.Build([new("0", "", "la pluie", "fr"), new("1", "", text, "fr")], lexicon, Settings);
        using var without = PassageIndex.Build([new("0", "", "la pluie", "fr"), new("1", "", text, "fr")], lexicon, Settings with { Inflections = 0 });

        Assert.Equal(["1"], with.Search(query, language, 5).Select(p => p.Id));
        Assert.Empty(without.Search(query, language, 5));
    }

    [Theory]
    [InlineData("synonyms.fr.txt", "vendre => céder", "céder une barque", "fr")]
    [InlineData("glossary.en-fr.txt", "sell = vendre", "they sell a boat", "en")]
    public void The_lexicon_knows_a_conjugated_verb_by_its_infinitive(string file, string rule, string text, string language)
    {
        var lexicon = Lexicon.FromTexts([(file, rule)]);
        using var with = PassageIndex.Build([new("0", "", text, language)], lexicon, Settings);
        using var without = PassageIndex.Build([new("0", "", text, language)], lexicon, Settings with { Inflections = 0 });

        Assert.Equal(["0"], with.Search("vendent", "fr", 5).Select(p => p.Id));
        Assert.Empty(without.Search("vendent", "fr", 5));
    }

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", "en")]
    public void Other_languages_are_not_conjugated_as_French(string queryLanguage, string textLanguage)
    {
        using var index = PassageIndex.Build([new("0", "", "vendr", textLanguage)], Lexicon.FromTexts([]), Settings);

        Assert.Empty(index.Search("vendent", queryLanguage, 5));
        Assert.NotEmpty(index.Search("vendr", queryLanguage, 5));
    }

    private static PassageIndex French(RankingSettings settings, params string[] texts) =>
        PassageIndex.Build(texts.Select((t, i) => new IndexedPassage($"{i}", string.Empty, t, "fr")), Lexicon.FromTexts([]), settings);
}
