using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Channels.DirectLine;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Channels.DirectLine.Abuse;

/// <summary>Sockets that nobody reads cost little and go; their clients miss nothing when they come back.</summary>
public sealed class SlowSocketTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private static readonly string Noise = new('x', 200_000);
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_socket_that_is_not_read_is_dropped_and_its_client_comes_back_and_has_missed_nothing()
    {
        _bot.Settings["DirectLine:MaxConversationBytes"] = "200000000";
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        var conversation = _bot.Services.GetRequiredService<ConversationStore>().Find(id)!;

        var said = 0;
        for (; conversation.HasListeners; said++)
        {
            Assert.True(said < 500, "A hundred megabytes wait for a socket that nobody reads.");
            await SayAsync(id, token, said);
        }

        // It cannot be told any more; when it has not heard it in its time, the line is cut.
        var received = new List<JsonElement>();
        var closed = ReadToTheEndAsync(socket, received);
        for (var advanced = 0; !closed.IsCompleted; advanced++)
        {
            // On a machine that is held up the clock must not run away: the token would be over before the client comes back.
            _bot.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(closed, Task.Delay(advanced < 100 ? 20 : 1000));
        }

        var watermark = received.Count == 0 ? "0" : received[^1].GetProperty("watermark").GetString();
        var streamUrl = (await _bot.GetAsync($"{Root}conversations/{id}?watermark={watermark}", token)).Json.GetProperty("streamUrl").GetString()!;
        using var again = await DirectLineSocket.OpenAsync(streamUrl);
        var heard = received.Count;
        while (heard < said)
        {
            var set = await again.ReceiveAsync();
            Assert.All(set.GetProperty("activities").EnumerateArray(), a => Assert.Equal($"e{heard++}", a.GetProperty("name").GetString()));
        }

        Assert.InRange(received.Count, 0, said - 1);
    }

    [Fact]
    public async Task What_was_missed_comes_in_frames_that_each_tell_where_to_go_on()
    {
        var (id, token) = await _bot.StartAsync();
        var thirty = new string('x', 30_000);
        for (var n = 0; n < 7; n++)
        {
            await _bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "event", name = $"e{n}", value = thirty }));
        }

        var streamUrl = (await _bot.GetAsync($"{Root}conversations/{id}?watermark=0", token)).Json.GetProperty("streamUrl").GetString()!;
        using var socket = await DirectLineSocket.OpenAsync(streamUrl);
        var frames = new List<(string Names, string Watermark)>();
        while (frames.Count < 4)
        {
            var set = await socket.ReceiveAsync();
            frames.Add((string.Concat(set.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("name").GetString())), set.GetProperty("watermark").GetString()!));
        }

        Assert.Equal([("e0e1", "2"), ("e2e3", "4"), ("e4e5", "6"), ("e6", "7")], frames);
    }

    [Fact]
    public void What_waits_for_one_socket_is_bounded_in_bytes_and_in_number()
    {
        var (large, small) = (new ActivitySet([new byte[600_000]], "1"), new ActivitySet([new byte[10]], "1"));
        var (fed, counted) = (new StreamListener([]), new StreamListener([large]));

        Assert.Equal([true, true, false], new[] { fed.TryWrite(large), fed.TryWrite(large), fed.TryWrite(small) });
        Assert.True(fed.Ended.IsCompleted);
        Assert.Equal([true, true, false], new[] { fed.Next(), fed.Next(), fed.Next() }.Select(set => set is not null));
        Assert.Equal(512, Enumerable.Range(0, 600).TakeWhile(_ => counted.TryWrite(small)).Count());
    }

    private static async Task ReadToTheEndAsync(DirectLineSocket socket, List<JsonElement> received)
    {
        try
        {
            while (true)
            {
                received.Add(await socket.ReceiveAsync());
            }
        }
        catch (Exception exception) when (exception is WebSocketException or JsonException or IOException)
        {
            // Cut, or closed.
        }
    }

    private async Task SayAsync(string id, string token, int n) => Assert.Equal(
        200, (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "event", name = $"e{n}", value = Noise }))).Status);
}
