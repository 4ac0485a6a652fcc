using ChatBot.Evaluation.Metrics;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>Measures retrieval apart from answering: indexes a collection with the product's own analysis and ranking, and plays its queries.</summary>
/// <param name="lexicon">The product's word lists.</param>
/// <param name="settings">How to rank.</param>
/// <param name="time">Times the queries.</param>
public sealed class RetrievalEvaluation(Lexicon lexicon, RankingSettings settings, TimeProvider time)
{
    private const int Depth = 100;
    private const int WarmUp = 50;
    private const string DefaultLanguage = "en";

    /// <summary>Measures a collection by words alone.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="corpusLanguage">The passages' language; null: as they say, else as their words show.</param>
    /// <param name="cancellationToken">Stops between passages and queries.</param>
    /// <returns>The figures by query language, in alphabetical order.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyDictionary<string, RetrievalFigures> Measure(BeirData collection, string? corpusLanguage, CancellationToken cancellationToken = default) =>
        Measure(collection, corpusLanguage, null, cancellationToken);

    /// <summary>Measures a collection by words and vectors, and beside that by words alone.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="corpusLanguage">The passages' language; null: as they say, else as their words show.</param>
    /// <param name="vectors">Vectors of its passages and queries; null: by words alone.</param>
    /// <param name="cancellationToken">Stops between passages and queries.</param>
    /// <returns>The figures by query language, in alphabetical order.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyDictionary<string, RetrievalFigures> Measure(BeirData collection, string? corpusLanguage, CollectionVectors? vectors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var languages = corpusLanguage is null ? CollectionLanguages.Of(collection.Passages, DefaultLanguage) : null;
        var passages = collection.Passages.Select((p, i) => new IndexedPassage(p.Id, p.Title, p.Text, corpusLanguage ?? languages![i]) { Vector = vectors?.OfPassage(i) ?? default });
        using var index = PassageIndex.Build(passages, lexicon, settings, cancellationToken);
        var queryLanguages = CollectionLanguages.Of(collection.Queries, corpusLanguage ?? languages!.CountBy(l => l).MaxBy(l => l.Value).Key);

        // The first queries pay for the runtime's compiler; a server that has been up for a minute does not.
        for (var i = 0; i < Math.Min(WarmUp, collection.Queries.Count); i++)
        {
            index.Search(collection.Queries[i].Text, queryLanguages[i], Depth, vectors?.OfQuery(i), cancellationToken);
        }

        var lexical = Figures(index, collection, queryLanguages, null, cancellationToken);
        if (vectors is null)
        {
            return lexical;
        }

        var fused = Figures(index, collection, queryLanguages, vectors, cancellationToken);
        foreach (var (language, alone) in lexical)
        {
            fused[language] = fused[language] with { Lexical = alone };
        }

        return fused;
    }

    private SortedDictionary<string, RetrievalFigures> Figures(PassageIndex index, BeirData collection, IReadOnlyList<string> languages, CollectionVectors? vectors, CancellationToken cancellationToken) => new(
        collection.Queries.Select((q, i) => Play(index, q, languages[i], vectors?.OfQuery(i), collection.Relevant[q.Id], cancellationToken)).ToArray()
            .GroupBy(p => p.Language, StringComparer.Ordinal).ToDictionary(g => g.Key, g => SumUp([.. g])),
        StringComparer.Ordinal);

    private Played Play(PassageIndex index, BeirText query, string language, ReadOnlyMemory<float>? vector, IReadOnlyDictionary<string, int> relevant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = time.GetTimestamp();
        var found = index.Search(query.Text, language, Depth, vector, cancellationToken);
        return new Played(language, [.. found.Select(f => f.Id)], relevant, time.GetElapsedTime(start));
    }

    private static RetrievalFigures SumUp(IReadOnlyList<Played> played)
    {
        double Mean(Func<Played, double> of) => Math.Round(played.Average(of), 4);
        double Latency(int percent) => Math.Round(Percentiles.Of(played.Select(p => p.Time.TotalMilliseconds), percent)!.Value.Value, 3);
        var seconds = played.Sum(p => p.Time.TotalSeconds);
        return new RetrievalFigures
        {
            Queries = played.Count,
            RecallAt1 = Mean(p => RankMetrics.Recall(p.Ranked, p.Relevant, 1)),
            RecallAt5 = Mean(p => RankMetrics.Recall(p.Ranked, p.Relevant, 5)),
            RecallAt10 = Mean(p => RankMetrics.Recall(p.Ranked, p.Relevant, 10)),
            RecallAt100 = Mean(p => RankMetrics.Recall(p.Ranked, p.Relevant, 100)),
            MrrAt10 = Mean(p => RankMetrics.ReciprocalRank(p.Ranked, p.Relevant, 10)),
            NdcgAt10 = Mean(p => RankMetrics.Ndcg(p.Ranked, p.Relevant, 10)),
            QueriesPerSecond = seconds > 0 ? Math.Round(played.Count / seconds, 1) : 0,
            P50 = Latency(50),
            P99 = Latency(99),
        };
    }

    private sealed record Played(string Language, IReadOnlyList<string> Ranked, IReadOnlyDictionary<string, int> Relevant, TimeSpan Time);
}
