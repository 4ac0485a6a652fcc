using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>Of two whose deeds one sentence tells, neither gets the other's: « le Canada a donné 120 chiots et la Tchéquie a financé 85 bourses », where it is the other way round.</summary>
internal static class SwapRule
{
    /// <summary>Words of a name: « République de Corée ».</summary>
    private const int LongestName = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        foreach (var over in cited)
        {
            var names = Enumerable.Range(0, claim.Tokens.Count).Where(t => over.IsName(t) && over.Places(t) is { Count: > 0 } places && places.Max() - places.Min() < LongestName).ToList();
            for (var i = 0; i + 1 < names.Count; i++)
            {
                foreach (var other in names.Skip(i + 1).Where(n => claim.Tokens[n].Piece > claim.Tokens[names[i]].Piece))
                {
                    if (AreSwapped(over, names[i], other))
                    {
                        return "who does what to whom";
                    }
                }
            }
        }

        return null;
    }

    private static bool AreSwapped(Alignment over, int one, int other)
    {
        var (its, others) = (Deeds(over, one, other), Deeds(over, other, int.MaxValue));
        var (place, otherPlace) = (over.Places(one).First(), over.Places(other).First());
        if (its.Count < 2 || others.Count < 2 || over.Source.Tokens[place].Line != over.Source.Tokens[otherPlace].Line)
        {
            return false;
        }

        var (first, second) = (Math.Min(place, otherPlace), Math.Max(place, otherPlace));
        bool IsFirsts(int p) => p > first && p < second;
        bool IsSeconds(int p) => p > second && over.Source.Tokens[p].Line == over.Source.Tokens[second].Line;
        Func<int, bool> own = place < otherPlace ? IsFirsts : IsSeconds, foreign = place < otherPlace ? IsSeconds : IsFirsts;
        return Stand(its, foreign, own) && Stand(others, own, foreign);
    }

    /// <summary>Whether two deeds or more stand on one side, hardly any on the other.</summary>
    private static bool Stand(List<IReadOnlyList<int>> deeds, Func<int, bool> here, Func<int, bool> there) => deeds.Count(d => d.Any(here)) is >= 2 and var own && own > 2 * deeds.Count(d => d.Any(there));

    /// <summary>Where the words and numbers behind a name, up to the next one, stand in the passage; those that stand there once or nearby.</summary>
    private static List<IReadOnlyList<int>> Deeds(Alignment over, int name, int end)
    {
        var deeds = new List<IReadOnlyList<int>>();
        for (var t = name + 1; t < Math.Min(end, over.Claim.Tokens.Count); t++)
        {
            if (over.Claim.QuantityAt(t) is { } quantity)
            {
                if (quantity.First == t && over.Same(quantity).ToList() is { Count: > 0 } same)
                {
                    deeds.Add([.. same.Select(s => s.First)]);
                }
            }
            else if (over.Content.Contains(t) && over.Places(t).Count == 1 && !over.IsName(t))
            {
                deeds.Add([.. over.Places(t)]);
            }
        }

        return deeds;
    }
}
