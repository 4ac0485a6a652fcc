using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Benchmarks;

/// <summary>Many people at once, each over a WebSocket of their own: counts what is lost, doubled, out of order or in the wrong conversation.</summary>
internal static class Sockets
{
    private static readonly string[] Questions =
    [
        "Où se trouve le siège d'INTERPOL ?", "Que dit le paragraphe 1 ?", "Quels paragraphes mentionnent le terrorisme ?",
        "What does the text say about trafficking?", "Quel est le prix du pain ?", "Bonjour", "De quoi parle la résolution ?",
    ];

    /// <summary>Runs the load against the bot in a folder.</summary>
    /// <returns>0 when each question got its one answer, else 1.</returns>
    public static async Task<int> RunAsync(string folder, int count)
    {
        using var bot = await PublishedBot.StartAsync(folder);
        var before = bot.ResidentMegabytes;
        using var http = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromMinutes(5) };
        var people = Enumerable.Range(0, count).Select(i => new SocketPerson(http, cutsLine: i % 5 == 0)).ToList();
        await Task.WhenAll(people.Select(person => person.OpenAsync()));
        var open = bot.ResidentMegabytes;

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(people.Select((person, i) => person.TalkAsync([.. Enumerable.Range(0, 3).Select(n => Questions[(i + n) % Questions.Length])])));
        var seconds = clock.Elapsed.TotalSeconds;
        var after = bot.ResidentMegabytes;

        var faults = (await Task.WhenAll(people.Select(person => person.CheckAsync()))).SelectMany(found => found).ToList();
        foreach (var person in people)
        {
            person.Dispose();
        }

        var waits = people.SelectMany(person => person.Waits).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {count} sockets at once, {people.Count(p => p.CutsLine)} of them cut in the middle of an answer and reconnected with their watermark
            {waits.Count} questions in {seconds:F1} s ({waits.Count / seconds:F0} a second), client and server on the same {Environment.ProcessorCount} cores
            question to whole answer: p50 {At(waits, 0.5):F0} ms, p95 {At(waits, 0.95):F0} ms, p99 {At(waits, 0.99):F0} ms
            server's resident memory: {before} MB at the start, {open} MB with all sockets open, {after} MB after the talk
            lost, doubled, out of order or somebody else's: {faults.Count}
            """));
        faults.Take(20).ToList().ForEach(Console.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
}

/// <summary>The bot as it was published, on a free port with a data folder of its own.</summary>
internal sealed class PublishedBot : IDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private PublishedBot(Process process, string data, Uri address) => (_process, _data, Address) = (process, data, address);

    public Uri Address { get; }

    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    public static async Task<PublishedBot> StartAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var data = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
        var start = new ProcessStartInfo(Path.Combine(folder, "ChatBot")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["serve", "--urls", address.OriginalString, $"--Data:Path={data}", "--DirectLine:TokensPerMinute=100000", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks=None"])
        {
            start.ArgumentList.Add(argument);
        }

        var bot = new PublishedBot(Process.Start(start)!, data, address);
        bot._process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        bot._process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        await bot.WaitAsync();
        return bot;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (attempt < 600)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
