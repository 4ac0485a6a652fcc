using System.CommandLine;
using System.Globalization;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Commands;

/// <summary><c>ingest</c>: adds files to the library.</summary>
internal static class IngestVerb
{
    /// <summary>Most files that are named of those left out.</summary>
    private const int MostNamed = 20;

    public static Command Create(Workbench bench)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders of files.", Arity = ArgumentArity.OneOrMore };
        var verb = new Command("ingest", "Adds documents to the library: reads, splits, stores and indexes them.") { paths };
        verb.SetAction((parsed, cancellationToken) => RunAsync(bench, parsed.GetValue(paths) ?? [], cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Workbench bench, string[] paths, CancellationToken cancellationToken)
    {
        await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
        if (paths.Any(string.IsNullOrWhiteSpace))
        {
            await bench.Terminal.Error.WriteLineAsync("ingest: a path is empty: name a file or a folder.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        // People name files from where they are; the library knows no working directory.
        IngestReport report;
        try
        {
            report = await services.GetRequiredService<IDocumentLibrary>().IngestAsync([.. paths.Select(Path.GetFullPath)], cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await bench.Terminal.Error.WriteLineAsync("Interrupted. What had been read is kept; give the same command again to read the rest.").ConfigureAwait(false);
            throw;
        }

        foreach (var file in report.Files)
        {
            await TellAsync(bench.Terminal, file).ConfigureAwait(false);
        }

        foreach (var folder in paths.Where(Directory.Exists))
        {
            await TellLeftOutAsync(bench.Terminal, folder).ConfigureAwait(false);
        }

        await Workbench.EmbedAsync(services, null, cancellationToken).ConfigureAwait(false);
        return report.Succeeded ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Names the files of a folder that no reader is there for: who gives a folder of scans and reads nothing of them would think that they are in.</summary>
    private static async Task TellLeftOutAsync(Terminal terminal, string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        var left = Directory.EnumerateFiles(folder, "*", options).Where(f => !DocumentReader.CanRead(f)).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            var names = string.Join(", ", left.Take(MostNamed).Select(Shown)) + (left.Count > MostNamed ? ", …" : string.Empty);
            await terminal.Out.WriteLineAsync($"{Shown(folder)}: {left.Count} {(left.Count == 1 ? "file was" : "files were")} left out, for only {string.Join(" and ", DocumentReader.Extensions)} are read: {names}").ConfigureAwait(false);
        }
    }

    /// <summary>A file's name may hold anything, also what a terminal would obey.</summary>
    private static string Shown(string path) => string.Concat(path.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));

    private static async Task TellAsync(Terminal terminal, FileResult file)
    {
        if (file.Error is { } error)
        {
            await terminal.Error.WriteLineAsync($"{Shown(file.Path)}: {error}").ConfigureAwait(false);
            return;
        }

        if (file.Edition is { } edition)
        {
            var unchanged = file.Unchanged ? ", unchanged" : string.Empty;
            await terminal.Out.WriteLineAsync($"{Shown(file.Path)}: {edition.Symbol} ({edition.Language}), {edition.Passages.Count} passages{unchanged}").ConfigureAwait(false);
            if (file.Replaced is { } replaced)
            {
                await terminal.Out.WriteLineAsync($"  note: It takes the place of another text of this symbol, {Shown(replaced)}.").ConfigureAwait(false);
            }

            foreach (var warning in edition.Warnings)
            {
                await terminal.Out.WriteLineAsync("  note: " + warning).ConfigureAwait(false);
            }
        }
    }
}
