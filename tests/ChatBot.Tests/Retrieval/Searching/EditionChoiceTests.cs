using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

public class EditionChoiceTests
{
    private static readonly Edition[] Editions =
    [
        Edition("A/RES/77/20", "fr"), Edition("A/RES/77/20", "en"), Edition("S/RES/2177(2014)", "fr"), Edition("UNEP-EA.2-RES.4", "fr"),
    ];

    [Theory]
    [InlineData("A/RES/77/20", "A-RES-77-20.fr")]
    [InlineData("a-res-77-20", "A-RES-77-20.fr")]
    [InlineData("77/20", "A-RES-77-20.fr")]
    [InlineData("A-RES-77-20.en", "A-RES-77-20.en")]
    [InlineData("S/RES/2177 (2014)", "S-RES-2177-2014.fr")]
    [InlineData("2177 (2014)", "S-RES-2177-2014.fr")]
    [InlineData("UNEP/EA.2/RES.4", "UNEP-EA.2-RES.4.fr")]
    [InlineData("7/20", null)]
    [InlineData("A/RES/77/2", null)]
    [InlineData("", null)]
    public void A_document_is_found_however_its_symbol_is_spaced(string name, string? slug)
        => Assert.Equal(slug, EditionChoice.Find(Editions, name, null)?.Slug);

    [Fact]
    public void The_wanted_language_is_preferred() => Assert.Equal("A-RES-77-20.en", EditionChoice.Find(Editions, "A/RES/77/20", "en")?.Slug);

    private static Edition Edition(string symbol, string language) => new()
    {
        Slug = $"{ChatBot.Retrieval.Parsing.SymbolReader.Slug(symbol)}.{language}",
        Symbol = symbol,
        Language = language,
        Head = new DocumentHead(),
        Passages = [],
    };
}
