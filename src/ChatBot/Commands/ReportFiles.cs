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

    /// <summary>Finds out before a long run, not after it, that a file cannot be written, or is named twice.</summary>
    /// <exception cref="ReportFileException">A file cannot be written, or is named twice.</exception>
    public void Check()
    {
        var files = new[] { Html, JsonToOutput ? null : Json, JUnit }.OfType<string>().ToList();
        if (files.CountBy(Path.GetFullPath).FirstOrDefault(f => f.Value > 1).Key is { } twice)
        {
            throw new ReportFileException($"{twice} would hold two reports: name another file for one of them.");
        }

        foreach (var file in files)
        {
            Try(file, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                var isNew = !File.Exists(file);
                new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
                if (isNew)
                {
                    File.Delete(file);
                }
            });
        }
    }

    /// <summary>Writes what was asked for.</summary>
    /// <exception cref="ReportFileException">A file cannot be written.</exception>
    public void Write(RunReport report, TextWriter output) => Write(() => JsonReport.Write(report), () => HtmlReport.Write(report), () => JUnitReport.Write(report), output);

    /// <inheritdoc cref="Write(RunReport, TextWriter)"/>
    public void Write(ModelComparison comparison, TextWriter output) =>
        Write(() => JsonReport.Write(comparison), () => HtmlComparison.Write(comparison), () => JUnitReport.Write(comparison), output);

    private void Write(Func<string> json, Func<string> html, Func<string> junit, TextWriter output)
    {
        if (JsonToOutput)
        {
            output.Write(json());
        }
        else if (Json is not null)
        {
            Try(Json, () => File.WriteAllText(Json, json()));
        }

        if (Html is not null)
        {
            Try(Html, () => File.WriteAllText(Html, html()));
        }

        if (JUnit is not null)
        {
            Try(JUnit, () => File.WriteAllText(JUnit, junit()));
        }
    }

    private static void Try(string file, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReportFileException($"{file} cannot be written: {e.Message}");
        }
    }
}

/// <summary>A report cannot be written; the message says which and why.</summary>
internal sealed class ReportFileException(string message) : Exception(message);
