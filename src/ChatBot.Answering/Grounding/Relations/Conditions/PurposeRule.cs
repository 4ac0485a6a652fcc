using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What a quantity is for stays with it: « 24 mois pour les explosifs » for « 24 mois pour les stupéfiants et 12 mois pour les explosifs ».</summary>
internal static class PurposeRule
{
    /// <summary>Words between a quantity and its « pour », at most.</summary>
    private const int Near = 6;

    /// <summary>Words behind a quantity that may tell what it is for.</summary>
    private const int Reach = 15;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(IReadOnlyList<Alignment> cited)
    {
        foreach (var over in cited)
        {
            foreach (var quantity in over.Claim.Quantities.Where(q => q.Kind != Quantity.Date))
            {
                if (over.Claim.Quantities.Any(q => q.First > quantity.Last && q.Kind == quantity.Kind && q.Number != quantity.Number && AreSwapped(over, quantity, q)))
                {
                    return "what a number is for";
                }

                if (Purpose(over, quantity) is { } purpose && over.Same(quantity).ToList() is { Count: > 0 } same && same.All(s => IsAnothers(over, s, purpose)))
                {
                    return "what a number is for";
                }
            }
        }

        return null;
    }

    /// <summary>« 80 pour cent sont agriculteurs et 50 pour cent vivent à la campagne », where it is the other way round.</summary>
    private static bool AreSwapped(Alignment over, Quantity one, Quantity other)
    {
        List<IReadOnlySet<int>> Behind(Quantity q, int end) => [.. over.Content.Where(t => t > q.Last && t < end && over.Places(t).Count == 1 && !over.IsName(t)).Select(over.Places)];
        var (its, others) = (Behind(one, other.First), Behind(other, Math.Min(other.Last + Reach, over.Claim.Tokens.Count)));
        return over.Same(one).Any(a => over.Same(other).Any(b =>
        {
            bool IsBehind(int place, Quantity q) => place > q.Last && place <= q.Last + Reach && !over.Source.Quantities.Any(r => r.Kind == q.Kind && r.First > q.Last && r.First < place);
            bool All(List<IReadOnlySet<int>> words, Quantity here, Quantity there) => words.Count > 0 && words.All(w => w.Any(p => IsBehind(p, there)) && !w.Any(p => IsBehind(p, here)));
            return a.First != b.First && All(its, a, b) && All(others, b, a);
        }));
    }

    /// <summary>The last word of what a quantity of the statement is for; null when nothing is said of it.</summary>
    private static int? Purpose(Alignment over, Quantity quantity)
    {
        var tokens = over.Claim.Tokens;
        var to = Enumerable.Range(quantity.Last + 1, Math.Max(0, Math.Min(Near, tokens.Count - quantity.Last - 1))).FirstOrDefault(t => IsFor(tokens[t]) || (tokens[t].Text is "to" && tokens[t - 1].Folded is "go" or "goes" or "went" or "allocated" or "devoted"), -1);
        return to < 0 || over.Claim.Quantities.Any(q => q.First > quantity.Last && q.First < to) ? null
            : over.Content.Where(t => t > to && tokens[t].Piece == tokens[to].Piece && t <= to + Near && over.Has(t)).Cast<int?>().LastOrDefault();
    }

    /// <summary>Whether what the statement says it is for stands in the passage behind another quantity only.</summary>
    private static bool IsAnothers(Alignment over, Quantity quantity, int purpose)
    {
        var tokens = over.Source.Tokens;
        if (!Enumerable.Range(quantity.Last + 1, Math.Max(0, Math.Min(Near, tokens.Count - quantity.Last - 1))).Any(t => IsFor(tokens[t])))
        {
            return false;
        }

        var others = over.Source.Quantities.Where(q => q.Kind == quantity.Kind && !quantity.IsSaidBy(q)).ToList();
        bool IsBehind(int place, Quantity q) => place > q.Last && place <= q.Last + Reach && tokens[place].Line == tokens[q.First].Line && !over.Source.Quantities.Any(r => r.Kind == q.Kind && r.First > q.Last && r.Last < place);
        return !over.Places(purpose).Any(p => IsBehind(p, quantity)) && over.Places(purpose).Any(p => others.Any(q => IsBehind(p, q) && Enumerable.Range(q.Last + 1, Math.Min(Near, tokens.Count - q.Last - 1)).Any(t => IsFor(tokens[t]))));
    }

    private static bool IsFor(Token token) => token.Folded is "pour" or "for";
}
