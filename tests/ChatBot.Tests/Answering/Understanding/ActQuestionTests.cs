using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class ActQuestionTests
{
    [Theory]
    [InlineData("Que décide l'Assemblée ?", "decide")]
    [InlineData("Qu'est-ce que le Conseil a décidé ?", "decide")]
    [InlineData("What decisions were taken?", "decide")]
    [InlineData("So what did the Council actually decide?", "decide")]
    [InlineData("Que condamne le texte ?", "condemn")]
    [InlineData("What is condemned here?", "condemn")]
    [InlineData("De quoi se félicite l'Assemblée générale ?", "welcome")]
    [InlineData("what does it welcome?", "welcome")]
    [InlineData("Qu'est ce qui inquiete l'assemblee", "worry")]
    [InlineData("quelles sont les préoccupations exprimées ?", "worry")]
    [InlineData("What worries the Assembly?", "worry")]
    [InlineData("what is the Council concerned about?", "worry")]
    [InlineData("What does the Assembly note with concern?", "worry")]
    [InlineData("what does the Assembly call for?", "request")]
    [InlineData("Que demande l'Assemblée ?", "request")]
    [InlineData("Qu'exige le Conseil de sécurité ?", "demand")]
    [InlineData("Que note-t-elle avec satisfaction ?", "welcome")]
    public void A_question_of_no_subject_asks_what_the_organ_does(string question, string act) => Assert.Equal(act, ActQuestion.Read(question)?.Act.Name);

    [Theory]
    [InlineData("Que demande-t-on aux gardiens ?", "gardiens")]
    [InlineData("Que demande l'Assemblée générale aux États Membres ?", "États Membres")]
    [InlineData("Que demande l'Assemblée à Israël ?", "Israël")]
    [InlineData("Qu'exige le Conseil du Gouvernement ?", "Gouvernement")]
    [InlineData("Que demande-t-elle à toutes les parties dans ce texte ?", "parties")]
    [InlineData("Que demande l'Assemblée au Conseil de sécurité ?", "Conseil de sécurité")]
    [InlineData("What does the Council ask the parties to do?", "parties")]
    [InlineData("What does it demand of Israel?", "Israel")]
    [InlineData("What does the Council authorize the Secretary-General to do?", "Secretary-General")]
    [InlineData("Quelles attaques condamne-t-il ?", "attaques")]
    [InlineData("¿Qué se le pide al Secretario General?", "Secretario General")]
    [InlineData("¿Qué pide la Asamblea General a los Estados Miembros?", "Estados Miembros")]
    public void Of_whom_or_what_is_read_beside_the_act(string question, string of) => Assert.Equal(of, ActQuestion.Read(question)?.Of);

    [Theory]
    [InlineData("Que demande l'Assemblée ?")]
    [InlineData("Que demande l'Assemblée générale au juste ?")]
    [InlineData("What does the Council call for?")]
    [InlineData("Qu'est-ce que le Conseil de sécurité a demandé ?")]
    public void Of_nobody_all_is_meant(string question) => Assert.Null(ActQuestion.Read(question)!.Of);

    [Theory]
    [InlineData("Que demande la résolution aux États pour les phares ?")]
    [InlineData("Que décide l'Assemblée au sujet des phares ?")]
    [InlineData("What does the Council condemn in the lighthouse?")]
    [InlineData("Qui est félicité ?")]
    [InlineData("L'Assemblée condamne-t-elle quelque chose ?")]
    [InlineData("Que décide et que condamne l'Assemblée ?")]
    [InlineData("De quelle résolution du Conseil de sécurité est-il pris note ?")]
    [InlineData("Que dit la note ?")]
    [InlineData("Que dit l'Assemblée ?")]
    [InlineData("")]
    public void A_word_of_a_subject_or_a_second_act_makes_another_question(string question) => Assert.Null(ActQuestion.Read(question));
}
