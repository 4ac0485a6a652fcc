using System.Text.Json;
using ChatBot.Tests.Channels.BotFramework.Referees;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine.Clients;

/// <summary>Microsoft's <c>botframework-directlinejs</c> in a page of its own, set against the bot over a line that can be cut.</summary>
internal sealed class DirectLineJs : IDisposable
{
    /// <summary>The site that the page is of.</summary>
    public const string Origin = "https://www.example.org";

    private readonly RefereeProcess _client;

    private DirectLineJs(RefereeProcess client, CuttableLine line) => (_client, Line) = (client, line);

    /// <summary>What it reaches the bot over.</summary>
    public CuttableLine Line { get; }

    /// <summary>Loads the client in a page; it does not connect yet.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="hurry">How many times faster its own time runs: it waits for seconds before it connects again, for minutes before it refreshes a token.</param>
    public static async Task<DirectLineJs> LoadAsync(BotFixture bot, int hurry = 50)
    {
        using var client = bot.CreateClient();
        return new DirectLineJs(await RefereeProcess.StartAsync("referee-directline.mjs", new { origin = Origin, hurry }), new CuttableLine(client.BaseAddress!));
    }

    /// <summary>Connects by sockets or by polling, with a secret or a token.</summary>
    public Task OpenAsync(bool sockets, string? secret = null, string? token = null) => _client.AskAsync(new
    {
        @do = "open",
        options = new { domain = new Uri(Line.Address, "/v3/directline").AbsoluteUri, webSocket = sockets, pollingInterval = 200, secret, token },
    });

    /// <summary>Says something; returns the id that the client was told, or the status of the refusal.</summary>
    public async Task<string> SayAsync(string text, string clientActivityId = "c")
    {
        var activity = new { type = "message", text, from = new { id = "ada" }, channelData = new { clientActivityID = clientActivityId } };
        var told = await _client.AskAsync(new { @do = "post", activity });
        return told.TryGetProperty("id", out var id) ? id.GetString()! : told.GetProperty("error").ToString();
    }

    /// <summary>All activities that came, as soon as so many of them are messages of the bot.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAsync(int replies) =>
        [.. (await _client.AskAsync(new { @do = "hear", replies })).GetProperty("activities").EnumerateArray()];

    /// <summary>The states of the connection so far, as soon as it was in that one.</summary>
    public async Task<IReadOnlyList<string>> AwaitAsync(string status) =>
        [.. (await _client.AskAsync(new { @do = "await", status })).GetProperty("statuses").EnumerateArray().Select(s => s.GetString()!)];

    /// <summary>Why no more activities come, as soon as it says so.</summary>
    public async Task<string> FailureAsync() => (await _client.AskAsync(new { @do = "await" })).GetProperty("error").GetString()!;

    /// <summary>The token that it uses now.</summary>
    public async Task<string> TokenAsync() => (await StateAsync()).GetProperty("token").GetString()!;

    /// <summary>The conversation that it is in.</summary>
    public async Task<string> ConversationAsync() => (await StateAsync()).GetProperty("conversationId").GetString()!;

    /// <summary>Goes on with a new token, which the page got for it.</summary>
    public Task ReconnectAsync(string token, string streamUrl) => _client.AskAsync(new { @do = "reconnect", options = new { token, streamUrl } });

    /// <summary>Says good-bye.</summary>
    public Task EndAsync() => _client.AskAsync(new { @do = "end" });

    public void Dispose()
    {
        _client.Dispose();
        Line.Dispose();
    }

    private Task<JsonElement> StateAsync() => _client.AskAsync(new { @do = "state" });
}
