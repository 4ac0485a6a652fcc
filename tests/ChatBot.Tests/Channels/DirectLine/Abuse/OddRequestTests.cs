using System.Text.Json;
using ChatBot.Tests.Channels.BotFramework.Referees;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine.Abuse;

/// <summary>Requests that no client of ours would send: refused in words that any page can read, or harmless.</summary>
public sealed class OddRequestTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("0x10")]
    [InlineData("1.0")]
    [InlineData("%201")]
    [InlineData("+1")]
    [InlineData("9223372036854775808")]
    [InlineData("1&watermark=2")]
    [InlineData("%D9%A1")]
    public async Task A_watermark_that_nobody_gave_is_refused_wherever_one_is_taken(string watermark)
    {
        var (id, token) = await _bot.StartAsync();

        foreach (var path in new[] { "/activities?", "?", $"/stream?t={token}&" })
        {
            Assert.Equal("400 BadArgument", (await _bot.GetAsync($"{Root}conversations/{id}{path}watermark={watermark}", token)).Error);
        }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("17")]
    public async Task A_watermark_of_another_conversation_gives_nothing_and_what_is_said_next(string watermark)
    {
        var (id, token) = await _bot.StartAsync();
        await EventAsync(id, token, "old");

        var read = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark={watermark}", token)).Json;
        var streamUrl = (await _bot.GetAsync($"{Root}conversations/{id}?watermark={watermark}", token)).Json.GetProperty("streamUrl").GetString()!;
        using var socket = await DirectLineSocket.OpenAsync(streamUrl);
        await EventAsync(id, token, "new");
        var live = await socket.ReceiveAsync();

        Assert.Equal((0, "1"), (read.GetProperty("activities").GetArrayLength(), read.GetProperty("watermark").GetString()));
        Assert.Equal("new", Assert.Single(live.GetProperty("activities").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("2", live.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData("a%0D%0ASet-Cookie:%20x=1")]
    [InlineData("a%0Ab")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ff")]
    [InlineData("%3Cscript%3E")]
    [InlineData("..%2f..%2fapi")]
    [InlineData("a%7C0000001")]
    public async Task A_conversation_s_id_is_only_ever_looked_up(string id)
    {
        foreach (var path in new[] { string.Empty, "/activities", "/stream?t=x" })
        {
            var reply = await _bot.GetAsync($"{Root}conversations/{id}{path}", BotFixture.Secret);

            Assert.True(reply.Status is 400 or 403 or 404, $"{reply.Status} {reply.Body}");
            Assert.DoesNotContain(reply.Headers.Keys, header => header.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("script", reply.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_only_the_server_may_say_of_an_activity_is_not_taken_from_a_client()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """
            {"type":"event","name":"e","id":"forged","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"http://evil.example/",
             "conversation":{"id":"another"},"recipient":{"id":"eve"},"from":{"id":"ada","role":"USER"}}
            """);

        var kept = Assert.Single(await _bot.ActivitiesAsync(id, token, 1));

        Assert.Equal($"{id}|0000000", kept.GetProperty("id").GetString());
        Assert.Equal("2026-03-01T12:00:00", kept.GetProperty("timestamp").GetString()![..19]);
        Assert.Equal(("directline", id, "bot", "user"), (Text(kept, "channelId"), Text(kept, "conversation", "id"), Text(kept, "recipient", "id"), Text(kept, "from", "role")));
        Assert.False(kept.TryGetProperty("serviceUrl", out _));
    }

    [Theory]
    [InlineData("bot")]
    [InlineData("BOT")]
    [InlineData("channel")]
    [InlineData("")]
    public async Task No_role_but_a_person_s_is_taken(string role)
    {
        var (id, token) = await _bot.StartAsync();
        var activity = JsonSerializer.Serialize(new { type = "message", text = "?", from = new { id = "bot", role } });

        Assert.Equal("400 BadArgument", (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, activity)).Error);
        Assert.Equal("400 BadArgument", (await _bot.PostAsync($"{Root}conversations/{id}/activities", BotFixture.Secret, activity)).Error);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("LONG")]
    public async Task A_client_s_id_that_is_no_name_tells_no_activities_apart(string clientId)
    {
        var (id, token) = await _bot.StartAsync();
        var value = clientId == "LONG" ? $"\"{new string('c', 200_000)}\"" : clientId;
        var json = """{"type":"event","name":"e","channelData":{"clientActivityID":VALUE}}""".Replace("VALUE", value, StringComparison.Ordinal);

        var first = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, json);
        var second = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, json);

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.NotEqual(first.Body, second.Body);
    }

    [Fact]
    public async Task Every_refusal_can_be_read_by_any_page()
    {
        _bot.Settings["DirectLine:StreamsPerConversation"] = "1";
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        var stream = $"{Root}conversations/{id}/stream?t={token}";
        var activities = $"{Root}conversations/{id}/activities";
        var megabyte = JsonSerializer.Serialize(new { type = "event", channelData = new { clientActivityID = new string('c', 1_000_000) } });

        var refusals = new Dictionary<string, Reply>
        {
            ["400 BadArgument"] = await FromAPageAsync(HttpMethod.Get, stream, null),
            ["400 MalformedData"] = await FromAPageAsync(HttpMethod.Post, activities, token, "{"),
            ["400 MissingProperty"] = await FromAPageAsync(HttpMethod.Post, activities, token, "{}"),
            ["401 Unauthorized"] = await FromAPageAsync(HttpMethod.Get, activities, null),
            ["403 Forbidden"] = await FromAPageAsync(HttpMethod.Get, activities, "x"),
            ["404 NotFound"] = await FromAPageAsync(HttpMethod.Get, $"{Root}conversations/none", BotFixture.Secret),
            ["405 NotAllowed"] = await FromAPageAsync(HttpMethod.Put, activities, token),
            ["413 MessageSizeTooBig"] = await FromAPageAsync(HttpMethod.Post, activities, token, megabyte),
            ["415 UnsupportedMediaType"] = await FromAPageAsync(HttpMethod.Post, activities, token),
        };

        Assert.All(refusals, refusal => Assert.Equal(refusal.Key, refusal.Value.Error));
        Assert.All(refusals.Values, refusal => Assert.Equal("*", refusal.Headers["Access-Control-Allow-Origin"]));
    }

    [Theory]
    [InlineData("HTTP/1.0", "")]
    [InlineData("HTTP/1.1", "Host: \r\n")]
    public async Task A_request_to_no_host_is_refused_where_an_address_would_be_made_of_it(string version, string host)
    {
        using var client = _bot.CreateClient();
        var answer = await RawHttp.SendAsync(client.BaseAddress!, $"POST /v3/directline/conversations {version}\r\n{host}Authorization: Bearer {BotFixture.Secret}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.Contains(" 400 ", answer.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("POST", "/api/webchat/token")]
    [InlineData("POST", "/api/messages")]
    [InlineData("GET", "/v3/directline/conversations/none/activities")]
    public async Task A_host_in_Punycode_that_stands_for_nothing_is_refused(string method, string path)
    {
        var reply = await _bot.SendAsync(new HttpMethod(method), path, BotFixture.Secret, method == "POST" ? """{"type":"message"}""" : null, r => r.Headers.Host = "xn--zz--");

        Assert.Equal("400 BadArgument", reply.Error);
        Assert.Contains("Host", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_a_site_is_good_for_programs_which_send_no_Origin()
    {
        var token = (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, """{"trustedOrigins":["https://a.example"]}""")).Json.GetProperty("token").GetString();

        Assert.Equal(201, (await _bot.PostAsync(Root + "conversations", token)).Status);
        Assert.Equal("403 Forbidden", (await _bot.SendAsync(HttpMethod.Post, Root + "conversations", token, adjust: r => r.Headers.Add("Origin", "null"))).Error);
    }

    private Task<Reply> FromAPageAsync(HttpMethod method, string path, string? credential, string? json = null) =>
        _bot.SendAsync(method, path, credential, json, r => r.Headers.Add("Origin", "https://a.example"));

    private Task<Reply> EventAsync(string id, string token, string name) =>
        _bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "event", name }));

    private static string? Text(JsonElement activity, params string[] path) => path.Aggregate(activity, (at, name) => at.GetProperty(name)).GetString();
}
