using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>
/// Finds what every page repeats above or below its text: the symbol, the title. Such a piece is known by standing next to other furniture and
/// saying what was said before, or by being a symbol that has been shown already.
/// </summary>
internal static class RunningHeads
{
    /// <summary>Marks running heads as furniture, hands all furniture over and returns the lines, with furniture kept as marks of page breaks.</summary>
    public static List<PageLine> Remove(List<PageLine> lines, List<Furniture> furniture)
    {
        var chunks = Chunks(lines);
        var opening = lines.FindIndex(l => l.IsText && Headings.Opening(l.Text, out _) is not null);
        var front = opening < 0 ? string.Empty : Letters(string.Concat(lines.Take(Math.Min(opening, 80)).Select(l => l.Text)));
        MarkSymbols(lines, opening);
        foreach (var (start, end) in chunks)
        {
            if (start > opening && opening >= 0 && end - start <= 5 && IsNearFurniture(lines, start, end) && Repeats(lines, start, end, front))
            {
                for (var i = start; i < end; i++)
                {
                    lines[i] = lines[i] with { Furniture = lines[i].Furniture ?? "page-header" };
                }
            }
        }

        foreach (var line in lines)
        {
            if (line.Furniture is { } name)
            {
                furniture.Add(new Furniture(name, line.Text));
            }
        }

        return lines;
    }

    /// <summary>The second and later showings of a symbol alone on its line are running heads; the first is the document's own.</summary>
    private static void MarkSymbols(List<PageLine> lines, int opening)
    {
        for (var i = Math.Max(opening, 0); i < lines.Count && opening >= 0; i++)
        {
            if (lines[i].IsText && PageFurniture.IsSymbolLine(lines[i].Text))
            {
                lines[i] = lines[i] with { Furniture = "page-header" };
            }
        }
    }

    private static List<(int Start, int End)> Chunks(List<PageLine> lines)
    {
        var chunks = new List<(int, int)>();
        var start = -1;
        for (var i = 0; i <= lines.Count; i++)
        {
            var text = i < lines.Count && lines[i].IsText;
            if (text && start < 0)
            {
                start = i;
            }
            else if (!text && start >= 0)
            {
                chunks.Add((start, i));
                start = -1;
            }
        }

        return chunks;
    }

    private static bool IsNearFurniture(List<PageLine> lines, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && lines[before].IsBlank)
        {
            before--;
        }

        var after = end;
        while (after < lines.Count && lines[after].IsBlank)
        {
            after++;
        }

        return (before >= 0 && lines[before].Furniture is not null) || (after < lines.Count && lines[after].Furniture is not null);
    }

    private static bool Repeats(List<PageLine> lines, int start, int end, string front)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            length += lines[i].Text.Length;
        }

        if (length is < 8 or > 400 || NoteBlocks.IsReference(PageFurniture.WithoutSymbol(lines[start].Text)))
        {
            return false;
        }

        var letters = Letters(string.Concat(lines.GetRange(start, end - start).Select(l => PageFurniture.WithoutSymbol(l.Text))));
        return letters.Length >= 8 && front.Contains(letters, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));
}
