using ChatBot.Retrieval.Searching;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>A way to say a term in the language of an index: one stem, or several in a row.</summary>
/// <param name="Stems">The stems, in order.</param>
/// <param name="Kind">How it relates to the term.</param>
/// <param name="Weight">How much of the term's meaning it carries, above 0 to 1.</param>
/// <param name="IsStrict">Whether it names the very same thing, so that a passage that has it mentions the term.</param>
/// <param name="Written">The form as the lexicon or the vocabulary writes it.</param>
internal sealed record TermForm(IReadOnlyList<string> Stems, MatchKind Kind, double Weight, bool IsStrict, string Written)
{
    /// <summary>Forms of less weight only say something near: how rare a term is, is counted without them.</summary>
    private const double LeastMeaning = 0.35;

    /// <summary>Whether a text that has the form speaks of the term.</summary>
    public bool IsMeaningful => Weight >= LeastMeaning;

    /// <summary>Names the stems, for comparing forms.</summary>
    public string Key { get; } = string.Join(' ', Stems);
}
