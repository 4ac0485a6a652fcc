using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>
/// Splits a paragraph into the stretches that a quotation may begin and end at. A UN paragraph is one long sentence, so its commas,
/// semicolons and colons are what a reader breathes at; parentheses and quotation marks are kept whole.
/// </summary>
internal static class Segments
{
    /// <summary>The segments of a text, in order: without the separators and the spaces around them. Never empty stretches.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var segments = new List<TextSpan>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '«' or '“' or '[')
            {
                depth++;
            }
            else if (c is ')' or '»' or '”' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && IsBoundary(text, i))
            {
                Add(segments, text, start, i);
                start = i + 1;
            }
        }

        Add(segments, text, start, text.Length);
        return segments;
    }

    /// <summary>Whether the separator before a segment is a strong one (not a comma): a quotation that begins there reads as a whole.</summary>
    public static bool StartsStrong(string text, TextSpan segment)
    {
        var i = segment.Start - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i < 0 || text[i] is ';' or ':' or '.' or '\n';
    }

    private static bool IsBoundary(string text, int i) => text[i] switch
    {
        ';' or '\n' => true,
        // « 14,2 » and « 12:30 » are one word; « U.N. » does not end a sentence.
        ',' or ':' => i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]),
        '.' or '?' or '!' => i + 2 < text.Length && char.IsWhiteSpace(text[i + 1]) && char.IsUpper(text[i + 2]) && i > 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]),
        _ => false,
    };

    private static void Add(List<TextSpan> segments, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || (end == text.Length && text[end - 1] is ',' or ';' or '.' or ':')))
        {
            end--;
        }

        if (end > start)
        {
            segments.Add(new TextSpan(start, end - start));
        }
    }
}
