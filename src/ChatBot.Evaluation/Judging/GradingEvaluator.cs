using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace ChatBot.Evaluation.Judging;

/// <summary>Asks a chat model for one grade, 1 (worst) to 5. The instructions come from a file, what is graded goes as JSON, so that it cannot pose as an instruction.</summary>
/// <param name="metric">The metric's name.</param>
/// <param name="instructions">What to look at and what each grade means.</param>
/// <param name="material">What the model gets to see; null: the metric does not apply.</param>
internal sealed partial class GradingEvaluator(string metric, string instructions, Func<JudgedReply, object?> material) : IEvaluator
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> EvaluationMetricNames => [metric];

    /// <inheritdoc/>
    public async ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages,
        ChatResponse modelResponse,
        ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chatConfiguration);
        var judged = additionalContext?.OfType<JudgedReply>().FirstOrDefault() ?? throw new ArgumentException($"The context must hold a {nameof(JudgedReply)}.", nameof(additionalContext));
        var grade = new NumericMetric(metric);
        if (material(judged) is not { } data)
        {
            return new EvaluationResult(grade);
        }

        ChatMessage[] prompt = [new(ChatRole.System, instructions), new(ChatRole.User, JsonSerializer.Serialize(data))];
        var response = await chatConfiguration.ChatClient.GetResponseAsync(prompt, new ChatOptions { Seed = judged.Seed }, cancellationToken).ConfigureAwait(false);
        grade.Value = Read(response.Text);
        if (grade.Value is null)
        {
            grade.AddDiagnostics(EvaluationDiagnostic.Error("The judge's reply holds no grade from 1 to 5."));
        }

        return new EvaluationResult(grade);
    }

    /// <summary>The grade in a judge's reply, wherever the model put it; null when there is none.</summary>
    internal static double? Read(string text) =>
        Grade().Matches(text).LastOrDefault() is { } match ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("\"grade\"\\s{0,9}:\\s{0,9}\"?([1-5](?:\\.[0-9])?)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();
}
