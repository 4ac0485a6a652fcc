using System.Text;

namespace ChatBot.Answering.Grounding;

/// <summary>Checks that a quotation is verbatim: the same letters and punctuation; only white space, kinds of quotation marks and bold markers may differ.</summary>
internal static class Quotations
{
    /// <summary>Where in a text a quotation stands, as a stretch of the text; null when it does not stand there word for word.</summary>
    public static (int Start, int Length)? Find(string quotation, string text)
    {
        var needle = Bare(quotation, null);
        var map = new List<int>(text.Length);
        var at = needle.Length == 0 ? -1 : Bare(text, map).IndexOf(needle, StringComparison.Ordinal);
        return at < 0 ? null : (map[at], map[at + needle.Length - 1] + 1 - map[at]);
    }

    /// <summary>The text without white space and bold markers, quotation marks and apostrophes made alike; optionally where each character stood.</summary>
    private static string Bare(string text, List<int>? map)
    {
        var bare = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
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
