using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>The WebSocket stream of a conversation.</summary>
public sealed class StreamTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));

    public void Dispose()
    {
        _patience.Dispose();
        _bot.Dispose();
    }

    [Fact]
    public async Task The_first_stream_replays_from_the_start_and_goes_on_live()
    {
        var started = (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Json;
        var (id, token) = (started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!);
        await SayAsync(id, token, "before");
        await _bot.ActivitiesAsync(id, token, 2);

        using var socket = await OpenAsync(started.GetProperty("streamUrl").GetString()!);
        var replayed = await ReceiveAsync(socket);
        await SayAsync(id, token, "after");
        var live = new List<JsonElement> { await ReceiveAsync(socket), await ReceiveAsync(socket), await ReceiveAsync(socket) };

        Assert.Equal(["before", "Le siège est à **Brest (France)** [1]."], replayed.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        Assert.Equal("2", replayed.GetProperty("watermark").GetString());
        Assert.Equal(["message", "typing", "message"], live.Select(set => set.GetProperty("activities")[0].GetProperty("type").GetString()));
        Assert.Equal("4", live[2].GetProperty("watermark").GetString());
        Assert.False(live[1].TryGetProperty("watermark", out _));
    }

    [Fact]
    public async Task A_reconnection_with_a_watermark_gives_exactly_what_was_missed()
    {
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "one");
        await _bot.ActivitiesAsync(id, token, 2);

        var reconnected = (await _bot.GetAsync($"{Root}conversations/{id}?watermark=1", token)).Json;
        using var socket = await OpenAsync(reconnected.GetProperty("streamUrl").GetString()!);
        var missed = await ReceiveAsync(socket);

        Assert.Equal("bot", Assert.Single(missed.GetProperty("activities").EnumerateArray()).GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reconnection_without_a_watermark_gives_only_what_is_new()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"old"}""");

        var reconnected = (await _bot.GetAsync($"{Root}conversations/{id}", token)).Json;
        using var socket = await OpenAsync(reconnected.GetProperty("streamUrl").GetString()!);
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"new"}""");

        Assert.Equal("new", (await ReceiveAsync(socket)).GetProperty("activities")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 10, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 100_000, WebSocketCloseStatus.MessageTooBig)]
    public async Task A_client_that_talks_into_the_stream_is_shown_out(WebSocketMessageType type, int length, WebSocketCloseStatus status)
    {
        var started = (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Json;
        using var socket = await OpenAsync(started.GetProperty("streamUrl").GetString()!);

        await socket.SendAsync(new byte[length], type, endOfMessage: true, _patience.Token);
        var received = await socket.ReceiveAsync(new byte[16], _patience.Token);

        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        Assert.Equal(status, socket.CloseStatus);
    }

    [Fact]
    public async Task The_stream_needs_a_token_for_its_conversation_and_a_socket()
    {
        var (id, token) = await _bot.StartAsync();
        var (_, other) = await _bot.StartAsync();
        var path = $"{Root}conversations/{id}/stream";

        Assert.Equal("401 Unauthorized", (await _bot.GetAsync(path)).Error);
        Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{path}?t=x")).Error);
        Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{path}?t={other}")).Error);
        Assert.Equal("403 Forbidden", (await _bot.GetAsync($"{path}?t={BotFixture.Secret}")).Error);
        Assert.Equal("400 BadArgument", (await _bot.GetAsync($"{path}?t={token}")).Error);
    }

    private Task<Reply> SayAsync(string id, string token, string text) =>
        _bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "message", text }));

    private async Task<ClientWebSocket> OpenAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), _patience.Token);
        return socket;
    }

    /// <summary>The next set of activities; pings are passed over.</summary>
    private async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[100_000];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), _patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (length > 0)
            {
                return JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, length)).RootElement;
            }
        }
    }
}
