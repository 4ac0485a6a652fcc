using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Sockets;

/// <summary>Many conversations by socket at once against the served bot: nothing may be lost, doubled, or said to somebody else.</summary>
internal static class SocketLoad
{
    private const int QuestionsEach = 3;

    /// <summary>Every fourth visitor is cut off in the middle of the conversation.</summary>
    private const int CutEvery = 4;

    private static readonly string[] Mix =
    [
        "Que dit le paragraphe 1 ?", "Quand la résolution a-t-elle été adoptée ?", "Bonjour", "Que dit le paragraphe 5 ?", "Quelle est la capitale de l'Australie ?",
        "Quels paragraphes mentionnent le terrorisme ?", "Combien y a-t-il de paragraphes ?", "What does paragraph 3 say?", "Qui est prié de faire rapport ?", "Merci",
    ];

    /// <summary>Runs so many conversations and prints the figures.</summary>
    /// <returns>0; 1 when anything went wrong.</returns>
    public static async Task<int> RunAsync(int count)
    {
        using var bot = await ServedBot.StartAsync();
        using var client = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromMinutes(2) };
        await WarmUpAsync(client, bot.Secret);
        var before = (bot.Megabytes, bot.ProcessorTime);
        var visitors = Enumerable.Range(0, count).Select(n => new LoadVisitor(client, bot.Secret, n)).ToList();

        var opening = await TimeAsync(visitors.Select(v => v.ComeAsync()));
        var during = bot.Megabytes;
        var asking = await TimeAsync(visitors.Select((v, n) => v.TalkAsync(Questions(n), n % CutEvery == 0 ? n / CutEvery % QuestionsEach : null)));
        await Task.WhenAll(visitors.Select(v => v.CompareAsync(QuestionsEach)));

        var after = (bot.Megabytes, bot.ProcessorTime);
        var (complaints, answers, latencies) = (Complaints(visitors), visitors.Sum(v => v.Answers.Count), visitors.SelectMany(v => v.Latencies).Order().ToList());
        Print($"{count} sockets open at once after {opening.TotalSeconds:0.0} s; {(count + CutEvery - 1) / CutEvery} cut off in mid-conversation and connected again");
        Print($"{count * QuestionsEach} questions, {answers} answers in {asking.TotalSeconds:0.0} s: {answers / asking.TotalSeconds:0} answers/s, {visitors.Sum(v => v.Frames) / asking.TotalSeconds:0} frames/s, {visitors.Sum(v => v.Refused)} posts refused as busy and made again");
        Print($"from question to answer: p50 {At(latencies, 0.5):0} ms, p95 {At(latencies, 0.95):0} ms, p99 {At(latencies, 0.99):0} ms");
        Print($"server: {before.Megabytes} MB before, {during} MB with all sockets open, {after.Megabytes} MB after; {(after.ProcessorTime - before.ProcessorTime).TotalSeconds:0.0} s of processor time");
        Print($"{complaints.Count} complaints");
        complaints.Take(10).ToList().ForEach(Console.WriteLine);
        visitors.ForEach(v => v.Dispose());
        return complaints.Count == 0 ? 0 : 1;
    }

    private static string[] Questions(int visitor) => [.. Enumerable.Range(0, QuestionsEach).Select(n => Mix[(visitor + (n * 7)) % Mix.Length])];

    /// <summary>The first questions pay for the just-in-time compiler.</summary>
    private static async Task WarmUpAsync(HttpClient client, string secret)
    {
        using var first = new LoadVisitor(client, secret, -1);
        await first.ComeAsync();
        await first.TalkAsync(Mix, cutAt: 1);
    }

    private static async Task<TimeSpan> TimeAsync(IEnumerable<Task> all)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(all);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>What visitors complain of, and conversations that went the same way and got different answers: one that was somebody else's would show there.</summary>
    private static List<string> Complaints(List<LoadVisitor> visitors)
    {
        var various = visitors.SelectMany(v => v.Answers).GroupBy(a => a.Asked).Where(same => same.Select(a => a.Text).Distinct().Count() > 1);
        return [.. visitors.SelectMany((v, n) => v.Complaints.Select(c => $"visitor {n}: {c}")), .. various.Select(same => $"several answers: {same.Key}")];
    }

    private static double At(List<double> times, double share) => times.Count == 0 ? double.NaN : times[Math.Min(times.Count - 1, (int)(share * times.Count))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
