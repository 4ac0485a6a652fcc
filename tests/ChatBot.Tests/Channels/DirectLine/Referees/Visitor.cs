using System.Text.Json;
using ChatBot.Tests.Channels.BotFramework.Referees;

namespace ChatBot.Tests.Channels.DirectLine.Referees;

/// <summary>A page with Microsoft's <c>botframework-directlinejs</c> in it, unmodified, run by <c>tests/clients/directline.mjs</c>.</summary>
/// <param name="pages">The script.</param>
/// <param name="name">Tells the pages of a test apart.</param>
public sealed class Visitor(RefereeProcess pages, string name)
{
    /// <summary>The site that the pages belong to.</summary>
    public const string Origin = "https://institute.example";

    /// <summary>Opens the page, which listens at once.</summary>
    /// <param name="credential"><c>token</c> or <c>secret</c>.</param>
    /// <param name="value">The credential itself.</param>
    /// <param name="webSocket">Whether it follows a socket or polls.</param>
    public Task OpenAsync(string credential, string value, bool webSocket) => AskAsync(new
    {
        visitor = name,
        command = "open",
        options = new Dictionary<string, object> { [credential] = value, ["webSocket"] = webSocket, ["pollingInterval"] = 30_000 },
    });

    /// <summary>Posts an activity.</summary>
    /// <returns><c>{"id":…}</c>, or <c>{"status":…}</c> when it was refused.</returns>
    public Task<JsonElement> SayAsync(object activity) => AskAsync(new { visitor = name, command = "say", activity });

    /// <summary>Posts a message.</summary>
    public Task<JsonElement> SayAsync(string text) => SayAsync(new { type = "message", text, from = new { id = "dl_ada" } });

    /// <summary>What the library has told the page so far.</summary>
    public async Task<Sight> LookAsync()
    {
        var seen = await DoAsync("look");
        return new Sight(
            [.. seen.GetProperty("activities").EnumerateArray()],
            [.. seen.GetProperty("statuses").EnumerateArray().Select(s => (Connection)s.GetInt32())],
            seen.GetProperty("token").GetString() ?? string.Empty);
    }

    /// <summary>Looks until something is to be seen.</summary>
    public async Task<Sight> UntilAsync(Func<Sight, bool> seen)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var sight = await LookAsync();
            if (seen(sight))
            {
                return sight;
            }

            Assert.False(patience.IsCancellationRequested, $"In vain, the page saw {string.Join(' ', sight.Statuses)} and {string.Join('\n', sight.Activities)}");
            await Task.Delay(20);
        }
    }

    /// <summary>Does something that has no more to it: <c>cut</c> or <c>mend</c> the network, <c>end</c> the conversation.</summary>
    public Task<JsonElement> DoAsync(string command) => AskAsync(new { visitor = name, command });

    /// <summary>Goes on with another token and stream.</summary>
    public Task ReconnectAsync(JsonElement conversation) => AskAsync(new { visitor = name, command = "reconnect", conversation });

    private Task<JsonElement> AskAsync(object line) => pages.AskAsync(line);
}

/// <summary>What a page has seen.</summary>
/// <param name="Activities">In the order in which they came.</param>
/// <param name="Statuses">Of the connection, likewise.</param>
/// <param name="Token">The one that the library uses at present.</param>
public sealed record Sight(IReadOnlyList<JsonElement> Activities, IReadOnlyList<Connection> Statuses, string Token)
{
    /// <summary>The messages, and nothing that passes.</summary>
    public IReadOnlyList<JsonElement> Messages => [.. Activities.Where(a => a.GetProperty("type").GetString() == "message")];

    /// <summary>
    /// Each activity once, as Web Chat shows them: a library that polls begins to poll anew whenever it is online again while the former
    /// poll goes on, and two requests that ask for what came after the same watermark are both told.
    /// </summary>
    public Sight OncePerId => this with { Activities = [.. Activities.DistinctBy(a => a.GetProperty("id").GetString())] };

    /// <summary>Who said what: <c>user: …</c>, <c>bot: …</c>.</summary>
    public IEnumerable<string> Said => Messages.Select(m => $"{m.GetProperty("from").GetProperty("role").GetString()}: {m.GetProperty("text").GetString()!.Split('\n')[0]}");
}

/// <summary>The library's <c>ConnectionStatus</c>.</summary>
public enum Connection
{
    Uninitialized,
    Connecting,
    Online,
    ExpiredToken,
    FailedToConnect,
    Ended,
}
