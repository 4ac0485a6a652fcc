using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Fakes;

/// <summary>A server on a free loopback port that logs nothing and stops at once: what other people's servers are played with.</summary>
public abstract class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    protected LoopbackServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
    }

    /// <summary>The server's address, without a path.</summary>
    protected string Root => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public async ValueTask DisposeAsync()
    {
        // An answer that waits for its client to go must not be waited for in turn.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the server answers, and where.</summary>
    protected abstract void Map(WebApplication application);

    protected Task ListenAsync()
    {
        Map(_application);
        return _application.StartAsync();
    }
}
