using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>More is not less, a rise no fall; and what is compared stays on its side of the comparison.</summary>
internal static partial class DirectionRule
{
    // "no more than eight" bounds a number; it compares nobody.
    private static readonly (Regex One, Regex Other, bool Compare)[] Opposites =
    [
        (Rise(), Fall(), true), (More(), Less(), true), (Most(), Least(), false), (Strengthens(), Weakens(), false), (Includes(), Excludes(), false), (Growing(), Shrinking(), false), (Growing(), Fall(), false), (Rise(), Shrinking(), false),
    ];

    /// <summary>Words before a comparison that say who is compared, words behind « que » that say with whom.</summary>
    private const int Before = 3, Behind = 3;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        foreach (var (one, other, compare) in Opposites.Concat(Opposites.Select(o => (o.Other, o.One, o.Compare))))
        {
            if (one.Match(claim.Folded) is not { Success: true } said || other.IsMatch(claim.Folded) || cited.Count == 0)
            {
                continue;
            }

            var opposite = cited.Any(a => other.IsMatch(a.Source.Folded)) && !cited.Any(a => one.IsMatch(a.Source.Folded));
            var swapped = compare && cited.Any(a => AreSwapped(a, said, opposite ? other : one) || AreTurned(a, said, opposite ? other : one));
            if (opposite != swapped)
            {
                return swapped ? "a comparison the other way round" : "the opposite direction";
            }
        }

        return null;
    }

    /// <summary>Whether what the statement compares stands on the other side of the comparison in the passage: names, else years.</summary>
    private static bool AreSwapped(Alignment over, Match said, Regex pivot)
    {
        if (!Than().IsMatch(over.Claim.Folded))
        {
            return false;
        }

        return pivot.Matches(over.Source.Folded).Any(m =>
        {
            var (claimLeft, claimRight) = Sides(over.Claim, said);
            var (left, right) = Sides(over.Source, m);
            bool Stand(IReadOnlyList<int> claim, IReadOnlyList<int> source) => claim.Any(t => over.Claim.QuantityAt(t) is { } q ? source.Any(s => over.Source.QuantityAt(s) is { } its && q.IsSaidBy(its)) : over.Places(t).Any(source.Contains));
            return Stand(claimLeft, right) && Stand(claimRight, left) && !Stand(claimLeft, left) && !Stand(claimRight, right);
        });
    }

    /// <summary>« les garçons risquent plus que les filles » for « les filles risquent plus que les garçons »: the words next to the comparison.</summary>
    private static bool AreTurned(Alignment over, Match said, Regex pivot)
    {
        if (Than().Match(over.Claim.Folded, said.Index) is not { Success: true } than)
        {
            return false;
        }

        var left = over.Content.Where(t => over.Claim.Tokens[t].End <= said.Index).TakeLast(Before).ToList();
        var right = over.Content.Where(t => over.Claim.Tokens[t].Start >= than.Index + than.Length).Take(1).ToList();
        var all = Enumerable.Range(0, over.Source.Tokens.Count).ToList();
        return pivot.Matches(over.Source.Folded).Any(m =>
        {
            var behind = Than().Match(over.Source.Folded, m.Index);
            var (its, others) = (all.Where(t => over.Source.Tokens[t].End <= m.Index).TakeLast(2 * Before).ToHashSet(), all.Where(t => behind.Success && over.Source.Tokens[t].Start >= behind.Index + behind.Length).Take(Behind).ToHashSet());
            bool Stands(int word, HashSet<int> here, HashSet<int> there) => over.Places(word).Overlaps(here) && !over.Places(word).Overlaps(there);
            return behind.Success && left.Any(t => Stands(t, others, its)) && right.Any(t => Stands(t, its, others));
        });
    }

    private static (IReadOnlyList<int> Left, IReadOnlyList<int> Right) Sides(TextItems text, Match pivot)
    {
        bool Compared(int token) => text.IsName(token) || text.QuantityAt(token) is { Kind: Quantity.Date };
        var all = Enumerable.Range(0, text.Tokens.Count).Where(Compared).ToList();
        return ([.. all.Where(t => text.Tokens[t].End <= pivot.Index)], [.. all.Where(t => text.Tokens[t].Start >= pivot.Index)]);
    }

    [GeneratedRegex(@"\b(?:augment\w*|accroi\w*|accru\w*|hausse|increas\w+|rise|rises|rising|rose|risen|grew|grown|growth|progress(?:e|es|ent|ait|er|ion)\b|doubl\w+|tripl\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    internal static partial Regex Rise();

    [GeneratedRegex(@"\b(?:diminu\w+|baiss\w+|reduc\w+|reduit\w*|decreas\w+|declin\w*|fell|falls?|fallen|drop(?:s|ped)?|recul\w*|chut\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    internal static partial Regex Fall();

    [GeneratedRegex(@"(?<!\bau |\ble |\bla |\bles |\bn\w* |\bne \w+ |\bnon |\bno )\b(?:plus(?! en plus|,)|superieure?s?|above|over(?= [0-9])|exceed\w*|exced\w+|depass\w+|higher|greater|larger|more(?! and more)(?<!more and more))\b(?! tard)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex More();

    [GeneratedRegex(@"(?<!\bau |\bdu |\ble |\bla |\ba (?=moins (?:de|d'|que)\b)|\bno |\bles )\b(?:moins|inferieure?s?|below|under(?= [0-9])|lower|smaller|less|fewer)\b(?! than or)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(?:au plus|at most|up to|jusqu'a|maximum|no more than|not more than)\b(?! tard)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?:au moins|at least|minimum|no (?:fewer|less) than)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(?:que |qu'|than\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Than();

    [GeneratedRegex(@"\b(?:renforc\w+|strengthen\w*|enhanc\w+|reinforc\w+|intensif\w+|accroi\w+|elargi\w*|expand\w*|extend\w*|develop\w*|ameliore\w*|improv\w+|bolster\w*)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Strengthens();

    [GeneratedRegex(@"\b(?:affaibl\w+|weaken\w*|reduire|reduise\w*|reduit|reduce[sd]?|reducing|restreindre|restrict\w*|supprimer|undermin\w+|worsen\w*|degrad\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Weakens();

    [GeneratedRegex(@"\b(?:inclure|inclut|inclus\w*|incluent|includ\w+|incorpor\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Includes();

    [GeneratedRegex(@"\b(?:exclu\w*)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Excludes();

    [GeneratedRegex(@"\b(?:increasing\w*|growing|rising|mounting|more and more|croissante?s?|grandissante?s?|de plus en plus)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Growing();

    [GeneratedRegex(@"\b(?:less and less|fewer and fewer|declining|shrinking|dwindling|de moins en moins|decroissante?s?)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Shrinking();
}
