using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Searching;

public class PassageIndexTests
{
    [Fact]
    public void A_rare_word_outweighs_a_common_one()
    {
        using var index = French("la police nationale", "la police et la balistique", "la police des frontières");

        Assert.Equal("1", Best(index, "police balistique"));
    }

    [Fact]
    public void Equal_passages_come_in_the_order_given()
    {
        using var index = French("le siège à Lyon", "le siège à Lyon", "le siège à Lyon");

        Assert.Equal(["0", "1"], index.Search("siège", "fr", 2).Select(p => p.Id));
    }

    [Theory]
    [InlineData("ONUDC", "fr", "1")]
    [InlineData("UNODC", "en", "1")]
    [InlineData("United Nations Office on Drugs and Crime", "en", "1")]
    [InlineData("human trafficking", "en", "2")]
    [InlineData("firearms", "en", "3")]
    [InlineData("quartier général", "fr", "0")]
    [InlineData("balistic information", "en", "3")]
    [InlineData("trafic d'armez", "fr", "3")]
    public void A_query_finds_other_words_for_the_same_thing(string query, string language, string expected)
    {
        using var index = French(
            "le siège à Lyon",
            "avec l'Office des Nations Unies contre la drogue et le crime",
            "la lutte contre la traite des êtres humains",
            "le traçage des armes à feu et les informations balistiques");

        Assert.Equal(expected, Best(index, query, language));
    }

    [Fact]
    public void Question_words_do_not_count_unless_there_is_nothing_else()
    {
        using var index = French("le paragraphe mentionne une chose", "le siège à Lyon");

        Assert.Equal(["1"], index.Search("Quel paragraphe mentionne le siège ?", "fr", 5).Select(p => p.Id));
        Assert.Equal(["0"], index.Search("paragraphe", "fr", 5).Select(p => p.Id));
    }

    [Fact]
    public void A_synonym_counts_less_than_the_word_itself()
    {
        using var index = French("le quartier général à Lyon", "le siège à Lyon");

        Assert.Equal(["1", "0"], index.Search("siège", "fr", 5).Select(p => p.Id));
    }

    [Fact]
    public void Titles_and_context_help_less_than_the_text_itself()
    {
        using var index = PassageIndex.Build(
            [new("title", "balistique", "autre chose", "fr"), new("text", "", "balistique autre", "fr"), new("none", "", "autre", "fr")], SmallLexicon.Create());

        Assert.Equal(["text", "title"], index.Search("balistique", "fr", 5).Select(p => p.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("le la les")]
    [InlineData("zzzzzz")]
    public void A_query_that_says_nothing_finds_nothing(string query)
    {
        using var index = French("le siège à Lyon");

        Assert.Empty(index.Search(query, "fr", 5));
    }

    [Fact]
    public void A_query_of_a_megabyte_is_answered()
    {
        using var index = French("le siège à Lyon", "la police");

        Assert.Equal("0", Best(index, "siège " + string.Join(' ', Enumerable.Range(0, 150_000).Select(i => "mot" + i))));
    }

    [Fact]
    public void Cancelling_stops_a_build() =>
        Assert.Throws<OperationCanceledException>(() => PassageIndex.Build([new("0", "", "texte", "fr")], SmallLexicon.Create(), null, new CancellationToken(canceled: true)));

    private static PassageIndex French(params string[] texts) =>
        PassageIndex.Build(texts.Select((t, i) => new IndexedPassage($"{i}", string.Empty, t, "fr")), SmallLexicon.Create());

    private static string? Best(PassageIndex index, string query, string language = "fr") => index.Search(query, language, 1) is [var best, ..] ? best.Id : null;
}
