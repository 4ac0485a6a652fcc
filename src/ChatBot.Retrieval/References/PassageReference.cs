namespace ChatBot.Retrieval.References;

/// <summary>A passage that somebody named (« par. 17 b) », « le dernier alinéa », "footnote 5"), before it is looked up in an edition.</summary>
/// <param name="Part">Which series it counts in.</param>
/// <param name="Number">Its number, from 1; counted from the end when <paramref name="FromEnd"/>.</param>
/// <param name="FromEnd">Whether 1 means the last, 2 the last but one.</param>
/// <param name="To">The last number of a range (« paragraphes 3 à 5 »); null for a single one.</param>
/// <param name="Section">The part, section, annex or heading that it is said to be in (<c>ii</c>, <c>annexe ii</c>, <c>regle 44</c>), folded; several joined with <c>". "</c>; null when none is named.</param>
/// <param name="Letter">The sub-paragraph's letter, or letters joined with dots (<c>a.i</c>), or its place among them (<c>#2</c>, <c>#-1</c> for the last); null for the whole.</param>
public sealed record PassageReference(ReferencePart Part, int Number, bool FromEnd = false, int? To = null, string? Letter = null, string? Section = null)
{
    /// <summary>Stands in <see cref="Section"/> for the last one that the text has.</summary>
    public const string LastSection = "last";

    /// <summary>Whether all of the series in the section is meant, whatever the number.</summary>
    public bool Whole { get; init; }
}

/// <summary>The series of passages that a reference counts in.</summary>
public enum ReferencePart
{
    /// <summary>Operative paragraphs, by the number printed.</summary>
    Operative,

    /// <summary>Preambular paragraphs, by their count.</summary>
    Preamble,

    /// <summary>Notes.</summary>
    Note,

    /// <summary>Passages of an annex.</summary>
    Annex,

    /// <summary>Whatever a section or heading holds, but notes.</summary>
    Any,
}

/// <summary>What a question says about places in the text.</summary>
/// <param name="References">The passages named, in the order of the question; empty when none is.</param>
/// <param name="Rest">The question without the words that name them; what else it asks about.</param>
/// <param name="Step">+1 for « et le suivant ? », −1 for « le précédent »; 0 otherwise.</param>
public sealed record ParsedReferences(IReadOnlyList<PassageReference> References, string Rest, int Step = 0)
{
    /// <summary>Whether the question names any place.</summary>
    public bool Any => References.Count > 0 || Step != 0;
}
