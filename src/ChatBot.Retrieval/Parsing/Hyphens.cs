using System.Collections.Frozen;
using System.Text;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Decides whether the hyphen at a line's end belongs to the word, by how the rest of the document writes it.</summary>
internal sealed class Hyphens
{
    private static readonly char[] Breaks = [' ', ',', ';', ':', '.', '(', ')', '"', '“', '”', '«', '»', '\'', '’', '/'];

    private readonly FrozenSet<string> words;

    /// <summary>Learns the words that stand whole on one line.</summary>
    public Hyphens(IEnumerable<PageLine> lines)
    {
        words = lines.Where(l => l.IsText)
            .SelectMany(l => l.Text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length is > 1 and < 60)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Appends a line to a paragraph.</summary>
    public void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length < 2 || paragraph[^1] != '-' || !char.IsLetter(paragraph[^2]) || !char.IsLetter(line[0]))
        {
            paragraph.Append(' ').Append(line);
            return;
        }

        var head = LastWord(paragraph);
        var tail = line[..Math.Min(line.Length, 40)].Split(Breaks, 2)[0];
        if (!KeepsHyphen(head, tail))
        {
            paragraph.Length--;
        }

        paragraph.Append(line);
    }

    private bool KeepsHyphen(string head, string tail)
    {
        if (words.Contains($"{head}-{tail}") || char.IsUpper(tail[0]))
        {
            return true;
        }

        return !words.Contains(head + tail) && words.Contains(head) && words.Contains(tail);
    }

    private static string LastWord(StringBuilder paragraph)
    {
        var end = paragraph.Length - 1;
        var start = end;
        while (start > 0 && end - start < 40 && !Breaks.Contains(paragraph[start - 1]))
        {
            start--;
        }

        return paragraph.ToString(start, end - start);
    }
}
