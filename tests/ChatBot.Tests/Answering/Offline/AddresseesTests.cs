using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Who is asked to do something is whom the paragraph addresses, not a name nearby.</summary>
public sealed class AddresseesTests : IAsyncLifetime, IDisposable
{
    private const string Ratify = "Se félicite de l'entrée en vigueur de la Convention de Brest sur les balises, et engage les gardiens de l'Iroise à signer et ratifier la Convention et le Bureau à en rendre compte";
    private const string Lead = "Invite l'Union des phares, en sa qualité d'organisme chef de file, à continuer de coordonner le Plan des balises, et demande aux écoles d'enseigner la veille";
    private const string Done = "Prie le Directeur de présenter un rapport sur les épaves";

    private readonly TemporaryLibrary _folder = new();
    private OfflineComposer _composer = null!;
    private string _symbol = null!;

    public async Task InitializeAsync()
    {
        string[] paragraphs = [Ratify, Lead, Done, "Prend note de l'état des lampes", "Encourage chacun à veiller"];
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", string.Join(" ;\n\n", paragraphs.Select((p, i) => $"{i + 1}. {p}"))[3..]));
        var library = await _folder.OpenAsync();
        _symbol = library.Editions[0].Symbol;
        _composer = new(new PassageReader(new TermMatcher(library)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Qui est invité à ratifier la Convention de Brest ?", Ratify, "**Gardiens de l'Iroise**")]
    [InlineData("Qui doit ratifier la Convention de Brest ?", Ratify, "**Gardiens de l'Iroise**")]
    [InlineData("Qui coordonne le Plan des balises ?", Lead, "**Union des phares**")]
    [InlineData("Qui doit enseigner la veille ?", Lead, "**Écoles**")]
    [InlineData("Qui est prié de présenter un rapport sur les épaves ?", Done, "**Directeur**")]
    public void Whom_a_paragraph_asks_is_the_answer(string question, string passage, string expected) => Assert.StartsWith(expected, Compose(question, passage), StringComparison.Ordinal);

    [Fact]
    public void What_somebody_is_asked_to_do_does_not_say_who_did_it() => Assert.DoesNotContain("**Directeur**", Compose("Qui a présenté un rapport sur les épaves ?", Done), StringComparison.Ordinal);

    private string Compose(string question, string passage)
        => _composer.Compose(new QuestionLine(question, "fr", "fr"), [new PassageLine(1, "par. 1", _symbol, "fr", nameof(PassageKind.Operative), null, null, passage)]);
}
