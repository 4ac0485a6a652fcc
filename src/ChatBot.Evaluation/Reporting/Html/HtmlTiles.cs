using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>The cards with the main figures, each with what the sets want of it and whether they have it: in words and a sign, for colour alone is not seen by everybody.</summary>
internal static class HtmlTiles
{
    private static readonly string[] Shown = ["pass-rate", "citation-precision", "citation-recall", "fact-recall", "quotations-verbatim", "refusal-recall", "false-refusal-rate", "median-words", "end-p95"];

    public static void Add(HtmlText page, RunReport report)
    {
        var gates = report.Sets.SelectMany(s => s.Gates).Where(g => g.Verdict != GateVerdict.NotMeasured).ToLookup(g => g.Metric);
        page.Add($"<section class=\"tiles\" id=\"figures\" aria-label=\"Figures\">");
        foreach (var name in Shown.Where(report.Metrics.ContainsKey))
        {
            var metric = MetricCatalog.Get(name);
            List<GateResult> wanted = [.. gates[name]];
            var mark = wanted.Count == 0 ? "none" : wanted.Exists(g => g.Verdict == GateVerdict.Broken) ? "bad" : "good";
            page.Add($"<div class=\"{mark}\"><strong>{Figures.Of(metric, report.Metrics[name].Value)}</strong><span>{name}</span><small>{Figures.Interval(metric, report.Metrics[name])}</small><em>{Target(metric, wanted)}</em></div>");
        }

        page.Add($"</section>");
    }

    /// <summary>« ✓ ≥ 0.900 in all 5 sets », "✗ ≥ 0.900 missed in 2 of 5 sets"; sets may want different values.</summary>
    private static string Target(MetricDefinition metric, List<GateResult> gates)
    {
        if (gates.Count == 0)
        {
            return "no target";
        }

        var (least, most) = (gates.Min(g => g.Bound), gates.Max(g => g.Bound));
        var bound = Figures.Bound(metric, least) + (most > least ? $" … {Figures.Of(metric, most)}" : string.Empty);
        var missed = gates.Count(g => g.Verdict == GateVerdict.Broken);
        return (missed, gates.Count) switch
        {
            (0, 1) => $"✓ {bound} met",
            (0, _) => $"✓ {bound} met in all {gates.Count} sets",
            (_, 1) => $"✗ {bound} missed",
            _ => $"✗ {bound} missed in {missed} of {gates.Count} sets",
        };
    }
}
