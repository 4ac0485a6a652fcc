using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Judges a block by what stands around it.</summary>
internal static class Neighbourhood
{
    /// <summary>Whether a block begins a paragraph by its looks: a preambular opening or a number.</summary>
    public static bool StartsBody(string text) => ParagraphStarts.IsPreambular(text) || ParagraphStarts.Number(text, out _) is > 0 and < ParagraphNumbers.LargestGap;

    /// <summary>
    /// Whether a block that looks like a heading has something under it that begins anew. A paragraph cut by a page break goes on in lower case, and the
    /// cells of a table are followed by cells.
    /// </summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="index">The block.</param>
    /// <param name="inAnnex">It stands in an annex, where tables are.</param>
    public static bool HeadsSomething(IReadOnlyList<Block> blocks, int index, bool inAnnex)
    {
        var next = index + 1;
        while (next < blocks.Count && next < index + 4 && (Headings.LooksLike(blocks[next].Text, underHeading: true) || NoteBlocks.IsReference(blocks[next].Text)))
        {
            next++;
        }

        return next < blocks.Count && (ParagraphStarts.Letter(blocks[next].Text, out _) is not null || !ParagraphStarts.IsContinuation(blocks[next].Text)) && (!inAnnex || blocks[next].Text.Length > 60 || StartsBody(blocks[next].Text) || HeadsArticle(blocks[index].Text, blocks[next].Text));
    }

    /// <summary>« Article 6 », alone on its line, with a sentence below, however short.</summary>
    private static bool HeadsArticle(string heading, string below) => heading.Length <= 20 && HeadingNames.Key(heading) is not null && below.EndsWith('.');

    /// <summary>Whether a block among the paragraphs is a note: it is numbered as notes are, or says only what notes say.</summary>
    /// <param name="text">The block.</param>
    /// <param name="inPreamble">It stands in the preamble, where paragraphs end with commas.</param>
    /// <param name="afterWhole">The paragraph before it is whole.</param>
    public static bool IsNoteAmongParagraphs(string text, bool inPreamble, bool afterWhole) => NoteBlocks.Number(text, out var start) > 0
        ? text.Length <= 600 && (NoteBlocks.IsReference(text[start..]) || (text[^1] is '.' or '*' && afterWhole))
        : NoteBlocks.IsReference(text) && (inPreamble || text[^1] == '.');

    /// <summary>Whether a block is the letter of a part that an opening line follows.</summary>
    public static bool HeadsPart(IReadOnlyList<Block> blocks, int index) =>
        Headings.IsPart(blocks[index].Text) && index + 1 < blocks.Count && Headings.Opening(blocks[index + 1].Text, out _) is not null;
}
