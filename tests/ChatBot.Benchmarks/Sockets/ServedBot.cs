using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Benchmarks.Sockets;

/// <summary>The bot as it is run: a process of its own, with a data folder of its own that is gone afterwards.</summary>
internal sealed class ServedBot : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
    private readonly Process _process;

    private ServedBot()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "ChatBot.dll"), "serve", "--urls", Address.GetLeftPart(UriPartial.Authority), $"--Data:Path={_folder}", $"--DirectLine:Secrets:0={Secret}",
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? string.Empty : $"bot: {line.Data}\n");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its Direct Line secret.</summary>
    public string Secret { get; } = Guid.NewGuid().ToString();

    /// <summary>Resident memory, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it can answer questions.</summary>
    public static async Task<ServedBot> StartAsync()
    {
        var bot = new ServedBot();
        using var client = new HttpClient { BaseAddress = bot.Address };
        var start = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            if (bot._process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
            {
                bot.Dispose();
                throw new InvalidOperationException("The bot did not start.");
            }

            await Task.Delay(100);
        }

        return bot;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
