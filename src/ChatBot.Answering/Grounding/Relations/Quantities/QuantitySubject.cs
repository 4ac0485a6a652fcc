using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>Of whom or what a quantity is said: the names around it, else the words around it.</summary>
internal static partial class QuantitySubject
{
    /// <summary>Words between the members of a list, at most.</summary>
    private const int Listed = 4;

    /// <summary>Words between « cette part » and its number, at most.</summary>
    private const int Pointing = 8;

    /// <summary>Whether the number is said of the names around it, else of the words around it, as the passage says it.</summary>
    public static bool IsSame(Alignment over, Quantity quantity)
    {
        if (Respectively.NameOf(over.Claim, over.IsName, quantity) is { } own)
        {
            return own.Any(name => IsSaidOf(over, quantity, name));
        }

        var piece = over.Claim.Tokens[quantity.First].Piece;
        var around = Enumerable.Range(0, over.Claim.Tokens.Count)
            .Where(t => over.Claim.Tokens[t].Piece == piece && over.Claim.QuantityAt(t) is null && over.Same(quantity).Any(s => over.Places(t).Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[s.First].Line)) && !Nearness.HasRivalBetween(over.Claim, quantity, t))
            .ToList();
        var names = around.Where(over.IsName).ToList();
        var before = names.Where(n => n < quantity.First).ToList();
        if (quantity.Kind == Quantity.Date && names.Contains(quantity.Last + 1) && IsSaidOf(over, quantity, quantity.Last + 1))
        {
            // "the 2031 Code of Practice"
            return true;
        }

        if (quantity.Kind == Quantity.Date && IsHeadOfAnother(over, quantity))
        {
            return false;
        }

        if (before.Count > 0)
        {
            // Of whom it is said stands first, and what is nearest stands near in the passage too.
            return AreNeighbours(over, quantity, before[0], before[^1])
                || new[] { before[0], before[^1] }.Distinct().All(name => IsSaidOf(over, quantity, name))
                || (IsTheirs(over, quantity) && (quantity.Kind == Quantity.Date || !(before.Any(name => HasItsOwn(over, quantity, name)) || over.Same(quantity).Any(s => Respectively.NameOf(over.Source, over.Source.IsName, s) is not null))));
        }

        if (names.Count > 0 && (IsSaidOf(over, quantity, names[0]) || over.Claim.Tokens.Take(names[0]).TakeLast(3).Any(t => t.Folded is "par" or "by")))
        {
            return IsSaidOf(over, quantity, names[0]);
        }

        if (quantity.Kind == Quantity.Date)
        {
            // Years and days stand where the sentence has room for them.
            return names.Count == 0 ? !DateSubject.IsStolen(over, quantity) && !DateSubject.IsAnothers(over, quantity) : IsTheirs(over, quantity);
        }

        // What directly follows another number is what that one counts.
        var words = around.Where(over.Content.Contains).ToList();
        List<int> nearby = [.. words.Where(n => n < quantity.First).TakeLast(2), .. words.Where(n => n > quantity.Last).Take(1)];
        return (names.Count == 0 && nearby.All(word => over.Claim.Quantities.Any(q => q != quantity && q.Last < word && word - q.Last <= 2))) || over.Same(quantity).Any(s => IsCompared(over.Source, s))
            || over.Content.Where(t => t < quantity.First && over.Has(t) && !Nearness.HasRivalBetween(over.Claim, quantity, t) && over.Claim.Tokens[t].Piece == piece - 1 && IsJoined(over.Claim, t, quantity.First)).Concat(nearby).Any(word => over.Same(quantity).Any(same => over.Places(word).Any(place => Nearness.IsNearestQuantity(over.Source, place, same))));
    }

    /// <summary>Whether only « et » or « ou » stands between two words, no comma.</summary>
    private static bool IsJoined(TextItems text, int from, int to) => !text.Folded[text.Tokens[from].End..text.Tokens[to].Start].Any(c => c is ',' or ';' or ':' or '.' or '(' or ')' or '\n');

    /// <summary>Whether a name and a number are nearest to each other in the passage, behind the name that opens the clause: « l'OMSA a déclaré… l'Uruguay indemne le 2 février ».</summary>
    private static bool AreNeighbours(Alignment over, Quantity quantity, int opening, int name)
        => over.Same(quantity).Any(same => Respectively.NameOf(over.Source, over.Source.IsName, same) is null
            && over.Places(name).Any(place => over.Places(opening).Any(p => p <= place) && Nearness.IsNearestQuantity(over.Source, place, same) && Nearness.IsNearestName(over.Source, place, same)));

    /// <summary>Whether the word before a number stands in the passage with no other of its kind: « entré en vigueur le 1er janvier 2037 ».</summary>
    private static bool IsTheirs(Alignment over, Quantity quantity)
    {
        var words = over.Content.Where(t => t < quantity.First && over.Has(t) && !over.IsName(t) && !Nearness.HasRivalBetween(over.Claim, quantity, t)).ToList();
        bool IsNear(int word) => over.Places(word).All(place => over.Same(quantity).Any(same => place < same.First && Nearness.IsNearestQuantity(over.Source, place, same)));
        bool IsPhrase(int word) => over.Same(quantity).Any(s => StandsBefore(over, word, s)) && !over.Source.Quantities.Any(q => q.Kind == quantity.Kind && !quantity.IsSaidBy(q) && StandsBefore(over, word, q));
        return words.Count > 0 && ((words[^1] >= quantity.First - Listed && IsNear(words[^1])) || (words[^1] >= quantity.First - 2 && IsPhrase(words[^1])) || (quantity.Kind == Quantity.Date && (IsNear(words[0]) || words.Take(2).Any(IsPhrase))));
    }

    /// <summary>« l'accord de coopération … du 8 juillet » for « l'accord de coopération du 5 octobre et l'accord spécial du 8 juillet »: what the statement is about stands right before another date.</summary>
    private static bool IsHeadOfAnother(Alignment over, Quantity date)
    {
        var words = over.Content.Where(t => t < date.First && over.Has(t) && !over.IsName(t)).Take(2).ToList();
        return words.Any(w => !over.Same(date).Any(s => StandsBefore(over, w, s)) && over.Source.Quantities.Any(q => q.Kind == Quantity.Date && q.Day is not null && !date.IsSaidBy(q) && StandsBefore(over, w, q) && !over.Claim.Quantities.Any(c => c.IsSaidBy(q))));
    }

    /// <summary>Whether a word stands right before a quantity of the passage, an article between them.</summary>
    private static bool StandsBefore(Alignment over, int word, Quantity quantity) => over.Places(word).Any(p => p < quantity.First && quantity.First - p <= 2);

    /// <summary>Whether a name has another number right behind it: « l'Irlande (20 millions) ».</summary>
    private static bool HasItsOwn(Alignment over, Quantity quantity, int name)
        => over.Places(name).Any(place => over.Source.Quantities.Any(q => q.Kind == quantity.Kind && !quantity.IsSaidBy(q) && Math.Max(q.First - place, place - q.Last) <= Listed));

    /// <summary>« 4 860 équipes, contre 2 150 auparavant », « 40 % des bourses, cette part étant de 22 % »: what is said of the second is said once, of the first.</summary>
    private static bool IsCompared(TextItems text, Quantity quantity)
        => text.Tokens.Take(quantity.First).TakeLast(2).Any(t => t.Folded is "contre" or "against" || (t.Folded is "with" or "to" && text.Folded[..t.Start].TrimEnd().EndsWith("compared", StringComparison.Ordinal)))
            || text.Tokens.Take(quantity.First).TakeLast(Pointing).Any(t => t.Folded is "part" or "proportion" or "share" or "rate" or "taux" or "nombre" or "number" or "chiffre" or "figure" or "montant" or "amount" && PointsBack().IsMatch(text.Folded[..t.Start]));

    private static bool IsSaidOf(Alignment over, Quantity quantity, int name)
        => over.Same(quantity).Any(same => over.Places(name).Any(place => Respectively.NameOf(over.Source, over.Source.IsName, same) is { } its
            ? its.Contains(place)
            : Nearness.IsNearestQuantity(over.Source, place, same) || Nearness.IsNearestName(over.Source, place, same)));

    [GeneratedRegex(@"\b(?:cette|ce|this|that) $")]
    private static partial Regex PointsBack();
}
