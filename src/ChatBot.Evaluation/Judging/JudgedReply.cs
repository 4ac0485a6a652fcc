using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace ChatBot.Evaluation.Judging;

/// <summary>What an evaluator needs besides the messages: what was expected, what was cited, and which repetition this is.</summary>
/// <param name="turn">What was said and expected.</param>
/// <param name="reply">The reply.</param>
/// <param name="wanted">The texts of the wanted passages.</param>
/// <param name="seed">Differs from repetition to repetition; the same for the same run.</param>
internal sealed class JudgedReply(TestTurn turn, TargetReply reply, IReadOnlyList<string> wanted, long seed)
    : EvaluationContext(nameof(JudgedReply), new TextContent(turn.Say))
{
    public TestTurn Turn { get; } = turn;

    public TargetReply Reply { get; } = reply;

    public IReadOnlyList<string> Wanted { get; } = wanted;

    public long Seed { get; } = seed;
}
