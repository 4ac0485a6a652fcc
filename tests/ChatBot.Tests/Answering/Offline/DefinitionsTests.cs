using ChatBot.Answering.Composing;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Asked what something is, the passage that says so answers, in the words that say so.</summary>
public sealed class DefinitionsTests : IAsyncLifetime
{
    private const string Taught = "Engage les gardiens à enseigner la veille partagée dans les écoles";
    private const string Defined = "Décide de retenir ce qui suit comme définition du principe de veille partagée : chaque gardien répond des feux de ses voisins";
    private const string Lent = "Demande aux guetteurs de prêter des canots au collège flottant";
    private const string Opened = "Envisage d'ouvrir un collège flottant qui serait un centre de formation des guetteurs";
    private const string Dormant = "Demande aux gardiens de signaler toute balise dormante ; la balise dormante est un feu éteint depuis plus d'un an ; encourage les guetteurs à repeindre toute balise dormante";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Taught, Defined, Lent, Opened, Dormant, "Prend note du rapport sur les bouées"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Que signifie la veille partagée ?", "fr", Taught, Defined)]
    [InlineData("What exactly does the text mean by shared watch?", "en", Taught, Defined)]
    [InlineData("How does the text define shared watch?", "en", Taught, Defined)]
    [InlineData("Qu'est-ce que le collège flottant ?", "fr", Lent, Opened)]
    [InlineData("Comment le texte définit-il le collège flottant ?", "fr", Lent, Opened)]
    public void Of_passages_that_have_the_thing_the_one_that_defines_it_answers(string question, string language, string other, string expected)
        => Assert.Contains($"« {expected} » [2]", _composer.Compose(new QuestionLine(question, language, language), _composer.Line(other), _composer.Line(expected, 2)).Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("Que signifie la balise dormante ?", "« la balise dormante est un feu éteint")]
    [InlineData("Comment le texte définit-il la balise dormante ?", "« la balise dormante est un feu éteint")]
    public void Of_a_long_passage_the_words_that_define_are_quoted(string question, string expected)
        => Assert.Contains(expected, _composer.Compose(question, Dormant).Replace('\u00a0', ' '), StringComparison.Ordinal);
}
