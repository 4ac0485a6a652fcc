using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Widget;

/// <summary>The widget's files, as pages of other sites get them.</summary>
public sealed partial class WidgetFilesTests : IDisposable
{
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task The_launcher_is_looked_at_anew_every_few_minutes_and_costs_nothing_when_unchanged()
    {
        var first = await GetAsync("/widget.js");
        var again = await GetAsync("/widget.js", r => r.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]));

        Assert.Equal("public, max-age=300", first.Headers["Cache-Control"]);
        Assert.Equal("text/javascript; charset=utf-8", first.Headers["Content-Type"]);
        Assert.Equal((304, string.Empty), (again.Status, again.Body));
    }

    [Theory]
    [InlineData("W/{0}")]
    [InlineData("\"other\", W/{0}")]
    [InlineData("*")]
    public async Task A_cache_that_weakens_tags_need_not_load_it_again(string condition)
    {
        var first = await GetAsync("/widget.js");

        Assert.Equal(304, (await GetAsync("/widget.js", r => r.Headers.TryAddWithoutValidation("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, first.Headers["ETag"])))).Status);
    }

    [Fact]
    public async Task The_panel_never_changes_under_its_name_and_is_what_the_launcher_expects()
    {
        var launcher = (await GetAsync("/widget.js")).Body;

        var panel = await GetAsync(PanelName().Match(launcher).Value);

        Assert.Equal("public, max-age=31536000, immutable", panel.Headers["Cache-Control"]);
        Assert.Contains("sha256-" + Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(panel.Body))), launcher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_any_site_may_load_it_and_check_its_bytes()
    {
        var file = await GetAsync("/widget.js", r => r.Headers.Add("Origin", "https://www.example.org"));

        Assert.Equal("*", file.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("cross-origin", file.Headers["Cross-Origin-Resource-Policy"]);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task The_smallest_form_that_the_browser_takes_is_sent(string accepted, string? encoding)
    {
        using var started = _bot.CreateClient();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(started.BaseAddress!, "/widget.js"));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var response = await client.SendAsync(request);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", string.Join(", ", response.Headers.Vary));
        Assert.Contains("chatbot-widget", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/widget/panel.000000000000.js")]
    [InlineData("/widget/..%2Fappsettings.json")]
    public async Task What_is_no_file_of_the_widget_is_not_found(string path) => Assert.Equal(404, (await GetAsync(path)).Status);

    private Task<Reply> GetAsync(string path, Action<HttpRequestMessage>? adjust = null) => _bot.SendAsync(HttpMethod.Get, path, adjust: adjust);

    [GeneratedRegex(@"/widget/panel\.[0-9a-f]{12}\.js")]
    private static partial Regex PanelName();
}
