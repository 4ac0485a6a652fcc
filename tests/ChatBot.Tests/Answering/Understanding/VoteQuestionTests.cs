using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class VoteQuestionTests
{
    [Theory]
    [InlineData("Quels pays ont voté contre ?", "Against")]
    [InlineData("Quels États se sont prononcés contre la résolution ?", "Against")]
    [InlineData("Which countries came out against the resolution?", "Against")]
    [InlineData("Qui a voté pour la résolution sur les phares ?", "For")]
    [InlineData("Qui s'est abstenu ?", "Abstained")]
    [InlineData("Quelles délégations se sont abstenues ?", "Abstained")]
    [InlineData("En juillet 2031, quels pays ont voté contre ?", "Against")]
    [InlineData("Quels États se sont abstenus lors du vote ?", "Abstained")]
    [InlineData("Which countries voted against the July 2031 resolution on lighthouses?", "Against")]
    [InlineData("Who voted in favour?", "For")]
    [InlineData("Which States abstained?", "Abstained")]
    [InlineData("Who was the only country to vote no?", "Against")]
    [InlineData("Quel est le seul pays à avoir voté contre ?", "Against")]
    [InlineData("Quels pays n'ont voté ni pour ni contre ?", "Abstained")]
    [InlineData("Who voted neither for nor against?", "Abstained")]
    [InlineData("Did anyone abstain?", "Abstained")]
    [InlineData("Did anyone in the room abstain?", "Abstained")]
    [InlineData("Has anybody voted against?", "Against")]
    [InlineData("Did any member state oppose it?", "Against")]
    [InlineData("Quelqu'un s'est-il abstenu ?", "Abstained")]
    [InlineData("Des pays se sont-ils abstenus ?", "Abstained")]
    [InlineData("Combien d'États ont dit non ?", "Against")]
    [InlineData("Combien de pays étaient contre ?", "Against")]
    [InlineData("How many countries were in favour?", "For")]
    [InlineData("How many members voted against it?", "Against")]
    public void Asked_who_voted_so_all_of_a_side_are_meant(string question, string side)
    {
        var asked = VoteQuestion.Read(question)!;

        Assert.Equal(side, asked.Side.ToString());
        Assert.Empty(asked.Countries);
    }

    [Theory]
    [InlineData("La France a-t-elle voté pour ?", "France")]
    [InlineData("Comment a voté l'Allemagne ?", "Allemagne")]
    [InlineData("le Japon a voté quoi ?", "Japon")]
    [InlineData("Le Japon s'est-il abstenu ?", "Japon")]
    [InlineData("How did China vote?", "Chine")]
    [InlineData("La Libye a-t-elle soutenu le texte ?", "Libye")]
    [InlineData("L'Allemagne était-elle pour ?", "Allemagne")]
    [InlineData("Le Chili était contre le texte ?", "Chili")]
    [InlineData("Did Brazil support the resolution?", "Brésil")]
    [InlineData("Was India against it?", "Inde")]
    [InlineData("Did Germany abstain?", "Allemagne")]
    [InlineData("did the United States vote against?", "États-Unis")]
    public void Asked_of_a_country_it_is_known_by_its_name_in_either_language(string question, string country)
        => Assert.Equal([country], VoteQuestion.Read(question)!.Countries);

    [Theory]
    [InlineData("Quels pays n'ont pas voté pour ?")]
    [InlineData("Who did not vote for it?")]
    public void Asked_who_did_not_so_all_sides_are_meant(string question) => Assert.Null(Assert.IsType<Intent.RollCall>(VoteQuestion.Read(question)).Side);

    [Theory]
    [InlineData("La France est-elle pour quelque chose dans ce projet ?")]
    [InlineData("L'Allemagne a-t-elle soutenu le phare ?")]
    [InlineData("Les États doivent-ils s'abstenir de toute menace ?")]
    [InlineData("Pourquoi le Japon s'est-il abstenu ?")]
    [InlineData("Combien de voix pour et contre ?")]
    [InlineData("How many votes for and against?")]
    [InlineData("Pour quelle raison le Japon s'est-il abstenu ?")]
    [InlineData("Quand la résolution a-t-elle été mise aux voix ?")]
    [InlineData("Que dit le texte du droit de vote ?")]
    [InlineData("Qui finance le phare ?")]
    [InlineData("Did anyone repaint the lighthouse?")]
    [InlineData("Des pays ont-ils été invités à s'abstenir ?")]
    [InlineData("Which States should abstain from nuclear tests?")]
    [InlineData("Et pourquoi la France a-t-elle voté contre ?")]
    [InlineData("À quelle date le Japon s'est-il abstenu ?")]
    [InlineData("Que dit le texte des États qui ont voté contre le Traité ?")]
    [InlineData("Le Bureau des phares a-t-il voté pour ?")]
    public void Other_questions_are_left_to_others(string question) => Assert.Null(VoteQuestion.Read(question));
}
