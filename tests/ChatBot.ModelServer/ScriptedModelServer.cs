using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.ModelServer;

/// <summary>
/// A server on a loopback port that speaks OpenAI's protocol, by OpenAI's and by Azure's addresses, and answers as a script says: well, slowly,
/// not at all, or with lies. It keeps every request.
/// </summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();

    private ScriptedModelServer(int port, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        _application = builder.Build();
    }

    /// <summary>How a chat is answered.</summary>
    public Func<ModelRequest, ModelAnswer> Chat { get; set; } = Scripts.Quote;

    /// <summary>How texts are embedded.</summary>
    public Func<ModelRequest, ModelAnswer> Embeddings { get; set; } = Scripts.Embed;

    /// <summary>The address for <c>OpenAI</c>.</summary>
    public Uri Endpoint => new(Root + "/v1");

    /// <summary>The address for <c>AzureOpenAI</c>.</summary>
    public Uri AzureEndpoint => new(Root);

    /// <summary>All requests so far, those that were refused among them.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    private string Root => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<ScriptedModelServer> StartAsync(int port = 0, X509Certificate2? certificate = null)
    {
        var server = new ScriptedModelServer(port, certificate);
        server.Map();
        await server._application.StartAsync();
        return server;
    }

    public Task WaitAsync() => _application.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        // An answer that waits for its client to go must not be waited for in turn.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
    }

    private void Map()
    {
        foreach (var prefix in new[] { "/v1", "/openai/deployments/{deployment}" })
        {
            _application.MapPost(prefix + "/chat/completions", context => AnswerAsync(context, r => Chat(r)));
            _application.MapPost(prefix + "/embeddings", context => AnswerAsync(context, r => Embeddings(r)));
        }

        _application.MapGet("/v1/models", () => Results.Json(new { @object = "list", data = new[] { new { id = "scripted", @object = "model", created = 1_700_000_000, owned_by = "tests" } } }));
        _application.MapFallback(context => WriteAsync(context, new ModelAnswer.Failure(404, ErrorBodies.Of("not_found", "Resource not found"))));
    }

    private async Task AnswerAsync(HttpContext context, Func<ModelRequest, ModelAnswer> script)
    {
        var request = await ModelRequest.ReadAsync(context.Request);
        _requests.Enqueue(request);
        try
        {
            await (script(request) switch
            {
                ModelAnswer.Speech speech => ChatWriter.WriteAsync(context, request, speech),
                ModelAnswer.Vectors vectors => EmbeddingsWriter.WriteAsync(context, request, vectors),
                ModelAnswer.Failure failure => WriteAsync(context, failure),
                _ => throw new InvalidOperationException("The script has no answer."),
            });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: that is what slow scripts are for.
        }
    }

    private static Task WriteAsync(HttpContext context, ModelAnswer.Failure failure)
    {
        context.Response.StatusCode = failure.Status;
        context.Response.ContentType = failure.ContentType;
        if (failure.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (failure.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        return context.Response.WriteAsync(failure.Body);
    }
}
