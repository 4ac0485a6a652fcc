using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Whether the wanted passages were among those retrieved for the answer.</summary>
/// <param name="RecallAt1">The share of the wanted groups that the first passage covers.</param>
/// <param name="RecallAt5">The share that the first five cover.</param>
/// <param name="RecallAt10">The share that the first ten cover.</param>
/// <param name="ReciprocalRank">One over the rank of the first wanted passage; 0 when there is none.</param>
internal sealed record EvidenceScore(double RecallAt1, double RecallAt5, double RecallAt10, double ReciprocalRank)
{
    /// <summary>Scores a reply; null when the turn wants no passage, or the target does not show what it retrieved.</summary>
    public static EvidenceScore? Of(TargetReply reply, TestTurn turn)
    {
        if (turn.Passages.Count == 0 || reply.Evidence is not { } evidence)
        {
            return null;
        }

        double Recall(int k) => (double)turn.Passages.Count(group => evidence.Take(k).Any(key => IsIn(group, key))) / turn.Passages.Count;
        var first = evidence.Select((key, i) => (key, i)).Where(e => turn.Passages.Any(group => IsIn(group, e.key))).Select(e => e.i + 1).FirstOrDefault();
        return new EvidenceScore(Recall(1), Recall(5), Recall(10), first == 0 ? 0 : 1.0 / first);
    }

    private static bool IsIn(IReadOnlyList<GoldPassage> group, PassageKey key) => group.Any(gold => CitationScore.Names(gold, key));
}
