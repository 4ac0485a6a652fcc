using System.Globalization;
using ChatBot.Evaluation.Gates;
using Spectre.Console;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Prints how a run compares with an earlier one.</summary>
internal static class BaselineTable
{
    private const int ChangesShown = 20;

    /// <summary>Whether a difference is more than chance explains.</summary>
    public static string Verdict(Difference d) => d.High < 0 ? "[red]worse[/]" : d.Low > 0 ? "[green]better[/]" : "no real difference";

    public static void Print(IAnsiConsole console, BaselineReport? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]Compared with {baseline.Date:yyyy-MM-dd HH:mm}{(baseline.Commit is { } commit ? $", commit {Shown.Of(commit)}" : string.Empty)}[/]: {baseline.Compared} cases in common, {baseline.Added.Count} new, {baseline.Removed.Count} gone");
        var table = new Table().Border(TableBorder.Rounded).AddColumns("figure", "difference", "95 % interval", "cases", "verdict");
        foreach (var d in baseline.Differences)
        {
            table.AddRow(d.Figure, Figures.Signed(d.Mean), $"{Figures.Signed(d.Low)} … {Figures.Signed(d.High)}", d.Cases.ToString(CultureInfo.InvariantCulture), Verdict(d));
        }

        console.Write(table);
        foreach (var change in baseline.Changes.Where(c => c.After < c.Before).Take(ChangesShown))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]worse[/]  {Shown.Of(change.Id)} {change.Before:0.00} → {change.After:0.00}");
        }

        foreach (var change in baseline.Changes.Where(c => c.After > c.Before).Reverse().Take(ChangesShown))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [green]better[/] {Shown.Of(change.Id)} {change.Before:0.00} → {change.After:0.00}");
        }

        if (baseline.Changes.Count > 2 * ChangesShown)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{baseline.Changes.Count} cases changed in all; the JSON report has them.[/]");
        }
    }
}
