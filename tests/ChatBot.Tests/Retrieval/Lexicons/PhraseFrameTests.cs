using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class PhraseFrameTests
{
    private static readonly Lexicon Words = Lexicon.FromTexts(
    [
        ("stopwords.fr.txt", "le\nla\nles\nde\ndes\npour\ntous\npas\nen\nne\nil\net"),
        ("stopwords.en.txt", "the\nof\nin\nto\nthose\nsame\non\nand"),
        ("synonyms.fr.txt", "phare pour tous => couverture lumineuse\nla lampe => fanal\ndépanner => pas en panne, réparer"),
        ("glossary.everyday.en-fr.txt", "those to come = générations futures\nrely on = compter sur\nsame lamps = parité"),
    ]);

    [Theory]
    [InlineData("fr", "le phare pour tous", "phare", "couverture lumineuse")]
    [InlineData("fr", "le phare et la mer", "phare", "")]
    [InlineData("fr", "une lampe", "lampe", "fanal")]
    [InlineData("en", "those to come", "come", "générations futures")]
    [InlineData("en", "ships come in", "come", "")]
    [InlineData("en", "the same lamps", "lamps", "parité")]
    [InlineData("en", "the lamps", "lamps", "")]
    [InlineData("en", "they rely on lamps", "rely", "compter sur")]
    [InlineData("fr", "dépanner", "dépanner", "réparer")]
    public void A_word_stands_for_a_phrase_only_between_its_little_words(string language, string text, string word, string expected)
    {
        var table = Words.Table(language, "fr");
        var at = text.IndexOf(word, StringComparison.Ordinal);

        var forms = table.Forms(PhraseTable.StemsOf(Words.Analyzer(language), word), text, at, at + word.Length);

        Assert.Equal(expected, string.Join('|', forms.Select(f => f.Written)));
    }
}
