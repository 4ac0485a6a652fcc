namespace ChatBot.Evaluation.Metrics;

/// <summary>Everything measured on one reply; null where the turn expects nothing of the kind, or the target does not show it.</summary>
public sealed record TurnScores
{
    /// <summary>Share of the wanted passages among the first retrieved, 0 to 1.</summary>
    public double? RetrievalRecallAt1 { get; init; }

    /// <inheritdoc cref="RetrievalRecallAt1"/>
    public double? RetrievalRecallAt5 { get; init; }

    /// <inheritdoc cref="RetrievalRecallAt1"/>
    public double? RetrievalRecallAt10 { get; init; }

    /// <summary>One over the rank of the first wanted passage.</summary>
    public double? ReciprocalRank { get; init; }

    /// <summary>Share of the passages cited that are wanted or allowed; null when nothing is cited.</summary>
    public double? CitationPrecision { get; init; }

    /// <summary>Share of the wanted passages that are cited.</summary>
    public double? CitationRecall { get; init; }

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double? CitationF1 { get; init; }

    /// <summary>Quotations held against their passages.</summary>
    public int Quotations { get; init; }

    /// <summary>Quotations that are not verbatim.</summary>
    public int BrokenQuotations { get; init; }

    /// <summary>Share of the wanted facts that the reply says.</summary>
    public double? FactRecall { get; init; }

    /// <summary>Whether none of the forbidden texts is said.</summary>
    public bool? ForbiddenFree { get; init; }

    /// <summary>Whether the reply is of the kind expected.</summary>
    public bool OutcomeRight { get; init; }

    /// <summary>Whether the reply is in the language expected.</summary>
    public bool? LanguageRight { get; init; }

    /// <summary>Whether the reply is not too long.</summary>
    public bool? LengthRight { get; init; }

    /// <summary>Words of the reply, citation markers left out.</summary>
    public int Words { get; init; }

    /// <summary>What is wrong with the reply, each a short sentence; empty: the turn passes.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>
    /// One figure for sorting and trends, 0 to 1: 0 for a reply of the wrong kind, else the mean of what was expected of it
    /// (citations' F1, facts, nothing forbidden, quotations, language, length).
    /// </summary>
    public double Score { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool Passed => Failures.Count == 0;
}
