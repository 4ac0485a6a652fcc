using ChatBot.Answering;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Every metric that there is, in the order of reports.</summary>
public static class MetricCatalog
{
    // First: the list below is made from it.
    private static readonly int[] Shown = [50, 95, 99];

    /// <summary>All metrics.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        Mean("pass-rate", "turns with nothing wrong", t => t.Scores.Passed ? 1 : 0),
        Mean("outcome-accuracy", "replies of the kind expected", t => t.Scores.OutcomeRight ? 1 : 0),
        Mean("citation-precision", "passages cited that are wanted", t => t.Scores.CitationPrecision),
        Mean("citation-recall", "wanted passages that are cited", t => t.Scores.CitationRecall),
        Mean("citation-f1", "harmonic mean of the two", t => t.Scores.CitationF1),
        new() { Name = "quotations-verbatim", Meaning = "quotations found word for word in the passage cited", OfAll = Quotations },
        Mean("fact-recall", "wanted facts that are said", t => t.Scores.FactRecall),
        Mean("forbidden-free", "replies without forbidden text", t => Share(t.Scores.ForbiddenFree)),
        new() { Name = "refusal-precision", Meaning = "refusals that were right", OfAll = RefusalMetrics.Precision },
        new() { Name = "refusal-recall", Meaning = "unanswerable questions refused", OfAll = RefusalMetrics.Recall },
        new() { Name = "refusal-f1", Meaning = "harmonic mean of the two", OfAll = RefusalMetrics.F1 },
        new() { Name = "refusal-macro-f1", Meaning = "mean F1 of answering and refusing", OfAll = RefusalMetrics.MacroF1 },
        new() { Name = "false-refusal-rate", Meaning = "answerable questions not answered", MoreIsBetter = false, OfAll = RefusalMetrics.FalseRefusalRate },
        Mean("answer-language", "replies in the language expected", t => Share(t.Scores.LanguageRight)),
        Mean("length-kept", "replies within their length", t => Share(t.Scores.LengthRight)),
        new() { Name = "median-words", Meaning = "words of the median answer", Unit = MetricUnit.Count, MoreIsBetter = false, OfAll = MedianWords },
        Mean("retrieval-recall@1", "wanted passages retrieved first", t => t.Scores.RetrievalRecallAt1) with { NeedsEvidence = true },
        Mean("retrieval-recall@5", "wanted passages among the first five", t => t.Scores.RetrievalRecallAt5) with { NeedsEvidence = true },
        Mean("retrieval-recall@10", "wanted passages among the first ten", t => t.Scores.RetrievalRecallAt10) with { NeedsEvidence = true },
        Mean("retrieval-mrr", "mean of 1/rank of the first wanted passage", t => t.Scores.ReciprocalRank) with { NeedsEvidence = true },
        .. Judges.Names.Select(name => Mean(name, Judges.MeaningOf(name), t => t.Grades.TryGetValue(name, out var grades) ? grades.Average() : null)
            with { Unit = MetricUnit.Grade, NeedsJudge = true }),
        .. Latencies("first-token", "to the first piece of the reply", r => r.FirstToken),
        .. Latencies("end", "to the end of the reply", r => r.End),
        .. ModelMetrics.All,
        new() { Name = "failed-turns", Meaning = "turns without a reply", Unit = MetricUnit.Count, MoreIsBetter = false, OfAll = Failed },
    ];

    /// <summary>The names of all metrics.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(m => m.Name)];

    private static readonly Dictionary<string, MetricDefinition> ByName = All.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>The metric of that name.</summary>
    public static MetricDefinition Get(string name) => ByName[name];

    private static MetricDefinition Mean(string name, string meaning, Func<PlayedTurn, double?> ofTurn) => new() { Name = name, Meaning = meaning, OfTurn = ofTurn };

    private static double? Share(bool? right) => right is { } known ? known ? 1 : 0 : null;

    private static (double, int)? Quotations(IReadOnlyList<PlayedTurn> turns)
    {
        var all = turns.Sum(t => t.Scores.Quotations);
        return all == 0 ? null : ((double)(all - turns.Sum(t => t.Scores.BrokenQuotations)) / all, all);
    }

    private static (double, int)? MedianWords(IReadOnlyList<PlayedTurn> turns) =>
        Percentiles.Of(turns.Where(t => t.Reply?.Outcome == AnswerOutcome.Answered).Select(t => (double)t.Scores.Words), 50);

    private static (double, int)? Failed(IReadOnlyList<PlayedTurn> turns) => (turns.Count(t => t.Error is not null), turns.Count);

    private static IEnumerable<MetricDefinition> Latencies(string name, string meaning, Func<Targets.TargetReply, TimeSpan> latency) =>
        Shown.Select(p => new MetricDefinition
        {
            Name = $"{name}-p{p}",
            Meaning = $"{p} % of replies take no longer {meaning}",
            Unit = MetricUnit.Milliseconds,
            MoreIsBetter = false,
            OfAll = turns => Percentiles.Of(turns.Where(t => t.Reply is not null).Select(t => latency(t.Reply!).TotalMilliseconds), p),
        });
}
