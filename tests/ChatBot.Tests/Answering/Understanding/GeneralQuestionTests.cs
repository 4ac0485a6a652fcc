using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class GeneralQuestionTests
{
    [Theory]
    [InlineData("What was the death toll of the wreck, and when was it?", "How many people died in the wreck, and when was it?")]
    [InlineData("Quel bilan humain le naufrage a-t-il fait ?", "Combien de personnes ont été tuées dans le naufrage ?")]
    [InlineData("Quel est le bilan humain de la tempête ?", "Combien de personnes ont été tuées dans la tempête ?")]
    [InlineData("Il se passe quoi si un État n'applique pas la résolution", "Quelles sanctions sont prévues en cas de non-respect ?")]
    [InlineData("Que se passe-t-il si un gardien ne respecte pas ces règles ?", "Quelles sanctions sont prévues en cas de non-respect ?")]
    [InlineData("Que se passe-t-il si un gardien n'en tient pas compte ?", "Quelles sanctions sont prévues en cas de non-respect ?")]
    [InlineData("What happens if a country just ignores it?", "What sanctions are there for non-compliance?")]
    [InlineData("Qui a proposé cette résolution ?", "Sur recommandation de quelle commission ?")]
    [InlineData("Who put this resolution forward?", "On whose recommendation?")]
    [InlineData("Quel pays a proposé ce texte ?", "Quels pays ont parrainé le projet de résolution ?")]
    [InlineData("Who sponsored the draft?", "Which countries sponsored the draft resolution?")]
    [InlineData("C'est quoi la position de l'ONU sur les lampes ?", "Que dit le texte sur les lampes ?")]
    [InlineData("What is the Assembly's position on lamps?", "What does the text say about lamps?")]
    [InlineData("Les balises aussi ?", "Le texte mentionne-t-il les balises ?")]
    [InlineData("Lamps too?", "Does the text mention Lamps?")]
    public void What_is_asked_of_any_resolution_is_put_as_a_resolution_would(string asked, string expected) => Assert.Equal(expected, GeneralQuestion.Reword(asked));

    [Theory]
    [InlineData("Quelle est la suite donnée au rapport sur les phares ?")]
    [InlineData("Que se passe-t-il si le phare s'éteint ?")]
    [InlineData("What happens if the lamp goes out?")]
    [InlineData("Qui a proposé le phare de Brest ?")]
    [InlineData("Who put the lamp out?")]
    public void Anything_else_is_left_alone(string asked) => Assert.Equal(asked, GeneralQuestion.Reword(asked));
}
