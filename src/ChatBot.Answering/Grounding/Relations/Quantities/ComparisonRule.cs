using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>« 9 % entre 2030 et 2038, contre 5 % entre 2021 et 2029 » says that there was more in the first of the two periods, without the word: a statement that compares them must say the same.</summary>
internal static partial class ComparisonRule
{
    /// <summary>Words between a figure and the word that compares it, at most; its period stands there.</summary>
    private const int Before = 20;

    /// <summary>Words between the word that compares and the second figure, at most.</summary>
    private const int Behind = 4;

    /// <summary>Words behind the second figure in which its period stands.</summary>
    private const int Period = 8;

    private const string Contradicted = "a comparison that the figures contradict";

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        if (cited.Any(c => ContradictsTrend(claim, c.Source)))
        {
            return Contradicted;
        }

        if (Compared().Match(claim.Folded) is not { Success: true } said)
        {
            return null;
        }

        var isMore = said.Groups["more"].Success;
        var (left, right) = (Years(claim, t => t.End <= said.Index), Years(claim, t => t.Start >= said.Index + said.Length));
        foreach (var source in cited.Select(c => c.Source))
        {
            foreach (var (first, second, difference) in Pairs(source))
            {
                // « plus entre 2030 et 2038 qu'entre 2021 et 2029 » or « entre 2030 et 2038, plus qu'entre 2021 et 2029 ».
                var than = Than().Match(claim.Folded, said.Index + said.Length);
                var (one, other) = than.Success ? (Years(claim, t => t.End <= than.Index), Years(claim, t => t.Start >= than.Index)) : (left, right);
                var order = one.Overlaps(first) && !one.Overlaps(second) && other.Overlaps(second) ? 1 : one.Overlaps(second) && !one.Overlaps(first) && other.Overlaps(first) ? -1 : 0;
                if (order != 0 && difference != 0 && (order * difference > 0) != isMore)
                {
                    return Contradicted;
                }
            }
        }

        return null;
    }

    /// <summary>« a baissé depuis 2030 » of what was 74 in 2030 and is 81.</summary>
    private static bool ContradictsTrend(TextItems claim, TextItems source)
    {
        var (rises, falls) = (DirectionRule.Rise().IsMatch(claim.Folded), DirectionRule.Fall().IsMatch(claim.Folded));
        if (rises == falls || DirectionRule.Rise().IsMatch(source.Folded) || DirectionRule.Fall().IsMatch(source.Folded))
        {
            return false;
        }

        var years = Years(claim, _ => true);
        return Pairs(source).Where(p => years.Overlaps(p.Second)).ToList() is [var (first, second, difference)] && difference != 0
            && ((difference > 0) == (first.Count == 0 || first.Max() > second.Max())) != rises;
    }

    /// <summary>The years of the two figures of each comparison, and which way they differ: the first less the second.</summary>
    private static IEnumerable<(HashSet<double> First, HashSet<double> Second, double Difference)> Pairs(TextItems text)
    {
        foreach (var (from, to) in text.Quantities.Where(q => q.Kind != Quantity.Date).SelectMany(q => text.Quantities.Where(t => t.Kind == q.Kind && t.First > q.Last && t.First - q.Last <= Period).Take(1).Select(t => (q, t))))
        {
            // « est passé de 640 dollars en 2030 à 410 dollars en 2034 »
            if (from.First > 0 && text.Tokens[from.First - 1].Text is "de" or "from" && text.Tokens[to.First - 1].Text is "à" or "to")
            {
                HashSet<double> Years(int first, int last) => [.. text.Quantities.Where(q => q.Kind == Quantity.Date && q.First > first && q.Last < last).Select(q => q.Number)];
                yield return (Years(to.Last, to.Last + Period), Years(from.Last, to.First), to.Number - from.Number);
            }
        }

        foreach (Match pivot in Against().Matches(text.Folded))
        {
            var at = text.Tokens.TakeWhile(t => t.Start < pivot.Index).Count();
            var behind = text.Tokens.TakeWhile(t => t.Start < pivot.Index + pivot.Length).Count();
            var second = text.Quantities.FirstOrDefault(q => q.First >= behind && q.First <= behind + Behind && q.Kind != Quantity.Date);
            var first = second is null ? null : text.Quantities.LastOrDefault(q => q.Last < at && q.Last >= at - Before && q.Kind == second.Kind);
            if (first is not null && second is not null && text.Tokens[first.First].Line == text.Tokens[second.First].Line)
            {
                HashSet<double> Between(int from, int to) => [.. text.Quantities.Where(q => q.Kind == Quantity.Date && q.First > from && q.Last < to).Select(q => q.Number)];
                var before = Between(first.Last, at);
                yield return (before.Count > 0 ? before : Between(first.First - Period, first.First), Between(second.Last, second.Last + Period), first.Number - second.Number);
            }
        }
    }

    private static HashSet<double> Years(TextItems text, Func<Token, bool> isThere)
        => [.. text.Quantities.Where(q => q.Kind == Quantity.Date && isThere(text.Tokens[q.First])).Select(q => q.Number)];

    [GeneratedRegex(@"\b(?:contre|compared (?:with|to)|as against|against|up from|down from)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:(?<more>plus|davantage|more|higher|greater|larger|superieure?s?)|moins|less|fewer|lower|smaller|inferieure?s?)\b(?! tard)(?=.*\b(?:qu'|que |than ))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?:qu'|que |than )", RegexOptions.CultureInvariant)]
    private static partial Regex Than();
}
