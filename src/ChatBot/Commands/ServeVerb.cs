using System.CommandLine;
using System.Runtime.InteropServices;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary><c>serve</c>: the bot on the web, until it is stopped.</summary>
internal static class ServeVerb
{
    private const string Certificate = "Kestrel:Certificates:Default";

    public static Command Create(Workbench bench)
    {
        var urls = new Option<string?>("--urls", "--Urls")
        {
            Description = "Addresses to listen on, separated by semicolons (default: the setting Urls, http://localhost:3978).",
            HelpName = "URLS",
        };
        var verb = new Command("serve", "Serves the chat page, the documents and Direct Line (the default).") { urls };
        verb.SetAction((parsed, cancellationToken) => RunAsync(bench, parsed.GetValue(urls), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Workbench bench, string? urls, CancellationToken cancellationToken)
    {
        await using var app = BotHost.Build([.. bench.Settings, .. urls is null ? [] : new[] { $"--urls={urls}" }]);
        var addresses = BotConfiguration.Addresses(app.Configuration);
        CheckAddresses(addresses);
        using var hangup = StopOnHangup(app.Lifetime);
        app.Lifetime.ApplicationStarted.Register(() => bench.Terminal.Out.WriteLine($"ChatBot listens on {string.Join(", ", app.Urls)} (Ctrl-C stops it)."));
        await StartAsync(app, addresses, cancellationToken).ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return app.Services.GetRequiredService<LibraryOpening>().Failure is { } failure ? throw failure : ExitCode.Done;
    }

    /// <summary>A terminal that is closed, or a connection to it that is lost, stops the bot as Ctrl-C does. Under <c>nohup</c> it stays.</summary>
    private static PosixSignalRegistration StopOnHangup(IHostApplicationLifetime lifetime) => PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
    {
        signal.Cancel = true;
        lifetime.StopApplication();
    });

    /// <summary>Starts to listen. Whether there is a certificate for https, the server's own or a developer's, shows only then.</summary>
    private static async Task StartAsync(WebApplication app, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (
            !app.Configuration.GetSection(Certificate).Exists() && addresses.FirstOrDefault(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) is { } address)
        {
            throw new UsageException($"{address} needs a certificate: set {Certificate}:Path to its file (and :KeyPath or :Password), or listen on http behind a proxy that ends TLS.");
        }
    }

    /// <summary>The server takes a port that is no number for a part of the name, and listens on port 80 of everything.</summary>
    private static void CheckAddresses(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var named = address.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal);
            if (!Uri.TryCreate(named, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.AbsolutePath != "/")
            {
                throw new UsageException($"'{address}' is no address to listen on: write it as {BotConfiguration.DefaultUrl} (--urls, or the setting Urls).");
            }
        }
    }
}
