using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>The part of the page that says which thresholds are reached; what is below comes first, the rest is folded away.</summary>
internal static class HtmlGates
{
    public static void Add(HtmlText page, string title, IReadOnlyList<SetReport> sets)
    {
        var gates = sets.SelectMany(s => s.Gates).ToLookup(g => g.Verdict);
        page.Add($"<h2>{title}</h2>");
        AddTable(page, [.. gates[GateVerdict.Broken]], "bad", "below");
        page.Add($"<details><summary>{gates[GateVerdict.Kept].Count()} reached, {gates[GateVerdict.NotMeasured].Count()} not measured in this run</summary>");
        AddTable(page, [.. gates[GateVerdict.Kept]], "good", "reached");
        AddTable(page, [.. gates[GateVerdict.NotMeasured]], "none", "not measured");
        page.Add($"</details>");
    }

    private static void AddTable(HtmlText page, IReadOnlyList<GateResult> gates, string mark, string word)
    {
        if (gates.Count == 0)
        {
            return;
        }

        page.Add($"<table><thead><tr><th>Set<th>Metric<th>Wanted<th>Reached<th></tr></thead><tbody>");
        foreach (var gate in gates)
        {
            var metric = MetricCatalog.Get(gate.Metric);
            page.Add($"<tr><td>{gate.Set}<td>{gate.Metric}<td>{Figures.Bound(metric, gate.Bound)}<td>{(gate.Value is { } value ? Figures.Of(metric, value) : "–")}<td><span class=\"pill {mark}\">{word}</span></tr>");
        }

        page.Add($"</tbody></table>");
    }
}
