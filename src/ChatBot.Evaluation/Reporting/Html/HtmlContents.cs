using ChatBot.Evaluation.Gates;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>What is on the page and how much of it: its parts, and the kinds of cases, each of which leads to its cases. The page is long.</summary>
internal static class HtmlContents
{
    /// <summary>Adds it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="runs">The runs that it shows.</param>
    /// <param name="parts">Parts before the thresholds; in lower case they are their anchors.</param>
    public static void Add(HtmlText page, IReadOnlyList<RunReport> runs, params IReadOnlyList<string> parts)
    {
        page.Add($"<nav class=\"contents\" aria-label=\"Contents\"><ul>");
        foreach (var name in parts)
        {
            page.Add($"<li><a href=\"#{name.ToLowerInvariant()}\">{name}</a></li>");
        }

        var gates = runs.SelectMany(r => r.Sets).SelectMany(s => s.Gates).Where(g => g.Verdict != GateVerdict.NotMeasured).ToList();
        if (gates.Count > 0)
        {
            page.Add($"<li><a href=\"#thresholds\">Thresholds</a> {Count(gates.Count(g => g.Verdict == GateVerdict.Broken), gates.Count, "missed")}</li>");
        }

        var cases = runs.SelectMany(r => r.Cases).ToList();
        page.Add($"<li><a href=\"#cases\">Cases</a> {Count(cases.Count(c => !c.Passed), cases.Count, "with something wrong")}<ul>");
        foreach (var kind in cases.GroupBy(c => c.Kind).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            page.Add($"<li><a href=\"#cases\" data-kind=\"{kind.Key}\">{kind.Key}</a> {Count(kind.Count(c => !c.Passed), kind.Count(), "wrong")}</li>");
        }

        page.Add($"</ul></li></ul></nav>");
    }

    private static string Count(int some, int all, string what) => some == 0 ? $"{all}" : $"{all}, {some} {what}";
}
