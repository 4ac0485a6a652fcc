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

    [Fact]
    public async Task Questions_of_one_conversation_are_answered_one_at_a_time_in_order()
    {
        var running = 0;
        var most = 0;
        _bot.Answerer.Answering = async (request, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return Samples.Answer(request.Text) with { Text = request.Text };
        };
        var (id, token) = await _bot.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            await _bot.PostAsync($"{Root}conversations/{id}/activities", token, $$"""{"type":"message","text":"q{{i}}"}""");
        }

        var activities = await _bot.ActivitiesAsync(id, token, 16);

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"q{i}"), activities.Where(IsBot).Select(a => a.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_turn_that_fails_says_sorry_and_the_conversation_goes_on()
    {
        _bot.Answerer.Answering = (request, _) => request.Text == "boom" ? throw new InvalidOperationException("secret detail") : Task.FromResult(Samples.Answer("?"));
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"boom","locale":"en"}""");
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"fine"}""");

        var replies = (await _bot.ActivitiesAsync(id, token, 4)).Where(IsBot).Select(a => a.GetProperty("text").GetString()).ToList();

        Assert.Equal(["Sorry, something went wrong on my side. Please ask again in a moment.", "Le siège est à **Brest (France)** [1]."], replies);
    }

    [Fact]
    public async Task A_turn_has_its_own_time_out()
    {
        var started = new TaskCompletionSource();
        _bot.Answerer.Answering = async (request, cancellationToken) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Samples.Answer(request.Text);
        };
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"slow"}""");
        await started.Task;

        _bot.Clock.Advance(TimeSpan.FromSeconds(61));
        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.Equal("Désolé, la réponse a pris trop de temps. Reposez la question dans un instant.", answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Typing_is_neither_stored_nor_answered()
    {
        var (id, token) = await _bot.StartAsync();

        var typing = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"typing"}""");
        var joined = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"webchat/join"}""");
        var activities = await _bot.ActivitiesAsync(id, token, 1);

        Assert.Equal((200, 200), (typing.Status, joined.Status));
        Assert.Equal("event", Assert.Single(activities).GetProperty("type").GetString());
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task Too_many_waiting_questions_are_refused_and_not_stored()
    {
        _bot.Settings["Turns:WaitingPerConversation"] = "1";
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        _bot.Answerer.Answering = async (request, _) =>
        {
            started.TrySetResult();
            await release.Task;
            return Samples.Answer(request.Text);
        };
        var (id, token) = await _bot.StartAsync();
        const string Message = """{"type":"message","text":"?"}""";
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        await started.Task;

        var waiting = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        var refused = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        release.SetResult();
        var activities = await _bot.ActivitiesAsync(id, token, 4);

        Assert.Equal(200, waiting.Status);
        Assert.Equal("429 TooManyRequests", refused.Error);
        Assert.Equal(("2", "Retry-After"), (refused.Headers["Retry-After"], refused.Headers["Access-Control-Expose-Headers"]));
        Assert.Equal(4, activities.Count);
    }

    [Fact]
    public async Task A_long_conversation_forgets_its_beginning_and_keeps_its_watermarks()
    {
        _bot.Settings["DirectLine:MaxActivities"] = "3";
        var (id, token) = await _bot.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await _bot.PostAsync($"{Root}conversations/{id}/activities", token, $$"""{"type":"event","name":"e{{i}}"}""");
        }

        var read = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark=1", token)).Json;

        Assert.Equal(["e2", "e3", "e4"], read.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("5", read.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task A_conversation_goes_when_it_has_not_been_used_for_its_lifetime()
    {
        var (id, _) = await _bot.StartAsync();

        _bot.Clock.Advance(TimeSpan.FromHours(1));
        var alive = await _bot.GetAsync($"{Root}conversations/{id}/activities", BotFixture.Secret);
        _bot.Clock.Advance(TimeSpan.FromHours(3));
        var gone = await _bot.GetAsync($"{Root}conversations/{id}/activities", BotFixture.Secret);

        Assert.Equal(200, alive.Status);
        Assert.Equal("404 NotFound", gone.Error);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_not_begun_anew_behind_its_client_s_back()
    {
        _bot.Settings["DirectLine:ConversationLifetime"] = "00:05:00";
        var (id, token) = await _bot.StartAsync();
        var refreshed = (await _bot.PostAsync($"{Root}tokens/refresh", token)).Json.GetProperty("token").GetString()!;

        _bot.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("404 NotFound", (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"Encore"}""")).Error);
        Assert.Equal("404 NotFound", (await _bot.PostAsync($"{Root}conversations/{id}/activities", refreshed, """{"type":"message","text":"Encore"}""")).Error);
    }

    private static bool IsBot(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private static string Url(JsonElement answer) =>
        answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!;

    private static string Host(JsonElement answer) => new Uri(Url(answer)).GetLeftPart(UriPartial.Authority);
}
