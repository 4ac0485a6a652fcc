using ChatBot.Answering;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;
using ChatBot.Retrieval.Documents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace ChatBot.Evaluation.Judging;

/// <summary>
/// Has each answer graded several times, because one grade of a model says little. Only answers to answerable questions are judged: whether to
/// answer at all is measured without a judge.
/// </summary>
public sealed class ReplyJudge : IReplyJudge
{
    /// <summary>How often each metric of each answer is judged.</summary>
    public const int Repetitions = 3;

    private readonly ChatConfiguration _chat;
    private readonly IEvaluator[] _evaluators;
    private readonly Func<string, Edition?> _find;
    private readonly int _seed;
    private int _failures;
    private string? _firstFailure;

    /// <param name="client">The model that judges.</param>
    /// <param name="instructions">The folder of the judge's instructions: a text file per metric.</param>
    /// <param name="find">The edition of a slug; null when it is not known here.</param>
    /// <param name="seed">The run's seed.</param>
    /// <exception cref="IOException">The instructions cannot be read.</exception>
    public ReplyJudge(IChatClient client, string instructions, Func<string, Edition?> find, int seed)
    {
        _chat = new ChatConfiguration(client);
        _evaluators = [.. Judges.Names.Select(name => new GradingEvaluator(name, File.ReadAllText(Path.Combine(instructions, name + ".txt")), reply => Material(name, reply)))];
        _find = find;
        _seed = seed;
    }

    /// <summary>How many grades could not be had, and why the first could not; null when all were had.</summary>
    public string? Trouble => _firstFailure is { } first ? $"{_failures} grades could not be had from the judge; the first failed with: {first}" : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> JudgeAsync(TestTurn turn, TargetReply reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(reply);
        var grades = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        if (turn.Outcome != AnswerOutcome.Answered || reply.Outcome != AnswerOutcome.Answered)
        {
            return grades;
        }

        var wanted = turn.Passages.SelectMany(group => group.Take(1)).Select(TextOf).OfType<string>().ToArray();
        foreach (var evaluator in _evaluators)
        {
            var given = new List<double>();
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                if (await GradeAsync(evaluator, new JudgedReply(turn, reply, wanted, _seed + repetition), cancellationToken).ConfigureAwait(false) is { } grade)
                {
                    given.Add(grade);
                }
            }

            if (given.Count > 0)
            {
                grades[evaluator.EvaluationMetricNames.Single()] = given;
            }
        }

        return grades;
    }

    private async Task<double?> GradeAsync(IEvaluator evaluator, JudgedReply judged, CancellationToken cancellationToken)
    {
        try
        {
            var result = await evaluator.EvaluateAsync(
                [new ChatMessage(ChatRole.User, judged.Turn.Say)], new ChatResponse(new ChatMessage(ChatRole.Assistant, judged.Reply.Text)), _chat, [judged], cancellationToken).ConfigureAwait(false);
            var metric = result.Metrics.Values.OfType<NumericMetric>().Single();
            Note(metric.Diagnostics?.FirstOrDefault()?.Message);
            return metric.Value;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Each provider has exceptions of its own; a grade that cannot be had must not cost the measurement of what needs no judge. It is told at the end.
            Note(e.Message);
            return null;
        }
    }

    private void Note(string? failure)
    {
        if (failure is not null)
        {
            Interlocked.Increment(ref _failures);
            Interlocked.CompareExchange(ref _firstFailure, failure, null);
        }
    }

    private static object? Material(string metric, JudgedReply judged)
    {
        var (question, answer) = (judged.Turn.Say, judged.Reply.Text);
        var cited = judged.Reply.Citations.Select(c => c.PassageText).OfType<string>().ToArray();
        return metric switch
        {
            Judges.Groundedness => cited.Length == 0 ? null : new { question, answer, passages = cited },
            Judges.Completeness => judged.Wanted.Count == 0 ? null : new { question, answer, passages = judged.Wanted },
            Judges.Equivalence => judged.Turn.Facts.Count == 0 ? null : new { question, answer, facts = judged.Turn.Facts },
            _ => new { question, answer },
        };
    }

    private string? TextOf(GoldPassage gold) =>
        (gold.Editions ?? (gold.Edition is { } only ? new HashSet<string> { only } : null))?
            .Order(StringComparer.Ordinal)
            .Select(slug => _find(slug)?.Find(new PassageId(gold.Id))?.Text)
            .FirstOrDefault(text => text is not null);
}
