using System.Net.Http.Headers;
using System.Text;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>What is wrong with a request is said in its answer; nothing breaks, nothing leaks.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("", "400 MalformedData")]
    [InlineData("{", "400 MalformedData")]
    [InlineData("null", "400 MalformedData")]
    [InlineData("[]", "400 MalformedData")]
    [InlineData("\"text\"", "400 MalformedData")]
    [InlineData("{} {}", "400 MalformedData")]
    [InlineData("{\"type\":5}", "400 MalformedData")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}", "400 MalformedData")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", "400 MalformedData")]
    [InlineData("{\"type\":\"message\",\"extra\":\"\\ud800\"}", "400 MalformedData")]
    [InlineData("{}", "400 MissingProperty")]
    [InlineData("{\"text\":\"no type\"}", "400 MissingProperty")]
    public async Task A_body_that_is_no_activity_is_refused(string body, string error)
    {
        var (id, token) = await _bot.StartAsync();

        var reply = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, body);

        Assert.Equal(error, reply.Error);
        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
        Assert.DoesNotContain("   at ", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_that_is_too_deep_is_refused()
    {
        var (id, token) = await _bot.StartAsync();
        var deep = "{\"type\":\"message\",\"channelData\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        Assert.Equal("400 MalformedData", (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, deep)).Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_of_a_megabyte_is_too_large_however_it_is_sent(bool chunked)
    {
        var (id, token) = await _bot.StartAsync();
        var body = "{\"type\":\"message\",\"text\":\"" + new string('a', 1_000_000) + "\"}";

        var reply = await _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token, body, r => r.Headers.TransferEncodingChunked = chunked);

        Assert.Equal("413 MessageSizeTooBig", reply.Error);
    }

    [Fact]
    public async Task Long_text_within_the_limit_reaches_the_answerer_whole()
    {
        var (id, token) = await _bot.StartAsync();
        var text = string.Concat(Enumerable.Repeat("é😀\u0001", 9_000));

        var reply = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, System.Text.Json.JsonSerializer.Serialize(new { type = "message", text }));
        var question = (await _bot.ActivitiesAsync(id, token, 2))[0];

        Assert.Equal(200, reply.Status);
        Assert.Equal(text, question.GetProperty("text").GetString());
        Assert.Equal(text, Assert.Single(_bot.Answerer.Asked).Text);
    }

    [Fact]
    public async Task Other_content_types_are_refused()
    {
        var (id, token) = await _bot.StartAsync();

        var text = await _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token, adjust: r => r.Content = new StringContent("bonjour", Encoding.UTF8, "text/plain"));
        var none = await _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token);

        Assert.Equal("415 UnsupportedMediaType", text.Error);
        Assert.Equal("415 UnsupportedMediaType", none.Error);
    }

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("application/json; charset=\"UTF-8\"", "identity")]
    [InlineData("application/json; charset=us-ascii", "")]
    public async Task A_byte_order_mark_does_no_harm(string type, string encoding)
    {
        var (id, token) = await _bot.StartAsync();

        Assert.Equal(200, (await SendAsync(id, token, [.. Encoding.UTF8.Preamble, .. "{\"type\":\"event\"}"u8], type, encoding)).Status);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", "", "charset")]
    [InlineData("application/json; charset=iso-8859-1", "", "charset")]
    [InlineData("application/json", "gzip", "Content-Encoding")]
    public async Task JSON_that_is_packed_or_in_another_charset_is_refused_for_that(string type, string encoding, string named)
    {
        var (id, token) = await _bot.StartAsync();

        var reply = await SendAsync(id, token, [0x7B], type, encoding);

        Assert.Equal("415 UnsupportedMediaType", reply.Error);
        Assert.Contains(named, reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var (id, token) = await _bot.StartAsync();

        var reply = await _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token, adjust: r =>
        {
            r.Content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xFE, 0x80, .. "\"}"u8]);
            r.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        });

        Assert.Equal("400 MalformedData", reply.Error);
    }

    [Theory]
    [InlineData("GET", "conversations/unknown", "404 NotFound")]
    [InlineData("GET", "conversations/unknown/activities", "404 NotFound")]
    [InlineData("POST", "conversations/unknown/activities", "404 NotFound")]
    [InlineData("POST", "conversations/unknown/upload", "404 NotFound")]
    [InlineData("GET", "conversations/..%2F..%2Fetc/activities", "404 NotFound")]
    [InlineData("GET", "nowhere", "404 NotFound")]
    [InlineData("DELETE", "conversations", "405 NotAllowed")]
    public async Task What_is_not_there_is_said_so(string method, string path, string error)
    {
        var reply = await _bot.SendAsync(new HttpMethod(method), Root + path, BotFixture.Secret, method == "POST" ? """{"type":"message"}""" : null);

        Assert.Equal(error, reply.Error);
        Assert.Equal("*", reply.Headers["Access-Control-Allow-Origin"]);
    }

    [Theory]
    [InlineData("GET", "/v3/directline/conversations", "POST")]
    [InlineData("PUT", "/v3/directline/conversations", "POST")]
    [InlineData("GET", "/v3/directline/tokens/generate", "POST")]
    [InlineData("DELETE", "/v3/directline/conversations/x/activities", "GET, POST")]
    [InlineData("GET", "/api/webchat/token", "POST")]
    [InlineData("PUT", "/api/webchat/token", "POST")]
    [InlineData("PUT", "/api/messages", "POST, HEAD")]
    public async Task A_method_that_an_address_does_not_take_is_told_those_that_it_takes(string method, string path, string allowed)
    {
        var reply = await _bot.SendAsync(new HttpMethod(method), path, BotFixture.Secret);

        Assert.Equal(("405 NotAllowed", allowed), (reply.Error, reply.Headers["Allow"]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999")]
    public async Task A_watermark_that_nobody_gave_is_refused(string watermark)
    {
        var (id, token) = await _bot.StartAsync();

        Assert.Equal("400 BadArgument", (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark={watermark}", token)).Error);
    }

    [Theory]
    [InlineData("{\"user\":{\"id\":\"a\\u0000b\"}}", "400 BadArgument")]
    [InlineData("{\"user\":5}", "400 MalformedData")]
    public async Task A_user_that_cannot_be_is_refused(string body, string error) =>
        Assert.Equal(error, (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, body)).Error);

    private Task<Reply> SendAsync(string id, string token, byte[] body, string type, string encoding) =>
        _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token, adjust: r =>
        {
            r.Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            if (encoding.Length > 0)
            {
                r.Content.Headers.ContentEncoding.Add(encoding);
            }
        });
}
