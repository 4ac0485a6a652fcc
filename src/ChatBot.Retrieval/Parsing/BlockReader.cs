using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Turns lines into blocks: takes page furniture out, and puts lines broken at a fixed width together again.</summary>
internal static class BlockReader
{
    /// <summary>The blocks of a source, in order. What belongs to the pages goes to <paramref name="furniture"/>.</summary>
    public static List<Block> Read(IReadOnlyList<string> lines, List<Furniture> furniture)
    {
        var wrapped = Layout.IsWrapped(lines);
        var kept = RunningHeads.Remove(StripFurniture(lines), furniture);
        var blocks = wrapped ? Reflow.Join(kept) : Single(kept);
        WordHealer.Heal(blocks, healHyphens: wrapped);
        return blocks;
    }

    /// <summary>Names the furniture among the lines, and parts it from text that it got glued to.</summary>
    private static List<PageLine> StripFurniture(IReadOnlyList<string> lines)
    {
        var result = new List<PageLine>(lines.Count);
        var inHead = lines.Any(l => Headings.Opening(l, out _) is not null);
        foreach (var line in lines)
        {
            inHead = inHead && Headings.Opening(line, out _) is null;
            if (line.Length == 0)
            {
                result.Add(new PageLine(line, null));
            }
            else if (PageFurniture.Name(line, inHead) is { } name)
            {
                result.Add(new PageLine(line, name));
            }
            else if (PageFurniture.GluedJobNumber(line) is > 0 and var length)
            {
                result.Add(new PageLine(line[..length].TrimEnd(), "job-number"));
                result.Add(new PageLine(line[length..], PageFurniture.Name(line[length..], inHead)));
            }
            else
            {
                result.Add(new PageLine(line, null));
            }
        }

        return result;
    }

    private static List<Block> Single(List<PageLine> lines)
    {
        var blocks = new List<Block>(lines.Count);
        foreach (var line in lines)
        {
            if (!line.IsText)
            {
                continue;
            }

            if (blocks.Count > 0 && Reflow.IsBareMarker(blocks[^1].Text) && !Reflow.IsBareMarker(line.Text))
            {
                blocks[^1] = new Block($"{blocks[^1].Text} {line.Text}");
            }
            else
            {
                blocks.Add(new Block(line.Text));
            }
        }

        return blocks;
    }
}

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words; empty for a blank line.</param>
/// <param name="Furniture">What piece of furniture it is; null for text.</param>
internal readonly record struct PageLine(string Text, string? Furniture)
{
    /// <summary>Whether it holds words of the document.</summary>
    public bool IsText => Furniture is null && Text.Length > 0;

    /// <summary>Whether it is blank.</summary>
    public bool IsBlank => Text.Length == 0;
}
