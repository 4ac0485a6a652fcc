using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Walks through the blocks of a text and says what part of the resolution each is.</summary>
internal sealed class Assembler
{
    private readonly IReadOnlyList<Block> blocks;
    private readonly List<Furniture> furniture;
    private readonly ParagraphNumbers numbers;
    private readonly ParagraphWriter writer;
    private readonly bool hasOpening;
    private Zone zone = Zone.Head;
    private bool underHeading;

    private Assembler(IReadOnlyList<Block> blocks, List<Furniture> furniture)
    {
        this.blocks = blocks;
        this.furniture = furniture;
        numbers = new ParagraphNumbers(blocks);
        writer = new ParagraphWriter(Drafts);
        hasOpening = blocks.Any(b => Headings.Opening(b.Text, out _) is not null);
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

    /// <summary>Numbers of paragraphs that the text does not show, or shows wrongly.</summary>
    public IReadOnlyList<int> Restored => numbers.Restored;

    /// <summary>Whether the text showed itself to be a resolution: an opening line, or numbered paragraphs.</summary>
    public bool HasStructure => Organ is not null || Drafts.All.Any(d => d.Kind is PassageKind.SubParagraph or PassageKind.Operative);

    private bool InOperative => zone == Zone.Operative && writer.Open is not null;

    /// <summary>Assembles the blocks of a text.</summary>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="furniture">Takes what turns out to be in no passage.</param>
    public static Assembler Run(IReadOnlyList<Block> blocks, List<Furniture> furniture)
    {
        var assembler = new Assembler(blocks, furniture);
        for (var i = 0; i < blocks.Count; i++)
        {
            assembler.Take(i, blocks[i].Text);
        }

        assembler.Notes.EndPage();
        return assembler;
    }

    private void Take(int index, string text)
    {
        if (Headings.Opening(text, out var rest) is { } organ && zone != Zone.Annex)
        {
            Open(organ, text, rest);
        }
        else if (zone == Zone.Head && (hasOpening || !Neighbourhood.StartsBody(text)))
        {
            HeadLines.Add(text);
        }
        else if (Headings.IsAnnex(text))
        {
            Drafts.Enter(text.Trim('#', '*', ' ', '.'), string.Empty);
            furniture.Add(new Furniture("heading", text));
            Enter(Zone.Annex);
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
        else if (IsNote(index))
        {
            Notes.Add(text, Drafts.All.Count);
        }
        else
        {
            Notes.EndPage();
            Body(index, text);
        }
    }

    private void Open(string organ, string text, string rest)
    {
        if (numbers.Last > 0 || (writer.Preamble > 0 && zone == Zone.Closing))
        {
            Drafts.BeginPart();
        }

        Organ ??= organ;
        furniture.Add(new Furniture("opening", rest.Length == 0 ? text : text[..^rest.Length]));
        Enter(Zone.Preamble);
        if (rest.Length > 0)
        {
            writer.AddPreamble(rest);
        }
    }

    /// <summary>A zone begins; all counts start anew.</summary>
    private void Enter(Zone next)
    {
        zone = next;
        numbers.Reset();
        writer.Reset();
    }

    private bool IsNote(int index)
    {
        var (text, inNoteArea) = blocks[index];
        if (Notes.IsOpen && NoteBlocks.IsRest(text))
        {
            return true;
        }

        if (NoteBlocks.IsMarked(text))
        {
            return NoteBlocks.Number(text, out _) > 0;
        }

        if (inNoteArea && !Neighbourhood.StartsBody(text) && !ParagraphStarts.IsContinuation(text) && Notes.Accepts(text))
        {
            return true;
        }

        if (zone is not (Zone.Preamble or Zone.Operative) || (InOperative && numbers.LacksStop(index)))
        {
            return false;
        }

        return Neighbourhood.IsNoteAmongParagraphs(text, zone == Zone.Preamble, Drafts.Current is { IsFinished: true });
    }

    private void Body(int index, string text)
    {
        zone = zone == Zone.Head ? Zone.Preamble : zone;
        if (zone is Zone.Preamble or Zone.Operative && IsClosing(text))
        {
            zone = Zone.Closing;
        }

        if (zone == Zone.Closing && !Reopens(index, text))
        {
            ClosingLines.Add(text);
        }
        else if (IsStray(text))
        {
            furniture.Add(new Furniture("stray", text));
        }
        else if (TakeNumbered(index, text) || TakeLettered(text))
        {
            underHeading = false;
        }
        else if (IsHeading(index, text))
        {
            Heading(text);
        }
        else
        {
            TakeUnmarked(index, text);
            underHeading = false;
        }
    }

    private bool IsClosing(string text) => Headings.IsClosing(text) || (numbers.Last > 0 && text.Length <= 30 && Dates.IsDateLine(text));

    /// <summary>A letter alone inside a preamble, or inside a paragraph that a page break cut: what is left of a masthead, or of « 39e ».</summary>
    private bool IsStray(string text) => text.Length == 1 && char.IsLetter(text[0])
        && (char.IsLower(text[0]) || (zone == Zone.Preamble && writer.Preamble > 0) || (zone == Zone.Operative && Drafts.Current is { IsFinished: false }));

    /// <summary>After the closing only paragraph numbers that go on or start anew, or a new part, count; all else belongs to the closing.</summary>
    private bool Reopens(int index, string text)
    {
        var number = ParagraphStarts.Number(text, out _);
        if (number == 1)
        {
            Enter(Zone.Annex);
            return true;
        }

        // A number that goes on shows that what was taken for the closing stood in mid-page.
        if ((number > 1 && number == numbers.Last + 1) || Neighbourhood.HeadsPart(blocks, index))
        {
            zone = Zone.Operative;
            return true;
        }

        return false;
    }

    private bool TakeNumbered(int index, string text)
    {
        var role = numbers.Read(index, InOperative, Drafts.Current is { EndsWithColon: true }, out var number, out var start);
        if (role == NumberRole.ListItem)
        {
            writer.AddListItem(number, text[start..]);
        }
        else if (role == NumberRole.Heading)
        {
            Drafts.Enter(null, text[start..]);
            furniture.Add(new Furniture("heading", text));
        }
        else if (role == NumberRole.Paragraph && ParagraphStarts.Letter(text[start..], out var words) is ("a" or "i") and { } letter)
        {
            // « 58. a) Prie… »: the paragraph itself has no words of its own but its number.
            AddNumbered(number, text[..start].Trim());
            writer.AddLettered(letter, text[(start + words)..]);
        }
        else if (role == NumberRole.Paragraph)
        {
            AddNumbered(number, text[start..]);
        }

        return role != NumberRole.None;
    }

    private void AddNumbered(int number, string text)
    {
        if (zone == Zone.Annex)
        {
            writer.AddAnnex(number, text);
            return;
        }

        zone = Zone.Operative;
        writer.AddOperative(number, text);
    }

    private bool TakeLettered(string text) => ParagraphStarts.Letter(text, out var start) is { } letter && writer.AddLettered(letter, text[start..]);

    private bool IsHeading(int index, string text) =>
        Headings.LooksLike(text, underHeading) && !ParagraphStarts.IsContinuation(text) && Drafts.Current is not { IsFinished: false }
        && !(zone == Zone.Preamble && ParagraphStarts.IsPreambular(text)) && Neighbourhood.HeadsSomething(blocks, index, zone == Zone.Annex);

    private void Heading(string text)
    {
        underHeading = true;
        Drafts.Enter(Headings.Part(text, out var title), title);
        furniture.Add(new Furniture("heading", text));
    }

    private void TakeUnmarked(int index, string text)
    {
        if (RestoredNumber(index) is > 0 and var number)
        {
            AddNumbered(number, text);
        }
        else if (BeginsPart(text) || zone == Zone.Preamble)
        {
            writer.TakePreamble(text);
        }
        else if (zone == Zone.Annex)
        {
            writer.TakeAnnex(text);
        }
        else if (Drafts.Current is { } current)
        {
            current.Append(text);
        }
        else
        {
            writer.AddPreamble(text);
        }
    }

    private int RestoredNumber(int index) =>
        zone is Zone.Preamble or Zone.Operative && Drafts.Current is { IsFinished: true } current ? numbers.Lost(index, InOperative, current.LastCharacter) : 0;

    /// <summary>A preambular paragraph right under a heading, after operative ones: a part with a preamble of its own.</summary>
    private bool BeginsPart(string text)
    {
        var isAfterOperative = zone == Zone.Operative || (zone == Zone.Preamble && Drafts is { Current.Kind: PassageKind.Operative, IsPartEmpty: false });
        if (!isAfterOperative || !underHeading || !ParagraphStarts.IsPreambular(text) || text[^1] is ';' or '.')
        {
            return false;
        }

        Drafts.BeginPart();
        Enter(Zone.Preamble);
        return true;
    }
}
