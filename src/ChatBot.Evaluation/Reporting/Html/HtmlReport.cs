using System.Globalization;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>Writes a run as one page that needs nothing else: style, script and charts are inside, and its policy lets nothing be fetched.</summary>
public static class HtmlReport
{
    /// <summary>The page.</summary>
    public static string Write(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = HtmlPage.Open("Evaluation", report.Stamp.Date);
        AddHead(page, report);
        HtmlGates.AddVerdict(page, report.Sets);
        HtmlTiles.Add(page, report);
        HtmlContents.Add(page, [report], report.Baseline is null ? ["Charts", "Metrics"] : ["Baseline", "Charts", "Metrics"]);
        AddBaseline(page, report.Baseline);
        AddCharts(page, report);
        AddMetrics(page, report.Metrics);
        HtmlGates.Add(page, [("Thresholds", report.Sets)]);
        HtmlCases.Add(page, [report]);
        return HtmlPage.Close(page);
    }

    private static void AddHead(HtmlText page, RunReport report)
    {
        var stamp = report.Stamp;
        page.Add($"<h1>Evaluation</h1><dl class=\"stamp\">");
        (string Name, string? Value)[] facts =
        [
            ("Target", stamp.Target), ("Date", stamp.Date.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)), ("Cases", $"{report.Cases.Count} of {report.Planned}"),
            ("Duration", stamp.Seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"), ("Model", stamp.Model), ("Judge", stamp.Judge),
            ("Settings", stamp.SettingsHash), ("Index", stamp.IndexGeneration), ("Commit", stamp.Commit), ("Seed", stamp.Seed.ToString(CultureInfo.InvariantCulture)), ("Kind", stamp.Kind),
        ];
        foreach (var (name, value) in facts.Where(f => f.Value is not null))
        {
            page.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        }

        page.Add($"</dl>");
        if (report.State != RunState.Complete)
        {
            page.Add($"<p class=\"alarm\">Not played to the end. {report.Reason}</p>");
        }

        if (Fallbacks.Warning(report) is { } warning)
        {
            page.Add($"<p class=\"alarm\">{warning}</p>");
        }
    }

    private static void AddBaseline(HtmlText page, BaselineReport? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        page.Add($"<h2 id=\"baseline\">Against {baseline.Date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}{(baseline.Commit is { } c ? $", commit {c}" : string.Empty)}</h2>")
            .Add($"<p>{baseline.Compared} cases in common, {baseline.Added.Count} new, {baseline.Removed.Count} gone.</p><table><thead><tr><th>Figure<th>Difference<th>95 % interval<th></tr></thead><tbody>");
        foreach (var d in baseline.Differences)
        {
            page.Add($"<tr>{HtmlPage.Cells(d)}</tr>");
        }

        page.Add($"</tbody></table><details><summary>{baseline.Changes.Count} cases changed</summary><ul>");
        foreach (var change in baseline.Changes)
        {
            page.Add($"<li><a href=\"#case-{change.Id}\">{change.Id}</a> {change.Before.ToString("0.00", CultureInfo.InvariantCulture)} → {change.After.ToString("0.00", CultureInfo.InvariantCulture)}</li>");
        }

        page.Add($"</ul></details>");
    }

    private static void AddCharts(HtmlText page, RunReport report)
    {
        page.Add($"<h2 id=\"charts\">Charts</h2><section class=\"charts\">");
        page.Add($"{Charts.Bars("Turns with nothing wrong, by kind", Shares(report.Kinds, "pass-rate"))}");
        page.Add($"{Charts.Bars("Turns with nothing wrong, by set", Shares([.. report.Sets.Select(s => new GroupReport(s.Name, s.Cases, s.Turns, s.Metrics))], "pass-rate"))}");
        page.Add($"{Charts.Bars("Wanted passages that are cited, by kind", Shares(report.Kinds, "citation-recall"))}");
        page.Add($"{Charts.Bars("Passages cited that are wanted, by kind", Shares(report.Kinds, "citation-precision"))}");
        page.Add($"{Charts.Latencies("Replies by time to their end", [.. report.Cases.SelectMany(c => c.Turns).Select(t => t.EndMs).OfType<double>()])}</section>");
    }

    private static (string Name, double Share, string Note)[] Shares(IReadOnlyList<GroupReport> groups, string metric) =>
        [.. groups.Where(g => g.Metrics.ContainsKey(metric)).Select(g => (g.Name, g.Metrics[metric].Value, $"of {g.Metrics[metric].Count}"))];

    private static void AddMetrics(HtmlText page, IReadOnlyDictionary<string, MetricValue> metrics)
    {
        page.Add($"<h2 id=\"metrics\">All metrics</h2><table><thead><tr><th>Metric<th class=\"what\">What<th>Value<th>95 % interval<th>Over</tr></thead><tbody>");
        foreach (var (name, value) in metrics)
        {
            var metric = MetricCatalog.Get(name);
            page.Add($"<tr><td>{name}<td class=\"what\">{metric.Meaning}<td>{Figures.Of(metric, value.Value)}<td>{Figures.Interval(metric, value)}<td>{value.Count}</tr>");
        }

        page.Add($"</tbody></table>");
    }
}
