using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Evaluation.Targets;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Whether what a reply puts in quotation marks stands, word for word, in the passage that it cites for it.</summary>
/// <param name="Checked">How many quotations could be held against their passage.</param>
/// <param name="Broken">Those that are not verbatim.</param>
internal sealed partial record QuotationScore(int Checked, IReadOnlyList<string> Broken)
{
    /// <summary>
    /// Checks the quotations of the text, and the words that each citation marks. White space, the kind of nested quotation marks and bold are no difference;
    /// omissions (<c>[…]</c>) are, if what stands between them is verbatim and in order. Words of the user's own in quotation marks are no quotation.
    /// </summary>
    /// <param name="reply">The reply.</param>
    /// <param name="said">What the user said.</param>
    public static QuotationScore Of(TargetReply reply, string said)
    {
        var checkedCount = 0;
        var broken = new List<string>();
        var echo = TextFolding.Fold(said);
        foreach (var quotation in ReplyText.Quotations(reply.Text))
        {
            var passages = PassagesOf(reply, quotation);
            if (passages.Length == 0 || passages.Any(p => p is null))
            {
                continue;
            }

            if (passages.Any(p => IsVerbatim(quotation.Text, p!)))
            {
                checkedCount++;
            }
            else if (!TextFolding.Says(echo, TextFolding.Fold(quotation.Text)))
            {
                checkedCount++;
                broken.Add(quotation.Text);
            }
        }

        foreach (var citation in reply.Citations.Where(c => c.Quote.Length > 0 && c.PassageText is not null))
        {
            checkedCount++;
            if (!IsVerbatim(citation.Quote, citation.PassageText!))
            {
                broken.Add(citation.Quote);
            }
        }

        return new QuotationScore(checkedCount, broken);
    }

    /// <summary>Whether a text stands in a passage word for word.</summary>
    internal static bool IsVerbatim(string quoted, string passage)
    {
        var text = Plain(passage);
        var from = 0;
        foreach (var piece in Omission().Split(quoted).Select(Plain).Where(p => p.Length > 0))
        {
            var at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }

    /// <summary>The passages that a quotation may come from: those of the markers after it, else any that the reply cites.</summary>
    private static string?[] PassagesOf(TargetReply reply, Quotation quotation)
    {
        var pointed = reply.Citations.Where(c => quotation.Positions.Contains(c.Position)).ToArray();
        return [.. (pointed.Length > 0 ? pointed : reply.Citations).Select(c => c.PassageText)];
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in UnicodeForms.Composed(ValidUnicode.Of(ReplyText.WithoutMarkers(text)).Replace("**", string.Empty, StringComparison.Ordinal)))
        {
            var mapped = c is '«' or '»' or '“' or '”' or '„' ? '"' : c;
            if (!char.IsWhiteSpace(mapped))
            {
                plain.Append(mapped);
            }
            else if (plain.Length > 0 && plain[^1] is not ' ' and not '"')
            {
                plain.Append(' ');
            }
        }

        return plain.Replace(" \"", "\"").ToString().Trim();
    }

    [GeneratedRegex(@"\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\)|…", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();
}
