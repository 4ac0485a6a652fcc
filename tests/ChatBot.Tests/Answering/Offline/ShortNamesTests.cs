using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>« la Mission », after another paragraph of the document has named it in full.</summary>
public class ShortNamesTests
{
    private const string Mission = "Mission de secours en mer d'Iroise";
    private const string Assembly = "Assemblée des gardiens de la rade";
    private const string Document = "A/RES/12/34";
    private const string Asked = "Prie la Mission, dans la limite de ses moyens, de repeindre les phares";

    [Theory]
    [InlineData(Asked)]
    [InlineData("Constate que la Mission a repeint les phares")]
    [InlineData("Se félicite des travaux de la Mission.")]
    [InlineData("Prend note du rapport (établi par la Mission)")]
    [InlineData("Welcomes the Mission's report on lighthouses")]
    [InlineData("Requests the Mission to repaint the lighthouses")]
    public void A_body_that_was_named_in_full_is_called_by_its_first_word(string text) => Assert.Equal("Mission", Called(text, Mission));

    [Theory]
    [InlineData("Prie la Mission des Nations Unies de repeindre les phares")]
    [InlineData("Prie la Mission maritime de repeindre les phares")]
    [InlineData("Prie la mission, dans la limite de ses moyens, de repeindre les phares")]
    [InlineData("Salue une Mission, dont les phares sont repeints")]
    [InlineData($"Prie la {Mission} et la Mission, de repeindre les phares")]
    [InlineData("Repeint les phares")]
    public void Another_body_of_that_kind_is_not_meant(string text) => Assert.Equal(string.Empty, Called(text, Mission));

    [Theory]
    [InlineData("Prie l'Assemblée, à sa session, de repeindre les phares", "Assemblée")]
    [InlineData("Prie l’Assemblée, à sa session, de repeindre les phares", "Assemblée")]
    [InlineData("Prie l'Assemblée générale de repeindre les phares", "")]
    public void An_elided_article_is_an_article(string text, string expected) => Assert.Equal(expected, Called(text, Assembly));

    [Fact]
    public void What_another_document_names_in_full_is_not_known_here() => Assert.Equal(string.Empty, Called(Asked, Mission, document: "A/RES/99/1"));

    [Fact]
    public void What_is_never_named_in_full_has_no_short_name() => Assert.Equal(string.Empty, Called(Asked, Mission, full: "Rappelant que la Mission a repris ses travaux,"));

    [Fact]
    public void It_is_found_less_surely_than_the_whole_name()
    {
        var term = Term(Mission);
        var found = Assert.Single(ShortNames.In(Line(2, Document, Asked), Matches(term, Asked), new HashSet<(string Document, QueryTerm Name)> { (Document, term) }));

        Assert.Equal(new TermMatch(term, new TextSpan(Asked.IndexOf("Mission", StringComparison.Ordinal), 7), MatchKind.Exact, 0.85), found);
    }

    [Fact]
    public void A_word_that_two_names_begin_with_is_short_for_neither()
    {
        var (one, other) = (Term(Mission), Term("Mission de sauvetage au cap Brumeux"));
        TermMatch[] matches = [.. Matches(one, Asked), .. Matches(other, Asked)];

        Assert.Empty(ShortNames.In(Line(2, Document, Asked), matches, new HashSet<(string Document, QueryTerm Name)> { (Document, one), (Document, other) }));
    }

    private static string Called(string text, string name, string? full = null, string document = Document)
    {
        var (term, first) = (Term(name), full ?? $"Rappelant que la {name} a repris ses travaux,");
        var question = new OfflineQuestion(new QuestionLine(QuestionOn(name), "fr", "fr"), QuestionProfiler.Profile(QuestionOn(name)), new Dictionary<QueryTerm, double> { [term] = 0.9 });
        PassageLine[] passages = [Line(1, Document, first), Line(2, document, text)];
        List<TermMatch>[] matches = [Matches(term, first), Matches(term, text)];

        var found = ShortNames.In(passages[1], matches[1], ShortNames.Introduced(question, passages, matches));
        return string.Join('|', found.Select(m => text.Substring(m.Span.Start, m.Span.Length)));
    }

    private static string QuestionOn(string name) => $"Que doit faire la {name} ?";

    private static QueryTerm Term(string name) => new(name, new TextSpan(QuestionOn(name).IndexOf(name, StringComparison.Ordinal), name.Length), name, 0.9, true);

    private static PassageLine Line(int number, string document, string text) => new(number, "par. 1", document, "fr", nameof(PassageKind.Operative), null, null, text);

    /// <summary>The whole name, else its first word.</summary>
    private static List<TermMatch> Matches(QueryTerm term, string text)
    {
        var first = term.Surface.Split(' ')[0];
        var (whole, part) = (text.IndexOf(term.Surface, StringComparison.Ordinal), text.IndexOf(first, StringComparison.OrdinalIgnoreCase));
        return whole >= 0 ? [new(term, new(whole, term.Surface.Length), MatchKind.Exact, 1)] : part >= 0 ? [new(term, new(part, first.Length), MatchKind.Exact, 0.3, 0)] : [];
    }
}
