using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class AsidesTests
{
    [Theory]
    [InlineData("JE SUIS AVOCAT, QUE DIT LE TEXTE SUR LES PHARES ?", "QUE DIT LE TEXTE SUR LES PHARES ?")]
    [InlineData("Bonjour, je suis journaliste : qui doit veiller ?", "qui doit veiller ?")]
    [InlineData("As a lighthouse keeper, what does it say about lamps?", "what does it say about lamps?")]
    [InlineData("Pour la note du directeur : quel jour a-t-elle été adoptée ?", "quel jour a-t-elle été adoptée ?")]
    [InlineData("Quels passages parlent de phares ? Je les veux tous pour ma note.", "Quels passages parlent de phares ?")]
    [InlineData("Is there a link with the lamps? I need a line for the minister.", "Is there a link with the lamps?")]
    [InlineData("Mon chef veut savoir ce que le texte prévoit pour les phares", "que le texte prévoit pour les phares")]
    [InlineData("Hi, I work for a lifeboat charity. What does the text say about lamps?", "What does the text say about lamps?")]
    [InlineData("Bonjour, je travaille dans les ports. Que demande-t-on aux pilotes ?", "Que demande-t-on aux pilotes ?")]
    [InlineData("C'est quoi, les mesures de balisage ? Ça comprend quoi ?", "C'est quoi, les mesures de balisage ?")]
    [InlineData("Ma cheffe demande qui doit veiller", "qui doit veiller")]
    public void What_people_say_of_themselves_is_taken_off(string said, string asked) => Assert.Equal(asked, Asides.TakenOff(said));

    [Theory]
    [InlineData("Je prépare un discours sur les phares : qu'attend l'Assemblée du Bureau ?", "qu'attend l'Assemblée du Bureau sur les phares ?")]
    [InlineData("Je fais un papier sur les balises. Que dit le texte là-dessus ?", "Que dit le texte sur les balises ?")]
    [InlineData("I'm writing a memo on old buoys: what does the text say about that?", "what does the text say on old buoys?")]
    public void What_they_work_on_is_what_they_ask_about(string said, string asked) => Assert.Equal(asked, Asides.TakenOff(said));

    [Theory]
    [InlineData("Que doivent faire les gardiens, d'une part, et les guetteurs, d'autre part ?", "Que doivent faire les gardiens et les guetteurs ?")]
    [InlineData("What is asked of keepers, on the one hand, and of watchmen, on the other hand?", "What is asked of keepers and of watchmen?")]
    public void What_only_orders_the_question_is_left_out(string said, string asked) => Assert.Equal(asked, Asides.TakenOff(said).Replace("  ", " ", StringComparison.Ordinal).Replace(" ?", asked.EndsWith(" ?", StringComparison.Ordinal) ? " ?" : "?", StringComparison.Ordinal));

    [Theory]
    [InlineData("Bonjour, je suis gardien : qu'est-ce qui est prévu pour nous ?")]
    [InlineData("Que dit le texte des phares ? Et des balises ?")]
    [InlineData("Quels phares faut-il repeindre ? Les plus anciens d'abord.")]
    [InlineData("Je suis douanier. Est-ce que nous aussi devons veiller ?")]
    [InlineData("Je prépare un discours sur les phares.")]
    [InlineData("Le texte sur les phares : qui l'a adopté ?")]
    public void What_belongs_to_the_question_stays(string said) => Assert.Equal(said, Asides.TakenOff(said));
}
