using ChatBot.Answering.Composing;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Where quotations end: a short one is kept short, a long one goes on to the end of its sentence.</summary>
public sealed class LongQuotationsTests : IAsyncLifetime
{
    private const string Keepers = "Encourage le Bureau des phares et la Ligue des amers à approfondir leur coopération pour former les gardiennes, notamment par la prise en compte des marées, y compris dans les programmes de veille et de secours, ainsi que par la garantie d'un accès égal aux postes de guet et aux postes de barre à tous les échelons des équipages, y compris ceux des canots de la rade, des gabarres et des baliseurs de haute mer, afin de renforcer la sûreté des navires";
    private const string Asked = "Demande au Conservatoire des cordages de continuer, selon qu'il conviendra et dans le cadre de son mandat, à recenser les treuils du môle";
    private const string Wreck = "Se déclare alarmée par le naufrage qui a privé de logis 240 pêcheurs, et de ce que 910 riverains manquent d'eau";
    private const string Actors = "Engage les capitaines, les pilotes, les éclusiers, les lamaneurs et les harenguiers à redoubler d'efforts en vue d'atteindre les buts de la Charte des hauturiers";
    private const string Works = "Décide d'investir dans des bouées qui permettent d'économiser l'huile, notamment celles de l'estuaire, afin d'alléger la tâche des allumeurs";
    private const string Paints = "Se félicite que la Confrérie repeigne la tourelle en vert";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync() => _composer = await LoneComposer.OpenAsync([Keepers, Asked, Wreck, Actors, Works, Paints, "Prend note du rapport de l'année dernière"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Fact]
    public void A_quotation_that_is_long_anyway_goes_on_to_the_end() => Assert.Contains("afin de renforcer la sûreté des navires", Compose("Que dit le texte de la formation des gardiennes ?", Keepers), StringComparison.Ordinal);

    [Fact]
    public void One_that_has_not_said_of_what_goes_on() => Assert.Contains("à recenser les treuils", Compose("Que demande-t-on au Conservatoire des cordages ?", Asked), StringComparison.Ordinal);

    [Fact]
    public void One_that_answers_two_questions_has_both() => Assert.Contains("910 riverains", Compose("Combien de pêcheurs sont sans logis et combien de riverains manquent d'eau ?", Wreck), StringComparison.Ordinal);

    [Fact]
    public void Asked_for_those_of_a_list_it_begins_with_the_first() => Assert.Contains("les capitaines", Compose("Quels acteurs sont engagés à redoubler d'efforts pour atteindre les buts de la Charte des hauturiers ?", Actors), StringComparison.Ordinal);

    [Fact]
    public void Asked_to_what_end_it_goes_on_to_the_end_in_view() => Assert.Contains("alléger la tâche des allumeurs", Compose("Dans quel but faut-il investir dans des bouées qui économisent l'huile ?", Works), StringComparison.Ordinal);

    [Fact]
    public void No_quotation_goes_on_for_ever()
    {
        var text = "Souligne que la Brigade des lampes veille, " + string.Join(", ", Enumerable.Range(1, 60).Select(i => $"y compris sur le quai {i} du port")) + ", afin de guider les navires";

        Assert.InRange(Compose("Que dit le texte de la Brigade des lampes ?", text).Split(' ').Length, 60, 155);
    }

    [Fact]
    public void A_short_answer_stays_short() => Assert.InRange(Compose("Que dit le texte de la Confrérie ?", Paints).Split(' ').Length, 5, 20);

    private string Compose(string question, string passage) => _composer.Compose(new QuestionLine(question, "fr", "fr"), _composer.Line(passage));
}
