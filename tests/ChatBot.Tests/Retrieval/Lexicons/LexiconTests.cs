using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class LexiconTests
{
    [Theory]
    [InlineData("stopwords.fr.txt", "le\nau dessus", "stopwords.fr.txt, line 2: one word per line is expected. The line reads: au dessus")]
    [InlineData("synonyms.fr.txt", "# fine\n\nseul", "synonyms.fr.txt, line 3: « a, b, c » (the same) or « a => b, c » (one way) is expected. The line reads: seul")]
    [InlineData("synonyms.en.txt", "seat, , headquarters", "synonyms.en.txt, line 1: something is missing before or after « , ». The line reads: seat, , headquarters")]
    [InlineData("acronyms.txt", "ONUDC | Office", "acronyms.txt, line 1: « ACRONYM, ACRONYM | French long form; another | English long form; another » is expected. The line reads: ONUDC | Office")]
    [InlineData("glossary.en-fr.txt", "firearms", "glossary.en-fr.txt, line 1: « word; word = translation; translation » is expected. The line reads: firearms")]
    [InlineData("sinonyms.fr.txt", "a, b", "sinonyms.fr.txt, line 1: no lexicon file has this name; see docs/retrieval.md for the names. The line reads: a, b")]
    public void A_bad_line_is_named_with_its_file(string file, string text, string message)
    {
        var error = Assert.Throws<LexiconException>(() => Lexicon.FromTexts([(file, text)]));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_missing_folder_says_which_setting_to_change()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var error = Assert.Throws<LexiconException>(() => Lexicon.Load(folder));

        Assert.Equal($"The lexicon folder {folder} does not exist. Set Data:Lexicon to the folder that holds stopwords.fr.txt and the other word lists.", error.Message);
    }

    [Fact]
    public void The_lexicon_that_ships_can_be_read()
    {
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

        Assert.True(lexicon.Analyzer("fr").Words.IsStopWord("les"));
        Assert.NotEmpty(FormsOf(lexicon, "fr", "fr", "ONUDC"));
    }

    [Fact]
    public void The_fingerprint_changes_with_any_file()
    {
        var one = Lexicon.FromTexts([("stopwords.fr.txt", "le")]);
        var other = Lexicon.FromTexts([("stopwords.fr.txt", "la")]);

        Assert.Equal(one.Fingerprint, Lexicon.FromTexts([("stopwords.fr.txt", "le")]).Fingerprint);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void Synonyms_go_both_ways_and_arrows_one_way()
    {
        var lexicon = SmallLexicon.Create();

        Assert.Equal(["quartier général"], FormsOf(lexicon, "fr", "fr", "siège").Select(f => f.Written));
        Assert.Equal(["siège"], FormsOf(lexicon, "fr", "fr", "quartier général").Select(f => f.Written));
        Assert.Equal(["aéronef sans pilote"], FormsOf(lexicon, "fr", "fr", "drones").Select(f => f.Written));
        Assert.Empty(FormsOf(lexicon, "fr", "fr", "aéronef sans pilote"));
    }

    [Fact]
    public void An_acronym_of_either_language_leads_to_the_long_form_of_the_text()
    {
        var forms = FormsOf(SmallLexicon.Create(), "en", "fr", "UNODC");

        Assert.Contains("Office des Nations Unies contre la drogue et le crime", forms.Select(f => f.Written));
        Assert.Contains("ONUDC", forms.Select(f => f.Written));
    }

    [Fact]
    public void The_glossary_translates_phrases_both_ways()
    {
        var lexicon = SmallLexicon.Create();

        var french = FormsOf(lexicon, "en", "fr", "human trafficking");
        var english = FormsOf(lexicon, "fr", "en", "traite des personnes");

        Assert.Equal(["traite des personnes", "traite des êtres humains"], french.Select(f => f.Written));
        Assert.Equal(["trafficking in persons", "human trafficking"], english.Select(f => f.Written));
        Assert.All(french, f => Assert.Equal(MatchKind.Glossary, f.Kind));
    }

    private static IReadOnlyList<TermForm> FormsOf(Lexicon lexicon, string source, string target, string phrase) =>
        lexicon.Table(source, target).Forms(PhraseTable.StemsOf(lexicon.Analyzer(source), phrase));
}
