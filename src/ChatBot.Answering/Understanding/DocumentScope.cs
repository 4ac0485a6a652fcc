using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
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
            // « 71/272 B » is a part of its own, « LA RÉSOLUTION 77/20 A ÉTÉ… » is not.
            var written = m.Groups["symbol"].Value;
            var (name, plain) = (written.Replace(" ", string.Empty, StringComparison.Ordinal), Part().Replace(written, string.Empty));
            var whole = library.Find(name) ?? OfNumber(name, library);
            if ((whole ?? (plain.Length < written.Length ? library.Find(plain) : null)) is { } edition)
            {
                // « …de la résolution 77/20 » becomes « …de la résolution »: the sentence stays one.
                var at = m.Groups["symbol"].Index;
                var rest = question.Remove(at, whole is null ? plain.Length : written.Length).Insert(at, Bare(question[..at]));
                return (edition.Symbol, Spaces().Replace(rest, " ").Replace(" ?", "?", StringComparison.Ordinal).Replace("?", " ?", StringComparison.Ordinal).Trim());
            }
        }

        return (null, question);
    }

    /// <summary>What stands for a symbol by itself: « les paragraphes de la 77/20 » are those of the resolution.</summary>
    private static string Bare(string before)
        => FrenchArticle().IsMatch(before) ? "résolution" : French().IsMatch(before) ? "la résolution" : English().IsMatch(before) ? "the resolution" : string.Empty;

    [GeneratedRegex(@"\b(?:de|dans|à|sur|par|selon) la $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FrenchArticle();

    [GeneratedRegex(@"\b(?:de|dans|à|sur|par|selon) $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(?:of|in|from|by|does|about) $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    /// <summary>« La résolution 2439 » of the Security Council, whose numbers begin anew with no year; null when we have several.</summary>
    private static Edition? OfNumber(string number, IDocumentLibrary library)
        => number.All(char.IsAsciiDigit) && library.Editions.Where(e => e.Symbol.Contains($"/{number}(", StringComparison.Ordinal) || e.Symbol.Contains($"/{number} (", StringComparison.Ordinal)).DistinctBy(e => e.Symbol).Take(2).ToList() is [var only] ? library.Find(only.Symbol) : null;

    [GeneratedRegex(@"(?<![\w/])(?<symbol>(?:[A-Z]{1,5}/)?(?:[A-Z.]{1,6}/)?(?:[A-Z]{1,8}/)?RES/\d{1,4}(?:/\d{1,4})?(?:/?[A-Z]|(?-i: [A-Z]))?(?: ?\(\d{4}\))?|\d{1,3}/\d{1,4}(?:/?[A-Z]|(?-i: [A-Z]))?|\d{3,4} ?\((?:19|20)\d{2}\)|(?<=\br[ée]solution (?:n[°o] ?)?)(?:19|20)\d{2}/\d{1,3}(?:/?[A-Z]|(?-i: [A-Z]))?|(?<=\br[ée]solution )\d{1,4})(?![\w/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=\d)[ /]?[A-Z]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();
}
