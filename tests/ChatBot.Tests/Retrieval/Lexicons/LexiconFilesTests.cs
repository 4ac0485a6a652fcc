using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Lexicons;

public sealed class LexiconFilesTests
{
    [Theory]
    [InlineData("synonyms.fr.txt")]
    [InlineData("families.fr.txt")]
    [InlineData("everyday.fr.txt")]
    public void Each_file_of_synonyms_is_read(string file)
    {
        var lexicon = Lexicon.FromTexts([(file, "flic => services de police\npublier, publication")]);

        Assert.Equal([("services de police", false)], Forms(lexicon, "fr", "fr", "flics"));
        Assert.Equal([("publication", true)], Forms(lexicon, "fr", "fr", "publier"));
        Assert.Empty(Forms(lexicon, "fr", "fr", "services de police"));
    }

    [Fact]
    public void Spanish_is_stemmed_and_translated_into_French()
    {
        var lexicon = Lexicon.FromTexts([("glossary.es-fr.txt", "traficante = trafiquant; trafic\nsede = siège")]);

        Assert.Equal([("trafiquant", true), ("trafic", true)], Forms(lexicon, "es", "fr", "traficantes"));
        Assert.Equal([("sede", true)], Forms(lexicon, "fr", "es", "siège"));
        Assert.Empty(Forms(lexicon, "es", "en", "sede"));
    }

    [Fact]
    public void Spanish_little_words_are_left_out_of_Spanish_only()
    {
        var lexicon = Lexicon.FromTexts([("stopwords.es.txt", "como\nlos"), ("stopwords.fr.txt", "sur"), ("question-words.es.txt", "cuáles")]);

        Assert.Equal(["sur", "par"], lexicon.Analyzer("es").Analyze("como los sur par").Select(t => t.Folded));
        Assert.Equal(["como", "los", "par"], lexicon.Analyzer("fr").Analyze("como los sur par").Select(t => t.Folded));
        Assert.True(lexicon.Analyzer("es").Words.IsQuestionWord("cuales"));
        Assert.False(lexicon.Analyzer("fr").Words.IsQuestionWord("cuales"));
    }

    [Theory]
    [InlineData("Where is the seat?", "en")]
    [InlineData("Où est le siège ?", "fr")]
    [InlineData("¿Dónde está la sede?", "es")]
    [InlineData("la", null)]
    [InlineData("INTERPOL", null)]
    public void A_language_is_told_by_its_little_words(string text, string? expected)
    {
        var lexicon = Lexicon.FromTexts([("stopwords.fr.txt", "la\nle\nest\noù"), ("stopwords.en.txt", "the\nis"), ("stopwords.es.txt", "la\nestá"), ("question-words.en.txt", "where"), ("question-words.es.txt", "dónde")]);

        Assert.Equal(expected, lexicon.Languages.Of(text));
    }

    /// <summary>Every line that is shipped is well formed, and the tables of all pairs of languages can be made of them.</summary>
    [Theory]
    [InlineData("fr", "fr", "flic", "services de police")]
    [InlineData("en", "en", "cop", "law enforcement")]
    [InlineData("en", "fr", "headquarters", "siège")]
    [InlineData("es", "fr", "traficantes", "trafiquant")]
    [InlineData("es", "fr", "invitadas", "inviter")]
    [InlineData("es", "fr", "partes", "partie")]
    [InlineData("es", "fr", "países", "pays")]
    [InlineData("fr", "fr", "publient", "publication")]
    [InlineData("en", "en", "chosen", "choice")]
    public void The_lexicon_that_is_shipped_is_read(string source, string target, string word, string form)
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

        Assert.Contains(form, Forms(lexicon, source, target, word).Select(f => f.Written));
    }

    private static IEnumerable<(string Written, bool IsStrict)> Forms(Lexicon lexicon, string source, string target, string phrase) =>
        lexicon.Table(source, target).Forms(PhraseTable.StemsOf(lexicon.Analyzer(source), phrase)).Select(f => (f.Written, f.IsStrict));
}
