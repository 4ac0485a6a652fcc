using ChatBot.Answering.Models.Offline;

namespace ChatBot.Tests.Answering.Offline;

public class QuestionProfilerTests
{
    [Theory]
    [InlineData("À quelle session le Bureau des phares doit-il rendre compte ?", "Session")]
    [InlineData("Lors de quelle session les gardiens seront-ils élus ?", "Session")]
    [InlineData("D'ici à quelle session faut-il repeindre les phares ?", "Session")]
    [InlineData("At which session will the keepers report?", "Session")]
    [InlineData("During what future session is the report due?", "Session")]
    [InlineData("Pendant combien de temps les gardiens restent-ils en poste ?", "Duration")]
    [InlineData("Tous les combien le Forum des phares se réunit-il ?", "Duration")]
    [InlineData("À quelle fréquence les balises sont-elles vérifiées ?", "Duration")]
    [InlineData("Quelle est la durée du mandat des gardiens ?", "Duration")]
    [InlineData("Pendant combien de mois le phare est-il éteint ?", "Duration")]
    [InlineData("Pendant combien d'années le phare est-il resté éteint ?", "Duration")]
    [InlineData("Sur combien d’ans porte le mandat ?", "Duration")]
    [InlineData("How long do the keepers serve?", "Duration")]
    [InlineData("How often are the beacons checked?", "Duration")]
    [InlineData("For how many years was the lighthouse dark?", "Duration")]
    [InlineData("Quel pays accueille le Bureau des phares ?", "Country")]
    [InlineData("Dans quel pays se trouve le phare ?", "Country")]
    [InlineData("Which country hosts the Bureau?", "Country")]
    [InlineData("In which country does the lighthouse stand?", "Country")]
    [InlineData("Which coastal States keep lighthouses?", "Country")]
    [InlineData("Qui préside le Bureau des phares ?", "Person")]
    [InlineData("Qui vient d'être nommé gardien du phare ?", "Person")]
    [InlineData("Who heads the Bureau of Lighthouses?", "Person")]
    [InlineData("Who was appointed keeper?", "Person")]
    [InlineData("who runs the Bureau of Lighthouses", "Person")]
    [InlineData("Quel est le coût des balises ?", "Amount")]
    [InlineData("Quel budget est prévu pour les phares ?", "Amount")]
    [InlineData("Quelles sont les dépenses du Bureau ?", "Amount")]
    [InlineData("Quels crédits supplémentaires sont ouverts ?", "Amount")]
    [InlineData("What is the cost of the beacons?", "Amount")]
    [InlineData("What is the annual debt of the Bureau?", "Amount")]
    [InlineData("What was the total budget of the Bureau?", "Amount")]
    [InlineData("C'est quoi le pourcentage de phares éteints ?", "Amount")]
    [InlineData("Montant demandé pour les phares ?", "Amount")]
    [InlineData("Liste des pays qui ont des phares", "Country")]
    [InlineData("noms des pays qui ont des phares", "Country")]
    public void Tells_the_form_of_the_answer(string question, string form) => Assert.Equal(form, Form(question));

    [Theory]
    [InlineData("Combien de phares le Bureau compte-t-il ?", "Count")]
    [InlineData("How many keepers are there?", "Count")]
    [InlineData("nombre de phares du Bureau", "Count")]
    [InlineData("Quand la session s'ouvre-t-elle ?", "Time")]
    [InlineData("Qui a repeint le phare ?", "Agent")]
    [InlineData("Quelle balise guide les navires ?", "Entity")]
    [InlineData("Que dit le texte de la session ?", "Statement")]
    [InlineData("Quels sont les États membres de l'Union des phares ?", "Entity")]
    [InlineData("What should States do about the beacons?", "Statement")]
    [InlineData("What do governments pay for?", "Statement")]
    [InlineData("Quelle commission budgétaire examine le rapport ?", "Entity")]
    public void Leaves_its_neighbours_alone(string question, string form) => Assert.Equal(form, Form(question));

    [Theory]
    [InlineData("Les phares, on en dit quelque chose ?", "Statement")]
    [InlineData("What are the beacons of the coast for?", "Purpose")]
    [InlineData("What are States encouraged to do about lighthouses?", "Statement")]
    [InlineData("Où et quand s'est tenu le Forum ?", "Time")]
    [InlineData("Où peut-on lire l'accord ?", "Statement")]
    [InlineData("Where can I find the agreement?", "Statement")]
    [InlineData("Where in the Treaty Series can I find the agreement?", "Statement")]
    [InlineData("Où peut-on se former ?", "Where")]
    [InlineData("Where in Norway do the keepers meet?", "Where")]
    [InlineData("Dans quels endroits les gardiens veillent-ils ?", "Entity")]
    [InlineData("Dans quelles villes les gardiens veillent-ils ?", "Place")]
    [InlineData("Sous quel numéro de résolution trouve-t-on le règlement ?", "Symbol")]
    [InlineData("Quelles sont les deux résolutions du Bureau ?", "Symbol")]
    [InlineData("Quelle est la référence de la déclaration ?", "Symbol")]
    [InlineData("Qui est l'auteur du règlement ?", "Agent")]
    [InlineData("Qui est à l'origine du règlement ?", "Agent")]
    [InlineData("Qui présidera le Forum ?", "Person")]
    [InlineData("Sur quelle période porte le plan ?", "Time")]
    [InlineData("Dans quel délai faut-il rendre compte ?", "Duration")]
    [InlineData("Où et à quelles dates s'est tenu le Forum ?", "Time")]
    [InlineData("7e Forum des gardiens : lieu, dates ?", "Time")]
    [InlineData("C'est quoi la date butoir des travaux ?", "Time")]
    [InlineData("Date d'ouverture du Forum", "Time")]
    [InlineData("Où les gardiens peuvent-ils vérifier un feu ?", "Statement")]
    [InlineData("Which earlier resolution lays down the rules?", "Symbol")]
    [InlineData("Le numéro et la date de la résolution sur les phares, s'il vous plaît", "Symbol")]
    public void Reads_what_is_asked_behind_how_it_is_put(string question, string form) => Assert.Equal(form, Form(question));

    [Theory]
    [InlineData("Quand le Forum s'ouvre-t-il ?", "Time")]
    [InlineData("Bonjour, quand INTERPOL a-t-elle repeint le phare ?", "Time")]
    [InlineData("Je voudrais savoir quand le phare a été repeint", "Time")]
    [InlineData("Le phare a été repeint quand ?", "Time")]
    [InlineData("Quand deux gardiens se disputent, c'est à qui de décider ?", "Agent")]
    [InlineData("Quand la mer monte, le Bureau éteint-il les phares ?", "YesNo")]
    [InlineData("Le Bureau éteint définitivement le phare", "Statement")]
    [InlineData("Nom de la présidente du Bureau ?", "Person")]
    [InlineData("I would like to know when the lighthouse was painted", "Time")]
    [InlineData("Les gardiens, ils ont droit à une barque quand on repeint le phare ?", "Statement")]
    [InlineData("Un phare éteint quand la mer monte, on en parle ?", "Statement")]
    [InlineData("Dans les ports où la mer monte, quelle part des phares est éteinte ?", "Amount")]
    [InlineData("Le Bureau siège où ?", "Where")]
    public void Words_that_only_join_clauses_ask_nothing(string question, string form) => Assert.Equal(form, Form(question));

    [Theory]
    [InlineData("Quelles structures relient les phares ?", "structures")]
    [InlineData("Quels gardiens faut-il former ?", "gardiens")]
    [InlineData("Which text governs cooperation between keepers?", "text")]
    [InlineData("Which body adopted the rules?", "body")]
    [InlineData("Which national offices should keepers call?", "national offices")]
    [InlineData("Which INTERPOL tools help to find ships?", "INTERPOL tools")]
    [InlineData("What assessment produced by the Bureau is used?", "assessment")]
    public void The_noun_that_is_asked_for_ends_before_its_verb(string question, string noun)
        => Assert.Equal(noun, QuestionProfiler.Profile(question).Focus is { } focus ? question.Substring(focus.Start, focus.Length) : null);

    [Theory]
    [InlineData("Quel pays accueille le Bureau ?", false)]
    [InlineData("Quels pays accueillent des phares ?", true)]
    [InlineData("Which country hosts the Bureau?", false)]
    [InlineData("Which countries have lighthouses?", true)]
    public void Tells_one_country_from_several(string question, bool plural) => Assert.Equal(plural, QuestionProfiler.Profile(question).Plural);

    [Theory]
    [InlineData("Qui préside le Bureau des phares ?", "Qui")]
    [InlineData("Who chairs the Bureau?", "Who")]
    [InlineData("Quel est le coût des balises ?", "Quel est le ")]
    [InlineData("What is the budget of the Bureau?", "What is the ")]
    [InlineData("À quelle session le Bureau rend-il compte ?", "À quelle session")]
    public void The_words_that_say_of_what_stay_outside_of_the_frame(string question, string frame)
    {
        var span = QuestionProfiler.Profile(question).Frame;

        Assert.Equal(frame, question.Substring(span.Start, span.Length));
    }

    private static string Form(string question) => QuestionProfiler.Profile(question).Form.ToString();
}
