using ChatBot.Answering;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Understanding;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Composing;

public class RollCallTests
{
    private const string Recorded = "A/HRC/RES/12/3\n[Adoptée par 3 voix contre 2, avec 1 abstention. Les voix se sont réparties comme suit :\nOnt voté pour :\nAllemagne, France, Japon\nOnt voté contre :\nBolivie (État plurinational de), Cuba\nSe sont abstenus : Kenya]";

    [Theory]
    [InlineData("For", "fr", "**Ont voté pour** (3) : « Allemagne, France, Japon » [1].")]
    [InlineData("Against", "fr", "**Ont voté contre** (2) : « Bolivie (État plurinational de), Cuba » [1].")]
    [InlineData("Abstained", "en", "**Abstained** (1): « Kenya » [1].")]
    public void A_side_is_quoted_and_counted(string side, string language, string expected) => Assert.Equal(expected, Text(Recorded, language, Enum.Parse<VoteSide>(side)));

    [Theory]
    [InlineData("France", "fr", "**France** : **a voté pour** [1].")]
    [InlineData("Cuba", "en", "**Cuba**: **voted against** [1].")]
    [InlineData("Kenya", "fr", "**Kenya** : **abstention** [1].")]
    [InlineData("Pérou", "fr", "**Pérou** ne figure pas dans le vote enregistré [1].")]
    public void A_country_is_told_how_it_voted(string country, string language, string expected) => Assert.Equal(expected, Text(Recorded, language, null, country));

    [Fact]
    public void A_side_that_nobody_took_is_none()
        => Assert.Equal("**Ont voté contre** : aucun [1].", Text("A/HRC/RES/12/3\nOnt voté pour :\nAllemagne, France\nOnt voté contre :\nSe sont abstenus : Kenya", "fr", VoteSide.Against));

    /// <summary>Lists as they are printed: a misprinted heading, « et » before the last, a line that breaks, one that voted alone.</summary>
    [Theory]
    [InlineData("For", "On vote pour :\nAllemagne, France et Japon.\nOnt voté contre :\nCuba et Haïti.", "**Ont voté pour** (3) : « Allemagne, France et Japon » [1].")]
    [InlineData("Against", "Ont voté pour :\nAllemagne, France, Japon\nOnt voté contre :\nCuba, République démocratique du\nCongo, Royaume-Uni de Grande-Bretagne et d'Irlande du Nord.\nSe sont abstenus :\nTogo.]", "**Ont voté contre** (3) : « Cuba, République démocratique du Congo, Royaume-Uni de Grande-Bretagne et d'Irlande du Nord » [1].")]
    [InlineData("Against", "Ont voté pour :\nAllemagne, France\nA voté contre :\nKirghizistan\nSe sont abstenus :\nTogo]", "**Ont voté contre** (1) : « Kirghizistan » [1].")]
    [InlineData("Against", "[Adoptée par 2 voix contre 0, avec 1 abstention.\nOnt voté pour :\nAllemagne, France\nSe sont abstenus :\nTogo]", "**Ont voté contre** : aucun [1].")]
    [InlineData("For", "[Adoptée par 44 voix pour, 1 contre et 2 abstentions, à l'issue d'un vote enregistré.\nA voté contre :\nKirghizistan.\nSe sont abstenus :\nTogo, Tonga]", "**Ont voté pour** : **44** [1].")]
    [InlineData("Abstained", "Ont voté pour :\nFrance\nSe sont abstenus :\nTogo et Trinité-et-Tobago.]\n12e séance", "**Se sont abstenus** (2) : « Togo et Trinité-et-Tobago » [1].")]
    [InlineData("Abstained", "Ont voté pour :\nFrance\nSe sont abstenus :\nTogo\n36e séance 6 octobre 2020", "**Se sont abstenus** (1) : « Togo » [1].")]
    [InlineData("Abstained", "In favour: France\nAbstaining: Togo, Trinidad and Tobago", "**Se sont abstenus** (2) : « Togo, Trinidad and Tobago » [1].")]
    public void Lists_are_read_as_they_are_printed(string side, string vote, string expected) => Assert.Equal(expected, Text("A/HRC/RES/12/3\n" + vote, "fr", Enum.Parse<VoteSide>(side)));

    [Fact]
    public void Asked_how_it_went_all_sides_are_given() => Assert.Equal(3, Text(Recorded, "fr", null)!.Split('\n').Length);

    [Fact]
    public void Without_a_recorded_vote_the_head_says_how_it_was_adopted() => Assert.Equal("Vote : **Adoptée sans vote** [1].", Text("A/RES/12/34\n[Adoptée sans vote.]", "fr", VoteSide.Against));

    [Theory]
    [InlineData("A/RES/12/34\n[sans renvoi à une grande commission (A/12/L.3)]")]
    [InlineData("A/RES/12/34\nPour : les phares")]
    public void A_head_that_says_nothing_of_a_vote_is_not_made_to(string head) => Assert.Equal("Le texte ne dit pas qui a voté quoi.", Text(head, "fr", VoteSide.For));

    [Theory]
    [InlineData("fr", "Le texte ne dit pas qui a voté quoi.")]
    [InlineData("en", "The text does not say how the vote went.")]
    public void That_the_head_does_not_tell_is_no_answer(string language, string expected)
    {
        var draft = Compose("A/RES/12/34\nPrie les gardiens de s'abstenir de fumer", language, VoteSide.Abstained)!;

        Assert.Equal((AnswerOutcome.NotFound, expected), (draft.Outcome, draft.Text));
    }

    private static string? Text(string head, string language, VoteSide? side, params string[] countries) => Compose(head, language, side, countries)?.Text;

    private static Draft? Compose(string head, string language, VoteSide? side, params string[] countries)
    {
        var edition = Samples.Edition with { Passages = [Samples.Edition.Passages[0] with { Text = head }, .. Samples.Edition.Passages.Skip(1)] };
        return RollCall.Compose(new Turn("?", language, language, null, false, null, []), edition, new Intent.RollCall(side, countries.ToHashSet()));
    }
}
