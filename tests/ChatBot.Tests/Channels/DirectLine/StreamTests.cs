using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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

        using var socket = await DirectLineSocket.OpenAsync(started.GetProperty("streamUrl").GetString()!);
        var replayed = await socket.ReceiveAsync();
        await SayAsync(id, token, "after");
        var live = new List<JsonElement>();
        while (live.Count == 0 || Activity(live[^1]).GetProperty("from").GetProperty("id").GetString() != "bot" || Activity(live[^1]).GetProperty("type").GetString() != "message")
        {
            live.Add(await socket.ReceiveAsync());
        }

        Assert.Equal(["before", "Le siège est à **Brest (France)** [1]."], replayed.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        Assert.Equal("2", replayed.GetProperty("watermark").GetString());
        Assert.Equal(("message", "after"), (Activity(live[0]).GetProperty("type").GetString(), Activity(live[0]).GetProperty("text").GetString()));
        Assert.Equal("4", live[^1].GetProperty("watermark").GetString());
        Assert.All(live[1..^1], set => Assert.Equal("typing", Activity(set).GetProperty("type").GetString()));
        Assert.All(live[1..^1], set => Assert.False(set.TryGetProperty("watermark", out _)));
    }

    [Fact]
    public async Task A_reconnection_with_a_watermark_gives_exactly_what_was_missed()
    {
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "one");
        await _bot.ActivitiesAsync(id, token, 2);

        var reconnected = (await _bot.GetAsync($"{Root}conversations/{id}?watermark=1", token)).Json;
        using var socket = await DirectLineSocket.OpenAsync(reconnected.GetProperty("streamUrl").GetString()!);
        var missed = await socket.ReceiveAsync();

        Assert.Equal("bot", Assert.Single(missed.GetProperty("activities").EnumerateArray()).GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reconnection_without_a_watermark_gives_only_what_is_new()
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"old"}""");

        var reconnected = (await _bot.GetAsync($"{Root}conversations/{id}", token)).Json;
        using var socket = await DirectLineSocket.OpenAsync(reconnected.GetProperty("streamUrl").GetString()!);
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"new"}""");

        Assert.Equal("new", (await socket.ReceiveAsync()).GetProperty("activities")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_client_that_has_heard_nothing_yet_reconnects_with_an_empty_watermark_and_hears_all()
    {
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "?");
        await _bot.ActivitiesAsync(id, token, 2);

        var reconnected = (await _bot.GetAsync($"{Root}conversations/{id}?watermark=", token)).Json;
        using var socket = await DirectLineSocket.OpenAsync(reconnected.GetProperty("streamUrl").GetString()!);
        var heard = await socket.ReceiveAsync();

        Assert.Equal(["?", "Le siège est à **Brest (France)** [1]."], heard.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_bot_that_stops_says_good_bye_to_those_who_follow()
    {
        var (_, _, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;

        _bot.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.True(await socket.IsClosedAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.Socket.CloseStatus);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 10, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 100_000, WebSocketCloseStatus.MessageTooBig)]
    public async Task A_client_that_talks_into_the_stream_is_shown_out(WebSocketMessageType type, int length, WebSocketCloseStatus status)
    {
        var started = (await _bot.PostAsync(Root + "conversations", BotFixture.Secret)).Json;
        using var socket = await DirectLineSocket.OpenAsync(started.GetProperty("streamUrl").GetString()!);

        await socket.Socket.SendAsync(new byte[length], type, endOfMessage: true, _patience.Token);
        var received = await socket.Socket.ReceiveAsync(new byte[16], _patience.Token);

        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        Assert.Equal(status, socket.Socket.CloseStatus);
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

    private static JsonElement Activity(JsonElement set) => Assert.Single(set.GetProperty("activities").EnumerateArray());

    private Task<Reply> SayAsync(string id, string token, string text) =>
        _bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "message", text }));
}
