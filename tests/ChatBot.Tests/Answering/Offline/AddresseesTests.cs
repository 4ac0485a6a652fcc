using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Who is asked to do something is whom the paragraph addresses, not a name nearby.</summary>
public sealed class AddresseesTests : IAsyncLifetime
{
    private const string Ratify = "Se félicite de l'entrée en vigueur de la Convention de Brest sur les balises, et engage les gardiens de l'Iroise à signer et ratifier la Convention et le Bureau à en rendre compte";
    private const string Lead = "Invite l'Union des phares, en sa qualité d'organisme chef de file, à continuer de coordonner le Plan des balises, et demande aux écoles d'enseigner la veille";
    private const string Done = "Prie le Directeur de présenter un rapport sur les épaves";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Ratify, Lead, Done, "Prend note de l'état des lampes", "Encourage chacun à veiller"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Qui est invité à ratifier la Convention de Brest ?", Ratify, "**Gardiens de l'Iroise**")]
    [InlineData("Qui doit ratifier la Convention de Brest ?", Ratify, "**Gardiens de l'Iroise**")]
    [InlineData("Qui coordonne le Plan des balises ?", Lead, "**Union des phares**")]
    [InlineData("Qui doit enseigner la veille ?", Lead, "**Écoles**")]
    [InlineData("Qui est prié de présenter un rapport sur les épaves ?", Done, "**Directeur**")]
    public void Whom_a_paragraph_asks_is_the_answer(string question, string passage, string expected) => Assert.StartsWith(expected, _composer.Compose(question, passage), StringComparison.Ordinal);

    [Fact]
    public void What_somebody_is_asked_to_do_does_not_say_who_did_it() => Assert.DoesNotContain("**Directeur**", _composer.Compose("Qui a présenté un rapport sur les épaves ?", Done), StringComparison.Ordinal);
}
