using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>What the number before a block stands for.</summary>
internal enum NumberRole
{
    /// <summary>There is none, or it is no paragraph number.</summary>
    None,

    /// <summary>A paragraph of the resolution.</summary>
    Paragraph,

    /// <summary>An item of a list inside the current paragraph.</summary>
    ListItem,

    /// <summary>A heading that is numbered by itself, between paragraphs whose numbers go on.</summary>
    Heading,
}

/// <summary>
/// Follows the numbers of the operative paragraphs. A number is taken in its row: lists inside a paragraph are told apart, and a number that was lost or
/// misread on the way is restored where the numbers around it leave only one.
/// </summary>
internal sealed partial class ParagraphNumbers(IReadOnlyList<Block> blocks)
{
    /// <summary>The largest step that is taken for missing paragraphs and not for another text.</summary>
    public const int LargestGap = 30;

    /// <summary>How far ahead the next number is looked for; bounds the work per block.</summary>
    private const int Horizon = 16;

    /// <summary>The largest number that is read.</summary>
    public const int Largest = 9999;

    private int listed;

    /// <summary>Whether the next number may have four digits.</summary>
    private bool InThousands => Last + LargestGap > 999;

    /// <summary>The number of the last paragraph; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>The numbers that the text does not show, or shows wrongly.</summary>
    public List<int> Restored { get; } = [];

    /// <summary>A part begins: numbers start anew.</summary>
    public void Reset() => (Last, listed) = (0, 0);

    /// <summary>Reads the number before a block.</summary>
    /// <param name="index">The block.</param>
    /// <param name="inParagraph">An operative paragraph is open.</param>
    /// <param name="afterColon">What stands before ends in a colon.</param>
    /// <param name="number">The number, restored when it was misread.</param>
    /// <param name="start">Where the words begin.</param>
    public NumberRole Read(int index, bool inParagraph, bool afterColon, out int number, out int start)
    {
        var text = blocks[index].Text;
        number = ParagraphStarts.Number(text, out start, InThousands);
        if (number == 0 && inParagraph)
        {
            number = WithoutStop(index, out start);
        }

        if (number == 0 || number > Last + LargestGap || (text[0] == 'l' && Last > 0))
        {
            return NumberRole.None;
        }

        if (inParagraph && Last > 0 && IsListed(number, afterColon, text[start..]))
        {
            listed = number;
            return NumberRole.ListItem;
        }

        if (Last > 0 && number != Last + 1 && Headings.LooksLike(text, underHeading: false) && Next(index) == Last + 1)
        {
            return NumberRole.Heading;
        }

        if (inParagraph && number > 1 && number <= Last && Next(index) is var next && (next == 0 || next == Last + 2))
        {
            number = Last + 1;
            Restored.Add(number);
        }

        (Last, listed) = (number, 0);
        return NumberRole.Paragraph;
    }

    /// <summary>
    /// The number that a block without one must have had: as many such blocks stand before the next number as numbers are missing there, or it is the
    /// last paragraph, which only a full stop ends. 0 when there is none.
    /// </summary>
    /// <param name="index">The block; it begins a paragraph by its looks.</param>
    /// <param name="inParagraph">An operative paragraph is open; else the preamble is.</param>
    /// <param name="previousEnd">The last character before the block.</param>
    public int Lost(int index, bool inParagraph, char previousEnd)
    {
        var text = blocks[index].Text;
        if (listed > 0 || text.Length < 25 || text[^1] == ',' || !ParagraphStarts.BeginsSentence(text) || (!inParagraph && !ParagraphStarts.IsOperative(text)))
        {
            return 0;
        }

        var next = Next(index);
        var missing = next - Last - 1;
        var restored = next > 0
            ? missing is > 0 and <= Horizon && missing == Candidates(index)
            : inParagraph && previousEnd == ';' && text[^1] == '.' && ParagraphStarts.IsOperative(text);
        if (!restored)
        {
            return 0;
        }

        Restored.Add(++Last);
        return Last;
    }

    /// <summary>
    /// Whether a number belongs to a list inside the current paragraph (an agenda, say): the list begins with 1 after a colon and ends where the
    /// paragraphs' own numbers go on.
    /// </summary>
    private bool IsListed(int number, bool afterColon, string words) => listed == 0
        ? number == 1 && afterColon
        : number > listed && number <= listed + 3 && !(number == Last + 1 && ParagraphStarts.IsOperative(words));

    /// <summary>Whether a block begins with a number that lost its full stop, so that it is not taken for a note.</summary>
    public bool LacksStop(int index) => WithoutStop(index, out _) > 0;

    /// <summary>A number that lost its full stop: it is the next one, and a verb follows (« 32 Prie… ») or the number after it.</summary>
    private int WithoutStop(int index, out int start)
    {
        var text = blocks[index].Text;
        var match = BareNumber().Match(text);
        start = match.Length;
        return match.Success && int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) == Last + 1
            && (ParagraphStarts.IsOperative(text[start..]) || (text.Length > 60 && Next(index) == Last + 2)) ? Last + 1 : 0;
    }

    /// <summary>The next paragraph number ahead; 0 when none is near.</summary>
    private int Next(int index)
    {
        for (var i = index + 1; i < blocks.Count && i <= index + Horizon; i++)
        {
            if (ParagraphStarts.Number(blocks[i].Text, out _, InThousands) is > 0 and var number)
            {
                return number;
            }

            if (Headings.IsAnnex(blocks[i].Text) || Headings.IsClosing(blocks[i].Text))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>How many blocks from this one to the next number could be paragraphs that lost theirs.</summary>
    private int Candidates(int index)
    {
        var count = 0;
        for (var i = index; i < blocks.Count && i <= index + Horizon && ParagraphStarts.Number(blocks[i].Text, out _, InThousands) == 0; i++)
        {
            var text = blocks[i].Text;
            var begins = text.Length >= 25 && ParagraphStarts.BeginsSentence(text) && text[^1] is ';' or '.' or ':' && ParagraphStarts.Letter(text, out _) is null;
            count += begins && !NoteBlocks.IsReference(text) && NoteBlocks.Number(text, out _) == 0 ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"^[0-9]{1,3} (?=\*?\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
