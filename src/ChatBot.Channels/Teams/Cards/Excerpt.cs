using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Parts of texts that are too long for a card.</summary>
internal static class Excerpt
{
    /// <summary>So many characters around a place in a text, whole words, with ellipses where something is left out.</summary>
    public static string Around(string text, int at, int most)
    {
        var start = at <= most / 3 ? 0 : text.IndexOf(' ', at - (most / 3)) + 1;
        start = Math.Min(start, at);
        var end = start + most >= text.Length ? text.Length : text.LastIndexOf(' ', start + most, most);
        end = end <= start ? Math.Min(text.Length, start + most) : end;
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return $"{(start > 0 ? "… " : string.Empty)}{text[start..end].TrimEnd()}{(end < text.Length ? " …" : string.Empty)}";
    }

    /// <summary>
    /// A part of a text that holds certain words: all of it where it is short enough; else from its beginning, or from the sentence of the words where
    /// they stand too far down, to the end of a sentence where there is one near.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Longest part, in characters.</param>
    /// <param name="keep">The words that must be in it.</param>
    public static TextSpan Part(string text, int most, TextSpan keep)
    {
        if (text.Length <= most)
        {
            return new TextSpan(0, text.Length);
        }

        var start = keep.End <= most ? 0 : SentenceStart(text, keep.Start, Math.Max(0, keep.Start - (most / 4)));
        var end = Math.Min(text.Length, start + most);
        end = end == text.Length ? end : SentenceEnd(text, start, end);
        return new TextSpan(start, end - start);
    }

    private static int SentenceStart(string text, int at, int earliest)
    {
        for (var i = at - 2; i >= earliest; i--)
        {
            if (EndsSentence(text, i))
            {
                return i + 2;
            }
        }

        return earliest == 0 ? 0 : Math.Min(at, text.IndexOf(' ', earliest) + 1);
    }

    private static int SentenceEnd(string text, int start, int end)
    {
        for (var i = end - 1; i > start + ((end - start) / 2); i--)
        {
            if (EndsSentence(text, i))
            {
                return i + 1;
            }
        }

        var space = text.LastIndexOf(' ', end - 1, end - start);
        return space > start ? space : end - (char.IsHighSurrogate(text[end - 1]) ? 1 : 0);
    }

    /// <summary>A full stop before a capital (« par. 4 » has none), or a semicolon: resolutions are one sentence from end to end.</summary>
    private static bool EndsSentence(string text, int i) =>
        i + 2 < text.Length && char.IsWhiteSpace(text[i + 1]) && (text[i] is ';' or '!' or '?' || (text[i] == '.' && char.IsUpper(text[i + 2])));
}
