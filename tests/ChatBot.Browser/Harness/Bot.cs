using System.Diagnostics;

namespace ChatBot.Browser.Harness;

/// <summary>The bot as it is run: the program, with a data folder of its own and no app id, so that this machine needs no token.</summary>
internal sealed class Bot : IDisposable
{
    private readonly ChildProcess _process;

    private Bot(ChildProcess process, Uri address, string data) => (_process, Address, Data) = (process, address, data);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The folder that it writes to.</summary>
    public string Data { get; }

    /// <summary>What it logged so far.</summary>
    public string Log => _process.Output;

    /// <summary>Starts the bot and waits until it can answer questions.</summary>
    public static async Task<Bot> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        var data = Directory.CreateTempSubdirectory("chatbot-browser-").FullName;
        var program = Path.Combine(AppContext.BaseDirectory, "ChatBot.dll");
        var process = await ChildProcess.StartAsync(
            new ProcessStartInfo("dotnet", [program, "serve", "--urls", address.GetLeftPart(UriPartial.Authority), $"--Data:Path={data}"]) { WorkingDirectory = data },
            "ChatBot listens on");
        var bot = new Bot(process, address, data);
        await bot.BecomeReadyAsync();
        return bot;
    }

    public void Dispose()
    {
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
    }

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
