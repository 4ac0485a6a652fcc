using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Makes texts comparable without case, accents and typographic differences.</summary>
public static class TextFolding
{
    /// <summary>
    /// Lower case; no accents; one kind of apostrophe, quotation mark and hyphen; ligatures and superscripts spelt out; single spaces;
    /// no Markdown emphasis and no citation markers.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in UnicodeForms.Decomposed(ValidUnicode.Of(ReplyText.WithoutMarkers(text)).Normalize(NormalizationForm.FormKD)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                AppendSpace(folded);
                continue;
            }

            switch (c)
            {
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                case '’' or '‘' or 'ʼ' or '`' or '´':
                    folded.Append('\'');
                    break;
                case '«' or '»' or '“' or '”' or '„':
                    folded.Append('"');
                    break;
                case '‐' or '‑' or '–' or '—' or '−':
                    folded.Append('-');
                    break;
                case '*':
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(c));
                    break;
            }
        }

        return folded.Replace("\" ", "\"").Replace(" \"", "\"").ToString().Trim();
    }

    /// <summary>
    /// Whether a folded text says a folded fact: the fact's words, where a word starts; a number must be there as a whole, however its thousands are set apart
    /// (<c>12</c> is not in <c>2012</c> nor in <c>125</c> nor in <c>12,5</c>, <c>200</c> is not in <c>1 200 000</c>, <c>1200000</c> is, <c>enfant</c> is in <c>enfants</c>).
    /// </summary>
    public static bool Says(string foldedText, string foldedFact)
    {
        ArgumentNullException.ThrowIfNull(foldedText);
        ArgumentNullException.ThrowIfNull(foldedFact);
        if (foldedFact.Length == 0)
        {
            return false;
        }

        (foldedText, foldedFact) = (WholeNumbers.InOnePiece(foldedText), WholeNumbers.InOnePiece(foldedFact));
        for (var at = foldedText.IndexOf(foldedFact, StringComparison.Ordinal); at >= 0; at = foldedText.IndexOf(foldedFact, at + 1, StringComparison.Ordinal))
        {
            var end = at + foldedFact.Length;
            var starts = at == 0 || !char.IsLetterOrDigit(foldedFact[0]) || (!char.IsLetterOrDigit(foldedText[at - 1]) && !(char.IsDigit(foldedFact[0]) && WholeNumbers.IsInside(foldedText, at)));
            var ends = end == foldedText.Length || !char.IsDigit(foldedFact[^1]) || (!char.IsDigit(foldedText[end]) && !WholeNumbers.IsInside(foldedText, end));
            if (starts && ends)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
