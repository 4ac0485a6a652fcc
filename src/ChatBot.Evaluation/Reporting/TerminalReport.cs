using System.Globalization;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;
using Spectre.Console;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Prints a run on a terminal: figures, sets, kinds, which thresholds are missed, the worst cases.</summary>
public static class TerminalReport
{
    private const int WorstShown = 15;

    /// <summary>The columns of the tables by set and kind: enough to see where it hurts, few enough to fit.</summary>
    private static readonly (string Metric, string Head)[] Columns =
    [
        ("pass-rate", "pass"), ("outcome-accuracy", "outcome"), ("citation-precision", "cit. P"), ("citation-recall", "cit. R"), ("fact-recall", "facts"),
        ("quotations-verbatim", "verbatim"), ("refusal-recall", "refusal R"), ("false-refusal-rate", "false ref."), ("median-words", "words"), ("end-p95", "p95"),
    ];

    /// <summary>Prints a run.</summary>
    public static void Print(IAnsiConsole console, RunReport report)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Cases.Count > 0)
        {
            PrintMetrics(console, report.Metrics);
            PrintGroups(console, "set", [.. report.Sets.Select(s => new GroupReport(s.Name, s.Cases, s.Turns, s.Metrics))]);
            PrintGroups(console, "kind", report.Kinds);
            PrintGroups(console, "language", report.Languages);
            PrintWorst(console, report.Cases);
        }

        BaselineTable.Print(console, report.Baseline);
        PrintGates(console, report.Sets);
        if (Fallbacks.Warning(report) is { } warning)
        {
            console.MarkupLineInterpolated($"[yellow]warning[/] {Shown.Of(warning)}");
        }

        PrintEnd(console, report);
    }

    private static void PrintMetrics(IAnsiConsole console, IReadOnlyDictionary<string, MetricValue> metrics)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("metric", "what").AddColumns(Right("value"), Right("95 % interval"), Right("over"));
        foreach (var (name, value) in metrics)
        {
            var metric = MetricCatalog.Get(name);
            table.AddRow(name, metric.Meaning, $"[bold]{Figures.Of(metric, value.Value)}[/]", Figures.Interval(metric, value), value.Count.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }

    private static void PrintGroups(IAnsiConsole console, string what, IReadOnlyList<GroupReport> groups)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(what).AddColumns(Right("cases"), Right("turns")).AddColumns([.. Columns.Select(c => Right(c.Head))]);
        foreach (var group in groups)
        {
            table.AddRow(
            [
                Markup.Escape(Shown.Of(group.Name)), group.Cases.ToString(CultureInfo.InvariantCulture), group.Turns.ToString(CultureInfo.InvariantCulture),
                .. Columns.Select(c => group.Metrics.TryGetValue(c.Metric, out var value) ? Figures.Of(MetricCatalog.Get(c.Metric), value.Value) : "[grey]–[/]"),
            ]);
        }

        console.Write(table);
    }

    private static void PrintWorst(IAnsiConsole console, IReadOnlyList<CaseReport> cases)
    {
        var failing = cases.Where(c => !c.Passed).OrderBy(c => c.Score).ToArray();
        if (failing.Length == 0)
        {
            return;
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{failing.Length} of {cases.Count} cases have something wrong; the worst:[/]");
        foreach (var worst in failing.Take(WorstShown))
        {
            var wrong = string.Join("; ", worst.Turns.SelectMany(t => t.Scores.Failures));
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {worst.Score:0.00} [yellow]{Shown.Of(worst.Id)}[/] {Shorten(wrong)}");
        }

        console.WriteLine();
    }

    internal static void PrintGates(IAnsiConsole console, IReadOnlyList<SetReport> sets)
    {
        var gates = sets.SelectMany(s => s.Gates).ToArray();
        foreach (var gate in gates.Where(g => g.Verdict == GateVerdict.Broken))
        {
            var metric = MetricCatalog.Get(gate.Metric);
            var value = gate.Value is { } reached ? Figures.Of(metric, reached) : "not measured";
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{Figures.Side(metric)} threshold[/] {Shown.Of(gate.Set)}: {gate.Metric} is {value}, wanted {Figures.Bound(metric, gate.Bound)}");
        }

        if (gates.Length > 0)
        {
            var kept = gates.Count(g => g.Verdict == GateVerdict.Kept);
            var skipped = gates.Count(g => g.Verdict == GateVerdict.NotMeasured);
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{kept} of {gates.Length} thresholds reached{(skipped > 0 ? $", {skipped} not measured in this run" : string.Empty)}.");
        }
    }

    internal static void PrintEnd(IAnsiConsole console, RunReport report)
    {
        var stamp = report.Stamp;
        string?[] parts =
        [
            stamp.Target, stamp.Model is { } model ? $"model {model}" : null, stamp.Judge is { } judge ? $"judge {judge}" : null,
            stamp.SettingsHash is { } hash ? $"settings {hash}" : null, stamp.IndexGeneration is { } index ? $"index {index}" : null, stamp.Commit is { } commit ? $"commit {commit}" : null,
            string.Create(CultureInfo.InvariantCulture, $"seed {stamp.Seed}"),
        ];
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{Shown.Of(string.Join(", ", parts.OfType<string>()))}[/]");
        if (report.State == RunState.Complete)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{report.Cases.Count} cases played in {stamp.Seconds:0.0} s.");
        }
        else
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]Only {report.Cases.Count} of {report.Planned} cases played.[/] {Shown.Of(report.Reason ?? string.Empty)}");
        }
    }

    internal static TableColumn Right(string head) => new TableColumn(head).RightAligned().NoWrap();

    private static string Shorten(string text)
    {
        const int Longest = 160;
        var line = Shown.Of(text);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
