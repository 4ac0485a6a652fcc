using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Adds paragraphs to the passages in the making, each under its name and below its parent.</summary>
internal sealed class ParagraphWriter(DraftList drafts)
{
    private readonly LetterLevels letters = new();
    private int unnumbered;

    /// <summary>How many paragraphs the preamble has so far.</summary>
    public int Preamble { get; private set; }

    /// <summary>The paragraph that letters belong to; null at the start of a zone.</summary>
    public Draft? Open { get; private set; }

    /// <summary>A zone begins: the preamble is counted anew, no paragraph is open.</summary>
    public void Reset()
    {
        (Preamble, Open) = (0, null);
        letters.Reset();
    }

    /// <summary>Adds a paragraph of the preamble.</summary>
    public void AddPreamble(string text)
    {
        Preamble++;
        Begin(drafts.Add(PassageId.Preamble(Preamble), PassageKind.Preamble, Print(Preamble), text));
    }

    /// <summary>Takes a block of the preamble that bears no mark: the rest of a paragraph that was cut, an operative paragraph without number, or a new one.</summary>
    public void TakePreamble(string text)
    {
        var cut = drafts.Current is { IsFinished: false } && !ParagraphStarts.IsPreambular(text);
        if (Preamble > 0 && (cut || ParagraphStarts.IsContinuation(text) || char.IsAsciiDigit(text[0])))
        {
            drafts.Current!.Append(text);
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

    /// <summary>Takes a block of an annex that bears no mark: the rest of a paragraph that was cut, or a new one.</summary>
    public void TakeAnnex(string text)
    {
        if (Open is not null && drafts.Current is { } current && (ParagraphStarts.IsContinuation(text) || (!current.IsFinished && current.Source.Length < 4000)))
        {
            current.Append(text);
        }
        else
        {
            AddAnnex(0, text);
        }
    }

    /// <summary>Adds a numbered operative paragraph.</summary>
    public void AddOperative(int number, string text) => Begin(drafts.Add(PassageId.Operative(number), PassageKind.Operative, Print(number), text));

    /// <summary>Adds an operative paragraph that carries no number: the only one of a short resolution, or « Adopte la déclaration ci-après : ».</summary>
    private void AddUnnumbered(string text)
    {
        var id = ++unnumbered == 1 ? "OP0" : $"OP0x{Print(unnumbered)}";
        Begin(drafts.Add(new PassageId(id), PassageKind.Operative, null, text));
    }

    /// <summary>Adds a paragraph of an annex.</summary>
    /// <param name="number">Its number; 0 when it has none.</param>
    /// <param name="text">Its words.</param>
    public void AddAnnex(int number, string text) => Begin(drafts.AddAnnex(number == 0 ? null : Print(number), text));

    /// <summary>Adds an item of a numbered list inside the open paragraph.</summary>
    public void AddListItem(int number, string text)
    {
        letters.Reset();
        drafts.AddSub(Open!, Print(number), text);
    }

    /// <summary>Adds a lettered part of the open paragraph; false when there is none to add it to.</summary>
    public bool AddLettered(string letter, string text)
    {
        Open ??= drafts.Current;
        if (Open is null)
        {
            return false;
        }

        letters.Add(drafts, Open, letter, text);
        return true;
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Begin(Draft draft)
    {
        letters.Reset();
        Open = draft;
    }
}
