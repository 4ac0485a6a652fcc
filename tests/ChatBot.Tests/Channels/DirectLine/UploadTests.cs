using System.Net.Http.Headers;
using System.Text;
using ChatBot.Tests.Channels.BotFramework.Referees;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>Files that clients upload are taken and not read; what was typed beside them is answered.</summary>
public sealed class UploadTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task What_was_typed_beside_a_file_is_answered()
    {
        var (id, token) = await _bot.StartAsync();

        var reply = await UploadAsync(id, token, Form("""{"type":"message","text":"Où est le siège ?","locale":"fr"}"""));
        var said = await _bot.ActivitiesAsync(id, token, 2);

        Assert.Equal(200, reply.Status);
        Assert.Equal(said[0].GetProperty("id").GetString(), reply.Json.GetProperty("id").GetString());
        Assert.Equal(("text/plain", "a.txt"), (said[0].GetProperty("attachments")[0].GetProperty("contentType").GetString(), said[0].GetProperty("attachments")[0].GetProperty("name").GetString()));
        Assert.Equal("Où est le siège ?", Assert.Single(_bot.Answerer.Asked).Text);
    }

    [Theory]
    [InlineData("fr", "Je ne lis que le texte")]
    [InlineData("en", "I only read text")]
    public async Task A_file_alone_is_said_not_to_be_read(string locale, string words)
    {
        var (id, token) = await _bot.StartAsync();

        await UploadAsync(id, token, Form($$"""{"type":"message","locale":"{{locale}}"}"""));

        Assert.StartsWith(words, (await _bot.ActivitiesAsync(id, token, 2))[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task A_file_by_itself_is_said_by_the_user_of_the_address()
    {
        var (id, token) = await _bot.StartAsync();

        var reply = await UploadAsync(id, token, new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png"), ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "\"p.png\"" } } });
        var said = await _bot.ActivitiesAsync(id, token, 2);

        Assert.Equal(200, reply.Status);
        Assert.Equal(("ada", "p.png"), (said[0].GetProperty("from").GetProperty("id").GetString(), said[0].GetProperty("attachments")[0].GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Bad_uploads_are_refused_in_words()
    {
        var (id, token) = await _bot.StartAsync();

        var broken = new StringContent("no form", Encoding.UTF8);
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal("400 MalformedData", (await UploadAsync(id, token, broken)).Error);
        Assert.Equal("400 MalformedData", (await UploadAsync(id, token, Form("{"))).Error);
        Assert.Equal("413 MessageSizeTooBig", (await UploadAsync(id, token, new ByteArrayContent(new byte[5_000_000]))).Error);
        Assert.Equal("413 MessageSizeTooBig", (await UploadAsync(id, token, new MultipartFormDataContent { { new ByteArrayContent(new byte[5_000_000]), "file", "a.png" } })).Error);
        Assert.Equal("403 Forbidden", (await UploadAsync("another", token, Form("{}"))).Error);
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task What_the_server_itself_refuses_to_read_is_said_to_be_too_large()
    {
        var (id, token) = await _bot.StartAsync();
        using var client = _bot.CreateClient();

        var answer = await RawHttp.SendAsync(
            client.BaseAddress!,
            $"POST {Root}conversations/{id}/upload HTTP/1.1\r\nHost: {client.BaseAddress!.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: 31000000\r\n\r\n");

        Assert.Contains(" 413 ", answer.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("MessageSizeTooBig", answer, StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(string activity) => new()
    {
        { new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
        { new StringContent("Bonjour", Encoding.UTF8, "text/plain") { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "file", "a.txt" },
    };

    private Task<Reply> UploadAsync(string id, string token, HttpContent body) =>
        _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/upload?userId=ada", token, adjust: r => r.Content = body);
}
