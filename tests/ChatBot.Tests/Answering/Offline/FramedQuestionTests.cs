using ChatBot.Answering.Questions;
using ChatBot.Answering.Understanding;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Questions that say more than what they ask for, and the facts that answer them.</summary>
public class FramedQuestionTests
{
    [Theory]
    [InlineData("De combien a-t-on réduit le nombre de phares ?", "Amount")]
    [InlineData("De combien le Bureau a-t-il augmenté ses dépenses ?", "Amount")]
    [InlineData("By how much has the Bureau cut its spending?", "Amount")]
    [InlineData("De combien de phares le Bureau dispose-t-il ?", "Count")]
    [InlineData("What is the name of the Special Rapporteur?", "Person")]
    [InlineData("Quel est le nom de la Rapporteuse spéciale ?", "Person")]
    [InlineData("What is the name of the lighthouse?", "Entity")]
    [InlineData("Whose lighthouse is dark?", "Agent")]
    [InlineData("By whom was the lighthouse painted?", "Agent")]
    public void Tells_the_form_of_the_answer(string question, string form) => Assert.Equal(form, QuestionProfiler.Profile(question).Form.ToString());

    [Theory]
    [InlineData("À quelles sessions les gardiens rendent-ils compte ?", true)]
    [InlineData("At which sessions must the keepers report?", true)]
    [InlineData("À quelle session les gardiens rendent-ils compte ?", false)]
    public void Tells_one_session_from_several(string question, bool plural)
    {
        var profile = QuestionProfiler.Profile(question);

        Assert.Equal((AnswerForm.Session, plural), (profile.Form, profile.Plural));
    }

    [Theory]
    [InlineData("Duration", "de lui rendre compte dans les cent vingt jours", "cent vingt jours")]
    [InlineData("Duration", "within one hundred and twenty days of the storm", "one hundred and twenty days")]
    [InlineData("Session", "à sa session de fond de 2031", "sa session de fond de 2031")]
    [InlineData("Session", "at its substantive session of 2031", "its substantive session of 2031")]
    [InlineData("Session", "à sa session annuelle", "")]
    [InlineData("Time", "de se réunir dans deux ans à Brest", "dans deux ans")]
    [InlineData("Time", "within six months of the storm", "within six months")]
    [InlineData("Time", "les deux ans du phare", "")]
    public void Facts_are_found_whole(string form, string text, string expected)
        => Assert.Equal(expected, string.Join('|', Facts.Find(Enum.Parse<AnswerForm>(form), text).Select(s => text.Substring(s.Start, s.Length))));

    [Theory]
    [InlineData("The 2031 resolution on lighthouses asks keepers of the northern coast for measures in three areas. Which ones?", null)]
    [InlineData("La résolution sur les phares de la côte septentrionale fixe en 2031 une date pour la relève. Laquelle ?", null)]
    [InlineData("Nous préparons une note sur les phares de la côte septentrionale et la relève de 2031. Qui les garde ?", "Qui les garde ?")]
    public void A_question_that_points_back_keeps_the_sentence_before_it_unless_that_speaks_of_who_asks(string text, string? expected) => Assert.Equal(expected ?? text, QuestionCore.Of(text));

    [Theory]
    [InlineData("secours", false)]
    [InlineData("Brume", true)]
    [InlineData("Iroise", true)]
    [InlineData("large", false)]
    public void What_stands_in_parentheses_is_an_aside(string word, bool isAside)
    {
        const string Question = "Que font les missions de secours (Brume, Iroise) au large ?";

        Assert.Equal(isAside, TermWeights.IsAside(Term(Question, word), Question));
    }

    [Fact]
    public void A_parenthesis_that_does_not_close_makes_no_aside()
    {
        const string Question = "Que font les missions de secours (Brume, Iroise au large ?";

        Assert.False(TermWeights.IsAside(Term(Question, "Brume"), Question));
    }

    [Theory]
    [InlineData("Que font les missions des phares au large ?", 0.5)]
    [InlineData("Que font les missions (phares) au large ?", 0.2)]
    public void An_aside_weighs_less(string question, double weight)
        => Assert.Equal(weight, TermWeights.Of(Term(question, "phares"), question, QuestionProfiler.Profile(question), []), 3);

    [Theory]
    [InlineData("Quelle aide aux Palestiniens le Bureau donne-t-il ?", "aide aux Palestiniens", false)]
    [InlineData("Quelle aide aux Palestiniens le Bureau donne-t-il ?", "aide", false)]
    [InlineData("Quelle aide aux Palestiniens le Bureau donne-t-il ?", "Palestiniens", true)]
    [InlineData("Que fait le Bureau des phares ?", "Bureau des phares", true)]
    [InlineData("Bureau des phares : que fait-il ?", "Bureau des phares", false)]
    [InlineData("ONUDC : que fait-il des phares ?", "ONUDC", true)]
    public void A_noun_that_only_has_to_do_with_a_name_is_no_name(string question, string word, bool isName) => Assert.Equal(isName, TermWeights.IsName(Term(question, word), question));

    private static QueryTerm Term(string question, string word) => new(word, new TextSpan(question.IndexOf(word, StringComparison.Ordinal), word.Length), word, 0.5, true);
}
