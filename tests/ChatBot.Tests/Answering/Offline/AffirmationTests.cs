using ChatBot.Answering.Grounding;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>When a yes is said, and that a name stands for nothing but itself.</summary>
public sealed class AffirmationTests : IAsyncLifetime
{
    private const string Encourages = "Encourage les gardiens à repeindre de nouveau les phares de la côte";
    private const string Condemns = "Condamne les naufrageurs qui éteignent les phares de la côte";
    private const string Denies = "Rappelle que les gardiens ne doivent pas repeindre les phares de la côte";
    private const string Passes = "Constate que les navires ne passent pas nécessairement devant les phares de la côte";
    private const string Near = "Invite les organismes côtiers à dresser la carte des balises";
    private const string Acronym = "Invite l’OGPB à dresser la carte des balises";
    private const string LongForm = "Invite l’Organisation des guetteurs de phares et balises à dresser la carte des écueils";

    private readonly string _lexicon = Directory.CreateTempSubdirectory("chatbot-lexicon-").FullName;
    private LoneComposer _composer = null!;

    public AffirmationTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "lexicon"), "*.txt"))
        {
            File.Copy(file, Path.Combine(_lexicon, Path.GetFileName(file)));
        }

        File.AppendAllText(Path.Combine(_lexicon, "acronyms.txt"), "\nOGPB | Organisation des guetteurs de phares et balises | Organization of Lighthouse Watchers\n");
        File.AppendAllText(Path.Combine(_lexicon, "synonyms.fr.txt"), "\nOGPB => organismes côtiers\n");
    }

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Encourages, Condemns, Denies, Passes, Near, Acronym, LongForm, "Prend note du rapport du Bureau sur les bouées en bois"], _lexicon);

    public async Task DisposeAsync()
    {
        await _composer.DisposeAsync();
        Directory.Delete(_lexicon, recursive: true);
    }

    [Theory]
    [InlineData("La résolution encourage-t-elle les gardiens à repeindre les phares ?", Encourages)]
    [InlineData("La résolution condamne-t-elle les naufrageurs qui éteignent les phares ?", Condemns)]
    public void A_yes_is_said_where_the_clause_covers_the_question_and_denies_as_it_does(string question, string passage)
        => Assert.StartsWith("**Oui**", _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("Les naufrageurs éteignent-ils les phares de la côte ?", Condemns)]
    [InlineData("Les gardiens doivent-ils repeindre les phares de la côte ?", Denies)]
    [InlineData("La résolution condamne-t-elle les gardiens qui vont repeindre les phares de la côte ?", Encourages)]
    [InlineData("Les navires passent-ils nécessairement devant les phares de la côte ?", Passes)]
    [InlineData("Les gardiens doivent-ils repeindre les phares et les bouées de la côte ?", Encourages)]
    public void The_text_speaks_for_itself_where_a_yes_is_not_certain(string question, string passage)
    {
        var answer = _composer.Compose(question, passage);

        Assert.Contains("[1]", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("**Oui**", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Que dit la résolution de l'OGPB ?", Acronym, true)]
    [InlineData("Que dit la résolution de l'OGPB ?", LongForm, true)]
    [InlineData("Que dit la résolution de l'OGPB ?", Near, false)]
    [InlineData("OGPB : que dit la résolution ?", Near, false)]
    [InlineData("OGPB : que dit la résolution ?", LongForm, true)]
    public void A_name_is_matched_by_its_long_form_but_not_by_words_that_say_something_near(string question, string passage, bool answered)
        => Assert.Equal(answered, _composer.Compose(question, passage) != GroundingMarkers.NotFound);
}
