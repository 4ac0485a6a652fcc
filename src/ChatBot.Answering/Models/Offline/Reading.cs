using System.Runtime.CompilerServices;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>A passage read with a question in mind: which of its words answer to which of the question's, and how well it does as a whole.</summary>
internal sealed record Reading
{
    /// <summary>The question as it is put to the passage's document.</summary>
    public required OfflineQuestion Question { get; init; }

    /// <summary>The passage.</summary>
    public required PassageLine Passage { get; init; }

    /// <summary>Where the question's terms stand in the passage.</summary>
    public required IReadOnlyList<TermMatch> Matches { get; init; }

    /// <summary>Where they stand in the words that the passage hangs on (<see cref="PassageLine.Context"/>).</summary>
    public IReadOnlyList<TermMatch> Around { get; init; } = [];

    /// <summary>The splitting of the passage that quotations keep to.</summary>
    public required IReadOnlyList<TextSpan> Segments { get; init; }

    /// <summary>The share of the question's weight that the passage (with the paragraph it hangs on) matches, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The same within the best clause of the passage: terms scattered over a long paragraph are a weaker sign.</summary>
    public required double ClauseCoverage { get; init; }

    /// <summary>The fact of the form asked for that stands nearest to the matches; null when there is none.</summary>
    public TextSpan? Fact { get; init; }

    /// <summary>What is asked about, where the passage charges it with something; only looked for when the question asks for that.</summary>
    public IReadOnlyList<TermMatch> Charged { get; init; } = [];

    /// <summary>How much of the question what is charged is, 0 to 1: asked what Israel has to do, all; what it has to repay to whom, little.</summary>
    public double ChargedShare => Question.Weight > 0 ? Charged.Select(m => m.Term).Distinct().Sum(t => Question.Terms[t]) / Question.Weight : 0;

    /// <summary>What ranks passages: coverage, closeness of the matches, fact, and the retriever's own order.</summary>
    public required double Score { get; init; }
}
