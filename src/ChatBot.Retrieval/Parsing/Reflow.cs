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
        var notes = new NoteArea();
        string? previous = null;
        var head = true;
        foreach (var line in lines)
        {
            if (!line.IsText)
            {
                Flush(blocks, paragraph, notes);
                notes.Pass(line.Furniture);
                previous = null;
                continue;
            }

            if (previous is null || (notes.IsOpen ? StartsNote(previous, line.Text) : StartsBlock(previous, line.Text, paragraph) || (head && HeadReader.StartsItem(previous, line.Text))))
            {
                Flush(blocks, paragraph, notes);
                paragraph.Append(line.Text);
            }
            else
            {
                hyphens.Append(paragraph, line.Text);
            }

            previous = line.Text;
            head = head && Headings.Opening(line.Text, out _) is null;
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

        if (NoteBlocks.IsMarked(line) || (previous.AsSpan().TrimEnd('*') is [.., '.'] && NoteBlocks.IsMarked(paragraph.ToString(0, Math.Min(3, paragraph.Length)))))
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
    public static bool IsBareMarker(string line) => line.Length <= 6
        && ((ParagraphStarts.Number(line, out var start) > 0 && start == line.Length) || (line[^1] == ')' && ParagraphStarts.Letter(line + " ", out _) is not null));

    private static void Flush(List<Block> blocks, StringBuilder paragraph, NoteArea notes)
    {
        if (paragraph.Length > 0)
        {
            var text = paragraph.ToString();
            blocks.Add(new Block(text, notes.IsOpen));
            notes.Count(text);
            paragraph.Clear();
        }
    }

    /// <summary>Follows the notes at the foot of a page: from the rule above them until the page ends and every number has its text.</summary>
    private sealed class NoteArea
    {
        private int numbers;
        private int texts;

        public bool IsOpen { get; private set; }

        public void Count(string block)
        {
            var bare = NoteBlocks.IsBareNumber(block);
            numbers += bare ? 1 : 0;
            texts += bare ? 0 : 1;
        }

        public void Pass(string? furniture)
        {
            if (furniture == "separator")
            {
                (IsOpen, numbers, texts) = (true, 0, 0);
            }
            else if (furniture is "page-number" or "page-header")
            {
                IsOpen = IsOpen && numbers > texts;
            }
        }
    }
}
