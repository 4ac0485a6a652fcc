using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>The part of the page that says which thresholds are reached; those that are missed come first, the rest is folded away.</summary>
internal static class HtmlGates
{
    /// <summary>The sentence that one opens the page for.</summary>
    public static void AddVerdict(HtmlText page, IReadOnlyList<SetReport> sets)
    {
        var gates = sets.SelectMany(s => s.Gates).Where(g => g.Verdict != GateVerdict.NotMeasured).ToList();
        var broken = gates.Count(g => g.Verdict == GateVerdict.Broken);
        if (gates.Count > 0)
        {
            page.Add($"<p class=\"verdict {(broken == 0 ? "good" : "bad")}\"><a href=\"#thresholds\">{(broken == 0 ? $"All {gates.Count} thresholds reached" : $"{broken} of {gates.Count} thresholds missed")}</a></p>");
        }
    }

    /// <summary>Adds the thresholds of one run or of several.</summary>
    public static void Add(HtmlText page, IReadOnlyList<(string Title, IReadOnlyList<SetReport> Sets)> runs)
    {
        page.Add($"<div id=\"thresholds\">");
        foreach (var (title, sets) in runs)
        {
            var gates = sets.SelectMany(s => s.Gates).ToLookup(g => g.Verdict);
            page.Add($"<h2>{title}</h2>");
            AddTable(page, [.. gates[GateVerdict.Broken]], "bad");
            page.Add($"<details><summary>{gates[GateVerdict.Kept].Count()} reached, {gates[GateVerdict.NotMeasured].Count()} not measured in this run</summary>");
            AddTable(page, [.. gates[GateVerdict.Kept]], "good");
            AddTable(page, [.. gates[GateVerdict.NotMeasured]], "none");
            page.Add($"</details>");
        }

        page.Add($"</div>");
    }

    private static void AddTable(HtmlText page, IReadOnlyList<GateResult> gates, string mark)
    {
        if (gates.Count == 0)
        {
            return;
        }

        page.Add($"<table><thead><tr><th>Set<th>Metric<th>Wanted<th>Reached<th></tr></thead><tbody>");
        foreach (var gate in gates)
        {
            var metric = MetricCatalog.Get(gate.Metric);
            page.Add($"<tr><td>{gate.Set}<td>{gate.Metric}<td>{Figures.Bound(metric, gate.Bound)}<td>{(gate.Value is { } value ? Figures.Of(metric, value) : "–")}<td><span class=\"pill {mark}\">{Word(gate, metric)}</span></tr>");
        }

        page.Add($"</tbody></table>");
    }

    private static string Word(GateResult gate, MetricDefinition metric) => gate.Verdict switch
    {
        GateVerdict.Kept => "reached",
        GateVerdict.NotMeasured => "not measured",
        _ => gate.Value is null ? "nothing to measure" : Figures.Side(metric),
    };
}
