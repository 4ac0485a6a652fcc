using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Writing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Answering.Offline;

public class NounPhraseTests
{
    private const string Asked = "Quelle balise guide les navires ?";
    private const string Text = "Salue les balises flottantes du port, les feux du môle";

    private static readonly QueryTerm Noun = new("balise", new(Asked.IndexOf("balise", StringComparison.Ordinal), 6), "balis", 0.9, true);

    [Fact]
    public void The_phrase_around_the_noun_ends_with_its_clause() => Assert.Equal("balises flottantes du port", Around("balises"));

    [Fact]
    public void An_ordinal_before_the_noun_belongs_to_it() => Assert.Equal("douzième balise", Around("balise", "Salue la douzième balise qui guide les navires"));

    [Theory]
    [InlineData("flottantes", "Salue la balise flottante du port", "balise flottante du port", "flottante")]
    [InlineData("mobile", "au moyen de l'application mobile Phare-Art, et", "application mobile Phare-Art", "mobile")]
    [InlineData("mobile", "allume chaque soir mobile du port", "mobile du port", "mobile")]
    public void An_adjective_that_matches_brings_its_noun_along(string _, string text, string expected, string match) => Assert.Equal(expected, Around(match, text));

    [Theory]
    [InlineData("Inscrit la question intitulée « Phares et balises » à son ordre du jour", "question intitulée « Phares et balises »")]
    [InlineData("Inscrit la question intitulée « Phares", null)]
    public void A_title_is_kept_whole_or_there_is_no_phrase(string text, string? expected) => Assert.Equal(expected, Around("question", text));

    [Theory]
    [InlineData("Salue l'Union des Quais et des Digues, qui veille", "Union des Quais et des Digues")]
    [InlineData("Salue l'Union des Quais et des digues, qui veille", "Union des Quais")]
    public void A_name_is_kept_whole_whatever_stands_in_it(string text, string expected) => Assert.Equal(expected, Around("Union", text));

    [Theory]
    [InlineData("port, les feux")]
    [InlineData("balises flottantes du port, les feux du môle")]
    public void A_match_that_runs_over_the_edge_of_a_clause_has_no_phrase(string match) => Assert.Null(Around(match));

    [Fact]
    public void A_match_outside_of_the_quotation_has_no_phrase() => Assert.Null(Around("balises", quoteFrom: Text.IndexOf("les feux", StringComparison.Ordinal)));

    private static string? Around(string match, string text = Text, int quoteFrom = 0)
    {
        var question = new OfflineQuestion(new QuestionLine(Asked, "fr", "fr"), QuestionProfiler.Profile(Asked), new Dictionary<QueryTerm, double> { [Noun] = 0.9 });
        var reading = new Reading
        {
            Question = question,
            Passage = new PassageLine(1, "par. 1", "A/RES/12/34", "fr", nameof(PassageKind.Operative), null, null, text),
            Matches = [new TermMatch(Noun, new TextSpan(text.IndexOf(match, StringComparison.Ordinal), match.Length), MatchKind.Exact, 1)],
            Segments = Segments.Of(text),
            Coverage = 1,
            ClauseCoverage = 1,
            Score = 1,
        };

        return NounPhrase.Around(question, reading, new TextSpan(quoteFrom, text.Length - quoteFrom)) is { } phrase ? text.Substring(phrase.Start, phrase.Length) : null;
    }
}
