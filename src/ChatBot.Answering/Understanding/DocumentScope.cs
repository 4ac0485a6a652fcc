using System.Text.RegularExpressions;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Answering.Understanding;

/// <summary>Finds the document that a question names (« résolution 77/20 », « A/RES/77/20 ») among those of the library, and takes its name off the question.</summary>
internal static partial class DocumentScope
{
    /// <summary>The document named and the question without its name; null and the question as it is when none of ours is named.</summary>
    public static (string? Document, string Question) Read(string question, IDocumentLibrary library)
    {
        foreach (Match m in Name().Matches(question))
        {
            if (library.Find(m.Groups["symbol"].Value.Replace(" ", string.Empty, StringComparison.Ordinal)) is { } edition)
            {
                // « …de la résolution 77/20 » becomes « …de la résolution »: the sentence stays one.
                var symbol = m.Groups["symbol"];
                var rest = question.Remove(symbol.Index, symbol.Length);
                return (edition.Symbol, Spaces().Replace(rest, " ").Replace(" ?", "?", StringComparison.Ordinal).Replace("?", " ?", StringComparison.Ordinal).Trim());
            }
        }

        return (null, question);
    }

    [GeneratedRegex(@"(?<![\w/])(?<symbol>(?:[A-Z]{1,5}/)?(?:[A-Z.]{1,6}/)?(?:[A-Z]{1,8}/)?RES/\d{1,4}(?:/\d{1,4})?(?:[A-Z])?(?: ?\(\d{4}\))?|\d{1,3}/\d{1,4}|\d{3,4} ?\((?:19|20)\d{2}\))(?![\w/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();
}
