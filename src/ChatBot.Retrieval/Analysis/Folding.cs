using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Analysis;

/// <summary>Takes accents and ligatures off letters, so that « sécurité » and « securite » are one word.</summary>
internal static class Folding
{
    /// <summary>The word without accents and ligatures; the same string when it has none.</summary>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length + 2);
        if (word.AsSpan().IndexOfAnyExceptInRange('\0', (char)(Table.Length - 1)) >= 0)
        {
            AppendFolded(folded, Normalized(word));
            return folded.ToString();
        }

        foreach (var c in word)
        {
            folded.Append(Table[c]);
        }

        return folded.ToString();
    }

    /// <summary>What the letters of European languages become, worked out once.</summary>
    private static readonly string[] Table = [.. Enumerable.Range(0, 0x250).Select(c => FoldOne((char)c))];

    private static string FoldOne(char c)
    {
        var folded = new StringBuilder(2);
        AppendFolded(folded, UnicodeForms.Decomposed(c.ToString()));
        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder folded, string decomposed)
    {
        foreach (var c in decomposed)
        {
            switch (c)
            {
                case 'œ': folded.Append("oe"); break;
                case 'Œ': folded.Append("OE"); break;
                case 'æ': folded.Append("ae"); break;
                case 'Æ': folded.Append("AE"); break;
                case 'ß': folded.Append("ss"); break;
                case 'ø': folded.Append('o'); break;
                case 'ł': folded.Append('l'); break;
                case 'đ': folded.Append('d'); break;
                case 'ı': folded.Append('i'); break;
                case var _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark: break;
                default: folded.Append(c); break;
            }
        }
    }

    /// <summary>Decomposed; a text that is no valid Unicode (half a surrogate pair) stays as it is.</summary>
    private static string Normalized(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsSurrogate(word[i]))
            {
                return word;
            }
        }

        return UnicodeForms.Decomposed(word);
    }
}
