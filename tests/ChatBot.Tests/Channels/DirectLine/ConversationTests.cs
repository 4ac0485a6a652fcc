using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>A conversation over Direct Line's REST, as it goes over the wire.</summary>
public sealed class ConversationTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_question_is_echoed_and_answered_with_its_citations()
    {
        var (id, token) = await _bot.StartAsync();

        var posted = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """
            {"type":"message","text":"Où est le siège ?","from":{"id":"u1","name":"Ada"},"locale":"fr-FR",
             "channelData":{"clientActivityID":"c1","x":[1,null]},"unknown":{"kept":true}}
            """);
        var activities = await _bot.ActivitiesAsync(id, token, 2);

        Assert.Equal(200, posted.Status);
        var question = activities[0];
        Assert.Equal(posted.Json.GetProperty("id").GetString(), question.GetProperty("id").GetString());
        Assert.Equal("""{"id":"u1","name":"Ada","role":"user"}""", question.GetProperty("from").GetRawText());
        Assert.Equal("""{"clientActivityID":"c1","x":[1,null]}""", question.GetProperty("channelData").GetRawText());
        Assert.Equal("""{"kept":true}""", question.GetProperty("unknown").GetRawText());
        Assert.Equal("directline", question.GetProperty("channelId").GetString());
        Assert.Equal(id, question.GetProperty("conversation").GetProperty("id").GetString());
        Assert.False(question.TryGetProperty("serviceUrl", out _));

        var answer = activities[1];
        Assert.Equal("message", answer.GetProperty("type").GetString());
        Assert.Equal("Le siège est à **Brest (France)** [1].", answer.GetProperty("text").GetString());
        Assert.Equal("markdown", answer.GetProperty("textFormat").GetString());
        Assert.Equal("""{"id":"bot","name":"ChatBot","role":"bot"}""", answer.GetProperty("from").GetRawText());
        Assert.Equal(question.GetProperty("id").GetString(), answer.GetProperty("replyToId").GetString());
        Assert.Equal("""{"to":[],"actions":[{"type":"imBack","title":"Que dit le paragraphe 1 ?","value":"Que dit le paragraphe 1 ?"}]}""", answer.GetProperty("suggestedActions").GetRawText());
        var host = _bot.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        var entity = Assert.Single(answer.GetProperty("entities").EnumerateArray());
        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","additionalType":["AIGeneratedContent"],"citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"préambule, al. 1 — A/RES/12/34","url":"HOST/documents/A-RES-12-34.fr?mark=dont%20le%20si%C3%A8ge%20est%20%C3%A0%20Brest%20%28France%29#PP1","abstract":"dont le siège est à Brest (France)"}}]}"""
                .Replace("HOST", Host(answer), StringComparison.Ordinal),
            entity.GetRawText());
        Assert.StartsWith("http://", host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answerer_hears_text_conversation_and_locale()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"Bonjour","locale":"fr-CA"}""");
        await _bot.ActivitiesAsync(id, token, 2);

        var asked = Assert.Single(_bot.Answerer.Asked);
        Assert.Equal(("Bonjour", "directline:" + id, "fr-CA"), (asked.Text, asked.ConversationId, asked.Locale));
    }

    [Theory]
    [InlineData("""{"id":"u1"}""", "directline:u1")]
    [InlineData("""{"id":""}""", null)]
    [InlineData("null", null)]
    public async Task The_answerer_hears_who_asks(string from, string? user)
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, $$"""{"type":"message","text":"Bonjour","from":{{from}}}""");
        await _bot.ActivitiesAsync(id, token, 2);

        Assert.Equal(user, Assert.Single(_bot.Answerer.Asked).User);
    }

    [Theory]
    [InlineData(AnswerOutcome.NotFound)]
    [InlineData(AnswerOutcome.SmallTalk)]
    public async Task A_reply_that_does_not_answer_carries_no_citation(AnswerOutcome outcome)
    {
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, outcome) with { Citations = [Samples.Citation("Brest")] });
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"?"}""");

        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.False(answer.TryGetProperty("entities", out _));
    }

    [Fact]
    public async Task Clients_built_on_directlinejs_get_definitions_that_Markdown_makes_links_of()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.SendAsync(HttpMethod.Post, $"{Root}conversations/{id}/activities", token, """{"type":"message","text":"?"}""",
            request => request.Headers.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs 0.15.8; WebChat/4.18.1 (Full))"));

        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.Equal(
            $"Le siège est à **Brest (France)** [1].\n\n[1]: {Host(answer)}/documents/A-RES-12-34.fr?mark=dont%20le%20si%C3%A8ge%20est%20%C3%A0%20Brest%20%28France%29#PP1 \"préambule, al. 1 — A/RES/12/34\"",
            answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Citations_point_to_the_public_address_when_one_is_set()
    {
        _bot.Settings["PublicUrl"] = "https://bot.example.org/resolutions/";
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"?"}""");

        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.StartsWith("https://bot.example.org/resolutions/documents/A-RES-12-34.fr?mark=", Url(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_client_id_again_is_answered_once()
    {
        var (id, token) = await _bot.StartAsync();
        const string Message = """{"type":"message","text":"?","channelData":{"clientActivityID":"same"}}""";

        var first = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        var second = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"last"}""");
        var activities = await _bot.ActivitiesAsync(id, token, 4);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(4, activities.Count);
        Assert.Equal(["?", "last"], _bot.Answerer.Asked.Select(a => a.Text));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"?","from":{"id":"bob"},"channelData":{"clientActivityID":"1"}}""")]
    [InlineData("""{"type":"message","text":"And then?","from":{"id":"ada"},"channelData":{"clientActivityID":"1"}}""")]
    [InlineData("""{"type":"message","value":{"text":"?"},"from":{"id":"ada"},"channelData":{"clientActivityID":"1"}}""")]
    [InlineData("""{"type":"message","text":"?","from":{"id":"ada"},"channelData":{"clientActivityID":"2"}}""")]
    public async Task Who_says_another_thing_or_is_another_under_the_same_client_id_is_heard(string said)
    {
        var (id, _) = await _bot.StartAsync();
        const string Message = """{"type":"message","text":"?","from":{"id":"ada"},"channelData":{"clientActivityID":"1"}}""";

        await _bot.PostAsync($"{Root}conversations/{id}/activities", BotFixture.Secret, Message);
        var other = await _bot.PostAsync($"{Root}conversations/{id}/activities", BotFixture.Secret, said);
        var again = await _bot.PostAsync($"{Root}conversations/{id}/activities", BotFixture.Secret, said);
        await _bot.ActivitiesAsync(id, BotFixture.Secret, 4);

        Assert.Equal(other.Body, again.Body);
        Assert.Equal(2, _bot.Answerer.Asked.Count);
    }

    [Fact]
    public async Task A_watermark_gives_what_came_after_it()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"one"}""");
        await _bot.ActivitiesAsync(id, token, 2);

        var all = (await _bot.GetAsync($"{Root}conversations/{id}/activities", token)).Json;
        var watermark = all.GetProperty("watermark").GetString();
        var nothing = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark={watermark}", token)).Json;
        var last = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark=1", token)).Json;
        var beyond = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark=999", token)).Json;

        Assert.Equal("2", watermark);
        Assert.Equal(0, nothing.GetProperty("activities").GetArrayLength());
        Assert.Equal("2", nothing.GetProperty("watermark").GetString());
        Assert.Equal("bot", Assert.Single(last.GetProperty("activities").EnumerateArray()).GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("2", beyond.GetProperty("watermark").GetString());
    }

    private static string Url(JsonElement answer) =>
        answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!;

    private static string Host(JsonElement answer) => new Uri(Url(answer)).GetLeftPart(UriPartial.Authority);
}
