using System.Diagnostics;
using System.Globalization;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Benchmarks;

/// <summary>Prints what the parser makes of files, for eyes.</summary>
internal static class ParserShow
{
    /// <summary>Prints each file's passages, furniture and warnings.</summary>
    public static int Run(string[] files)
    {
        foreach (var file in files)
        {
            try
            {
                var document = DocumentReader.Read(File.ReadAllBytes(file), file);
                var watch = Stopwatch.StartNew();
                var edition = ResolutionParser.Parse(document.Text, Path.GetFileName(file));
                Print(file, edition, watch.Elapsed, document.Warning);
            }
            catch (DocumentReadException exception)
            {
                Console.WriteLine($"#### {file}: {exception.Message}");
            }
        }

        return 0;
    }

    private static void Print(string file, Edition edition, TimeSpan elapsed, string? warning)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#### {file}: {edition.Slug} = {edition.Symbol}, {elapsed.TotalMilliseconds:0} ms"));
        Console.WriteLine(edition.Head);
        foreach (var line in edition.Warnings.Prepend(warning ?? string.Empty).Where(w => w.Length > 0))
        {
            Console.WriteLine($"! {line}");
        }

        foreach (var passage in edition.Passages)
        {
            Console.WriteLine($"{passage.Id,-12} [{PassageLabel.Of(passage, edition.Language)}] {WithNotes(passage)}");
        }

        foreach (var piece in edition.Furniture)
        {
            Console.WriteLine($"~ {piece.Name}: {piece.Text}");
        }
    }

    /// <summary>The text with its note references shown where they stood.</summary>
    private static string WithNotes(Passage passage)
    {
        var text = passage.Text;
        foreach (var note in passage.Notes.Reverse())
        {
            text = text.Insert(note.Offset, $"‹{note.Note.Value[2..]}›");
        }

        return text;
    }
}
