using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class QuestionCoreTests
{
    [Theory]
    [InlineData("La résolution sur les phares cite une initiative lancée par le Bureau en septembre 2031 pour les gardiens. Comment s'appelle-t-elle ?")]
    [InlineData("The 2031 resolution on lighthouses calls for measures for keepers in three areas that belong together. Which ones?")]
    [InlineData("The Bureau decided in 2031 to hold a discussion on the beacons of the northern coast. When must the keepers submit the report on it?")]
    [InlineData("Le concours des gardiens de 2031 a été remis à plus tard à cause de la tempête. Jusqu'à quand, d'après la résolution sur les phares ?")]
    public void A_question_that_points_back_keeps_the_sentence_before_it(string text) => Assert.Equal(text, QuestionCore.Of(text));

    [Theory]
    [InlineData("Bonjour, je prépare une réunion sur les phares pour demain matin et je cherche un chiffre. Combien de balises sont éteintes ?", "Combien de balises sont éteintes ?")]
    [InlineData("I am sorry to bother you, we are writing a note on lighthouses for our minister. Who keeps them?", "Who keeps them?")]
    public void What_leads_up_to_a_question_is_left_out(string text, string expected) => Assert.Equal(expected, QuestionCore.Of(text));
}
