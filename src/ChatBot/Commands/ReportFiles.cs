using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Reporting.Html;

namespace ChatBot.Commands;

/// <summary>The files that an evaluation writes.</summary>
/// <param name="Html">The page; null: none.</param>
/// <param name="Json">The JSON; <c>-</c>: to the output; null: none.</param>
/// <param name="JUnit">The JUnit XML; null: none.</param>
internal sealed record ReportFiles(string? Html, string? Json, string? JUnit)
{
    /// <summary>Whether the output is for JSON alone.</summary>
    public bool JsonToOutput => Json == "-";

    /// <summary>Finds out before a long run, not after it, that a file cannot be written, is named twice, or is one that the run reads.</summary>
    /// <param name="inputs">Files that the run reads.</param>
    /// <exception cref="ReportFileException">A file cannot be written, is named twice, or is read.</exception>
    public void Check(IEnumerable<string> inputs)
    {
        var files = new[] { Html, JsonToOutput ? null : Json, JUnit }.OfType<string>().ToList();
        if (files.CountBy(FileIdentity.Of).FirstOrDefault(f => f.Value > 1).Key is { } twice)
        {
            throw new ReportFileException($"{twice} would hold two reports: name another file for one of them.");
        }

        var read = inputs.Select(FileIdentity.Of).ToHashSet(StringComparer.Ordinal);
        if (files.Find(f => read.Contains(FileIdentity.Of(f))) is { } both)
        {
            throw new ReportFileException($"{both} is read by this run: name another file for the report, which would overwrite it.");
        }

        foreach (var file in files)
        {
            if (Trouble(file, () => Probe(file)) is { } trouble)
            {
                throw new ReportFileException(trouble);
            }
        }
    }

    /// <summary>Writes what was asked for; what cannot be written keeps nothing else from it.</summary>
    /// <exception cref="ReportLostException">Files could not be written; the others are.</exception>
    public void Write(RunReport report, TextWriter output) => Write(() => JsonReport.Write(report), () => HtmlReport.Write(report), () => JUnitReport.Write(report), output);

    /// <inheritdoc cref="Write(RunReport, TextWriter)"/>
    public void Write(ModelComparison comparison, TextWriter output) =>
        Write(() => JsonReport.Write(comparison), () => HtmlComparison.Write(comparison), () => JUnitReport.Write(comparison), output);

    private void Write(Func<string> json, Func<string> html, Func<string> junit, TextWriter output)
    {
        (string? File, Func<string> Content)[] files = [(JsonToOutput ? null : Json, json), (Html, html), (JUnit, junit)];
        var troubles = files.Where(f => f.File is not null).Select(f => Trouble(f.File!, () => File.WriteAllText(f.File!, f.Content()))).ToList();

        // Last: the output may be gone, as with a pipe that nobody reads any more.
        troubles.Add(JsonToOutput ? Trouble("The output", () => output.Write(json())) : null);
        if (troubles.Exists(t => t is not null))
        {
            throw new ReportLostException(string.Join('\n', troubles.OfType<string>()));
        }
    }

    private static void Probe(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var isNew = !File.Exists(file);
        new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
        if (isNew)
        {
            File.Delete(file);
        }
    }

    private static string? Trouble(string file, Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be written: {e.Message}";
        }
    }
}

/// <summary>A report could not be written if the run were played; the message says which and why.</summary>
internal sealed class ReportFileException(string message) : Exception(message);

/// <summary>The run was played, and reports of it could not be written; the message says which and why.</summary>
internal sealed class ReportLostException(string message) : Exception(message);
