using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Walks through the blocks of a text and says what part of the resolution each is.</summary>
internal sealed class Assembler
{
    /// <summary>The largest step between two paragraph numbers that is taken for missing paragraphs and not for another text.</summary>
    private const int LargestGap = 30;

    private readonly IReadOnlyList<Block> blocks;
    private readonly List<Furniture> furniture;
    private readonly LetterLevels letters = new();
    private Zone zone = Zone.Head;
    private int preamble;
    private int operative;
    private int unnumbered;
    private int listed;
    private bool underHeading;
    private Draft? paragraph;

    private Assembler(IReadOnlyList<Block> blocks, List<Furniture> furniture)
    {
        this.blocks = blocks;
        this.furniture = furniture;
    }

    private enum Zone
    {
        Head,
        Preamble,
        Operative,
        Annex,
        Closing,
        Notes,
    }

    /// <summary>The passages in the making.</summary>
    public DraftList Drafts { get; } = new();

    /// <summary>What stands before the opening line.</summary>
    public List<string> HeadLines { get; } = [];

    /// <summary>What stands after the last paragraph: meeting, date, vote.</summary>
    public List<string> ClosingLines { get; } = [];

    /// <summary>Notes as printed.</summary>
    public NoteList Notes { get; } = new();

    /// <summary>The organ of the first opening line.</summary>
    public string? Organ { get; private set; }

    /// <summary>Whether the text showed itself to be a resolution: an opening line, or paragraphs that are numbered from 1.</summary>
    public bool HasStructure => Organ is not null || operative > 1 || Drafts.All.Any(d => d.Kind is PassageKind.SubParagraph or PassageKind.Operative);

    /// <summary>Assembles the blocks of a text.</summary>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="furniture">Takes what turns out to be in no passage.</param>
    public static Assembler Run(IReadOnlyList<Block> blocks, List<Furniture> furniture)
    {
        var assembler = new Assembler(blocks, furniture);
        var hasOpening = blocks.Any(b => Headings.Opening(b.Text, out _) is not null);
        for (var i = 0; i < blocks.Count; i++)
        {
            assembler.Take(i, hasOpening);
        }

        assembler.Notes.EndPage();

        return assembler;
    }

    private void Take(int index, bool hasOpening)
    {
        var text = blocks[index].Text;
        if (Headings.Opening(text, out var rest) is { } organ && zone != Zone.Annex)
        {
            Open(organ, text, rest);
        }
        else if (zone == Zone.Head && (hasOpening || !StartsBody(text)))
        {
            HeadLines.Add(text);
        }
        else if (Headings.IsAnnex(text))
        {
            EnterAnnex(text);
        }
        else if (zone == Zone.Notes)
        {
            Notes.AddJumble(text, Drafts.All.Count);
        }
        else if (Headings.IsNotes(text))
        {
            Heading(text);
            zone = Zone.Notes;
        }
        else if (IsNote(blocks[index]))
        {
            Notes.Add(text, Drafts.All.Count);
        }
        else
        {
            Body(index, text);
        }
    }

    private static bool StartsBody(string text) => ParagraphStarts.IsPreambular(text) || ParagraphStarts.Number(text, out _) is > 0 and < LargestGap;

    private void Open(string organ, string text, string rest)
    {
        if (operative > 0 || (preamble > 0 && zone == Zone.Closing))
        {
            Drafts.BeginPart();
        }

        Organ ??= organ;
        furniture.Add(new Furniture("opening", rest.Length == 0 ? text : text[..^rest.Length]));
        (zone, preamble, operative, paragraph) = (Zone.Preamble, 0, 0, null);
        letters.Reset();
        if (rest.Length > 0)
        {
            AddPreamble(rest);
        }
    }

    private void EnterAnnex(string text)
    {
        Heading(text);
        (zone, paragraph) = (Zone.Annex, null);
        letters.Reset();
    }

    private bool IsNote(Block block)
    {
        var text = block.Text;
        if (NoteBlocks.IsMarked(text))
        {
            return NoteBlocks.Number(text, out _) > 0;
        }

        if (block.InNoteArea && !StartsBody(text) && !ParagraphStarts.IsContinuation(text) && Notes.Accepts(text))
        {
            return true;
        }

        if (zone is not (Zone.Preamble or Zone.Operative))
        {
            return false;
        }

        return NoteBlocks.Number(text, out var start) > 0
            ? text.Length <= 600 && (NoteBlocks.IsReference(text[start..]) || (text[^1] is '.' or '*' && Drafts.Current is { IsFinished: true }))
            : NoteBlocks.IsReference(text) && (zone == Zone.Preamble || text[^1] == '.');
    }

    private void Body(int index, string text)
    {
        Notes.EndPage();
        zone = zone == Zone.Head ? Zone.Preamble : zone;

        if (zone is Zone.Preamble or Zone.Operative && IsClosing(text))
        {
            zone = Zone.Closing;
        }

        if (zone == Zone.Closing && !Reopens(index, text))
        {
            ClosingLines.Add(text);
        }
        else if (TakeNumbered(text) || TakeLettered(text))
        {
            return;
        }
        else if (IsHeading(index, text))
        {
            Heading(text);
            return;
        }
        else if (zone == Zone.Preamble || BeginsPart(text))
        {
            TakePreamble(text);
        }
        else if (zone == Zone.Annex)
        {
            TakeAnnex(text);
        }
        else
        {
            Continue(text);
        }

        underHeading = false;
    }

    private bool IsClosing(string text) => Headings.IsClosing(text) || (operative > 0 && text.Length <= 30 && Dates.IsDateLine(text));

    /// <summary>After the closing only a text numbered from 1 or a new part counts; all else belongs to the closing.</summary>
    private bool Reopens(int index, string text)
    {
        var number = ParagraphStarts.Number(text, out _);
        if (number == 1 || (number > 1 && number == operative + 1))
        {
            // The text goes on: what was taken for the closing stood in mid-page, or an annex without heading follows.
            zone = number == 1 ? Zone.Annex : Zone.Operative;
            paragraph = null;
            return true;
        }

        if (Headings.IsPart(text) && index + 1 < blocks.Count && Headings.Opening(blocks[index + 1].Text, out _) is not null)
        {
            zone = Zone.Operative;
            return true;
        }

        return false;
    }

    private bool TakeNumbered(string text)
    {
        var number = ParagraphStarts.Number(text, out var start);
        if (number == 0 || number > operative + LargestGap || (text[0] == 'l' && operative > 0))
        {
            return false;
        }

        var printed = number.ToString(CultureInfo.InvariantCulture);
        if (IsListed(number, text))
        {
            listed = number;
            letters.Reset();
            Drafts.AddSub(paragraph!, printed, text[start..]);
            return true;
        }

        if (zone == Zone.Annex)
        {
            paragraph = Drafts.AddAnnex(printed, text[start..]);
        }
        else
        {
            zone = Zone.Operative;
            paragraph = Drafts.Add(PassageId.Operative(number), PassageKind.Operative, printed, text[start..]);
        }

        (operative, listed) = (number, 0);
        letters.Reset();
        return true;
    }

    /// <summary>
    /// Whether a number belongs to a list inside the current paragraph (an agenda, say) and not to the resolution: the list begins with 1 after a
    /// colon and ends where the paragraphs' own numbers go on.
    /// </summary>
    private bool IsListed(int number, string text)
    {
        if (zone != Zone.Operative || paragraph is null || operative == 0)
        {
            return false;
        }

        return listed == 0
            ? number == 1 && Drafts.Current!.Source is { Length: > 0 } source && source.ToString(Math.Max(0, source.Length - 2), Math.Min(2, source.Length)).TrimEnd().EndsWith(':')
            : number == listed + 1 && !(number == operative + 1 && ParagraphStarts.IsOperative(text));
    }

    private bool TakeLettered(string text)
    {
        if (ParagraphStarts.Letter(text, out var start) is not { } letter || (paragraph ?? Drafts.Current) is not { } above)
        {
            return false;
        }

        paragraph = above;
        letters.Add(Drafts, above, letter, text[start..]);
        return true;
    }

    /// <summary>A preambular paragraph right under a heading, after operative ones: a part with a preamble of its own.</summary>
    private bool BeginsPart(string text)
    {
        if (zone != Zone.Operative || !underHeading || !ParagraphStarts.IsPreambular(text) || text[^1] is ';' or '.')
        {
            return false;
        }

        Drafts.BeginPart();
        (zone, preamble, operative, paragraph) = (Zone.Preamble, 0, 0, null);
        letters.Reset();
        return true;
    }

    private bool IsHeading(int index, string text)
    {
        if (!Headings.LooksLike(text) || ParagraphStarts.IsContinuation(text) || Drafts.Current is { IsFinished: false })
        {
            return false;
        }

        if (ParagraphStarts.IsPreambular(text) && zone == Zone.Preamble)
        {
            return false;
        }

        // A heading has something under it that begins anew: a paragraph cut by a page break goes on in lower case, and table cells are followed by cells.
        var next = index + 1;
        while (next < blocks.Count && next < index + 4 && (Headings.LooksLike(blocks[next].Text) || IsNote(blocks[next])))
        {
            next++;
        }

        return next < blocks.Count && !ParagraphStarts.IsContinuation(blocks[next].Text) && (zone != Zone.Annex || blocks[next].Text.Length > 60 || StartsBody(blocks[next].Text));
    }

    private void Heading(string text)
    {
        underHeading = true;
        Drafts.Enter(text.Trim('#', '*', ' '), Headings.IsPart(text));
        furniture.Add(new Furniture("heading", text));
    }

    private void TakePreamble(string text)
    {
        var cut = Drafts.Current is { IsFinished: false } && !ParagraphStarts.IsPreambular(text);
        if (preamble > 0 && (cut || ParagraphStarts.IsContinuation(text) || char.IsAsciiDigit(text[0])))
        {
            Drafts.Current!.Append(text);
        }
        else if (ParagraphStarts.IsOperative(text) && text[^1] != ',')
        {
            AddUnnumbered(text);
        }
        else
        {
            AddPreamble(text);
        }
    }

    private void AddPreamble(string text)
    {
        preamble++;
        letters.Reset();
        paragraph = Drafts.Add(PassageId.Preamble(preamble), PassageKind.Preamble, preamble.ToString(CultureInfo.InvariantCulture), text);
    }

    /// <summary>An operative paragraph that carries no number: the only one of a short resolution, or « Adopte la déclaration ci-après : ».</summary>
    private void AddUnnumbered(string text)
    {
        letters.Reset();
        paragraph = Drafts.Add(new PassageId(++unnumbered == 1 ? "OP0" : string.Create(CultureInfo.InvariantCulture, $"OP0x{unnumbered}")), PassageKind.Operative, null, text);
    }

    private void TakeAnnex(string text)
    {
        var goesOn = Drafts.Current is { Kind: PassageKind.Annex } current && paragraph is not null
            && (ParagraphStarts.IsContinuation(text) || (!current.IsFinished && current.Source.Length < 4000));
        if (goesOn)
        {
            Drafts.Current!.Append(text);
        }
        else
        {
            paragraph = Drafts.AddAnnex(null, text);
            letters.Reset();
        }
    }

    private void Continue(string text)
    {
        if (Drafts.Current is { } current)
        {
            current.Append(text);
        }
        else
        {
            AddPreamble(text);
        }
    }
}
