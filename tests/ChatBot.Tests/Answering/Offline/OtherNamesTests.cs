using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>What a text calls by another name than people do: an acronym for a mission, one word for a set phrase.</summary>
public sealed class OtherNamesTests : IAsyncLifetime
{
    private const string Mandate = "Décide de proroger le mandat de l'UNFICYP jusqu'au 31 janvier 2031";
    private const string Quake = "Exprime ses condoléances au lendemain du séisme du 22 juin 2030, qui a détruit le phare";
    private const string Bridge = "Rappelle l'incendie du pont, le 3 mars 2029, et remercie les pompiers de la rade";
    private const string Chair = "Se félicite que les gardiens appliquent le Plan de la Ligue des phares pour la période 2018-2020, adopté sous la présidence du Kenya";
    private const string ChairThen = "Salue les activités que la Ligue des phares mène sous la présidence de l'Italie en 2020";
    private const string Zones = "Note avec satisfaction le déminage des 29 zones de l'île où se dresse le phare";
    private const string Secretary = "Félicite la Ligue des phares de s'être réunie sous la présidence de l'Italie";
    private const string Victims = "Rappelle que plus d'un million de personnes ont été tuées dans les naufrages";

    private const string Renewed = "Appuie pleinement le Bureau des phares et décide d'en proroger le mandat jusqu'au 31 janvier 2035";
    private const string Before = "Rappelant sa résolution 89/1, par laquelle il a prorogé jusqu'au 31 janvier 2034 le mandat du Bureau des phares";
    private const string Work = "Prend acte du rapport de la Société des balises pour 2034 et de son programme de travail pour 2035";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Mandate, Quake, Bridge, Chair, ChairThen, Zones, Secretary, Victims, Renewed, Work, "Invite les écoles à dessiner des lampes"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Jusqu'à quand la mission de l'ONU est-elle prolongée ?", "**31 janvier 2031**")]
    [InlineData("Quel jour a eu lieu le tremblement de terre ?", "**22 juin 2030**")]
    [InlineData("Quel pays présidait la Ligue des phares en 2020 ?", "**Italie**")]
    [InlineData("Combien d'endroits reste-t-il à déminer sur l'île ?", "**29**")]
    [InlineData("Combien de gens sont morts dans les naufrages ?", "**Plus d'un million**")]
    public void The_fact_is_found(string question, string expected)
        => Assert.StartsWith(expected, _composer.Compose(question, Mandate, Quake, Bridge, Chair, ChairThen, Zones, Secretary, Victims), StringComparison.Ordinal);

    [Fact]
    public void Another_office_is_no_answer()
        => Assert.Equal(GroundingMarkers.NotFound, _composer.Compose("Qui est le Secrétaire général de la Ligue des phares ?", Secretary, Chair));

    [Fact]
    public void The_term_that_is_decided_comes_before_the_one_that_is_recalled()
        => Assert.StartsWith("**31 janvier 2035**", _composer.Compose(
            new QuestionLine("Jusqu'à quand le Bureau des phares est-il prolongé ?", "fr", "fr"), _composer.Line(Before, 1, "préambule, al. 1", nameof(PassageKind.Preamble)), _composer.Line(Renewed, 2)), StringComparison.Ordinal);

    [Theory]
    [InlineData("À quoi sert la Société des balises ?", Work)]
    [InlineData("Quel pays envoie le plus de gardiens à la Ligue des phares ?", ChairThen)]
    public void What_the_text_does_not_say_is_not_made_of_what_stands_there(string question, string passage)
        => Assert.Equal(GroundingMarkers.NotFound, _composer.Compose(question, passage));

    [Fact]
    public void A_session_to_come_is_no_beginning()
        => Assert.Equal(GroundingMarkers.NotFound, _composer.Compose("Depuis quand les gardiens dessinent-ils des lampes ?", "Décide d'examiner à sa trentième session les lampes que les gardiens dessinent"));
}
