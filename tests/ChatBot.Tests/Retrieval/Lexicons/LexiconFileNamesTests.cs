using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class LexiconFileNamesTests
{
    [Fact]
    public void A_topic_only_divides_a_long_file()
    {
        var lexicon = Lexicon.FromTexts([("everyday.law.fr.txt", "gardien => surveillant"), ("everyday.people.fr.txt", "gardien => veilleur")]);

        Assert.Equal(["surveillant", "veilleur"], Forms(lexicon, "fr", "fr", "gardien").Select(f => f.Written));
        Assert.All(Forms(lexicon, "fr", "fr", "gardien"), f => Assert.Equal((PhraseTable.SynonymWeight, false), (f.Weight, f.IsStrict)));
    }

    [Fact]
    public void A_glossary_of_everyday_words_counts_less_than_the_glossary()
    {
        var lexicon = Lexicon.FromTexts([("glossary.everyday.en-fr.txt", "keeper = gardien; veilleur"), ("glossary.en-fr.txt", "lighthouse = phare\nkeeper = surveillant")]);

        Assert.Equal([("phare", PhraseTable.GlossaryWeight, true)], Forms(lexicon, "en", "fr", "lighthouses").Select(f => (f.Written, f.Weight, f.IsStrict)));
        Assert.Equal(
            [("surveillant", PhraseTable.GlossaryWeight, true), ("gardien", PhraseTable.EverydayWeight, false), ("veilleur", PhraseTable.EverydayWeight, false)],
            Forms(lexicon, "en", "fr", "keeper").Select(f => (f.Written, f.Weight, f.IsStrict)));
        Assert.Equal([("keeper", PhraseTable.EverydayWeight, false)], Forms(lexicon, "fr", "en", "veilleurs").Select(f => (f.Written, f.Weight, f.IsStrict)));
        Assert.True(PhraseTable.EverydayWeight < PhraseTable.GlossaryWeight);
    }

    [Fact]
    public void The_glossary_of_everyday_words_may_have_topics_too()
    {
        var lexicon = Lexicon.FromTexts([("glossary.everyday.sea.en-fr.txt", "keeper = gardien")]);

        Assert.Equal([("gardien", PhraseTable.EverydayWeight, false)], Forms(lexicon, "en", "fr", "keeper").Select(f => (f.Written, f.Weight, f.IsStrict)));
    }

    [Theory]
    [InlineData("everyday.law.fr.txt", "seul", "everyday.law.fr.txt, line 1: « a, b, c » (the same) or « a => b, c » (one way) is expected. The line reads: seul")]
    [InlineData("glossary.everyday.en-fr.txt", "a = b\nkeeper", "glossary.everyday.en-fr.txt, line 2: « word; word = translation; translation » is expected. The line reads: keeper")]
    [InlineData("everyday.law.old.fr.txt", "a, b", "everyday.law.old.fr.txt, line 1: no lexicon file has this name; see docs/retrieval.md for the names. The line reads: a, b")]
    [InlineData("everydays.law.fr.txt", "a, b", "everydays.law.fr.txt, line 1: no lexicon file has this name; see docs/retrieval.md for the names. The line reads: a, b")]
    [InlineData("stems.fr.txt", "pays", "stems.fr.txt, line 1: « stem = word, word » is expected. The line reads: pays")]
    [InlineData("stems.fr.txt", "# fine\n\n= pays", "stems.fr.txt, line 3: « stem = word, word » is expected. The line reads: = pays")]
    [InlineData("stems.fr.txt", "un pays = pays", "stems.fr.txt, line 1: « stem = word, word » is expected. The line reads: un pays = pays")]
    [InlineData("stems.fr.txt", "pays = pays = payer", "stems.fr.txt, line 1: « stem = word, word » is expected. The line reads: pays = pays = payer")]
    [InlineData("stems.fr.txt", "pays =", "stems.fr.txt, line 1: something is missing before or after « , ». The line reads: pays =")]
    [InlineData("stems.fr.txt", "pays = pays,, payer", "stems.fr.txt, line 1: something is missing before or after « , ». The line reads: pays = pays,, payer")]
    public void A_bad_line_or_name_is_told_with_the_whole_name_of_the_file(string file, string text, string message)
        => Assert.Equal(message, Assert.Throws<LexiconException>(() => Lexicon.FromTexts([(file, text)])).Message);

    private static IReadOnlyList<TermForm> Forms(Lexicon lexicon, string source, string target, string phrase) =>
        lexicon.Table(source, target).Forms(PhraseTable.StemsOf(lexicon.Analyzer(source), phrase));
}
