using System.Collections.Concurrent;
using System.Text.Json;
using ChatBot.Channels.Streaming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Fakes;

/// <summary>A channel's connector on a loopback port: keeps every call, and answers as the test says: throttles, fails, delays, cancels.</summary>
public sealed class ScriptedConnector : LoopbackServer
{
    private readonly ConcurrentQueue<ConnectorCall> _calls = new();
    private int _ids;

    private ScriptedConnector()
    {
    }

    public string ServiceUrl => Root + "/connector/";

    public string TokenUrl => Root + "/token";

    /// <summary>How a call is answered; null: taken, with an id.</summary>
    public Func<ConnectorCall, ConnectorAnswer?> Answering { get; set; } = _ => null;

    /// <summary>What the token service says instead of a token; null: a token.</summary>
    public string? TokenBody { get; set; }

    /// <summary>All calls so far, those that were refused among them.</summary>
    public IReadOnlyList<ConnectorCall> Calls => [.. _calls];

    /// <summary>The bodies of requests for tokens.</summary>
    public ConcurrentQueue<string> TokenRequests { get; } = new();

    /// <summary>The calls that were taken.</summary>
    public IReadOnlyList<ConnectorCall> Taken => [.. _calls.Where(c => c.Status is >= 200 and < 300)];

    public static async Task<ScriptedConnector> StartAsync()
    {
        var connector = new ScriptedConnector();
        await connector.ListenAsync();
        return connector;
    }

    /// <summary>Waits until so many calls were taken.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> TakenAsync(int count)
    {
        for (var attempt = 0; attempt < 1_500 && Taken.Count < count; attempt++)
        {
            await Task.Delay(10);
        }

        return Taken.Count >= count ? Taken : throw new TimeoutException($"{Taken.Count} of {count} replies came: {string.Join(" | ", Calls.Select(c => $"{c.Method} {c.Status} {c.Text}"))}");
    }

    protected override void Map(WebApplication application)
    {
        application.MapPost("/token", GiveTokenAsync);
        application.Map("/connector/{**rest}", TakeAsync);
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        TokenRequests.Enqueue(await reader.ReadToEndAsync());
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(TokenBody ?? $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{TokenRequests.Count}}"}""");
    }

    private async Task TakeAsync(HttpContext context)
    {
        JsonElement body = default;
        if (context.Request.ContentLength > 0)
        {
            using var parsed = await JsonDocument.ParseAsync(context.Request.Body);
            body = parsed.RootElement.Clone();
        }

        var call = new ConnectorCall(context.Request.Method, context.Request.Path + context.Request.QueryString, body, context.Request.Headers.Authorization.ToString());
        var answer = Answering(call) ?? new ConnectorAnswer(201, $$"""{"id":"reply-{{Interlocked.Increment(ref _ids)}}"}""");
        _calls.Enqueue(call with { Status = answer.Status });
        await Task.Delay(answer.Delay);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>A call to the connector.</summary>
public sealed record ConnectorCall(string Method, string Path, JsonElement Activity, string Authorization)
{
    public int Status { get; init; }

    public string? Type => Property("type");

    public string? Text => Property("text");

    /// <summary>The streaminfo entity, if any.</summary>
    public JsonElement? StreamInfo => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(e => e.GetProperty("type").GetString() == "streaminfo").Select(e => (JsonElement?)e).FirstOrDefault()
        : null;

    /// <summary>The type of the stream's update, and the sequence: <c>streaming 2</c>.</summary>
    public string? Stream => StreamInfo is { } info
        ? $"{info.GetProperty("streamType").GetString()}{(info.TryGetProperty("streamSequence", out var sequence) ? " " + sequence : string.Empty)}"
        : null;

    private string? Property(string name) => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>How the connector answers.</summary>
public sealed record ConnectorAnswer(int Status, string Body = "{}", string? RetryAfter = null)
{
    public TimeSpan Delay { get; init; }

    /// <summary>Teams' refusal of a stream's update.</summary>
    public static ConnectorAnswer StreamRefused(string message) => new(403, JsonSerializer.Serialize(new { error = new { code = "ContentStreamNotAllowed", message } }));
}
