namespace ChatBot.Retrieval.Documents;

/// <summary>Folds text for comparison, keeping positions.</summary>
public static class TextFolding
{
    /// <summary>What the characters below this become is worked out once: they are nearly all that texts have.</summary>
    private const int Tabled = 0x2100;

    private static readonly char[] Table = [.. Enumerable.Range(0, Tabled).Select(c => FoldOne((char)c))];

    /// <summary>Lower case, without accents, straight apostrophes, plain spaces; character for character, so that positions stay those of the text.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                folded[i] = Fold(source[i]);
            }
        });
    }

    private static char Fold(char c) => c < Tabled ? Table[c] : FoldOne(c);

    private static char FoldOne(char c)
    {
        if (c <= 127)
        {
            return char.ToLowerInvariant(c);
        }

        if (c is '’' or '‘' or 'ʼ')
        {
            return '\'';
        }

        if (char.IsWhiteSpace(c))
        {
            return ' ';
        }

        // Surrogates and non-characters have no form to be normalized to.
        return char.IsSurrogate(c) || c >= '\uFFFE' ? c : char.ToLowerInvariant(UnicodeForms.Decomposed(c.ToString())[0]);
    }
}
