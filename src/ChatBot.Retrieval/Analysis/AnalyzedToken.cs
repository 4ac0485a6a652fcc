namespace ChatBot.Retrieval.Analysis;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Number of characters (UTF-16 units).</param>
/// <param name="Position">Place among the content words; words of one place are read as one. Punctuation leaves a gap, so that phrases do not cross it.</param>
/// <param name="Role">Whether it is a word of its own or a part or whole of a compound.</param>
/// <param name="Folded">Lower case, without accents, not stemmed.</param>
/// <param name="Stem">What is indexed.</param>
internal readonly record struct AnalyzedToken(int Start, int Length, int Position, TokenRole Role, string Folded, string Stem)
{
    /// <summary>The first character after the word.</summary>
    public int End => Start + Length;
}

/// <summary>What a token is in its word.</summary>
internal enum TokenRole
{
    /// <summary>A word by itself.</summary>
    Word,

    /// <summary>A part of a compound: « 24 » in « I-24/7 ».</summary>
    Part,

    /// <summary>A whole compound, or the number of a symbol (« 77/20 » in « A/RES/77/20 »): stands at the place of its first part.</summary>
    Whole,
}
