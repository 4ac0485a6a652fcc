using System.Text;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Puts lines that were broken at a fixed width together again, into paragraphs.</summary>
internal static class Reflow
{
    /// <summary>The blocks of a page-broken text. Furniture among the lines is taken as a page break: what follows it is a new block, to be joined by sense.</summary>
    public static List<Block> Join(IReadOnlyList<PageLine> lines)
    {
        var hyphens = new Hyphens(lines);
        var blocks = new List<Block>();
        var paragraph = new StringBuilder();
        var notes = false;
        string? previous = null;
        foreach (var line in lines)
        {
            if (!line.IsText)
            {
                Flush(blocks, paragraph, notes);
                notes = line.Furniture switch { "separator" => true, "page-number" or "page-header" => false, _ => notes };
                previous = null;
                continue;
            }

            if (previous is null || (notes ? StartsNote(previous, line.Text) : StartsBlock(previous, line.Text, paragraph)))
            {
                Flush(blocks, paragraph, notes);
                paragraph.Append(line.Text);
            }
            else
            {
                hyphens.Append(paragraph, line.Text);
            }

            previous = line.Text;
        }

        Flush(blocks, paragraph, notes);
        return blocks;
    }

    private static bool StartsBlock(string previous, string line, StringBuilder paragraph)
    {
        if (IsBareMarker(previous) && paragraph.Length == previous.Length)
        {
            return false;
        }

        if (Headings.Opening(previous, out _) is not null || Headings.Opening(line, out _) is not null
            || Headings.IsMeeting(line) || Headings.IsMeeting(previous) || Headings.IsAnnex(line) || Headings.IsAnnex(previous))
        {
            return true;
        }

        if (!ParagraphStarts.IsFinished(previous))
        {
            return false;
        }

        return ParagraphStarts.Number(line, out _) > 0 || ParagraphStarts.Letter(line, out _) is not null
            || ParagraphStarts.IsPreambular(line) || line[0] is '[' or '•' or '–';
    }

    private static bool StartsNote(string previous, string line) =>
        previous[^1] == '.' || NoteBlocks.IsBareNumber(previous) || NoteBlocks.IsBareNumber(line) || NoteBlocks.Number(line, out _) > 0;

    /// <summary>A number or letter alone on its line, set apart from its paragraph by a tab stop.</summary>
    private static bool IsBareMarker(string line) => line.Length <= 6
        && ((ParagraphStarts.Number(line, out var start) > 0 && start == line.Length) || (line[^1] == ')' && ParagraphStarts.Letter(line + " ", out _) is not null));

    private static void Flush(List<Block> blocks, StringBuilder paragraph, bool notes)
    {
        if (paragraph.Length > 0)
        {
            blocks.Add(new Block(paragraph.ToString(), notes));
            paragraph.Clear();
        }
    }
}
