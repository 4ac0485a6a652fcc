using System.Text;

namespace ChatBot.Retrieval.Documents;

/// <summary>
/// The normalization forms of texts. In its invariant mode, as where ICU is missing, .NET normalizes nothing; accents must go all the same, or hardly a
/// question would find its words. Latin letters are then taken from a table.
/// </summary>
public static class UnicodeForms
{
    private static readonly bool IsInvariant = "é".Normalize(NormalizationForm.FormD).Length == 1;

    /// <summary>The text with letters and accents apart (NFD).</summary>
    /// <exception cref="ArgumentException">The text is no valid Unicode.</exception>
    public static string Decomposed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsInvariant ? LatinLetters.Decompose(text) : text.Normalize(NormalizationForm.FormD);
    }

    /// <summary>The text with letters and accents as one character each, where there is one (NFC).</summary>
    /// <exception cref="ArgumentException">The text is no valid Unicode.</exception>
    public static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsInvariant ? LatinLetters.Compose(text) : text.Normalize(NormalizationForm.FormC);
    }
}
