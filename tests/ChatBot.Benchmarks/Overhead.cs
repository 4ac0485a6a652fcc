using System.Diagnostics;
using System.Globalization;
using ChatBot.Answering;
using ChatBot.ModelServer;

namespace ChatBot.Benchmarks;

/// <summary>
/// Times what the bot adds to a chat model: all that passes from the question until the model's server has the request, and from the moment the server
/// writes until the piece comes out of the bot. The model is a scripted server on a port of its own in this process, which knows both moments.
/// </summary>
internal static class Overhead
{
    private const double Goal = 30;
    private const int WarmUp = 50;

    /// <summary>Asks so many questions of a model that takes no time and of one that writes as fast as a person reads.</summary>
    public static async Task<int> RunAsync(int count)
    {
        await using var server = await ScriptedModelServer.StartAsync();
        using var bot = new Bot(seeds: true, new Dictionary<string, string?>
        {
            ["Model:Provider"] = "OpenAI",
            ["Model:Endpoint"] = server.Endpoint.ToString(),
            ["Model:Name"] = "scripted",
            ["Model:ApiKey"] = "none",
            ["Model:TokensPerUserPerDay"] = "0",
            ["Cache:Lifetime"] = "00:00:00",
        });
        await bot.Library.OpenAsync();
        var questions = MadeUpQuestions.Of(bot.Library).GetEnumerator();
        Console.WriteLine("| model | from | p50 | p95 | p99 |\n|---|---|---|---|---|");
        var verdicts = new List<string>();
        foreach (var (name, first, word, warmUp) in new[] { ("no time at all", 0, 0, WarmUp), ("200 ms to the first word, 20 ms a word", 200, 20, 3) })
        {
            var turns = new List<TimedTurn>();
            for (var asked = 0; turns.Count < warmUp + count;)
            {
                if (++asked > 20 * (warmUp + count) || !questions.MoveNext())
                {
                    Console.Error.WriteLine("The model was not asked often enough, or what it said was held back.");
                    return 1;
                }

                turns.AddRange(await AskAsync(bot, server, questions.Current, TimeSpan.FromMilliseconds(first), TimeSpan.FromMilliseconds(word)) is { } turn ? [turn] : []);
            }

            verdicts.Add(Print(name, [.. turns.Skip(warmUp)]));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} different questions each. Goal: p95 of the first piece ≤ {Goal:0} ms."));
        verdicts.ForEach(Console.WriteLine);
        return 0;
    }

    /// <summary>Asks one question; null when it went to no model or not all that the model said was said.</summary>
    private static async Task<TimedTurn?> AskAsync(Bot bot, ScriptedModelServer server, string question, TimeSpan first, TimeSpan pause)
    {
        long arrived = 0, heard = 0;
        var written = new long[200];
        var speech = ModelAnswer.Say(string.Empty);
        server.Chat = request =>
        {
            arrived = Stopwatch.GetTimestamp();
            speech = TwoQuotations.Of(request) with { First = Task.Delay(first), Pause = pause, Writing = i => written[i] = Stopwatch.GetTimestamp() };
            return speech;
        };
        var asked = Stopwatch.GetTimestamp();
        await foreach (var update in bot.Answerer.AnswerAsync(new AnswerRequest { Text = question }))
        {
            heard = heard == 0 && update.Delta is { Length: > 0 } ? Stopwatch.GetTimestamp() : heard;
            if (update.Final is { Model: { FellBack: false, HeldBack: 0 } } && speech.Pieces.Count > 1)
            {
                var (end, last) = (Stopwatch.GetTimestamp(), TwoQuotations.LastOfFirst(speech));
                return new TimedTurn(Of(asked, arrived), Of(asked, arrived) + Of(written[last], heard), Of(asked, arrived) + Of(written[speech.Pieces.Count - 1], end));
            }
        }

        return null;
    }

    private static string Print(string model, IReadOnlyCollection<TimedTurn> turns)
    {
        Line(model, "the question to its arrival at the model", turns.Select(t => t.Before));
        Line(model, "first piece, from the last word of its sentence", turns.Select(t => t.FirstPiece));
        Line(model, "whole answer", turns.Select(t => t.Whole));
        return $"{model}: {Verdict(turns.Select(t => t.FirstPiece))}";
    }

    private static string Verdict(IEnumerable<double> times) => At([.. times.Order()], 0.95) <= Goal ? "kept" : "not kept";

    private static void Line(string model, string what, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {model} | {what} | {At(sorted, 0.5):0.0} ms | {At(sorted, 0.95):0.0} ms | {At(sorted, 0.99):0.0} ms |"));
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static double Of(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    /// <summary>What the bot added to a turn, in milliseconds.</summary>
    private sealed record TimedTurn(double Before, double FirstPiece, double Whole);
}
