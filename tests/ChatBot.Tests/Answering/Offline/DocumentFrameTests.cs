using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Words of a question that say which document is meant. Those given to a question are its terms, with the part of the document's name that has them.</summary>
public class DocumentFrameTests
{
    private const string Harbour = "Combien de balises a-t-on repeintes dans la rade ?";

    [Theory]
    [InlineData("Combien de gardiens faut-il nommer, d'après la résolution de décembre 2031 sur la protection des phares ?", "gardiens|nommer|décembre=Day|2031=Day|protection=Title|phares=Title", "décembre 2031 protection phares")]
    [InlineData("How many keepers does the December 2031 resolution on lighthouses name?", "keepers|December=Day|2031=Day|lighthouses=Title|name", "December 2031 lighthouses")]
    [InlineData("Que dit l'Assemblée générale des gardiens de la rade ?", "Assemblée générale=Organ|gardiens|rade", "Assemblée générale")]
    [InlineData("Que demande la résolution adoptée en décembre 2031 aux gardiens ?", "adoptée|décembre=Day|2031=Day|gardiens", "adoptée décembre 2031")]
    public void Title_organ_and_day_speak_for_the_document(string question, string terms, string expected) => Assert.Equal(expected, Named(question, terms));

    [Theory]
    [InlineData("Combien de balises ont été éteintes en 2031 ?", "balises|éteintes|2031=Day", "")]
    [InlineData("Combien de balises le Conseil a-t-il éteintes en 2031 ?", "balises|Conseil=Organ|éteintes|2031=Day", "Conseil 2031")]
    [InlineData("Que dit la résolution de 2031 des balises ?", "2031=Day|balises", "2031")]
    [InlineData("Combien de balises ont été éteintes fin 2031 ?", "balises|éteintes|2031=Day", "2031")]
    [InlineData("Combien de balises ont été éteintes au printemps 2031 ?", "balises|éteintes|printemps|2031=Day", "printemps 2031")]
    [InlineData("How many beacons were put out in late 2031?", "beacons|2031=Day", "2031")]
    public void A_year_is_the_document_s_where_the_question_dates_the_document(string question, string terms, string expected) => Assert.Equal(expected, Named(question, terms));

    [Theory]
    [InlineData("juillet=Day|2031=Day|balises|rade=Title", "juillet 2031 rade")]
    [InlineData("juillet|2031=Day|balises|rade=Title", "rade")]
    [InlineData("juillet=Day|2031|balises|rade=Title", "rade")]
    public void A_month_and_its_year_are_of_one_date(string terms, string expected) => Assert.Equal(expected, Named("Que dit la résolution de juillet 2031 des balises de la rade ?", terms));

    [Fact]
    public void Asked_only_for_its_subject_a_document_is_not_named()
        => Assert.Equal(string.Empty, Named("Que dit la résolution de 2031 sur la protection des phares ?", "2031=Day|protection=Title|phares=Title"));

    [Theory]
    [InlineData(0.29, "")]
    [InlineData(0.31, "phares")]
    public void Enough_must_be_asked_beyond_the_name(double weight, string expected) => Assert.Equal(expected, Named("Que dit des gardiens la résolution sur les phares ?", "gardiens|phares=Title", weight));

    [Fact]
    public void What_is_counted_is_asked_for_though_the_title_has_it() => Assert.Equal("rade", Named(Harbour, "balises=Title|repeintes|rade=Title"));

    [Theory]
    [InlineData(MatchKind.Exact, 1.0, -1, "rade")]
    [InlineData(MatchKind.Exact, 0.7, -1, "")]
    [InlineData(MatchKind.Exact, 1.0, 0, "")]
    [InlineData(MatchKind.Synonym, 0.5, -1, "rade")]
    [InlineData(MatchKind.Glossary, 0.9, -1, "rade")]
    [InlineData(MatchKind.Fuzzy, 1.0, -1, "")]
    [InlineData(MatchKind.Related, 1.0, -1, "")]
    public void The_name_must_surely_have_the_word(MatchKind kind, double strength, int part, string expected)
        => Assert.Equal(expected, Named(Harbour, "balises|repeintes|rade=Title", match: t => new TermMatch(t, default, kind, strength, part)));

    [Fact]
    public void A_word_that_the_question_leaves_aside_names_nothing()
    {
        var question = Question(Harbour, "balises|repeintes", 0.5);
        var other = Term(Harbour, "rade");

        Assert.Empty(DocumentFrame.Of(question, [new NameMatch(new TermMatch(other, default, MatchKind.Exact, 1), NamePart.Title)]));
    }

    [Fact]
    public void A_word_that_names_the_document_weighs_a_quarter()
    {
        var question = Question(Harbour, "balises|repeintes", 0.8);
        var named = question.Terms.Keys.First();

        Assert.Equal(0.2, question.To([named]).Terms[named], 3);
    }

    private static string Named(string text, string terms, double weight = 0.5, Func<QueryTerm, TermMatch>? match = null)
    {
        var naming = terms.Split('|').Select(t => t.Split('=')).Where(t => t.Length == 2)
            .Select(t => new NameMatch(match?.Invoke(Term(text, t[0])) ?? new TermMatch(Term(text, t[0]), default, MatchKind.Exact, 1), Enum.Parse<NamePart>(t[1])));
        return string.Join(' ', DocumentFrame.Of(Question(text, terms, weight), [.. naming]).OrderBy(t => t.Span.Start).Select(t => t.Surface));
    }

    private static OfflineQuestion Question(string text, string terms, double weight)
        => new(new QuestionLine(text, "fr", "fr"), QuestionProfiler.Profile(text), terms.Split('|').Select(t => t.Split('=')).ToDictionary(t => Term(text, t[0]), t => t[^1] == nameof(NamePart.Organ) ? TermWeights.Organ : weight));

    private static QueryTerm Term(string text, string word) => new(word, new TextSpan(text.IndexOf(word, StringComparison.Ordinal), word.Length), word, 0.5, true);
}
