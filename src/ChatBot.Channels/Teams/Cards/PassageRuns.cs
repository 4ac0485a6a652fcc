using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>The words of a passage as print has them: italics, references to notes; and the cited words, in bold on a ground of their own.</summary>
internal static class PassageRuns
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A part of a passage.</summary>
    /// <param name="edition">The edition, for its notes.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="part">The part of its text.</param>
    /// <param name="mark">The cited words; null: none.</param>
    public static List<TextRun> Of(Edition edition, Passage passage, TextSpan part, string? mark)
    {
        var cited = MarkFinder.Find(passage.Text, [mark]);
        var notes = passage.Notes.Select(n => (n.Offset, Sign: NoteSign(edition, n.Note))).Where(n => n.Sign.Length > 0).ToLookup(n => n.Offset, n => n.Sign);
        var runs = new List<TextRun>();
        var from = part.Start;
        foreach (var to in Edges(passage, cited).Append(part.End).Where(e => e > part.Start && e <= part.End).Distinct().Order())
        {
            var signs = string.Join(' ', notes[to]);
            runs.Add(Run(passage.Text[from..to] + signs, Within(passage.Italics, from), Within(cited, from)));
            from = to;
        }

        return runs;
    }

    /// <summary>The sign of a note: « ⁸ »; empty when the edition has no such note or its number has no small form.</summary>
    public static string NoteSign(Edition edition, PassageId note) =>
        edition.Find(note)?.Number is { } number && number.All(char.IsAsciiDigit) ? string.Concat(number.Select(d => Superscripts[d - '0'])) : string.Empty;

    private static IEnumerable<int> Edges(Passage passage, IReadOnlyList<TextSpan> cited) =>
        passage.Italics.Concat(cited).SelectMany(s => new[] { s.Start, s.End }).Concat(passage.Notes.Select(n => n.Offset));

    private static bool Within(IReadOnlyList<TextSpan> spans, int at) => spans.Any(s => s.Start <= at && at < s.End);

    private static TextRun Run(string text, bool italic, bool cited) => new(text)
    {
        Italic = italic ? true : null,
        Highlight = cited ? true : null,
        Weight = cited ? "Bolder" : null,
    };
}
