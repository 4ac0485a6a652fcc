using System.Diagnostics;
using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Benchmarks;

/// <summary>Times ingesting and answering in process. Figures and the machine they were taken on are in docs/performance.md.</summary>
internal static class Timings
{
    /// <summary>Ingests the document that ships, several times into empty libraries: the first run pays for the just-in-time compiler.</summary>
    public static async Task<int> IngestAsync(int runs)
    {
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            using var bot = new Bot(seeds: false);
            await bot.Library.OpenAsync();
            var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"))[0];
            var start = Stopwatch.GetTimestamp();
            var report = await bot.Library.IngestAsync([file]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!report.Succeeded)
            {
                Console.Error.WriteLine(report.Files[0].Error);
                return 1;
            }
        }

        Print($"ingest of one resolution, first in the process: {times[0]:0} ms; then median of {runs - 1}: {times.Skip(1).Order().ElementAt((runs - 1) / 2):0} ms");
        return 0;
    }

    /// <summary>Indexes a folder of texts, or 150 texts made of the words of the document that ships, shuffled within each paragraph.</summary>
    public static async Task<int> IndexAsync(string? folder)
    {
        using var bot = new Bot(seeds: false);
        await bot.Library.OpenAsync();
        folder ??= Shuffled(bot.Inbox, 150);
        var start = Stopwatch.GetTimestamp();
        var report = await bot.Library.IngestAsync([folder]);
        var taken = Stopwatch.GetElapsedTime(start);
        var editions = bot.Library.Editions;
        Print($"{editions.Count} documents, {editions.Sum(e => e.Passages.Count)} passages read, parsed and indexed in {taken.TotalSeconds:0.00} s ({report.Files.Count(f => f.Error is not null)} files failed)");
        return 0;
    }

    /// <summary>Asks every question of the test sets once to warm up and once for the clock.</summary>
    public static async Task<int> AnswersAsync(string folder)
    {
        var questions = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(l => l.Trim()).Where(l => l.StartsWith("- say:", StringComparison.Ordinal)).Select(l => l[6..].Trim().Trim('"', '\'')).ToList();
        using var bot = new Bot(seeds: true);
        await bot.Library.OpenAsync();
        var times = new List<double>(questions.Count);
        foreach (var timed in new[] { false, true })
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                await bot.Answerer.AnswerWholeAsync(new AnswerRequest { Text = question });
                if (timed)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        Print($"{times.Count} offline answers in process: p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms");
        return 0;

        double At(double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }

    private static string Shuffled(string folder, int count)
    {
        var lines = File.ReadAllLines(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"))[0]);
        for (var n = 1; n <= count; n++)
        {
#pragma warning disable CA5394 // made-up words for a benchmark are no secret
            var random = new Random(n);
            var text = lines.Select(line => line.Replace("77/20.", $"77/{n + 100}.", StringComparison.Ordinal)).Select(line => line.Split(' ') is { Length: > 8 } words ? string.Join(' ', words[..3].Concat(words[3..^1].OrderBy(_ => random.Next())).Append(words[^1])) : line);
#pragma warning restore CA5394
            File.WriteAllLines(Path.Combine(folder, $"A-RES-77-{n + 100}.fr.txt"), text);
        }

        return folder;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
