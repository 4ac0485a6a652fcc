using System.Globalization;
using System.Text.Json;
using ChatBot.Evaluation.Reporting;
using Spectre.Console;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>Shows what was measured on a collection.</summary>
public static class RetrievalReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The figures as JSON, by query language.</summary>
    public static string Json(IReadOnlyDictionary<string, RetrievalFigures> figures) => JsonSerializer.Serialize(figures, Indented);

    /// <summary>The figures as a table.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyDictionary<string, RetrievalFigures> figures)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(figures);
        var table = new Table().Border(TableBorder.Rounded).AddColumn("language");
        foreach (var column in new[] { "queries", "recall@1", "recall@5", "recall@10", "recall@100", "MRR@10", "nDCG@10", "queries/s", "p50", "p99" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var (name, f) in figures.SelectMany(Rows))
        {
            table.AddRow(
                Markup.Escape(Shown.Of(name)), f.Queries.ToString(CultureInfo.InvariantCulture), Share(f.RecallAt1), Share(f.RecallAt5), Share(f.RecallAt10), Share(f.RecallAt100),
                Share(f.MrrAt10), Share(f.NdcgAt10), f.QueriesPerSecond.ToString("0", CultureInfo.InvariantCulture), Milliseconds(f.P50), Milliseconds(f.P99));
        }

        console.Write(table);
    }

    /// <summary>With vectors, two rows: without them and with them.</summary>
    private static IEnumerable<(string Name, RetrievalFigures Figures)> Rows(KeyValuePair<string, RetrievalFigures> figures) => figures.Value.Lexical is { } lexical
        ? [($"{figures.Key}, words", lexical), ($"{figures.Key}, words and vectors", figures.Value)]
        : [(figures.Key, figures.Value)];

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Milliseconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
