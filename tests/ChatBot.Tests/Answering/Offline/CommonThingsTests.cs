using ChatBot.Answering.Grounding;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>What a thing is for that stands in every paragraph: that a paragraph speaks of it does not say so.</summary>
public sealed class CommonThingsTests : IAsyncLifetime
{
    private const string Oil = "Rappelle les lampes à huile";
    private const string Counted = "Prie le Bureau de compter les lampes";
    private const string Guide = "Décide que les lampes servent à guider les navires";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Oil, Counted, Guide, "Remercie les donateurs des lampes", "Souligne l'usure des lampes du môle", "Note que les lampes coûtent cher", "Félicite les guetteurs des lampes de la rade", "Encourage les écoles à dessiner des lampes"]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData(Oil)]
    [InlineData(Counted)]
    public void A_paragraph_without_a_purpose_does_not_answer(string passage) => Assert.Equal(GroundingMarkers.NotFound, _composer.Compose("À quoi servent les lampes ?", passage));

    [Fact]
    public void One_with_a_purpose_does() => Assert.EndsWith("les lampes servent à guider les navires » [2].", _composer.Compose("À quoi servent les lampes ?", Counted, Guide).Replace('\u00a0', ' '), StringComparison.Ordinal);
}
