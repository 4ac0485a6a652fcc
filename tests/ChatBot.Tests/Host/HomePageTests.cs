using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host;

/// <summary>The product's page, as a browser gets it.</summary>
public sealed class HomePageTests : IDisposable
{
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Has_the_widget_as_any_site_would_and_a_document_to_read()
    {
        var page = (await _bot.GetAsync("/")).Body;

        Assert.Contains("""<script src="/widget.js" async></script>""", page, StringComparison.Ordinal);
        Assert.Contains("""<chatbot-widget data-position="inline" """, page, StringComparison.Ordinal);
        Assert.Contains("""data-page="/documents/A-RES-12-34.fr">""", page, StringComparison.Ordinal);
        Assert.Contains("""<noscript><p class="notice">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"choice\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "fr", "A-RES-3-3.fr")]
    [InlineData("/", "en", "A-RES-2-2.en")]
    [InlineData("/?document=A-RES-12-34.fr", "en", "A-RES-12-34.fr")]
    [InlineData("/?document=A-RES-9-9.fr", "fr", "A-RES-3-3.fr")]
    public async Task Shows_the_document_that_is_asked_for_or_the_newest_in_the_readers_language(string path, string language, string shown)
    {
        _bot.Library.Editions = [Samples.Edition, Another("A/RES/2/2", "en", 1960), Another("A/RES/3/3", "fr", 1961)];

        var page = (await _bot.SendAsync(HttpMethod.Get, path, adjust: r => r.Headers.TryAddWithoutValidation("Accept-Language", language))).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains($"data-page=\"/documents/{shown}\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("href=\"/?document=").Length - 1);
        Assert.DoesNotContain($"href=\"/?document={shown}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_documents_there_is_a_helpful_word_and_nothing_is_suggested()
    {
        _bot.Library.Editions = [];

        var page = (await _bot.GetAsync("/")).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains("ChatBot ingest FICHIER", page, StringComparison.Ordinal);
        Assert.Contains("data-suggestions=\"\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#reading\"", page, StringComparison.Ordinal);
    }

    private static Edition Another(string symbol, string language, int year) => Samples.Edition with
    {
        Slug = $"{symbol.Replace('/', '-')}.{language}",
        Symbol = symbol,
        Language = language,
        Head = Samples.Edition.Head with { Adopted = new DateOnly(year, 1, 1) },
    };
}
