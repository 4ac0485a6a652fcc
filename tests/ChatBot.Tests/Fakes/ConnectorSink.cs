using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Fakes;

/// <summary>A channel's connector on a loopback port that takes every reply and keeps none, and hands out tokens for them.</summary>
public sealed class ConnectorSink : LoopbackServer
{
    private readonly ConcurrentDictionary<string, int> _types = new();
    private int _replies;

    private ConnectorSink()
    {
    }

    /// <summary>Where replies go: the activities' <c>serviceUrl</c>.</summary>
    public string ServiceUrl => Root + "/connector/";

    /// <summary>Where tokens are had: the setting <c>BotFramework:TokenUrl</c>.</summary>
    public string TokenUrl => Root + "/token";

    /// <summary>Replies taken so far, updates of streams among them.</summary>
    public int Replies => Volatile.Read(ref _replies);

    public static async Task<ConnectorSink> StartAsync()
    {
        var connector = new ConnectorSink();
        await connector.ListenAsync();
        return connector;
    }

    /// <summary>How many activities of a type it took.</summary>
    public int Of(string type) => _types.GetValueOrDefault(type);

    protected override void Map(WebApplication application)
    {
        application.MapPost("/token", () => Results.Text("""{"token_type":"Bearer","expires_in":3600,"access_token":"token"}""", "application/json"));
        application.Map("/connector/{**rest}", TakeAsync);
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (HttpMethods.IsDelete(context.Request.Method))
        {
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        _types.AddOrUpdate(body.RootElement.GetProperty("type").GetString()!, 1, (_, count) => count + 1);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"reply-{{Interlocked.Increment(ref _replies)}}"}""", context.RequestAborted);
    }
}
