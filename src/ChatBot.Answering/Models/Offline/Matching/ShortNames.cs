using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Matching;

/// <summary>
/// « la Mission », after a paragraph before it has named « la Mission de l'Union africaine en Somalie »: resolutions name a body once and then call it by its first
/// word, with a capital. Only where the passages shown name it in full, and one alone of those that the question names is called so.
/// </summary>
internal static partial class ShortNames
{
    /// <summary>How surely a first word stands for the whole name.</summary>
    private const double AsFirstWord = 0.85;

    /// <summary>Characters after a name that tell whether it goes on.</summary>
    private const int After = 8;

    /// <summary>The names of a question that some passage of a document has in full.</summary>
    public static IReadOnlySet<(string Document, QueryTerm Name)> Introduced(OfflineQuestion question, IReadOnlyList<PassageLine> passages, IReadOnlyList<IReadOnlyList<TermMatch>> matches)
        => passages.Zip(matches).SelectMany(p => p.Second.Where(m => m.Part < 0 && TermMatches.Certainty(m) >= 0.8 && TermWeights.IsName(m.Term, question.Line.Question)
                && Whole().IsMatch(p.First.Text.AsSpan(m.Span.Start, m.Span.Length))).Select(m => (p.First.Document, m.Term)))
            .ToHashSet();

    /// <summary>Where a passage that lacks an introduced name calls it by its first word.</summary>
    public static IEnumerable<TermMatch> In(PassageLine passage, IReadOnlyList<TermMatch> matches, IReadOnlySet<(string Document, QueryTerm Name)> introduced)
    {
        var missing = introduced.Where(i => i.Document == passage.Document && !matches.Any(m => m.Term == i.Name && m.Part < 0)).Select(i => i.Name).ToHashSet();
        return matches.Where(m => m.Part >= 0 && missing.Contains(m.Term) && Called().IsMatch(passage.Text.AsSpan(Math.Max(0, m.Span.Start - 4), Math.Min(passage.Text.Length, m.Span.End + After) - Math.Max(0, m.Span.Start - 4))))
            .GroupBy(m => m.Span).Where(g => g.Select(m => m.Term).Distinct().Count() == 1)
            .Select(g => new TermMatch(g.First().Term, g.Key, MatchKind.Exact, AsFirstWord));
    }

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+ ", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    // « la Mission, », « l'Office a », "the Mission's"; not « la Mission des Nations Unies » nor « l'Assemblée générale ».
    [GeneratedRegex(@"(?:\b[lL]['’]|[lL][ae] |[dD]u |[aA]u |he )\p{Lu}\p{Ll}{3,}(?:[,.;:)]|['’]s| (?:a|est|et|à|ou|au|aux|en|qui|que|is|has|and|to|in|on)(?:\W|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
