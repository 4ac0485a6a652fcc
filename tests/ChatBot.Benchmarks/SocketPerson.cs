using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace ChatBot.Benchmarks;

/// <summary>One who talks to the bot over a WebSocket, and notes all that comes.</summary>
/// <param name="http">Reaches the bot.</param>
/// <param name="cutsLine">Whether the socket is cut after the second question and taken up again with the watermark.</param>
internal sealed class SocketPerson(HttpClient http, bool cutsLine) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<JsonElement> _heard = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _answers = new();
    private readonly List<string> _asked = [];
    private ClientWebSocket _socket = new();
    private Task _listening = Task.CompletedTask;
    private string _id = string.Empty, _token = string.Empty, _watermark = string.Empty;

    public bool CutsLine { get; } = cutsLine;

    /// <summary>How long each answer took, in milliseconds.</summary>
    public List<double> Waits { get; } = [];

    public async Task OpenAsync()
    {
        var granted = await CallAsync(HttpMethod.Post, "api/webchat/token");
        _token = granted.GetProperty("token").GetString()!;
        var started = await CallAsync(HttpMethod.Post, "v3/directline/conversations");
        _id = started.GetProperty("conversationId").GetString()!;
        await FollowAsync(started.GetProperty("streamUrl").GetString()!);
    }

    public async Task TalkAsync(IReadOnlyList<string> questions)
    {
        foreach (var question in questions)
        {
            var begun = Stopwatch.GetTimestamp();
            var posted = await CallAsync(HttpMethod.Post, $"v3/directline/conversations/{_id}/activities", new { type = "message", text = question, locale = "fr-FR" });
            var asked = posted.GetProperty("id").GetString()!;
            _asked.Add(asked);
            if (CutsLine && _asked.Count == 2)
            {
                await ReconnectAsync();
            }

            try
            {
                var ended = await Answer(asked).Task.WaitAsync(Patience);
                Waits.Add(Stopwatch.GetElapsedTime(begun, ended).TotalMilliseconds);
            }
            catch (TimeoutException)
            {
                // Told by the check: the answer is missing.
            }
        }
    }

    /// <summary>What went wrong: compares what came over the sockets with what was asked and with the log.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        var faults = new List<string>();
        var messages = _heard.Where(a => a.GetProperty("type").GetString() == "message").ToList();
        var ids = messages.Select(a => a.GetProperty("id").GetString()!).ToList();
        faults.AddRange(messages.Where(a => a.GetProperty("conversation").GetProperty("id").GetString() != _id).Select(a => $"{_id}: heard of another conversation"));
        faults.AddRange(ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"{g.Key}: came {g.Count()} times"));
        faults.AddRange(ids.Zip(ids.Order(StringComparer.Ordinal)).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First}: out of order"));
        faults.AddRange(_asked.Where(q => messages.Count(a => ReplyTo(a) == q) != 1).Select(q => $"{q}: {messages.Count(a => ReplyTo(a) == q)} answers"));
        var log = await CallAsync(HttpMethod.Get, $"v3/directline/conversations/{_id}/activities");
        faults.AddRange(log.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("id").GetString()!).Except(ids).Select(i => $"{i}: in the log, not heard"));
        return faults;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReconnectAsync()
    {
        _socket.Abort();
        await _listening;
        var again = await CallAsync(HttpMethod.Get, $"v3/directline/conversations/{_id}?watermark={_watermark}");
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await FollowAsync(again.GetProperty("streamUrl").GetString()!);
    }

    private async Task FollowAsync(string url)
    {
        await _socket.ConnectAsync(new Uri(url), CancellationToken.None);
        var socket = _socket;
        _listening = Task.Run(() => ListenAsync(socket));
    }

    private async Task ListenAsync(ClientWebSocket socket)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[8_192];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Hear(frame);
                    frame.SetLength(0);
                }
            }
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException)
        {
            // Cut, as it was meant to be.
        }
    }

    private void Hear(MemoryStream frame)
    {
        if (frame.Length == 0)
        {
            return;
        }

        var set = JsonDocument.Parse(frame.ToArray()).RootElement;
        _watermark = set.TryGetProperty("watermark", out var watermark) ? watermark.GetString()! : _watermark;
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            _heard.Enqueue(activity);
            if (activity.GetProperty("type").GetString() == "message" && ReplyTo(activity) is { } question)
            {
                Answer(question).TrySetResult(Stopwatch.GetTimestamp());
            }
        }
    }

    private TaskCompletionSource<long> Answer(string question) => _answers.GetOrAdd(question, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));

    private static string? ReplyTo(JsonElement activity) => activity.TryGetProperty("replyToId", out var to) ? to.GetString() : null;

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = _token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _token);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
