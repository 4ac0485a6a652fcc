using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace ChatBot.Benchmarks.Sockets;

/// <summary>One of many who ask at once: keeps everything that comes, and complains of what is wrong with it.</summary>
internal sealed class LoadVisitor(HttpClient client, string secret, int number) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly List<JsonNode> _messages = [];
    private ClientWebSocket? _socket;
    private string _id = string.Empty, _token = string.Empty, _watermark = "0", _streamUrl = string.Empty;

    /// <summary>From before a question was posted until its answer was there, in milliseconds.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>What went wrong.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What was asked up to an answer, and its text.</summary>
    public List<(string Asked, string Text)> Answers { get; } = [];

    /// <summary>Frames that came.</summary>
    public int Frames { get; private set; }

    /// <summary>Posts that were refused because too much waited, and were made again.</summary>
    public int Refused { get; private set; }

    /// <summary>Gets a token, starts a conversation with it and follows that.</summary>
    public async Task ComeAsync()
    {
        var generated = await SendAsync(HttpMethod.Post, "tokens/generate", secret, new JsonObject { ["user"] = new JsonObject { ["id"] = $"dl_{number}" } });
        _token = (string)generated["token"]!;
        var started = await SendAsync(HttpMethod.Post, "conversations", _token);
        (_id, _streamUrl) = ((string)started["conversationId"]!, (string)started["streamUrl"]!);
        await ConnectAsync();
    }

    /// <summary>Asks one question after the other; cut off once the question at that position is asked, if any.</summary>
    public async Task TalkAsync(IReadOnlyList<string> questions, int? cutAt)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            for (var i = 0; i < questions.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var posted = await AskAsync(questions[i]);
                if (i == cutAt)
                {
                    await ReconnectAsync();
                }

                var answer = await ReplyAsync(posted, patience.Token);
                Latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Answers.Add((string.Join(" / ", questions.Take(i + 1)), (string)answer["text"]!));
            }
        }
        catch (OperationCanceledException)
        {
            Complaints.Add($"lost: only {Answers.Count} of {questions.Count} answers came");
        }
    }

    /// <summary>Holds what came by the socket against the log.</summary>
    public async Task CompareAsync(int questions)
    {
        var log = (await SendAsync(HttpMethod.Get, $"conversations/{_id}/activities", _token))["activities"]!.AsArray();
        var came = _messages.Select(m => (string)m["id"]!).ToList();
        Check(came.SequenceEqual(came.Order(StringComparer.Ordinal)), "out of order");
        Check(came.Distinct().Count() == came.Count, "doubled");
        Check(_messages.All(m => (string?)m["conversation"]!["id"] == _id), "of another conversation");
        Check(came.SequenceEqual(log.Select(m => (string)m!["id"]!)), $"lost: {came.Count} messages came, {log.Count} are in the log");
        Check(log.Count == questions * 2, $"lost: {log.Count} messages in the log after {questions} questions");
    }

    public void Dispose() => _socket?.Dispose();

    private void Check(bool isRight, string complaint)
    {
        if (!isRight)
        {
            Complaints.Add(complaint);
        }
    }

    private async Task ConnectAsync()
    {
        _socket?.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(_streamUrl), CancellationToken.None);
    }

    private async Task ReconnectAsync()
    {
        _socket!.Abort();
        _streamUrl = (string)(await SendAsync(HttpMethod.Get, $"conversations/{_id}?watermark={_watermark}", _token))["streamUrl"]!;
        await ConnectAsync();
    }

    private async Task<string> AskAsync(string question) =>
        (string)(await SendAsync(HttpMethod.Post, $"conversations/{_id}/activities", _token, new JsonObject { ["type"] = "message", ["text"] = question }))["id"]!;

    private async Task<JsonNode> ReplyAsync(string question, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_messages.Find(m => (string?)m["replyToId"] == question) is { } reply)
            {
                return reply;
            }

            var set = await ReceiveAsync(cancellationToken);
            foreach (var activity in set["activities"]!.AsArray())
            {
                Check((string?)activity!["conversation"]!["id"] == _id, "of another conversation");
                if ((string?)activity["type"] == "message")
                {
                    _messages.Add(activity);
                }
            }

            _watermark = (string?)set["watermark"] ?? _watermark;
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket!.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (length > 0)
            {
                Frames++;
                return JsonNode.Parse(_buffer.AsSpan(0, length))!;
            }
        }
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string credential, JsonObject? body = null)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, new Uri("/v3/directline/" + path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
            using var response = await client.SendAsync(request);
            if ((int)response.StatusCode != 429)
            {
                return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync())!;
            }

            Refused++;
            await Task.Delay(200);
        }
    }
}
