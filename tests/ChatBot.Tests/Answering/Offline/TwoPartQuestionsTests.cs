using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Judging;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>One sentence that asks two things: neither keeps the other from being found.</summary>
public sealed class TwoPartQuestionsTests : IAsyncLifetime
{
    private const string Brigade = "Prend note de ce que la Brigade des lampes repeint les treuils du môle";
    private const string Congress = "Charge le Conservatoire des cordages de préparer, à l'intention des guetteurs, le Congrès des balises, qui se tiendrait en 2096";
    private const string Watch = "Constate que 31 gardiens veillent sur les écueils depuis le 4 juin 1931";

    private const string Charter = "Se félicite que la Ligue des amers ait adopté la Charte des hauturiers par sa résolution 32/28 du 1er juillet 2036";
    private const string Named = "Exprimant sa gratitude à la Ligue des amers pour la nomination de Yann Kerleo, Coordonnateur principal des treuils, et de Maïwenn Le Goff, Coordonnatrice adjointe chargée des gabarres, qui veillent depuis le môle sur tous les canots de la rade";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Brigade, Congress, Watch, Charter, Named, "Décide que la Journée des bouées se tient le 4 juin"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Combien de gardiens veillent, et quel montant reste à verser ?", "Amount")]
    [InlineData("Combien de gardiens veillent, et depuis quand ?", "Time")]
    [InlineData("Qui a repeint le phare et pendant combien de temps ?", "Duration")]
    [InlineData("Who painted the lighthouse, and when was it painted?", "Time")]
    [InlineData("Quels gardiens veillent sur le phare, et quelles balises faut-il repeindre ?", "Entity")]
    [InlineData("Quand la Brigade se réunit-elle, et à la réparation de quel treuil doit-elle veiller ?", "Entity")]
    [InlineData("Dans quelle résolution sont-ils nommés, et que doit repeindre la Brigade ?", "Statement")]
    [InlineData("Que permettrait le balisage des écueils, et au profit de qui ?", "Agent")]
    [InlineData("Quel jour et quel mois le phare a-t-il été repeint ?", null)]
    [InlineData("Combien de gardiens et combien de guetteurs veillent ?", null)]
    [InlineData("Qui sont les gardiens qui veillent et qui rament ?", null)]
    public void The_first_is_looked_for_by_itself_where_the_second_asks_something_else(string question, string? second)
    {
        var asked = Asked(question);

        Assert.Equal(second is not null, SecondQuestion.First(asked) is not null);
        Assert.Equal(second, SecondQuestion.First(asked) is null ? null : SecondQuestion.Of(asked)!.Profile.Form.ToString());
    }

    [Fact]
    public void Words_of_the_second_weigh_less_in_the_first_and_the_other_way_round()
    {
        var asked = Asked("Combien de gardiens veillent, et depuis quand rament-ils ?");
        var (first, second) = (SecondQuestion.First(asked)!, SecondQuestion.Of(asked)!);

        Assert.True(Weight(first, "rament") < Weight(first, "veillent"));
        Assert.True(Weight(second, "veillent") < Weight(second, "rament"));
        Assert.Equal(Weight(asked, "veillent"), Weight(first, "veillent"));
    }

    [Theory]
    [InlineData("Que repeint la Brigade des lampes, et combien les donateurs étrangers ont-ils déboursé pour acheter du vernis ?", true)]
    [InlineData("Que repeint la Brigade des lampes, qui ont coûté cher aux donateurs étrangers pour acheter du vernis ?", false)]
    public void What_the_text_does_not_say_keeps_nothing_back_when_it_is_asked_apart(string question, bool answered)
        => Assert.Equal(answered, _composer.Compose(question, Brigade) != GroundingMarkers.NotFound);

    [Theory]
    [InlineData("Qui prépare le Congrès des balises, et en quelle année doit-il s'ouvrir ?", Congress, "Conservatoire des cordages", "2096")]
    [InlineData("Qui prépare le Congrès des balises, et quand faut-il s'y rendre ?", Congress, "Conservatoire des cordages", "2096")]
    [InlineData("Qui prépare le Congrès des balises, et pendant quelle année ?", Congress, "Conservatoire des cordages", "2096")]
    [InlineData("Combien de gardiens veillent sur les écueils, et depuis quand ?", Watch, "31", "4 juin 1931")]
    [InlineData("Par quelle résolution, et à quelle date, la Ligue des amers a-t-elle adopté la Charte des hauturiers ?", Charter, "Résolution 32/28", "1er juillet 2036")]
    public void Both_are_answered_from_a_passage_that_has_both(string question, string passage, string first, string second)
        => Assert.Matches($@"^\*\*{first}\*\*.*\n\*\*{second}\*\*", _composer.Compose(question, passage));

    [Fact]
    public void A_single_telling_word_asks_for_the_name_beside_it()
        => Assert.Matches(@"(?s)^\*\*Yann Kerleo\*\*.*Maïwenn Le Goff", _composer.Compose("Qui a été nommé Coordonnateur principal des treuils, et qui est son adjoint ?", Named));

    [Fact]
    public void What_another_passage_says_of_the_second_is_told_of_it()
        => Assert.Matches(@"(?s)Conservatoire des cordages.*\[1\].*\n\*\*31\*\*.*\[2\]", _composer.Compose("Qui prépare le Congrès des balises, et combien de gardiens veillent sur les écueils ?", Congress, Watch));

    [Fact]
    public void One_word_in_common_is_not_enough_for_that()
        => Assert.DoesNotContain("[2]", _composer.Compose("Qui prépare le Congrès des balises, et combien de gardiens ont repeint les canots du sémaphore ?", Congress, Watch), StringComparison.Ordinal);

    [Fact]
    public void Another_passage_answers_the_second_when_it_has_more_of_its_words()
        => Assert.Matches(@"(?s)\[1\].*\n.*treuils.*\[2\]", _composer.Compose("Qui prépare le Congrès des balises, et que doit repeindre la Brigade des lampes ?", Congress, Brigade));

    [Fact]
    public void What_was_quoted_is_not_quoted_again()
        => Assert.Single(_composer.Compose("Que repeint la Brigade des lampes, et quels treuils du môle la Brigade repeint-elle ?", Brigade).Split('\n'));

    private static double Weight(OfflineQuestion question, string word) => question.Terms.Single(t => t.Key.Surface == word).Value;

    private static OfflineQuestion Asked(string question)
    {
        var words = question.Split([' ', ',', '?', '\'', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Distinct();
        return new OfflineQuestion(
            new QuestionLine(question, "fr", "fr"),
            QuestionProfiler.Profile(question),
            words.ToDictionary(w => new QueryTerm(w, new TextSpan(question.IndexOf(w, StringComparison.Ordinal), w.Length), w, 0.5, true), _ => 0.5));
    }
}
