using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine.Clients;

/// <summary>Microsoft's own client, unmodified, finds what it expects: the protocol is theirs, not what we take it for.</summary>
public sealed class DirectLineJsTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [ClientsTheory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task It_talks_by_sockets_and_by_polling_with_a_secret_and_with_a_token(bool sockets, bool secret)
    {
        Echo();
        using var client = await DirectLineJs.LoadAsync(_bot);
        await (secret ? client.OpenAsync(sockets, secret: BotFixture.Secret) : client.OpenAsync(sockets, token: await NewTokenAsync()));

        var ids = new List<string> { await client.SayAsync("un", "c1"), await client.SayAsync("deux", "c2"), await client.SayAsync("trois", "c3") };
        var messages = (await client.HearAsync(3)).Where(IsMessage).ToList();

        Assert.Equal(["Uninitialized", "Connecting", "Online"], await client.AwaitAsync("Online"));
        Assert.Equal(["un", "deux", "trois"], messages.Where(IsReply).Select(Text));
        Assert.Equal(ids, messages.Where(IsReply).Select(m => m.GetProperty("replyToId").GetString()!));
        Assert.Equal(ids, messages.Where(m => !IsReply(m)).Select(m => m.GetProperty("id").GetString()!));
        Assert.Equal(["c1", "c2", "c3"], messages.Where(m => !IsReply(m)).Select(m => m.GetProperty("channelData").GetProperty("clientActivityID").GetString()!));
        Assert.Equal(messages.Select(m => m.GetProperty("id").GetString()).Order(StringComparer.Ordinal), messages.Select(m => m.GetProperty("id").GetString()));
    }

    [ClientsFact]
    public async Task By_socket_an_answer_grows_under_one_stream_and_by_polling_it_comes_whole()
    {
        using var streaming = await DirectLineJs.LoadAsync(_bot);
        await streaming.OpenAsync(sockets: true, secret: BotFixture.Secret);
        await streaming.SayAsync("Où est le siège ?");
        var grown = (await streaming.HearAsync(1)).Where(a => a.GetProperty("from").GetProperty("role").GetString() == "bot").ToList();
        using var polling = await DirectLineJs.LoadAsync(_bot);
        await polling.OpenAsync(sockets: false, secret: BotFixture.Secret);
        await polling.SayAsync("Où est le siège ?");
        var whole = (await polling.HearAsync(1)).Where(a => a.GetProperty("from").GetProperty("role").GetString() == "bot").ToList();

        Assert.True(grown.Count > 2);
        Assert.Single(grown.Select(a => a.GetProperty("channelData").GetProperty("streamId").GetString()).Distinct());
        Assert.Equal("final", grown[^1].GetProperty("channelData").GetProperty("streamType").GetString());
        Assert.Equal(Text(grown[^1]).Replace(Port(grown[^1]), string.Empty, StringComparison.Ordinal), Text(Assert.Single(whole)).Replace(Port(whole[0]), string.Empty, StringComparison.Ordinal));
    }

    [ClientsTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_off_while_answers_are_written_it_gets_each_exactly_once(bool secret)
    {
        var release = new SemaphoreSlim(0);
        _bot.Answerer.Answering = async (request, cancellationToken) =>
        {
            await release.WaitAsync(cancellationToken);
            return Samples.Answer(request.Text) with { Text = request.Text };
        };
        using var client = await DirectLineJs.LoadAsync(_bot);
        await (secret ? client.OpenAsync(sockets: true, secret: BotFixture.Secret) : client.OpenAsync(sockets: true, token: await NewTokenAsync()));
        var words = Enumerable.Range(1, 6).Select(n => $"question {n}").ToList();
        foreach (var (word, n) in words.Select((word, n) => (word, n)))
        {
            await client.SayAsync(word, $"c{n}");
        }

        release.Release();
        await client.HearAsync(1);
        client.Line.Cut();
        release.Release(3);
        await client.HearAsync(4);
        client.Line.Cut();
        client.Line.Cut();
        release.Release(2);
        var messages = (await client.HearAsync(6)).Where(IsMessage).ToList();

        Assert.Equal(words, messages.Where(IsReply).Select(Text));
        Assert.Equal(words, messages.Where(m => !IsReply(m)).Select(Text));
        Assert.DoesNotContain("ExpiredToken", await client.AwaitAsync("Online"));
    }

    [ClientsFact]
    public async Task It_refreshes_its_token_in_time_and_never_notices()
    {
        using var client = await DirectLineJs.LoadAsync(_bot, hurry: 1000);
        await client.OpenAsync(sockets: false, token: await NewTokenAsync());
        await client.SayAsync("avant", "c1");
        var first = await client.TokenAsync();
        _bot.Clock.Advance(TimeSpan.FromMinutes(20));
        while (await client.TokenAsync() == first)
        {
            await Task.Delay(50);
        }

        _bot.Clock.Advance(TimeSpan.FromMinutes(20));
        await client.SayAsync("après", "c2");
        await client.HearAsync(2);

        Assert.Equal("403 TokenExpired", (await _bot.GetAsync($"{Root}conversations/{await client.ConversationAsync()}/activities", first)).Error);
        Assert.Equal(["Uninitialized", "Connecting", "Online"], await client.AwaitAsync("Online"));
    }

    [ClientsTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_notices_that_its_token_has_expired_and_goes_on_with_another(bool sockets)
    {
        Echo();
        using var client = await DirectLineJs.LoadAsync(_bot);
        await client.OpenAsync(sockets, token: await NewTokenAsync());
        await client.SayAsync("un", "c1");
        await client.HearAsync(1);
        var id = await client.ConversationAsync();
        _bot.Clock.Advance(TimeSpan.FromMinutes(31));

        await client.SayAsync("perdu", "c2");
        var statuses = await client.AwaitAsync("ExpiredToken");
        var anew = (await _bot.SendAsync(HttpMethod.Get, $"{Root}conversations/{id}?watermark=2", BotFixture.Secret, adjust: r => r.Headers.Host = client.Line.Address.Authority)).Json;
        await client.ReconnectAsync(anew.GetProperty("token").GetString()!, anew.GetProperty("streamUrl").GetString()!);
        await client.SayAsync("deux", "c3");
        var messages = (await client.HearAsync(2)).Where(IsMessage).ToList();

        Assert.Equal(["Uninitialized", "Connecting", "Online", "ExpiredToken"], statuses.Distinct());
        Assert.Equal(["un", "deux"], messages.Where(IsReply).Select(Text));
    }

    [ClientsFact]
    public async Task By_polling_it_learns_that_its_conversation_is_over()
    {
        _bot.Settings["DirectLine:MaxBytes"] = "1000000";
        using var client = await DirectLineJs.LoadAsync(_bot);
        await client.OpenAsync(sockets: false, secret: BotFixture.Secret);
        await client.SayAsync("un");
        await client.HearAsync(1);
        await client.AwaitAsync("Online");

        // While it polls, it uses the conversation: that one goes when there is no room for it.
        await FillAsync(await client.ConversationAsync());

        Assert.Equal("Ended", (await client.AwaitAsync("Ended"))[^1]);
    }

    [ClientsFact]
    public async Task By_socket_it_learns_that_its_conversation_is_over()
    {
        _bot.Settings["DirectLine:MaxBytes"] = "1000000";
        using var client = await DirectLineJs.LoadAsync(_bot);
        await client.OpenAsync(sockets: true, secret: BotFixture.Secret);
        await client.SayAsync("un");
        await client.HearAsync(1);

        await FillAsync(await client.ConversationAsync());

        Assert.Equal("conversation ended", await client.FailureAsync());
    }

    [ClientsFact]
    public async Task It_ends_a_conversation_itself()
    {
        using var client = await DirectLineJs.LoadAsync(_bot);
        await client.OpenAsync(sockets: true, secret: BotFixture.Secret);
        await client.SayAsync("un");
        await client.HearAsync(1);

        await client.EndAsync();

        Assert.Equal(["Uninitialized", "Connecting", "Online", "Ended"], await client.AwaitAsync("Ended"));
        Assert.Equal("conversation ended", await client.SayAsync("trop tard"));
    }

    [ClientsTheory]
    [InlineData("a-secret-that-nobody-configured", null)]
    [InlineData(null, "https://elsewhere.example")]
    public async Task It_can_read_that_it_is_refused_and_does_not_try_for_ever(string? secret, string? site)
    {
        using var client = await DirectLineJs.LoadAsync(_bot);

        await client.OpenAsync(sockets: true, secret, secret is null ? await NewTokenAsync(site) : null);

        Assert.Equal(["Uninitialized", "Connecting", "FailedToConnect"], await client.AwaitAsync("FailedToConnect"));
    }

    private void Echo() => _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with { Text = request.Text, Citations = [] });

    private async Task<string> NewTokenAsync(string? site = null)
    {
        var parameters = JsonSerializer.Serialize(new { user = new { id = "dl_ada" }, trustedOrigins = new[] { site ?? DirectLineJs.Origin } });
        return (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, parameters)).Json.GetProperty("token").GetString()!;
    }

    /// <summary>Says so much in a conversation that it is dropped.</summary>
    private async Task FillAsync(string id)
    {
        var noise = JsonSerializer.Serialize(new { type = "event", name = "noise", value = new string('x', 200_000) });
        while ((await _bot.PostAsync($"{Root}conversations/{id}/activities", BotFixture.Secret, noise)).Status == 200)
        {
        }
    }

    private static bool IsMessage(JsonElement activity) => activity.GetProperty("type").GetString() == "message";

    private static bool IsReply(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;

    /// <summary>The port in an answer's links: each client has a line of its own.</summary>
    private static string Port(JsonElement answer) =>
        new Uri(answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString()!).Authority;
}
