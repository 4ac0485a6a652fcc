using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Fuzzing;

/// <summary>Whatever is posted, the bot refuses or takes it; it never breaks, hangs or grows.</summary>
public class MessagesFuzzTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    private const int WarmUp = 2_000, Activities = 10_000, Callers = 8;

    /// <summary>Bounded stores fill up while it runs; what is posted after the warm-up is several times as much.</summary>
    private const long MostGrowth = 48 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private ConnectorSink _connector = null!;

    public async Task InitializeAsync() => _connector = await ConnectorSink.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_broken_activities_break_nothing()
    {
        using var client = bot.CreateClient();
        using var done = new CancellationTokenSource();
        var clock = RunClockAsync(done.Token);

        await PostAsync(client, seed: 1, WarmUp);
        var before = Memory();
        await PostAsync(client, seed: 2, Activities - WarmUp);
        var growth = await GrowthAsync(before);
        var after = await AskAsync(client);
        await done.CancelAsync();
        await clock;

        Assert.True(_failures.IsEmpty, string.Join("\n\n", _failures.Take(5)));
        Assert.True(growth < MostGrowth, $"It grew by {growth >> 20} MB.");
        Assert.Contains("Brest", after, StringComparison.Ordinal);
        Assert.All([200, 202, 400, 501], status => Assert.True(_statuses.GetValueOrDefault(status) > 100, $"The bodies should try everything, but only {_statuses.GetValueOrDefault(status)} were answered {status}."));
        Assert.True(_connector.Of("message") > 100);
    }

    /// <summary>What is still held in the end. Other tests of the process hold memory for a while; what the bot has kept does not go away.</summary>
    private async Task<long> GrowthAsync(long before)
    {
        var growth = Memory() - before;
        for (var again = 0; growth >= MostGrowth && again < 20; again++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            growth = Memory() - before;
        }

        return growth;
    }

    /// <summary>Time that passes faster than ours, for streams to go on.</summary>
    private async Task RunClockAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            bot.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Delay(5, CancellationToken.None);
        }
    }

    private async Task PostAsync(HttpClient client, int seed, int count)
    {
        var fuzzer = new ActivityFuzzer(seed, _connector.ServiceUrl);
        var bodies = Enumerable.Range(0, count).Select(index => (index, Body: fuzzer.Next()));
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (body, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var status = await PostAsync(client, body.Body);
            _statuses.AddOrUpdate(status, 1, (_, n) => n + 1);
            var isUnknownInvoke = status == 501 && Encoding.UTF8.GetString(body.Body).Contains("invoke", StringComparison.OrdinalIgnoreCase);
            if ((status >= 500 && !isUnknownInvoke) || Stopwatch.GetElapsedTime(began) > Patience)
            {
                var text = Encoding.UTF8.GetString(body.Body);
                _failures.Enqueue($"{status} for number {body.index} of seed {seed} after {Stopwatch.GetElapsedTime(began)}: {text[..Math.Min(2_000, text.Length)]}");
            }
        });
    }

    private static async Task<int> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (int)response.StatusCode;
    }

    private static async Task<string> AskAsync(HttpClient client)
    {
        using var content = new StringContent(
            """{"type":"message","text":"Où est le siège ?","channelId":"msteams","deliveryMode":"expectReplies","from":{"id":"29:x"},"recipient":{"id":"28:y"},"conversation":{"id":"a:calm","conversationType":"personal"}}""",
            Encoding.UTF8,
            "application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>What is in use, without what the fakes remember.</summary>
    private long Memory()
    {
        bot.Answerer.Asked.Clear();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
