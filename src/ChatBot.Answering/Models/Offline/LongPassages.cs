using ChatBot.Answering.Composing;

namespace ChatBot.Answering.Models.Offline;

/// <summary>
/// Cuts unusually long passages into pieces that are read one by one, all under the passage's own number: reading weighs each word that was found
/// against the others and against each fact, which for a paragraph of a megabyte would take hours.
/// </summary>
internal static class LongPassages
{
    /// <summary>Characters of a piece at most; paragraphs of resolutions are shorter.</summary>
    public const int Longest = 10_000;

    /// <summary>The passages, the long ones in pieces that make up the whole; what a passage hangs on keeps its beginning.</summary>
    public static IReadOnlyList<PassageLine> Cut(IReadOnlyList<PassageLine> passages)
        => passages.All(p => p.Text.Length <= Longest && !(p.Context?.Length > Longest)) ? passages
            : [.. passages.SelectMany(p => Pieces(p.Text).Select(piece => p with { Text = piece, Context = p.Context is { Length: > Longest } around ? around[..End(around, 0)] : p.Context }))];

    private static IEnumerable<string> Pieces(string text)
    {
        if (text.Length <= Longest)
        {
            yield return text;
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>Where a piece ends: after a sentence or clause, else after a word, else anywhere but inside a character.</summary>
    private static int End(string text, int start)
    {
        if (text.Length - start <= Longest)
        {
            return text.Length;
        }

        var most = start + Longest;
        foreach (var ends in new[] { ".;\n", ",", " " })
        {
            for (var i = most - 1; i > start + (Longest / 2); i--)
            {
                if (char.IsWhiteSpace(text[i]) && ((ends == " ") || ends.Contains(text[i - 1], StringComparison.Ordinal)))
                {
                    return i + 1;
                }
            }
        }

        return char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
