namespace ChatBot.Retrieval.Parsing;

/// <summary>How a source lays its paragraphs out.</summary>
internal static class Layout
{
    /// <summary>
    /// Whether lines are broken at a fixed width, so that a paragraph spans several: lines are short, follow each other without blank lines, and
    /// most do not end where a sentence does. Otherwise each line is a paragraph (or a part of one).
    /// </summary>
    public static bool IsWrapped(IReadOnlyList<string> lines)
    {
        const int Longest = 130;
        int text = 0, tooLong = 0, followed = 0, open = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            text++;
            tooLong += lines[i].Length > Longest ? 1 : 0;
            if (i + 1 < lines.Count && lines[i + 1].Length > 0 && lines[i].Length >= 30)
            {
                followed++;
                open += ParagraphStarts.IsFinished(lines[i]) ? 0 : 1;
            }
        }

        return text >= 4 && tooLong * 20 <= text && followed * 5 >= text && open * 2 >= followed;
    }
}
