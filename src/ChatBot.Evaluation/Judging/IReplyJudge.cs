using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Evaluation.Judging;

/// <summary>Grades replies where no rule can: by asking a chat model.</summary>
public interface IReplyJudge
{
    /// <summary>The grades of a reply by metric, one per repetition, 1 (worst) to 5; a metric that does not apply, or that the judge gave no readable grade for, is absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> JudgeAsync(TestTurn turn, TargetReply reply, CancellationToken cancellationToken = default);
}
