using System.Diagnostics;

namespace ChatBot.Browser.Harness;

/// <summary>The bot as it is run: the program, with a data folder of its own and no app id, so that this machine needs no token.</summary>
internal sealed class Bot : IDisposable
{
    private readonly string[] _settings;
    private ChildProcess? _process;

    private Bot(string[] settings)
    {
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        Data = Directory.CreateTempSubdirectory("chatbot-browser-").FullName;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The folder that it writes to.</summary>
    public string Data { get; }

    /// <summary>What it logged since it was last started.</summary>
    public string Log => _process?.Output ?? string.Empty;

    /// <summary>Starts the bot and waits until it can answer questions.</summary>
    /// <param name="settings">Configuration, as <c>--Key=value</c>.</param>
    public static async Task<Bot> StartAsync(params string[] settings)
    {
        var bot = new Bot(settings);
        await bot.GoOnAsync();
        return bot;
    }

    /// <summary>Reads documents, then starts the bot and waits until it can answer questions.</summary>
    public static async Task<Bot> StartWithAsync(params string[] documents)
    {
        var bot = new Bot([]);
        await bot.IngestAsync(documents);
        await bot.GoOnAsync();
        return bot;
    }

    /// <summary>Reads documents into its data folder; while it does not run.</summary>
    public async Task IngestAsync(params string[] files)
    {
        using var ingest = Process.Start(Command(["ingest", .. files, $"--Data:Path={Data}"]))!;
        await ingest.WaitForExitAsync();
        Assert.Equal(0, ingest.ExitCode);
    }

    /// <summary>Ends it as a power cut does: what it had in memory is gone.</summary>
    public void Stop()
    {
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Starts it again where it was, and waits until it can answer questions.</summary>
    public async Task GoOnAsync()
    {
        _process = await ChildProcess.StartAsync(
            Command(["serve", "--urls", Address.GetLeftPart(UriPartial.Authority), $"--Data:Path={Data}", .. _settings]), "ChatBot listens on");
        await BecomeReadyAsync();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Data, recursive: true);
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatBot.dll"), .. arguments]) { WorkingDirectory = Data };

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100, patience.Token);
        }
    }
}
