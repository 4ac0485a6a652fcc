using ChatBot.Retrieval.Analysis;
using ChatBot.Tests.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Analysis;

public class TextAnalyzerTests
{
    private static readonly TextAnalyzer French = SmallLexicon.Create().Analyzer("fr");
    private static readonly TextAnalyzer English = SmallLexicon.Create().Analyzer("en");

    [Theory]
    [InlineData("l'ONUDC", "onudc")]
    [InlineData("l’ONUDC", "onudc")]
    [InlineData("Sécurité securite SÉCURITÉ", "securit securit securit")]
    [InlineData("la sécurité des États", "securit etat")]
    [InlineData("the Security of États", "security etat")]
    [InlineData("cœur", "coeu")]
    [InlineData("la 39e séance, le 1er octobre", "39 seanc 1 octobr")]
    [InlineData("apolitique² et neutre", "apolit neutr")]
    [InlineData("doivent-ils", "doivent")]
    [InlineData("Où se trouve-t-elle", "ou se trouv")]
    public void A_text_becomes_stems(string text, string stems) => Assert.Equal(stems, Join(French, text));

    [Theory]
    [InlineData("I-24/7", "i24/7 i 24/7 24 7")]
    [InlineData("77/20", "77/20 77 20")]
    [InlineData("A/RES/77/20", "a/res/77/20 a res 77/20 77 20")]
    [InlineData("COVID-19", "covid19 covid 19")]
    [InlineData("ID-Art", "idart id art")]
    [InlineData("O.N.U.", "onu o n u")]
    public void A_compound_is_found_whole_and_by_its_parts(string text, string stems) => Assert.Equal(stems, Join(SmallLexiconWithoutStopWords(), text));

    [Theory]
    [InlineData("COVID-19", "covid19")]
    [InlineData("cybersécurité", "cyber-sécurité")]
    [InlineData("I-24/7", "I24/7")]
    public void Hyphens_do_not_matter(string left, string right)
    {
        var shared = French.Analyze(left).Select(t => t.Stem).Intersect(French.Analyze(right).Select(t => t.Stem));

        Assert.NotEmpty(shared);
    }

    [Fact]
    public void An_acronym_that_looks_like_a_stop_word_is_kept_when_it_is_written_as_one()
    {
        Assert.Equal("who", Join(English, "WHO"));
        Assert.Equal(string.Empty, Join(English, "who is"));
    }

    [Fact]
    public void The_possessive_s_is_dropped() => Assert.Equal("interpol", Join(English, "INTERPOL's"));

    [Fact]
    public void Tokens_know_where_they_stand()
    {
        const string Text = "le siège d’INTERPOL à Lyon";

        Assert.Equal(["siège", "INTERPOL", "Lyon"], French.Analyze(Text).Select(t => Text.Substring(t.Start, t.Length)));
    }

    [Fact]
    public void Stop_words_and_commas_leave_no_gap_and_full_stops_do()
    {
        Assert.Equal([0, 1, 2], French.Analyze("l'éducation, la science et la culture").Select(t => t.Position));
        Assert.Equal([0, 2], French.Analyze("éducation. Science").Select(t => t.Position));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂🙂 🏳️‍🌈")]
    [InlineData("\ud800 broken \udfff")]
    [InlineData("-/-/- '' ’’ ...")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("مرحبا بالعالم")]
    public void Odd_texts_do_no_harm(string text)
    {
        foreach (var token in French.Analyze(text))
        {
            Assert.InRange(token.Start, 0, text.Length);
            Assert.InRange(token.End, token.Start, text.Length);
        }
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var token = Assert.Single(French.Analyze(new string('x', 100_000)));

        Assert.True(token.Stem.Length <= WordSplitter.LongestWord);
    }

    private static TextAnalyzer SmallLexiconWithoutStopWords() => new("fr", new WordLists([], [], []));

    private static string Join(TextAnalyzer analyzer, string text) => string.Join(' ', analyzer.Analyze(text).Select(t => t.Stem));
}
