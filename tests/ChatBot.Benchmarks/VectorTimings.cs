using System.Diagnostics;
using System.Globalization;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Benchmarks;

/// <summary>Times searches by words alone and by words and vectors, over made-up passages.</summary>
internal static class VectorTimings
{
    private const int Dimensions = 1024, Searches = 200, Words = 60, Vocabulary = 5_000;

    public static int Run(int count)
    {
#pragma warning disable CA5394 // made-up words for a benchmark are no secret
        var random = new Random(7);
        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"mot{Math.Min(random.Next(Vocabulary), random.Next(Vocabulary))}"));
        ReadOnlyMemory<float> Vector() => Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5f).ToArray();
#pragma warning restore CA5394
        using var index = PassageIndex.Build(Enumerable.Range(0, count).Select(i => new IndexedPassage($"{i}", string.Empty, Text(Words), "fr") { Vector = Vector() }), Lexicon.FromTexts([]));
        var queries = Enumerable.Range(0, Searches).Select(_ => (Text: Text(8), Vector: Vector())).ToList();
        foreach (var vectors in new[] { false, true, false, true })
        {
            var times = queries.ConvertAll(q =>
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(q.Text, "fr", 10, vectors ? q.Vector : null);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            });
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} passages, {(vectors ? $"words and vectors of {Dimensions} numbers" : "words alone")}: p50 {times[Searches / 2]:0.00} ms, p95 {times[Searches * 95 / 100]:0.00} ms"));
        }

        return 0;
    }
}
