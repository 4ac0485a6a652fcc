using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Tells French words apart that differ in nothing but the accent of their ending (« la traite », « le traité »; « organise », « organisée »), which the index,
/// made for people who leave accents out, throws together.
/// </summary>
internal static class AccentedEndings
{
    /// <summary>From this strength on a match is the word itself, or another name of the very same.</summary>
    private const double SureStrength = 0.9;

    /// <summary>
    /// Drops the hits that have a term in the other word's shape only; where no hit has the very word of the query, its accent may have been left out, and all
    /// stay.
    /// </summary>
    public static IReadOnlyList<SearchHit> Apart(IReadOnlyList<SearchHit> hits)
    {
        var written = hits.SelectMany(Sure).Where(m => Base(m.Match.Term.Surface) == Base(m.Words)).Select(m => m.Match.Term).ToHashSet();
        return written.Count == 0 ? hits : [.. hits.Where(hit => !Sure(hit).Where(m => written.Contains(m.Match.Term)).GroupBy(m => m.Match.Term).Any(IsOtherWord))];
    }

    /// <summary>Whether two words are two, though folded they are the same.</summary>
    public static bool Differ(string one, string other)
    {
        var (a, b) = (Base(one), Base(other));
        return a != b && a.EndsWith('é') != b.EndsWith('é') && Folding.Fold(a) == Folding.Fold(b);
    }

    private static bool IsOtherWord(IEnumerable<(TermMatch Match, string Words)> matches) => matches.All(m => Differ(m.Match.Term.Surface, m.Words));

    /// <summary>What matches less than surely (a relative, a word of the same field) does not make it a mention.</summary>
    private static IEnumerable<(TermMatch Match, string Words)> Sure(SearchHit hit) => hit.Edition.Language != "fr" ? [] : hit.Matches
        .Where(match => match.Strength >= SureStrength)
        .Select(match => (match, hit.Passage.Text.Substring(match.Span.Start, match.Span.Length)));

    /// <summary>A word without the marks of plural and, after é, of the feminine.</summary>
    private static string Base(string word)
    {
        var lower = word.ToLowerInvariant().TrimEnd('s', 'x');
        return lower.EndsWith("ée", StringComparison.Ordinal) ? lower[..^1] : lower;
    }
}
