using System.Diagnostics;

namespace ChatBot.Browser.Harness;

/// <summary>
/// The Microsoft 365 Agents Playground: a page that looks and behaves like Teams, and the connector behind it. Each has a personal chat
/// of its own, so that tests do not hear each other.
/// </summary>
internal sealed class Playground : IDisposable
{
    private readonly ChildProcess _process;
    private readonly DirectoryInfo _home;

    private Playground(ChildProcess process, Uri address, DirectoryInfo home) => (_process, Address, _home) = (process, address, home);

    /// <summary>Its page.</summary>
    public Uri Address { get; }

    /// <summary>Whether it serves still: it ends itself over some activities that it does not like.</summary>
    public bool IsRunning => _process.IsRunning;

    /// <summary>What it wrote so far.</summary>
    public string Log => _process.Output;

    /// <summary>Starts a playground for a bot on a port and waits until it serves.</summary>
    public static async Task<Playground> StartAsync(Uri bot, int port)
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        var home = Directory.CreateTempSubdirectory("chatbot-playground-");
        string[] arguments =
        [
            Prerequisites.Playground, "start", "--app-endpoint", new Uri(bot, "/api/messages").AbsoluteUri, "--channel-id", "msteams", "--port", $"{port}",
            "--service-url", new Uri(address, "/_connector").AbsoluteUri, "--conversation-id", $"a:{Guid.NewGuid():N}", "--disable-telemetry",
        ];
        var start = new ProcessStartInfo(Prerequisites.Node!, arguments) { WorkingDirectory = home.FullName };
        start.Environment["HOME"] = home.FullName;

        // On a port that is taken meanwhile it would choose another one; then this line never comes.
        return new Playground(await ChildProcess.StartAsync(start, $"Listening on {port}"), address, home);
    }

    public void Dispose()
    {
        _process.Dispose();
        _home.Delete(recursive: true);
    }
}
