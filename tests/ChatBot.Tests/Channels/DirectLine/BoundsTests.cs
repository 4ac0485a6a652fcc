using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>What one client can take of the memory that all share.</summary>
public sealed class BoundsTests : IDisposable
{
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task When_all_conversations_together_grow_too_large_the_largest_goes_and_the_others_stay()
    {
        _bot.Settings["DirectLine:MaxBytes"] = "1000000";
        var (quiet, quietToken) = await _bot.StartAsync();
        await SayAsync(quiet, quietToken, "?");
        var (loud, loudToken) = await _bot.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await _bot.PostAsync(Path(loud), loudToken, JsonSerializer.Serialize(new { type = "event", name = "noise", value = new string('x', 200_000) }));
        }

        Assert.Equal("404 NotFound", (await _bot.GetAsync(Path(loud), loudToken)).Error);
        Assert.Equal(2, (await _bot.ActivitiesAsync(quiet, quietToken, 2)).Count);
    }

    [Fact]
    public async Task A_conversation_that_was_dropped_is_begun_anew_with_its_token_only_when_asked_for_and_its_socket_is_closed()
    {
        _bot.Settings["DirectLine:MaxBytes"] = "1000000";
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        for (var i = 0; i < 5; i++)
        {
            await _bot.PostAsync(Path(id), token, JsonSerializer.Serialize(new { type = "event", name = "noise", value = new string('x', 200_000) }));
        }

        Assert.True(await socket.IsClosedAsync());
        Assert.Equal("404 NotFound", (await SayAsync(id, token, "again")).Error);
        Assert.Equal(201, (await _bot.PostAsync("/v3/directline/conversations", token)).Status);
        Assert.Equal(200, (await SayAsync(id, token, "again")).Status);
        Assert.Equal("again", (await _bot.ActivitiesAsync(id, token, 2))[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Only_so_many_sockets_follow_one_conversation()
    {
        _bot.Settings["DirectLine:StreamsPerConversation"] = "2";
        var started = (await _bot.PostAsync("/v3/directline/conversations", BotFixture.Secret)).Json;
        var url = started.GetProperty("streamUrl").GetString()!;
        using var first = await DirectLineSocket.OpenAsync(url);
        using (await DirectLineSocket.OpenAsync(url))
        {
            var refused = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => DirectLineSocket.OpenAsync(url));
            Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        }

        // The place of one that left is free again, as soon as the server has heard of it.
        using var third = await OpenWhenThereIsRoomAsync(url);
    }

    private static async Task<DirectLineSocket> OpenWhenThereIsRoomAsync(string url)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await DirectLineSocket.OpenAsync(url);
            }
            catch (System.Net.WebSockets.WebSocketException) when (attempt < 500)
            {
                await Task.Delay(20);
            }
        }
    }

    private static string Path(string id) => $"/v3/directline/conversations/{id}/activities";

    private Task<Reply> SayAsync(string id, string token, string text) => _bot.PostAsync(Path(id), token, JsonSerializer.Serialize(new { type = "message", text }));
}
