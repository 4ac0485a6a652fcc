using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Cleans a source into lines: one kind of line end, one kind of space, no invisible characters.</summary>
internal static class SourceText
{
    /// <summary>The lines of a text, trimmed, white space folded; an empty one where the source has a blank line or a form feed.</summary>
    public static List<string> Lines(string text)
    {
        // Letters and accents apart (NFD), as some systems write them, would be other words.
        text = Composed(text);
        var lines = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u2028' or '\u2029' or '\u0085':
                    Flush(lines, line);
                    break;
                case '\f' or '\v':
                    Flush(lines, line);
                    lines.Add(string.Empty);
                    break;
                default:
                    Append(line, text, i);
                    break;
            }
        }

        Flush(lines, line);
        return lines;
    }

    private static void Append(StringBuilder line, string text, int index)
    {
        var c = text[index];
        // Nothing to read; marks of direction could show words in another order than they are quoted in.
        if (c is '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u200C' or '\u2060' or '\uFEFF')
        {
            return;
        }

        if (char.IsSurrogate(c) && !IsPaired(text, index))
        {
            line.Append('\uFFFD');
        }
        else if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        else
        {
            line.Append(c);
        }
    }

    private static string Composed(string text)
    {
        try
        {
            return UnicodeForms.Composed(text);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair somewhere: it is replaced below, all else stays as it is.
            return text;
        }
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    private static void Flush(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == ' ')
        {
            line.Length--;
        }

        lines.Add(line.ToString());
        line.Clear();
    }
}
