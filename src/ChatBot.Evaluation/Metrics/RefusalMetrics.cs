using ChatBot.Answering;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// Refusing as a classification: the bot refuses when it says that the text does not answer. Over turns that expect an answer or a refusal; small talk
/// counts only where it was taken for a question that has no answer.
/// </summary>
internal static class RefusalMetrics
{
    public static (double Value, int Count)? Precision(IReadOnlyList<PlayedTurn> turns)
    {
        var refused = turns.Where(t => t.Turn.Outcome != AnswerOutcome.SmallTalk || t.Reply?.Outcome == AnswerOutcome.NotFound).Where(Refused).ToArray();
        return Share(refused.Count(t => t.Turn.Outcome == AnswerOutcome.NotFound), refused.Length);
    }

    public static (double Value, int Count)? Recall(IReadOnlyList<PlayedTurn> turns)
    {
        var unanswerable = turns.Where(t => t.Turn.Outcome == AnswerOutcome.NotFound).ToArray();
        return Share(unanswerable.Count(Refused), unanswerable.Length);
    }

    public static (double Value, int Count)? F1(IReadOnlyList<PlayedTurn> turns) => Harmonic(Precision(turns), Recall(turns));

    /// <summary>The mean of the F1 of refusing and of answering; null unless both were to be done.</summary>
    public static (double Value, int Count)? MacroF1(IReadOnlyList<PlayedTurn> turns)
    {
        if (Recall(turns) is not { } refusals || FalseRefusalRate(turns) is not { } falseRefusals)
        {
            return null;
        }

        var answered = turns.Where(t => t.Turn.Outcome != AnswerOutcome.SmallTalk && Answered(t)).ToArray();
        var precision = Share(answered.Count(t => t.Turn.Outcome == AnswerOutcome.Answered), answered.Length);
        var answering = Harmonic(precision, (1 - falseRefusals.Value, falseRefusals.Count))?.Value ?? 0;
        return (((F1(turns)?.Value ?? 0) + answering) / 2, refusals.Count + falseRefusals.Count);
    }

    public static (double Value, int Count)? FalseRefusalRate(IReadOnlyList<PlayedTurn> turns)
    {
        var answerable = turns.Where(t => t.Turn.Outcome == AnswerOutcome.Answered).ToArray();
        return Share(answerable.Count(t => !Answered(t)), answerable.Length);
    }

    private static bool Answered(PlayedTurn turn) => turn.Reply?.Outcome == AnswerOutcome.Answered;

    /// <summary>A target that does not name its outcomes refuses when it does not answer.</summary>
    private static bool Refused(PlayedTurn turn) => turn.Reply is { Outcome: AnswerOutcome.NotFound or null };

    private static (double Value, int Count)? Share(int part, int whole) => whole == 0 ? null : ((double)part / whole, whole);

    private static (double Value, int Count)? Harmonic((double Value, int Count)? a, (double Value, int Count)? b) =>
        a is null || b is null ? b is null ? null : (0, b.Value.Count)
        : (a.Value.Value + b.Value.Value == 0 ? 0 : 2 * a.Value.Value * b.Value.Value / (a.Value.Value + b.Value.Value), b.Value.Count);
}
