using System.Globalization;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>Writes a comparison of models as one page that needs nothing else: the table first, then each case with what every model made of it.</summary>
public static class HtmlComparison
{
    /// <summary>The page.</summary>
    public static string Write(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var page = HtmlPage.Open("Models compared", comparison.Models.Select(m => m.Stamp.Date).FirstOrDefault());
        page.Add($"<h1>Models compared</h1>");
        AddAlarms(page, comparison);
        AddFigures(page, comparison.Models);
        HtmlContents.Add(page, comparison.Models);
        AddDifferences(page, comparison.Differences);
        HtmlGates.Add(page, [.. comparison.Models.Select(run => ($"Thresholds of {ModelComparison.NameOf(run)}", run.Sets))]);
        foreach (var run in comparison.Models)
        {
            page.Add($"<p>{ModelComparison.NameOf(run)}: {Stamp(run)}</p>");
        }

        HtmlCases.Add(page, comparison.Models);
        return HtmlPage.Close(page);
    }

    private static void AddAlarms(HtmlText page, ModelComparison comparison)
    {
        var unfinished = comparison.Models.Where(r => r.State != RunState.Complete).Select(r => $"{ModelComparison.NameOf(r)} was not played to the end. {r.Reason}");
        foreach (var alarm in comparison.Models.Select(Fallbacks.Warning).OfType<string>().Concat(unfinished).Concat(comparison.NotPlayed.Select(name => $"{name} was not played.")))
        {
            page.Add($"<p class=\"alarm\">{alarm}</p>");
        }
    }

    private static void AddFigures(HtmlText page, IReadOnlyList<RunReport> runs)
    {
        page.Add($"<table class=\"models\"><thead><tr><th>Metric<th>What");
        foreach (var run in runs)
        {
            page.Add($"<th>{ModelComparison.NameOf(run)}{(Fallbacks.Any(run) ? " †" : string.Empty)}");
        }

        page.Add($"</tr></thead><tbody>");
        foreach (var row in ComparisonRows.Of(runs))
        {
            page.Add($"<tr><td>{row.Name}<td>{row.Meaning}");
            foreach (var cell in row.Cells)
            {
                page.Add(cell.IsBest ? (FormattableString)$"<td class=\"best\"><b>{cell.Text}</b>" : $"<td>{cell.Text}");
            }

            page.Add($"</tr>");
        }

        page.Add($"</tbody></table><p>Bold: the best of its row. †: the offline model answered some turns.</p>");
    }

    private static void AddDifferences(HtmlText page, IReadOnlyList<ModelDifferences> models)
    {
        if (models.Count == 0)
        {
            return;
        }

        page.Add($"<h2>Against {models[0].Against}</h2><table><thead><tr><th>Model<th>Figure<th>Difference<th>95 % interval<th></tr></thead><tbody>");
        foreach (var (model, difference) in models.SelectMany(m => m.Differences.Select(d => (m.Model, d))))
        {
            page.Add($"<tr><td>{model}{HtmlPage.Cells(difference)}</tr>");
        }

        page.Add($"</tbody></table>");
    }

    private static string Stamp(RunReport run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run.Stamp.Model}, settings {run.Stamp.SettingsHash}, {run.Cases.Count} of {run.Planned} cases in {run.Stamp.Seconds:0.0} s, {run.Stamp.Date:yyyy-MM-dd HH:mm:ss zzz}, judge {run.Stamp.Judge ?? "none"}, seed {run.Stamp.Seed}");
}
