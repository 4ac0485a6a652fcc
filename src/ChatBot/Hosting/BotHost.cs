using ChatBot.Answering;
using ChatBot.Channels;
using ChatBot.Pages;
using ChatBot.Retrieval;
using ChatBot.Widget;

namespace ChatBot.Hosting;

/// <summary>The web host: what <c>serve</c> runs.</summary>
internal static class BotHost
{
    /// <summary>The most WebSockets at a time; each holds some tens of kilobytes. Beyond, clients are told to poll.</summary>
    private const int MostSockets = 5_000;

    /// <summary>Builds the host; it does not listen yet.</summary>
    /// <param name="settings">Configuration of the command line, as <c>--Key=value</c>.</param>
    public static WebApplication Build(string[] settings)
    {
        // The content root is where the executable is, so that it runs from any working directory.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Urls"] = string.Join(';', BotConfiguration.Addresses(builder.Configuration));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentUpgradedConnections = MostSockets;
        });

        // A start that fails ends the process with a sentence; the host would put a stack trace before it. What stops it later is critical, and still told.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // That somebody asks early whether the bot is ready is no failure; the framework would log it as one.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Services
            .AddRetrieval(builder.Configuration)
            .AddAnswering(builder.Configuration)
            .AddChannels(builder.Configuration)
            .AddLibraryOpening();

        var app = builder.Build();
        foreach (var trouble in KnownSettings.Troubles(app.Configuration))
        {
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KnownSettings)).UnknownSetting(trouble);
        }

        app.UseSecurityHeaders();
        app.UsePageFiles();
        app.UseChannels();
        app.MapHealth();
        app.MapChannels();
        app.MapPassages();
        app.MapPages();
        app.MapWidget();
        return app;
    }
}
