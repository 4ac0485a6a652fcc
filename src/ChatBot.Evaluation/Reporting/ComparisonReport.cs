using System.Globalization;
using Spectre.Console;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Prints several models side by side on a terminal: figures, differences to the first, which thresholds are missed.</summary>
public static class ComparisonReport
{
    /// <summary>Prints a comparison.</summary>
    public static void Print(IAnsiConsole console, ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(comparison);
        PrintFigures(console, comparison.Models);
        foreach (var warning in comparison.Models.Select(Fallbacks.Warning).OfType<string>())
        {
            console.MarkupLineInterpolated($"[yellow]† {Shown.Of(warning)}[/]");
        }

        PrintDifferences(console, comparison.Differences);
        foreach (var run in comparison.Models)
        {
            console.MarkupLineInterpolated($"[bold]{Shown.Of(ModelComparison.NameOf(run))}[/]");
            TerminalReport.PrintGates(console, run.Sets);
            TerminalReport.PrintEnd(console, run);
        }

        foreach (var name in comparison.NotPlayed)
        {
            console.MarkupLineInterpolated($"[red]{Shown.Of(name)} was not played.[/] Stopped before.");
        }
    }

    private static void PrintFigures(IAnsiConsole console, IReadOnlyList<RunReport> runs)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("metric", "what")
            .AddColumns([.. runs.Select(r => TerminalReport.Right(Markup.Escape(Shown.Of(ModelComparison.NameOf(r))) + (Fallbacks.Any(r) ? " †" : string.Empty)))]);
        foreach (var row in ComparisonRows.Of(runs))
        {
            table.AddRow([row.Name, row.Meaning, .. row.Cells.Select(c => c.IsBest ? $"[bold green]{c.Text} *[/]" : $"{c.Text}  ")]);
        }

        console.Write(table);
        console.WriteLine("* the best of its row");
    }

    private static void PrintDifferences(IAnsiConsole console, IReadOnlyList<ModelDifferences> models)
    {
        if (models.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("model", "figure", $"difference to {Markup.Escape(Shown.Of(models[0].Against))}", "95 % interval", "cases", "verdict");
        foreach (var model in models)
        {
            foreach (var d in model.Differences)
            {
                table.AddRow(Markup.Escape(Shown.Of(model.Model)), d.Figure, Figures.Signed(d.Mean), $"{Figures.Signed(d.Low)} … {Figures.Signed(d.High)}", d.Cases.ToString(CultureInfo.InvariantCulture), BaselineTable.Verdict(d));
            }
        }

        console.Write(table);
    }
}
