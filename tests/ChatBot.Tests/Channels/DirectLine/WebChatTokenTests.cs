using System.Net;
using ChatBot.Channels;
using ChatBot.Tests.Answering.Models;
using ChatBot.Tests.Fakes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>Tokens for visitors of our page and of trusted sites.</summary>
public sealed class WebChatTokenTests : IDisposable
{
    private const string Path = "/api/webchat/token";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_this_machine_a_client_without_Origin_gets_a_token_that_talks(bool configured)
    {
        _bot.Settings["DirectLine:Secrets:0"] = configured ? BotFixture.Secret : string.Empty;

        var issued = await _bot.PostAsync(Path);
        var (id, token) = (issued.Json.GetProperty("conversationId").GetString()!, issued.Json.GetProperty("token").GetString()!);
        await _bot.PostAsync($"/v3/directline/conversations/{id}/activities", token, """{"type":"message","text":"?"}""");
        var question = (await _bot.ActivitiesAsync(id, token, 2))[0];

        Assert.Equal(200, issued.Status);
        Assert.Equal(["conversationId", "token", "expires_in"], issued.Json.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith("dl_", question.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("no-store", issued.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Our_own_page_gets_a_token_bound_to_it()
    {
        using var client = _bot.CreateClient();
        var own = client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var issued = await WithOriginAsync(own);
        var token = issued.Json.GetProperty("token").GetString();
        var elsewhere = await _bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, adjust: r => r.Headers.Add("Origin", "https://a.example"));

        Assert.Equal(200, issued.Status);
        Assert.Equal("403 Forbidden", elsewhere.Error);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("file://")]
    public async Task Pages_of_other_sites_get_none_and_may_read_why(string origin)
    {
        var refused = await WithOriginAsync(origin);

        Assert.Equal("403 Forbidden", refused.Error);
        Assert.Contains("DirectLine:TrustedOrigins", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("token", refused.Body, StringComparison.Ordinal);
        Assert.Equal("*", refused.Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task The_log_names_each_site_that_was_refused_once_with_what_to_do()
    {
        using var log = new WarningLog();
        using var bot = new LoggingBot(log);
        foreach (var origin in new[] { "https://one.example", "https://two.example", "https://one.example" })
        {
            await bot.SendAsync(HttpMethod.Post, Path, adjust: r => r.Headers.TryAddWithoutValidation("Origin", origin));
        }

        var lines = log.Lines.Where(l => l.Contains("DirectLine:TrustedOrigins", StringComparison.Ordinal)).ToList();
        Assert.Equal(["https://one.example", "https://two.example"], lines.Select(l => l.Split(' ').First(w => w.StartsWith("https:", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Pages_of_trusted_sites_get_one_and_may_read_it()
    {
        _bot.Settings["DirectLine:TrustedOrigins:0"] = "https://www.example.org/";

        var issued = await WithOriginAsync("https://www.example.org");

        Assert.Equal(200, issued.Status);
        Assert.Equal("https://www.example.org", issued.Headers["Access-Control-Allow-Origin"]);
    }

    [Theory]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("HTTPS://Www.Example.org:443", "https://www.example.org")]
    [InlineData(" https://www.example.org\n", "https://www.example.org")]
    [InlineData("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080")]
    public async Task Trusted_sites_are_known_by_the_names_that_browsers_give_them(string written, string origin)
    {
        _bot.Settings["DirectLine:TrustedOrigins:0"] = "  ";
        _bot.Settings["DirectLine:TrustedOrigins:1"] = written;

        var issued = await WithOriginAsync(origin);

        Assert.Equal(200, issued.Status);
        Assert.Equal(origin, issued.Headers["Access-Control-Allow-Origin"]);
    }

    [Theory]
    [InlineData("https://xn--bcher-kva.example", 200)]
    [InlineData("https://xn--bcher-kva.example:8443", 403)]
    [InlineData("https://xn--bchr-0qa.example", 403)]
    public async Task Our_own_page_is_known_by_a_name_beyond_ASCII(string origin, int status)
    {
        var issued = await _bot.SendAsync(HttpMethod.Post, Path, adjust: r =>
        {
            r.Headers.Host = "xn--bcher-kva.example";
            r.Headers.TryAddWithoutValidation("Origin", origin);
        });

        Assert.Equal(status, issued.Status);
    }

    [Fact]
    public async Task A_public_address_beyond_ASCII_is_ours_and_goes_on_the_wire_in_ASCII()
    {
        _bot.Settings["PublicUrl"] = "https://bücher.example/chat";

        var issued = await WithOriginAsync("https://xn--bcher-kva.example");
        var started = await _bot.PostAsync("/v3/directline/conversations", issued.Json.GetProperty("token").GetString());

        Assert.StartsWith("wss://xn--bcher-kva.example/chat/v3/directline/", started.Json.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_people_know_is_our_own_behind_a_proxy_that_does_not_pass_the_host_on()
    {
        _bot.Settings["PublicUrl"] = "https://bot.example.org/chat";

        Assert.Equal(200, (await WithOriginAsync("https://bot.example.org")).Status);
        Assert.Equal("403 Forbidden", (await WithOriginAsync("http://bot.example.org")).Error);
        Assert.Equal("403 Forbidden", (await WithOriginAsync("https://bot.example.org:8443")).Error);
    }

    [Theory]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8::1", "2001:db8::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void Visitors_share_a_measure_by_household(string one, string other, bool shared)
    {
        var networks = new[] { one, other }.Select(a => ChannelServices.Network(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(a) } })).Distinct();

        Assert.Equal(shared ? 1 : 2, networks.Count());
    }

    [Fact]
    public async Task Behind_a_proxy_this_machine_is_not_trusted()
    {
        var proxied = await _bot.SendAsync(HttpMethod.Post, Path, adjust: r => r.Headers.Add("X-Forwarded-For", "203.0.113.7"));
        var renamed = await _bot.SendAsync(HttpMethod.Post, Path, adjust: r => r.Headers.Host = "rebound.example");

        Assert.Equal("403 Forbidden", proxied.Error);
        Assert.Equal("403 Forbidden", renamed.Error);
    }

    [Fact]
    public async Task With_no_secret_only_this_machine_is_served()
    {
        _bot.Settings["DirectLine:Secrets:0"] = string.Empty;

        var refused = await _bot.SendAsync(HttpMethod.Post, Path, adjust: r =>
        {
            r.Headers.Host = "bot.example";
            r.Headers.Add("Origin", "http://bot.example");
        });

        Assert.Equal("403 Forbidden", refused.Error);
        Assert.Contains("DirectLine__Secrets__0", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_with_a_good_token_goes_on_and_with_an_old_one_begins_anew()
    {
        var first = (await _bot.PostAsync(Path)).Json;
        var token = first.GetProperty("token").GetString();

        var resumed = (await _bot.PostAsync(Path, token)).Json;
        _bot.Clock.Advance(TimeSpan.FromMinutes(31));
        var anew = await _bot.PostAsync(Path, token);

        Assert.Equal(first.GetProperty("conversationId").GetString(), resumed.GetProperty("conversationId").GetString());
        Assert.Equal(200, anew.Status);
        Assert.NotEqual(first.GetProperty("conversationId").GetString(), anew.Json.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Who_asks_for_too_many_has_to_wait()
    {
        _bot.Settings["DirectLine:TokensPerMinute"] = "1";

        var replies = new List<Reply>();
        for (var i = 0; i < 12; i++)
        {
            replies.Add(await _bot.PostAsync(Path));
        }

        Assert.Equal(Enumerable.Repeat(200, 10), replies.Take(10).Select(r => r.Status));
        Assert.Equal("429 TooManyRequests", replies[^1].Error);
        Assert.Equal(("10", "Retry-After"), (replies[^1].Headers["Retry-After"], replies[^1].Headers["Access-Control-Expose-Headers"]));
    }

    private sealed class LoggingBot(WarningLog log) : BotFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Settings["Logging:LogLevel:Default"] = "Warning";
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(log));
        }
    }

    private Task<Reply> WithOriginAsync(string origin) => _bot.SendAsync(HttpMethod.Post, Path, adjust: r => r.Headers.TryAddWithoutValidation("Origin", origin));
}
