using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>Checks that a quotation is verbatim: the same letters and punctuation; only white space, kinds of quotation marks and bold markers may differ.</summary>
internal static partial class Quotations
{
    /// <summary>The quotations of a statement, in « », “ ” or straight marks; those inside others belong to them.</summary>
    public static IEnumerable<string> In(string statement)
    {
        var at = 0;
        while (at < statement.Length)
        {
            var start = statement.AsSpan(at).IndexOfAny('«', '“', '"');
            if (start < 0)
            {
                yield break;
            }

            start += at;
            var end = statement[start] == '"' ? statement.IndexOf('"', start + 1) : Close(statement, start);
            if (end < 0)
            {
                // An open quotation is checked as if it went on to the end: it cannot slip through.
                yield return statement[(start + 1)..];
                yield break;
            }

            yield return statement[(start + 1)..end];
            at = end + 1;
        }
    }

    /// <summary>Where the quotation that opens at a place ends: quotations inside it are part of it. −1 when it stays open.</summary>
    private static int Close(string statement, int start)
    {
        var depth = 0;
        for (var i = start; i < statement.Length; i++)
        {
            depth += statement[i] switch { '«' or '“' => 1, '»' or '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the words quoted stand right behind a « ne pas » or "not" that is not quoted with them.</summary>
    /// <param name="quotation">The words.</param>
    /// <param name="text">The text that holds them.</param>
    public static bool IsDeniedBefore(string quotation, string text)
        => Find(quotation, text) is var (start, _) && NegationBefore().IsMatch(TextFolding.Fold(text[Math.Max(0, start - 24)..start]));

    [GeneratedRegex(@"\b(?:ne|pas|aucune?|jamais|sans|not|never|no|without|ni|nor)\s+(?:\w{1,3}\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NegationBefore();

    /// <summary>Where in a text a quotation stands, as a stretch of the text; null when it does not stand there word for word.</summary>
    public static (int Start, int Length)? Find(string quotation, string text)
    {
        var needle = Bare(quotation, null);
        if (needle.Length == 0)
        {
            return null;
        }

        var map = new List<int>(text.Length);
        var bare = Bare(text, map);
        for (var at = bare.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = bare.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (map[at], map[at + needle.Length - 1] + 1);
            if (!IsInside(text, start) && !IsInside(text, end))
            {
                return (start, end - start);
            }
        }

        return null;
    }

    /// <summary>Whether a place is inside a word or a number: « licite » is no quotation of « illicite », nor « 5 millions » of « 25 millions ».</summary>
    private static bool IsInside(string text, int place)
        => place > 0 && place < text.Length && ((char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place]))
            || (char.IsAsciiDigit(text[place]) && place > 1 && text[place - 1] is '.' or ',' or ' ' or '\u00a0' or '\u202f' && char.IsAsciiDigit(text[place - 2]) && text.AsSpan(place).IndexOfAnyExceptInRange('0', '9') is 3 or -1 && text.Length - place >= 3));

    /// <summary>The text without white space and bold markers, quotation marks and apostrophes made alike; optionally where each character stood.</summary>
    private static string Bare(string text, List<int>? map)
    {
        var bare = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            {
                // « 2022 15 » is not 202215.
                bare.Append(' ');
                map?.Add(i);
                continue;
            }

            if (c == '*' || char.IsWhiteSpace(c))
            {
                continue;
            }

            bare.Append(c switch
            {
                '’' or '‘' or '\'' or '«' or '»' or '“' or '”' or '„' or '"' => '"',
                _ => c,
            });
            map?.Add(i);
        }

        return bare.ToString();
    }
}
