using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using Moq;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>The document that a question names, and what is left of the question.</summary>
public class DocumentScopeTests
{
    [Theory]
    [InlineData("Que dit la section II de A/RES/71/272/B ?", "A/RES/71/272/B", "Que dit la section II de la résolution ?")]
    [InlineData("Which paragraphs of 77/20 mention lamps?", "A/RES/77/20", "Which paragraphs of the resolution mention lamps ?")]
    [InlineData("Que dit-on des phares dans la 77/20 ?", "A/RES/77/20", "Que dit-on des phares dans la résolution ?")]
    [InlineData("Que dit la résolution 71/272 B ?", "A/RES/71/272/B", "Que dit la résolution ?")]
    [InlineData("Que dit la résolution 71/272B ?", "A/RES/71/272/B", "Que dit la résolution ?")]
    [InlineData("Que dit A/RES/69/274/A ?", "A/RES/69/274A", "Que dit ?")]
    [InlineData("La résolution 77/20 a été adoptée quand ?", "A/RES/77/20", "La résolution a été adoptée quand ?")]
    [InlineData("LA RÉSOLUTION 77/20 A ÉTÉ ADOPTÉE QUAND ?", "A/RES/77/20", "LA RÉSOLUTION A ÉTÉ ADOPTÉE QUAND ?")]
    [InlineData("Que dit le paragraphe 6 de la résolution 2013/11 ?", "E/RES/2013/11", "Que dit le paragraphe 6 de la résolution ?")]
    [InlineData("Quel budget pour l'exercice 2013/11 ?", null, "Quel budget pour l'exercice 2013/11 ?")]
    [InlineData("Que dit la résolution 70/1 ?", null, "Que dit la résolution 70/1 ?")]
    public void A_symbol_is_known_however_its_letter_is_written(string question, string? symbol, string rest)
    {
        Edition[] editions = [Edition("A/RES/71/272/B"), Edition("A/RES/69/274A"), Edition("A/RES/77/20"), Edition("E/RES/2013/11")];
        var library = new Mock<IDocumentLibrary>();
        library.SetupGet(l => l.Editions).Returns(editions);
        library.Setup(l => l.Find(It.IsAny<string>(), It.IsAny<string?>())).Returns((string name, string? language) => ChatBot.Retrieval.Searching.EditionChoice.Find(editions, name, language));

        Assert.Equal((symbol, rest), DocumentScope.Read(question, library.Object));
    }

    private static Edition Edition(string symbol) => Fakes.Samples.Edition with { Symbol = symbol };
}
