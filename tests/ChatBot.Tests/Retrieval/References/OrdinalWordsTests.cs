using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Tests.Retrieval.References;

public class OrdinalWordsTests
{
    [Theory]
    [InlineData("soixante-neuvième", 69)]
    [InlineData("soixante-dixième", 70)]
    [InlineData("soixante et onzième", 71)]
    [InlineData("soixante-et-onzième", 71)]
    [InlineData("soixante-douzième", 72)]
    [InlineData("soixante-dix-septième", 77)]
    [InlineData("soixante-dix-neuvième", 79)]
    [InlineData("soixante dix neuvième", 79)]
    [InlineData("quatre-vingtième", 80)]
    [InlineData("quatre-vingt-unième", 81)]
    [InlineData("quatre-vingt-neuvième", 89)]
    [InlineData("quatre-vingt-dixième", 90)]
    [InlineData("quatre-vingt-onzième", 91)]
    [InlineData("quatre-vingt-dix-neuvième", 99)]
    [InlineData("quatre vingt dix neuvième", 99)]
    [InlineData("seventieth", 70)]
    [InlineData("seventy-first", 71)]
    [InlineData("seventy-ninth", 79)]
    [InlineData("eightieth", 80)]
    [InlineData("eighty-first", 81)]
    [InlineData("ninetieth", 90)]
    [InlineData("ninety-ninth", 99)]
    public void Counts_up_to_the_ninety_ninth(string word, int expected)
    {
        Assert.True(OrdinalWords.TryParse(TextFolding.Fold(word), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1er", "premier", 1)]
    [InlineData("12e", "douzieme", 12)]
    [InlineData("12eme", "twelfth", 12)]
    [InlineData("71e", "soixante-et-onzieme", 71)]
    [InlineData("79th", "seventy-ninth", 79)]
    [InlineData("22nd", "twenty-second", 22)]
    public void Figures_say_it_too(string figures, string word, int expected)
    {
        Assert.True(OrdinalWords.TryParseFigures(figures, out var value));
        Assert.Equal(expected, value);
        Assert.Contains(word, OrdinalWords.Of(value));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("e")]
    [InlineData("0e")]
    [InlineData("112e")]
    [InlineData("12km")]
    [InlineData("")]
    public void Other_words_with_figures_are_no_ordinals(string word) => Assert.False(OrdinalWords.TryParseFigures(word, out _));

    [Theory]
    [InlineData("soixante-dix")]
    [InlineData("quatre-vingt")]
    [InlineData("quatre-vingt-et-unième")]
    [InlineData("quatre-vingt-vingtième")]
    [InlineData("seventy")]
    [InlineData("ninety-tenth")]
    [InlineData("centième")]
    public void Anything_else_is_no_ordinal(string word) => Assert.False(OrdinalWords.TryParse(TextFolding.Fold(word), out _));
}
