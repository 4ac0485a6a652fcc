using ChatBot.Answering.Composing;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Asked for several things, the points or paragraphs that have them answer, not the first that speaks of them.</summary>
public sealed class SeveralThingsTests : IAsyncLifetime
{
    private const string Praise = "Note que les ateliers des gardiens ont lieu à Brest";
    private const string Workshops = "Décide que les ateliers traiteront des points suivants :";
    private const string Lenses = "L'entretien des lentilles ;";
    private const string Clocks = "Le réglage des horloges ;";
    private const string Winches = "Prie le Bureau de graisser chaque mois les treuils du môle";
    private const string Pulleys = "Prie le Bureau de graisser chaque mois les poulies du sémaphore";
    private const string Chains = "Prie le Bureau de graisser chaque mois les chaînes du port";
    private const string Hoists = "Prie le Bureau d'entretenir les engins de levage du port";
    private const string Listed = "Prie le Bureau d'entretenir les engins de levage, en particulier les treuils, les poulies et les palans";

    private const string Places = "Demande de rouvrir les phares, notamment dans la vieille ville de Brest, à Molène et Ouessant, dans la rade orientale de Toulon, exige que chacun veille";
    private const string Features = "Engage les donateurs à verser, quand ils le peuvent, des oboles au Fonds des lampes, qui soient régulières, prévisibles et durables";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Praise, Workshops, Lenses, Clocks, Winches, Pulleys, Chains, Hoists, Listed, Places, Features]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Les ateliers porteront sur quoi ?", "fr")]
    [InlineData("What will the workshops be about?", "en")]
    public void What_something_is_about_is_answered_with_the_points_that_say_so(string question, string language)
    {
        var answer = _composer.Compose(
            new QuestionLine(question, language, language),
            _composer.Line(Praise),
            _composer.Line(Workshops, 2),
            _composer.Line(Lenses, 3, "par. 2 a)", context: Workshops),
            _composer.Line(Clocks, 4, "par. 2 b)", context: Workshops));

        Assert.EndsWith("- **a)** « L'entretien des lentilles » [3]\n- **b)** « Le réglage des horloges » [4]", answer.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Brest", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_noun_that_no_passage_has_asks_for_is_listed_over_several()
    {
        var answer = _composer.Compose("Quelles choses le Bureau est-il prié de graisser chaque mois ?", Winches, Pulleys, Chains);

        Assert.Matches(@"(?s)treuils.*\[1\].*poulies.*\[2\].*chaînes.*\[3\]", answer);
    }

    [Fact]
    public void Of_passages_that_answer_about_as_well_the_one_that_lists_them_does()
    {
        var answer = _composer.Compose("Quels engins de levage le Bureau doit-il entretenir ?", Hoists, Listed);

        Assert.Contains("les treuils, les poulies et les palans", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("De quelles localités faut-il rouvrir les phares ?", Places, "Toulon")]
    [InlineData("Quelles qualités les oboles des donateurs au Fonds des lampes doivent-elles avoir ?", Features, "durables")]
    public void A_list_is_quoted_to_its_end(string question, string passage, string last)
        => Assert.Contains(last, _composer.Compose(question, passage), StringComparison.Ordinal);
}
