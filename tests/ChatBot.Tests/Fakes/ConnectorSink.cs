using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Fakes;

/// <summary>A channel's connector on a loopback port that takes every reply and keeps none, and hands out tokens for them.</summary>
public sealed class ConnectorSink : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, int> _types = new();
    private int _replies;

    private ConnectorSink(WebApplication application) => _application = application;

    /// <summary>Where replies go: the activities' <c>serviceUrl</c>.</summary>
    public string ServiceUrl => Root + "/connector/";

    /// <summary>Where tokens are had: the setting <c>BotFramework:TokenUrl</c>.</summary>
    public string TokenUrl => Root + "/token";

    /// <summary>Replies taken so far, updates of streams among them.</summary>
    public int Replies => Volatile.Read(ref _replies);

    private string Root => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<ConnectorSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new ConnectorSink(builder.Build());
        sink._application.MapPost("/token", () => Results.Text("""{"token_type":"Bearer","expires_in":3600,"access_token":"token"}""", "application/json"));
        sink._application.Map("/connector/{**rest}", sink.TakeAsync);
        await sink._application.StartAsync();
        return sink;
    }

    /// <summary>How many activities of a type it took.</summary>
    public int Of(string type) => _types.GetValueOrDefault(type);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
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
