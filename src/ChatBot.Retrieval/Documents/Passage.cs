namespace ChatBot.Retrieval.Documents;

/// <summary>The unit that is retrieved and cited: one whole paragraph, sub-paragraph or note, healed of page breaks.</summary>
public sealed record Passage
{
    /// <summary>The name of the passage, unique in its edition.</summary>
    public required PassageId Id { get; init; }

    /// <summary>What part of the resolution it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>
    /// The words of the passage on one line (the head: one line per item), white space folded, with no paragraph number or letter,
    /// no italics markers and no note references. Quotations are checked against this text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Place in document order, from 0. Notes come after the paragraphs.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The number or letter that the text gives it ("17", "a"), or its count in the preamble ("7"); null for the head.</summary>
    public string? Number { get; init; }

    /// <summary>The paragraph that a sub-paragraph belongs to; null for the others.</summary>
    public PassageId? Parent { get; init; }

    /// <summary>
    /// The numbers and letters that lead to the passage, as printed, outermost first (<c>3.a.ii</c>), where its id does not say them:
    /// annexes are numbered anew by every section. Null for the others.
    /// </summary>
    public string? Outline { get; init; }

    /// <summary>Where notes are referred to in <see cref="Text"/>, in order.</summary>
    public IReadOnlyList<NoteReference> Notes { get; init; } = [];

    /// <summary>The parts of <see cref="Text"/> that the source sets in italics, in order.</summary>
    public IReadOnlyList<TextSpan> Italics { get; init; } = [];

    /// <summary>The section or part of a long text that it stands in (« A », « Annexe »), when there is one.</summary>
    public string? Section { get; init; }
}

/// <summary>A stretch of a passage's text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters (UTF-16 units).</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after the stretch.</summary>
    public int End => Start + Length;
}

/// <summary>A reference to a note. The note itself may be missing: some texts lost theirs on the way.</summary>
/// <param name="Note">The note.</param>
/// <param name="Offset">Where in the passage's text the reference stood: the number of characters before it.</param>
public readonly record struct NoteReference(PassageId Note, int Offset);
