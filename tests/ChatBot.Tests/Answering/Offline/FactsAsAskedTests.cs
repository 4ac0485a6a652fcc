using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Dates, shares and counts that stand in a passage and are not what is asked for, beside those that are.</summary>
public sealed class FactsAsAskedTests : IAsyncLifetime
{
    private const string Bank = "Demande que la nouvelle Banque des amers achève ses comptes au printemps de 2099";
    private const string Founded = "Se félicite que la Banque des amers ait été créée le 3 mai 2018";
    private const string Since = "Reconnaissant que la Ligue des hauturiers est depuis 1923 un guide sûr des navires";
    private const string Agreement = "Rappelant l'accord que la Ligue des hauturiers a signé en 1997";
    private const string Surplus = "Prend note du montant de 244 200 dollars représentant le surplus des écluses";
    private const string Share = "Prend note des arriérés des écluses, qui représentaient 7,4 pour cent du total";
    private const string Parties = "Note que le nombre des États parties à la Charte qui ont fait la déclaration prévue à l'article 14 s'élève à 54";
    private const string Award = "Se félicite de la tenue à Nassau, en 2017, du colloque du Gouvernement bahamien";
    private const string Study = "Prenant note du rapport thématique de 2014 sur la Journée des vigies";
    private const string WorkingGroup = "Invite le Groupe de travail des cordages à se réunir";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync() => _composer = await LoneComposer.OpenAsync([Bank, Founded, Since, Agreement, Surplus, Share, Parties, Award, Study, WorkingGroup]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("En quelle année la Banque des amers a-t-elle été créée ?", Founded, "3 mai 2018")]
    [InlineData("Quand la Banque des amers a-t-elle été créée ?", Founded, "3 mai 2018")]
    [InlineData("Depuis quand la Ligue des hauturiers existe-t-elle ?", Since, "1923")]
    [InlineData("La Ligue des hauturiers existe depuis quelle année ?", Since, "1923")]
    [InlineData("Quel pourcentage les arriérés des écluses représentent-ils ?", Share, "7,4 pour cent")]
    [InlineData("Combien ont fait la déclaration prévue à l'article 14 ?", Parties, "54")]
    public void What_is_asked_for_is_found(string question, string passage, string fact) => Assert.StartsWith($"**{fact}", Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("En quelle année la Banque des amers a-t-elle été créée ?", Bank)]
    [InlineData("Quel pourcentage le surplus des écluses représente-t-il ?", Surplus)]
    [InlineData("À quelle date est célébrée la Journée des vigies ?", Study)]
    [InlineData("Quel pays a remporté le prix des écluses en 2017 ?", Award)]
    [InlineData("Que dit le texte du harcèlement au travail ?", WorkingGroup)]
    public void What_stands_there_instead_is_not_said(string question, string passage) => Assert.Equal(GroundingMarkers.NotFound, Compose(question, passage));

    [Fact]
    public void Since_when_is_said_by_the_passage_that_says_so()
        => Assert.Contains("[2]", _composer.Compose("Depuis quelle année la Ligue des hauturiers existe-t-elle ?", Agreement, Since), StringComparison.Ordinal);

    [Fact]
    public void How_far_it_binds_is_said_by_the_verb_of_the_paragraph_shown()
    {
        var shown = _composer.Line("Encourage les États à repeindre les balises du chenal, et, à cet égard, souligne qu'il est obligatoire de veiller") with { Opening = "Encourage", Organ = "L'Assemblée générale" };

        var answer = _composer.Compose(new QuestionLine("C'est obligatoire ou juste encouragé ?", "fr", "fr", Follows: true), shown);

        Assert.Contains("**encourage** « les États à repeindre les balises du chenal »", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_named_paragraph_offers_are_all_its_points()
    {
        const string chapeau = "Encourage les États à utiliser les ressources suivantes, offertes par la Ligue :";
        var answer = _composer.Compose(
            new QuestionLine("Quelles ressources la Ligue offre-t-elle selon ce paragraphe ?", "fr", "fr", Within: true),
            _composer.Line(chapeau, 1, "par. 17"),
            _composer.Line("le registre des épaves", 2, "par. 17 a)", "SubParagraph", chapeau),
            _composer.Line("les moyens de secours offerts par la Ligue", 3, "par. 17 b)", "SubParagraph", chapeau));

        Assert.All(["[1]", "[2]", "[3]"], n => Assert.Contains(n, answer, StringComparison.Ordinal));
    }

    private string Compose(string question, string passage) => _composer.Compose(new QuestionLine(question, "fr", "fr"), _composer.Line(passage, year: 2020));
}
