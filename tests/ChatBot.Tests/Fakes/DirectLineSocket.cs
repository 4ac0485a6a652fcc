using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ChatBot.Tests.Fakes;

/// <summary>A client's end of a conversation's WebSocket.</summary>
public sealed class DirectLineSocket : IDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private readonly byte[] _buffer = new byte[400_000];

    public ClientWebSocket Socket { get; } = new();

    public static async Task<DirectLineSocket> OpenAsync(string url)
    {
        var socket = new DirectLineSocket();
        await socket.Socket.ConnectAsync(new Uri(url), socket._patience.Token);
        return socket;
    }

    /// <summary>Starts a conversation and follows it: its id, its token, the socket.</summary>
    public static async Task<(string Id, string Token, DirectLineSocket Socket)> StartAsync(BotFixture bot)
    {
        var started = (await bot.PostAsync("/v3/directline/conversations", BotFixture.Secret)).Json;
        return (started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, await OpenAsync(started.GetProperty("streamUrl").GetString()!));
    }

    /// <summary>The next set of activities; pings are passed over.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await Socket.ReceiveAsync(_buffer.AsMemory(length), _patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (length > 0)
            {
                return JsonDocument.Parse(Encoding.UTF8.GetString(_buffer, 0, length)).RootElement;
            }
        }
    }

    /// <summary>The activities that come, until one is as asked for; that one last.</summary>
    public async Task<List<JsonElement>> UntilAsync(Func<JsonElement, bool> last)
    {
        var seen = new List<JsonElement>();
        while (seen.Count == 0 || !last(seen[^1]))
        {
            seen.AddRange((await ReceiveAsync()).GetProperty("activities").EnumerateArray());
        }

        return seen;
    }

    /// <summary>Reads on until the server closes it.</summary>
    public async Task<bool> IsClosedAsync()
    {
        while (true)
        {
            if ((await Socket.ReceiveAsync(_buffer.AsMemory(), _patience.Token)).MessageType == WebSocketMessageType.Close)
            {
                await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);
                return true;
            }
        }
    }

    public void Dispose()
    {
        Socket.Dispose();
        _patience.Dispose();
    }
}
