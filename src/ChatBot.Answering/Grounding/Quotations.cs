using System.Text;

namespace ChatBot.Answering.Grounding;

/// <summary>Checks that a quotation is verbatim: the same letters and punctuation; only white space, kinds of quotation marks and bold markers may differ.</summary>
internal static class Quotations
{
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
