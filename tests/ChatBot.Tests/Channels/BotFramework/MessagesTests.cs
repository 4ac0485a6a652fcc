using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework;

/// <summary>What <c>/api/messages</c> takes and refuses, and in which order it answers.</summary>
public sealed class MessagesTests : IAsyncLifetime
{
    private readonly TeamsFixture _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task A_message_is_taken_at_once_and_answered_through_the_connector()
    {
        var said = _bot.SaysInThread("Où est le siège ?", mentioned: true);
        var reply = await _bot.BringAsync(said);
        var taken = await _bot.Connector.TakenAsync(2);

        Assert.Equal((202, string.Empty), (reply.Status, reply.Body));
        Assert.Equal(["typing", "message"], taken.Select(c => c.Type));
        Assert.Equal($"/connector/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities/{said["id"]}", Uri.UnescapeDataString(taken[1].Path) == taken[1].Path ? Escaped(taken[1].Path) : taken[1].Path);
        var answer = taken[1].Activity;
        Assert.Equal("Le siège est à **Brest (France)** [1].", answer.GetProperty("text").GetString());
        Assert.Equal(TeamsFixture.Bot, answer.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(TeamsFixture.User, answer.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal(said["id"]!.GetValue<string>(), answer.GetProperty("replyToId").GetString());
        Assert.False(answer.TryGetProperty("id", out _));
        Assert.False(answer.TryGetProperty("timestamp", out _));
        Assert.Equal("Où est le siège ?", Assert.Single(_bot.Answerer.Asked).Text);
    }

    [Fact]
    public async Task The_answerer_hears_who_asks_by_their_account_or_else_by_the_channel_s_name_for_them()
    {
        await _bot.BringAsync(_bot.SaysInThread("Un", mentioned: true));
        var stranger = _bot.SaysInThread("Deux", mentioned: true);
        stranger["from"]!.AsObject().Remove("aadObjectId");
        await _bot.BringAsync(stranger);
        await _bot.Connector.TakenAsync(4);

        Assert.Equal(["entra:c0ffee", $"msteams:{TeamsFixture.User}"], _bot.Answerer.Asked.Select(a => a.User));
    }

    [Fact]
    public async Task The_same_activity_brought_again_is_answered_once()
    {
        var said = _bot.SaysInThread("Où est le siège ?", mentioned: true);
        await _bot.BringAsync(said);
        var again = await _bot.BringAsync(said);
        await _bot.BringAsync(_bot.SaysInThread("Et après ?", mentioned: true));
        var taken = await _bot.Connector.TakenAsync(4);

        Assert.Equal(202, again.Status);
        Assert.Equal(4, taken.Count);
        Assert.Equal(["Où est le siège ?", "Et après ?"], _bot.Answerer.Asked.Select(a => a.Text));
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_their_order()
    {
        var slow = new TaskCompletionSource();
        _bot.Answerer.Answering = async (request, _) =>
        {
            await (request.Text == "0" ? slow.Task : Task.CompletedTask);
            return Samples.Answer(request.Text) with { Text = $"réponse {request.Text}", Citations = [] };
        };
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(202, (await _bot.BringAsync(_bot.SaysInThread($"{i}", mentioned: true))).Status);
        }

        slow.SetResult();
        var taken = await _bot.Connector.TakenAsync(20);

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"réponse {i}"), taken.Where(c => c.Type == "message").Select(c => c.Text));
    }

    [Fact]
    public async Task Too_many_waiting_messages_are_refused_and_may_be_brought_again()
    {
        var gate = new TaskCompletionSource();
        _bot.Settings["Turns:WaitingPerConversation"] = "1";
        _bot.Answerer.Answering = async (request, _) =>
        {
            await gate.Task;
            return Samples.Answer(request.Text);
        };
        var replies = new List<Reply>();
        var said = Enumerable.Range(0, 6).Select(i => _bot.SaysInThread($"{i}", mentioned: true)).ToList();
        foreach (var activity in said)
        {
            replies.Add(await _bot.BringAsync(activity));
        }

        Assert.Equal("429 TooManyRequests", replies[^1].Error);
        Assert.Equal("2", replies[^1].Headers["Retry-After"]);
        gate.SetResult();
        await _bot.Connector.TakenAsync(replies.Count(r => r.Status == 202) * 2);

        Assert.Equal(202, (await _bot.BringAsync(said[^1])).Status);
        await _bot.Connector.TakenAsync((replies.Count(r => r.Status == 202) * 2) + 2);
    }

    [Fact]
    public async Task Replies_that_are_expected_travel_in_the_response()
    {
        var said = _bot.Says("Où est le siège ?");
        said["deliveryMode"] = "expectReplies";
        said.Remove("serviceUrl");

        var reply = await _bot.BringAsync(said);

        Assert.Equal(200, reply.Status);
        var answer = Assert.Single(reply.Json.GetProperty("activities").EnumerateArray());
        Assert.Equal("Le siège est à **Brest (France)** [1].", answer.GetProperty("text").GetString());
        Assert.Empty(_bot.Connector.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_said_to_be_unknown()
    {
        Assert.Equal("501 NotSupported", (await _bot.BringAsync(_bot.Invokes("fly/me", "{}"))).Error);

        var expecting = _bot.Invokes("fly/me", "{}");
        expecting["deliveryMode"] = "expectReplies";
        var response = Assert.Single((await _bot.BringAsync(expecting)).Json.GetProperty("activities").EnumerateArray());
        Assert.Equal(("invokeResponse", 501), (response.GetProperty("type").GetString(), response.GetProperty("value").GetProperty("status").GetInt32()));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("somethingNew")]
    public async Task A_type_that_asks_nothing_is_taken_and_not_answered(string type)
    {
        Assert.Equal(202, (await _bot.BringAsync(_bot.Activity(type))).Status);
        await _bot.BringAsync(_bot.SaysInThread("Après", mentioned: true));

        Assert.Equal(["typing", "message"], (await _bot.Connector.TakenAsync(2)).Select(c => c.Type));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"}""", 400)]
    [InlineData("""[]""", 400)]
    [InlineData("""null""", 400)]
    [InlineData("""{}""", 400)]
    [InlineData("""{"type":"message","text":"x","serviceUrl":"http://127.0.0.1:9/"}""", 400)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":" "},"serviceUrl":"http://127.0.0.1:9/"}""", 400)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"}}""", 400)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/a?x=1"}""", 400)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/a#f"}""", 400)]
    [InlineData("""{"type":"message","text":7,"conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/"}""", 400)]
    [InlineData("""{"type":"message","text":"\ud800","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:9/"}""", 400)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"not an address"}""", 403)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"https://evil.example/"}""", 403)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1@evil.example/"}""", 403)]
    [InlineData("""{"type":"message","text":"x","conversation":{"id":"c"},"serviceUrl":"file:///etc/passwd"}""", 403)]
    public async Task What_cannot_be_understood_or_answered_is_refused(string body, int status)
    {
        var reply = await _bot.PostAsync("/api/messages", json: body);

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Json.GetProperty("error").GetProperty("message").GetString()!);
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task Deep_nesting_large_bodies_and_other_types_of_content_are_refused()
    {
        var deep = $$"""{"type":"message","text":"x","channelData":{{string.Concat(Enumerable.Repeat("[", 80)) + string.Concat(Enumerable.Repeat("]", 80))}}}""";
        var large = _bot.Says(new string('x', 300_000));

        Assert.Equal(400, (await _bot.PostAsync("/api/messages", json: deep)).Status);
        Assert.Equal("413 MessageSizeTooBig", (await _bot.BringAsync(large)).Error);
        Assert.Equal(415, (await _bot.SendAsync(HttpMethod.Post, "/api/messages", adjust: r => r.Content = new StringContent("hello"))).Status);
        Assert.Equal(405, (await _bot.GetAsync("/api/messages")).Status);
        Assert.Equal(200, (await _bot.SendAsync(HttpMethod.Head, "/api/messages")).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Host", "bot.example.org")]
    public async Task Without_an_app_id_only_this_machine_is_answered(string header, string value)
    {
        var reply = await _bot.SendAsync(HttpMethod.Post, "/api/messages", json: _bot.Says("x").ToJsonString(), adjust: r => r.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal("401 Unauthorized", reply.Error);
        Assert.Contains("MicrosoftAppId", reply.Body, StringComparison.Ordinal);
    }

    private static string Escaped(string path)
    {
        var parts = path.Split('/');
        parts[4] = Uri.EscapeDataString(parts[4]);
        return string.Join('/', parts);
    }
}
