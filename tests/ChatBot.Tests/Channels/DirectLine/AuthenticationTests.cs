using System.Text;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>Who may do what: secrets, tokens, and what tokens bind.</summary>
public sealed class AuthenticationTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_secret_gets_a_token_for_a_conversation_that_is_started_once()
    {
        var generated = await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, """{"user":{"id":"dl_ada"}}""");
        var token = generated.Json.GetProperty("token").GetString()!;
        var id = generated.Json.GetProperty("conversationId").GetString();
        var early = await _bot.GetAsync($"{Root}conversations/{id}/activities", token);
        var started = await _bot.PostAsync(Root + "conversations", token);
        var again = await _bot.PostAsync(Root + "conversations", token);

        Assert.Equal(200, generated.Status);
        Assert.Equal(1800, generated.Json.GetProperty("expires_in").GetInt32());
        Assert.False(generated.Json.TryGetProperty("streamUrl", out _));
        Assert.Equal("404 NotFound", early.Error);
        Assert.Equal((201, 200), (started.Status, again.Status));
        Assert.Equal(id, started.Json.GetProperty("conversationId").GetString());
        Assert.StartsWith("ws://", started.Json.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_of_the_token_speaks_whoever_the_activity_names()
    {
        var token = (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, """{"user":{"id":"dl_ada"}}""")).Json;
        var (id, bearer) = (token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);

        await _bot.PostAsync($"{Root}conversations/{id}/activities", bearer, """{"type":"event","name":"e","from":{"id":"dl_eve"}}""");
        var activity = (await _bot.ActivitiesAsync(id, bearer, 1))[0];

        Assert.Equal("dl_ada", activity.GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"type":"event","from":{"id":"u","role":"bot"}}""", "400 BadArgument")]
    [InlineData("""{"type":"event","from":{"id":"dl_eve"}}""", "403 Forbidden")]
    public async Task Nobody_poses_as_the_bot_or_as_a_bound_user(string activity, string error)
    {
        var (id, token) = await _bot.StartAsync();

        Assert.Equal(error, (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, activity)).Error);
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_conversation_only()
    {
        var (_, token) = await _bot.StartAsync();
        var (other, _) = await _bot.StartAsync();

        Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{Root}conversations/{other}/activities", token)).Error);
        Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{Root}conversations/{other}", token)).Error);
        Assert.Equal("403 Forbidden", (await _bot.PostAsync($"{Root}conversations/{other}/activities", token, """{"type":"message"}""")).Error);
    }

    [Fact]
    public async Task A_token_expires_and_a_refreshed_one_lives_on()
    {
        var (id, token) = await _bot.StartAsync();
        _bot.Clock.Advance(TimeSpan.FromMinutes(20));
        var refreshed = (await _bot.PostAsync(Root + "tokens/refresh", token)).Json;
        _bot.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(id, refreshed.GetProperty("conversationId").GetString());
        Assert.Equal("403 TokenExpired", (await _bot.GetAsync($"{Root}conversations/{id}/activities", token)).Error);
        Assert.Equal(200, (await _bot.GetAsync($"{Root}conversations/{id}/activities", refreshed.GetProperty("token").GetString())).Status);
    }

    [Fact]
    public async Task Who_reconnects_with_the_secret_gets_what_the_conversation_was_begun_with()
    {
        var started = (await _bot.PostAsync(Root + "conversations", BotFixture.Secret, """{"user":{"id":"dl_bob"},"trustedOrigins":["https://a.example"]}""")).Json;
        var id = started.GetProperty("conversationId").GetString();
        var token = (await _bot.GetAsync($"{Root}conversations/{id}", BotFixture.Secret)).Json.GetProperty("token").GetString();

        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"?","from":{"id":"eve"}}""");
        var elsewhere = await _bot.SendAsync(HttpMethod.Get, $"{Root}conversations/{id}/activities", token, adjust: r => r.Headers.Add("Origin", "https://b.example"));

        Assert.Equal("dl_bob", (await _bot.ActivitiesAsync(id!, token!, 1))[0].GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("403 Forbidden", elsewhere.Error);
    }

    [Theory]
    [InlineData("https://www.example.org/", "https://www.example.org")]
    [InlineData("HTTPS://WWW.Example.org:443", "https://www.example.org")]
    [InlineData("http://localhost:8080/", "http://localhost:8080")]
    public async Task Sites_are_bound_as_browsers_name_them(string written, string origin)
    {
        var token = (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, $$"""{"trustedOrigins":["{{written}}"]}""")).Json.GetProperty("token").GetString();

        Assert.Equal(201, (await _bot.SendAsync(HttpMethod.Post, Root + "conversations", token, adjust: r => r.Headers.Add("Origin", origin))).Status);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"www.example.org\"")]
    [InlineData("\"https://www.example.org/page\"")]
    [InlineData("\"ftp://www.example.org\"")]
    public async Task What_is_no_site_is_refused(string site)
    {
        Assert.Equal("400 BadArgument", (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, $$"""{"trustedOrigins":[{{site}}]}""")).Error);
        Assert.Equal("400 BadArgument", (await _bot.PostAsync(Root + "conversations", BotFixture.Secret, $$"""{"trustedOrigins":[{{site}}]}""")).Error);
    }

    [Fact]
    public async Task Secrets_do_not_refresh_and_tokens_do_not_generate()
    {
        var (_, token) = await _bot.StartAsync();

        Assert.Equal("403 Forbidden", (await _bot.PostAsync(Root + "tokens/refresh", BotFixture.Secret)).Error);
        Assert.Equal("403 Forbidden", (await _bot.PostAsync(Root + "tokens/generate", token)).Error);
    }

    [Theory]
    [InlineData(null, "401 Unauthorized")]
    [InlineData("Basic abc", "401 Unauthorized")]
    [InlineData("Bearer ", "401 Unauthorized")]
    [InlineData("Bearer not-a-token", "403 Forbidden")]
    [InlineData("Bearer a.b.c", "403 Forbidden")]
    public async Task Strangers_are_refused_in_words_that_any_page_can_read(string? authorization, string error)
    {
        var reply = await _bot.SendAsync(HttpMethod.Post, Root + "conversations", adjust: request =>
        {
            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
        });

        Assert.Equal(error, reply.Error);
        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task A_token_with_another_signature_or_algorithm_is_refused()
    {
        var (id, token) = await _bot.StartAsync();
        var parts = token.Split('.');
        var unsigned = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"none"}""")).TrimEnd('=') + "." + parts[1] + ".";
        var flipped = parts[2][0] == 'A' ? 'B' : 'A';

        foreach (var forged in new[] { unsigned, $"{parts[0]}.{parts[1]}.{flipped}{parts[2][1..]}" })
        {
            Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{Root}conversations/{id}/activities", forged)).Error);
        }
    }

    [Fact]
    public async Task Both_secrets_count_while_one_replaces_the_other()
    {
        _bot.Settings["DirectLine:Secrets:0"] = "the-new-secret-of-the-tests";
        _bot.Settings["DirectLine:Secrets:1"] = BotFixture.Secret;

        Assert.Equal(201, (await _bot.PostAsync(Root + "conversations", "the-new-secret-of-the-tests")).Status);
        Assert.Equal(201, (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Status);
        Assert.Equal("403 Forbidden", (await _bot.PostAsync(Root + "conversations", "the-new-secret-of-the-tests ".ToUpperInvariant().Trim())).Error);
    }

    [Fact]
    public async Task A_secret_from_a_file_is_what_stands_in_its_line()
    {
        _bot.Settings["DirectLine:Secrets:0"] = $" {BotFixture.Secret}\n";

        Assert.Equal(201, (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task With_no_secret_configured_no_secret_is_right(string configured)
    {
        _bot.Settings["DirectLine:Secrets:0"] = configured;

        Assert.Equal("403 Forbidden", (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Error);
        Assert.Equal("401 Unauthorized", (await _bot.PostAsync(Root + "conversations", configured)).Error);
    }

    [Fact]
    public async Task A_token_for_one_site_is_refused_on_another()
    {
        var token = (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, """{"trustedOrigins":["https://a.example"]}""")).Json.GetProperty("token").GetString();

        var there = await _bot.SendAsync(HttpMethod.Post, Root + "conversations", token, adjust: r => r.Headers.Add("Origin", "https://b.example"));
        var here = await _bot.SendAsync(HttpMethod.Post, Root + "conversations", token, adjust: r => r.Headers.Add("Origin", "https://a.example"));

        Assert.Equal("403 Forbidden", there.Error);
        Assert.Equal(201, here.Status);
    }

    [Fact]
    public async Task A_preflight_allows_what_the_clients_send()
    {
        var reply = await _bot.SendAsync(HttpMethod.Options, Root + "conversations", adjust: request =>
        {
            request.Headers.Add("Origin", "https://a.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        });

        Assert.Equal(204, reply.Status);
        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", reply.Headers["Access-Control-Allow-Headers"]);
    }
}
