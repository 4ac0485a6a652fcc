using ChatBot.Answering;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Metrics;

/// <summary>What a chat model costs, and how often its words were not what users got. A server that does not count tokens has no figures for them.</summary>
internal static class ModelMetrics
{
    /// <summary>How many turns the offline model had to answer, over those that a chat model was to answer.</summary>
    public const string FellBack = "fell-back";

    public static IEnumerable<MetricDefinition> All { get; } =
    [
        PerTurn("tokens-in", "tokens that the chat model reads for a turn", u => u.InputTokens),
        PerTurn("tokens-out", "tokens that it writes for a turn", u => u.OutputTokens),
        InAll("tokens-in-total", "tokens that it read in all", Counted, u => u.InputTokens),
        InAll("tokens-out-total", "tokens that it wrote in all", Counted, u => u.OutputTokens),
        InAll("held-back", "statements of it that were not grounded and not said", _ => true, u => u.HeldBack),
        InAll(FellBack, "turns that the offline model had to answer instead", _ => true, u => u.FellBack ? 1 : 0),
    ];

    private static MetricDefinition PerTurn(string name, string meaning, Func<ModelUse, long> of) =>
        Define(name, meaning) with { OfTurn = t => t.Reply?.Model is { } use && Counted(use) ? of(use) : null };

    private static MetricDefinition InAll(string name, string meaning, Func<ModelUse, bool> counts, Func<ModelUse, long> of) =>
        Define(name, meaning) with { OfAll = turns => Sum([.. turns.Select(t => t.Reply?.Model).OfType<ModelUse>().Where(counts)], of) };

    private static MetricDefinition Define(string name, string meaning) => new() { Name = name, Meaning = meaning, Unit = MetricUnit.Count, MoreIsBetter = false, NeedsModel = true };

    private static (double, int)? Sum(IReadOnlyCollection<ModelUse> uses, Func<ModelUse, long> of) => uses.Count == 0 ? null : (uses.Sum(of), uses.Count);

    private static bool Counted(ModelUse use) => use.InputTokens + use.OutputTokens > 0;
}
