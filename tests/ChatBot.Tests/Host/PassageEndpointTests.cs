using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host;

/// <summary>Single passages, as the widget asks for them.</summary>
public sealed class PassageEndpointTests : IDisposable
{
    private const string Passages = "/api/documents/A-RES-12-34.fr/passages/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_passage_comes_with_its_cited_words_and_its_place()
    {
        var reply = await _bot.GetAsync(Passages + "PP1?mark=Brest%20(France)");
        var passage = reply.Json;

        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal(("PP1", "préambule, al. 1", "fr", Samples.Preamble), (Text(passage, "id"), Text(passage, "label"), Text(passage, "language"), Text(passage, "text")));
        var mark = Assert.Single(passage.GetProperty("marks").EnumerateArray());
        Assert.Equal("Brest (France)", Samples.Preamble.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()));
        Assert.Equal(("Préambule", 1, 1), (Text(passage, "part"), passage.GetProperty("position").GetInt32(), passage.GetProperty("count").GetInt32()));
        Assert.Equal("OP1", Text(passage.GetProperty("next"), "id"));
        Assert.Equal("A/RES/12/34", Text(passage.GetProperty("document"), "symbol"));
        Assert.Equal("/documents/A-RES-12-34.fr?mark=Brest%20(France)#PP1", Text(passage, "url"));
        Assert.Contains("préambule", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lang=en", "fr", "preamble, para. 1", "Preamble")]
    [InlineData("?mark=Brest&lang=fr", "en", "préambule, al. 1", "Préambule")]
    [InlineData("?lang=ru", "en-GB,fr;q=0.5", "preamble, para. 1", "Preamble")]
    [InlineData("", "de", "préambule, al. 1", "Préambule")]
    public async Task Labels_are_in_the_language_of_the_widget_then_of_the_browser_then_of_the_document(string query, string accepted, string label, string part)
    {
        var reply = await _bot.SendAsync(HttpMethod.Get, Passages + "PP1" + query, adjust: r => r.Headers.TryAddWithoutValidation("Accept-Language", accepted));

        Assert.Equal((label, part, "fr"), (Text(reply.Json, "label"), Text(reply.Json, "part"), Text(reply.Json, "language")));
    }

    [Fact]
    public async Task Documents_are_listed_and_told_one_by_one()
    {
        var reply = await _bot.GetAsync("/api/documents");
        var listed = Assert.Single(reply.Json.GetProperty("documents").EnumerateArray());

        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal(("A-RES-12-34.fr", "A/RES/12/34", "fr", "/documents/A-RES-12-34.fr"), (Text(listed, "slug"), Text(listed, "symbol"), Text(listed, "language"), Text(listed, "url")));
        Assert.False(listed.TryGetProperty("ids", out _));
        var one = (await _bot.GetAsync("/api/documents/A-RES-12-34.fr")).Json;
        Assert.Equal(Text(listed, "title"), Text(one, "title"));
        Assert.Contains("OP2.a", one.GetProperty("ids").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal((404, string.Empty), ((await _bot.GetAsync("/api/documents/nothing")).Status, (await _bot.GetAsync("/api/documents/nothing")).Body));
    }

    [Fact]
    public async Task A_sub_paragraph_comes_with_the_paragraph_that_it_completes_and_counts_as_that_one()
    {
        var passage = (await _bot.GetAsync(Passages + "OP2.a")).Json;

        Assert.Equal("Encourage les États Membres à utiliser les ressources suivantes :", Text(passage.GetProperty("parent"), "text"));
        Assert.Equal("la carte <des> feux & balises ;", Text(passage, "text"));
        Assert.Equal((2, 2), (passage.GetProperty("position").GetInt32(), passage.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task The_last_passage_has_none_after_it()
    {
        var passage = (await _bot.GetAsync(Passages + "FN1")).Json;

        Assert.Equal("OP2.a", Text(passage.GetProperty("previous"), "id"));
        Assert.False(passage.TryGetProperty("next", out _));
    }

    [Theory]
    [InlineData("https://www.example.org", "https://www.example.org")]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    public async Task Pages_of_trusted_sites_may_read_it(string origin, string? allowed)
    {
        _bot.Settings["DirectLine:TrustedOrigins:0"] = "https://www.example.org/";

        var reply = await _bot.SendAsync(HttpMethod.Get, Passages + "PP1", adjust: r => r.Headers.TryAddWithoutValidation("Origin", origin));

        Assert.Equal(allowed, reply.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", reply.Headers["Vary"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/documents/A-RES-12-34.fr/passages/OP99")]
    [InlineData("/api/documents/A-RES-12-34.fr/passages/op1")]
    [InlineData("/api/documents/nothing/passages/OP1")]
    [InlineData("/api/documents/..%2F..%2Fetc/passages/passwd")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var reply = await _bot.GetAsync(path);

        Assert.Equal((404, string.Empty), (reply.Status, reply.Body));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
