using ChatBot.Retrieval.Analysis;

namespace ChatBot.Tests.Retrieval.Analysis;

public sealed class AbbreviationsTests
{
    private static readonly WordLists Words = new(["par", "n", "no", "de", "l"], [], []);

    [Theory]
    [InlineData("fr", "vol. 1155, n° 18232", "volume 1155 numero 18232")]
    [InlineData("fr", "no 18232", "numero 18232")]
    [InlineData("fr", "art. 5, par. 2", "article 5 paragraphe 2")]
    [InlineData("fr", "chap. IV, ann. I", "chapitre iv annexe i")]
    [InlineData("en", "vol. 1155, No. 18232, para. 3", "volume 1155 number 18232 paragraph 3")]
    [InlineData("fr", "le vol. Les œuvres d'art. Des objets", "le vol les oeuvres art des objets")]
    [InlineData("fr", "convoqué par 5 états, vol 5", "convoque 5 etats vol 5")]
    [InlineData("es", "art. 5", "art 5")]
    public void Abbreviations_before_numbers_are_the_words_they_stand_for(string language, string text, string expected)
    {
        var tokens = new TextAnalyzer(language, Words).Analyze(text);

        Assert.Equal(expected, string.Join(' ', tokens.Select(t => t.Folded)));
        Assert.All(tokens, t => Assert.InRange(t.End, 1, text.Length));
    }
}
