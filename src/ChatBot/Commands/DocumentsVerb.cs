using System.CommandLine;
using System.Text.Json;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Commands;

/// <summary><c>documents</c>: what can be asked about.</summary>
internal static class DocumentsVerb
{
    public static Command Create(Workbench bench)
    {
        var json = new Option<bool>("--json") { Description = "One JSON array instead of a table." };
        var verb = new Command("documents", "Lists the documents of the library: symbol, language, title, passages, warnings.") { json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(bench, parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Workbench bench, bool json, CancellationToken cancellationToken)
    {
        await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
        var editions = services.GetRequiredService<IDocumentLibrary>().Editions;
        var (terminal, output) = (bench.Terminal, bench.Terminal.Out);
        if (json)
        {
            var all = editions.Select(e => new DocumentJson(e.Symbol, e.Slug, e.Language, e.Head.Title, e.Passages.Count, e.Warnings)).ToArray();
            await output.WriteLineAsync(JsonSerializer.Serialize(all, CommandJson.Wire.DocumentJsonArray)).ConfigureAwait(false);
            return ExitCode.Done;
        }

        if (editions.Count == 0)
        {
            await terminal.Error.WriteLineAsync("The library is empty: add documents with 'ChatBot ingest PATH'.").ConfigureAwait(false);
        }

        var width = editions.Select(e => e.Symbol.Length).DefaultIfEmpty(0).Max();
        foreach (var edition in editions)
        {
            await output.WriteLineAsync(Row(terminal, edition, width)).ConfigureAwait(false);
            foreach (var warning in edition.Warnings)
            {
                await output.WriteLineAsync(terminal.Faint("  note: " + warning)).ConfigureAwait(false);
            }
        }

        return ExitCode.Done;
    }

    private static string Row(Terminal terminal, Edition edition, int width)
    {
        var row = $"{edition.Symbol.PadRight(width)}  {edition.Language,-3}  {edition.Passages.Count,5} passages  {edition.Head.Title}".TrimEnd();
        return terminal.Width > 0 && row.Length > terminal.Width ? row[..(terminal.Width - 1)] + "…" : row;
    }
}
