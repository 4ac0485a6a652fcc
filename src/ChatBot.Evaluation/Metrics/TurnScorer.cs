using System.Globalization;
using ChatBot.Answering;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Holds a reply against what its turn expects.</summary>
public static class TurnScorer
{
    /// <summary>The scores of a turn that got no reply.</summary>
    public static TurnScores Failed(TestTurn turn, string error)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new TurnScores
        {
            CitationRecall = turn.Passages.Count > 0 ? 0 : null,
            CitationF1 = turn.Passages.Count > 0 ? 0 : null,
            FactRecall = turn.Facts.Count > 0 ? 0 : null,
            Failures = [error],
        };
    }

    /// <summary>Scores a reply.</summary>
    public static TurnScores Score(TestTurn turn, TargetReply reply)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(reply);
        var failures = new List<string>();
        var text = TextFolding.Fold(reply.Text);
        var citations = CitationScore.Of(reply, turn);
        var evidence = EvidenceScore.Of(reply, turn);
        var quotations = QuotationScore.Of(reply, turn.Say);
        var scores = new TurnScores
        {
            OutcomeRight = CheckOutcome(turn, reply, failures),
            RetrievalRecallAt1 = evidence?.RecallAt1,
            RetrievalRecallAt5 = evidence?.RecallAt5,
            RetrievalRecallAt10 = evidence?.RecallAt10,
            ReciprocalRank = evidence?.ReciprocalRank,
            CitationPrecision = citations?.Precision,
            CitationRecall = citations?.Recall,
            CitationF1 = citations?.F1,
            Quotations = quotations.Checked,
            BrokenQuotations = quotations.Broken.Count,
            FactRecall = CheckFacts(turn, text, failures),
            ForbiddenFree = CheckForbidden(turn, text, failures),
            LanguageRight = CheckLanguage(turn, reply, failures),
            LengthRight = CheckLength(turn, reply, failures),
            Words = ReplyText.CountWords(reply.Text),
        };
        failures.AddRange(citations?.Missing.Select(m => $"not cited: {m}") ?? []);
        failures.AddRange(citations?.Extra.Select(e => $"cited without need: {e}") ?? []);
        failures.AddRange(quotations.Broken.Select(q => $"not verbatim: « {q} »"));
        CheckMarkers(reply, failures);
        return scores with { Failures = failures, Score = Overall(scores) };
    }

    private static double Overall(TurnScores scores)
    {
        if (!scores.OutcomeRight)
        {
            return 0;
        }

        static double? Of(bool? right) => right is { } known ? known ? 1 : 0 : null;
        double?[] parts =
        [
            1, scores.CitationF1, scores.FactRecall, Of(scores.ForbiddenFree), Of(scores.LanguageRight), Of(scores.LengthRight),
            scores.Quotations > 0 ? (double)(scores.Quotations - scores.BrokenQuotations) / scores.Quotations : null,
        ];
        return parts.OfType<double>().Average();
    }

    private static bool CheckOutcome(TestTurn turn, TargetReply reply, List<string> failures)
    {
        // A target that does not say what kind of reply it gave still shows whether it answered.
        var right = reply.Outcome == turn.Outcome || (reply.Outcome is null && turn.Outcome != AnswerOutcome.Answered);
        if (!right)
        {
            failures.Add($"outcome {(reply.Outcome is { } got ? got.Name() : "without an answer")} instead of {turn.Outcome.Name()}");
        }

        return right;
    }

    private static double? CheckFacts(TestTurn turn, string text, List<string> failures)
    {
        var missing = turn.Facts.Where(group => !group.Any(fact => TextFolding.Says(text, TextFolding.Fold(fact)))).ToArray();
        failures.AddRange(missing.Select(group => $"fact missing: {string.Join(" or ", group)}"));
        return turn.Facts.Count == 0 ? null : (double)(turn.Facts.Count - missing.Length) / turn.Facts.Count;
    }

    private static bool? CheckForbidden(TestTurn turn, string text, List<string> failures)
    {
        var said = turn.Forbidden.Where(f => TextFolding.Says(text, TextFolding.Fold(f))).ToArray();
        failures.AddRange(said.Select(f => $"forbidden text: {f}"));
        return turn.Forbidden.Count == 0 ? null : said.Length == 0;
    }

    private static bool? CheckLanguage(TestTurn turn, TargetReply reply, List<string> failures)
    {
        if (turn.AnswerLanguage is not { } wanted)
        {
            return null;
        }

        var read = LanguageGuess.Of(ReplyText.OwnWords(reply.Text));
        if ((read ?? reply.Language) is not { } got)
        {
            return null;
        }

        // Both what the reply says of itself and what it reads like must agree with what is wanted.
        var right = got == wanted && (reply.Language ?? wanted) == wanted;
        if (!right)
        {
            failures.Add($"language {(got == wanted ? reply.Language : got)} instead of {wanted}");
        }

        return right;
    }

    private static bool? CheckLength(TestTurn turn, TargetReply reply, List<string> failures)
    {
        if (turn.MaxWords is not { } most)
        {
            return null;
        }

        var words = ReplyText.CountWords(reply.Text);
        if (words > most)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{words} words, more than {most}"));
        }

        return words <= most;
    }

    private static void CheckMarkers(TargetReply reply, List<string> failures)
    {
        var marked = ReplyText.Markers(reply.Text).Select(m => m.Position).ToHashSet();
        var cited = reply.Citations.Select(c => c.Position).ToHashSet();
        failures.AddRange(cited.Where(p => !marked.Contains(p)).Select(p => $"citation {p} is not referred to in the text"));
        if (reply.Outcome == AnswerOutcome.Answered && marked.Count > 0)
        {
            failures.AddRange(marked.Where(p => !cited.Contains(p)).Order().Select(p => $"marker [{p}] has no citation"));
        }
    }
}
