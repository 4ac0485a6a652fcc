using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>Of whom or what a quantity is said: the names around it, else the words around it.</summary>
internal static partial class QuantitySubject
{
    /// <summary>Words that a comma or a conjunction is worth: what stands before it belongs together.</summary>
    private const int Apart = 6;

    /// <summary>Words between the members of a list, at most.</summary>
    private const int Listed = 4;

    /// <summary>Words between « cette part » and its number, at most.</summary>
    private const int Pointing = 8;

    /// <summary>Whether the number is said of the names around it, else of the words around it, as the passage says it.</summary>
    public static bool IsSame(Alignment over, Quantity quantity)
    {
        if (Respectively(over.Claim, over.IsName, quantity) is { } own)
        {
            return own.Any(name => IsSaidOf(over, quantity, name));
        }

        var piece = over.Claim.Tokens[quantity.First].Piece;
        var around = Enumerable.Range(0, over.Claim.Tokens.Count)
            .Where(t => over.Claim.Tokens[t].Piece == piece && over.Claim.QuantityAt(t) is null && over.Same(quantity).Any(s => over.Places(t).Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[s.First].Line)) && !HasRivalBetween(over.Claim, quantity, t))
            .ToList();
        var names = around.Where(over.IsName).ToList();
        var before = names.Where(n => n < quantity.First).ToList();
        if (quantity.Kind == Quantity.Date && names.Contains(quantity.Last + 1) && IsSaidOf(over, quantity, quantity.Last + 1))
        {
            // "the 2031 Code of Practice"
            return true;
        }

        if (before.Count > 0)
        {
            // Of whom it is said stands first, and what is nearest stands near in the passage too.
            return AreNeighbours(over, quantity, before[0], before[^1])
                || new[] { before[0], before[^1] }.Distinct().All(name => IsSaidOf(over, quantity, name))
                || (IsTheirs(over, quantity) && (quantity.Kind == Quantity.Date || !before.Any(name => HasItsOwn(over, quantity, name))));
        }

        if (names.Count > 0 && (IsSaidOf(over, quantity, names[0]) || over.Claim.Tokens.Take(names[0]).TakeLast(3).Any(t => t.Folded is "par" or "by")))
        {
            return IsSaidOf(over, quantity, names[0]);
        }

        if (quantity.Kind == Quantity.Date)
        {
            // Years and days stand where the sentence has room for them.
            return names.Count == 0 ? !IsStolen(over, quantity) && !IsAnothers(over, quantity) : IsTheirs(over, quantity);
        }

        // What directly follows another number is what that one counts.
        var words = around.Where(over.Content.Contains).ToList();
        List<int> nearby = [.. words.Where(n => n < quantity.First).TakeLast(2), .. words.Where(n => n > quantity.Last).Take(1)];
        return (names.Count == 0 && nearby.All(word => over.Claim.Quantities.Any(q => q != quantity && q.Last < word && word - q.Last <= 2))) || over.Same(quantity).Any(s => IsCompared(over.Source, s))
            || over.Content.Where(t => t < quantity.First && over.Has(t) && !HasRivalBetween(over.Claim, quantity, t) && over.Claim.Tokens[t].Piece == piece - 1 && IsJoined(over.Claim, t, quantity.First)).Concat(nearby).Any(word => over.Same(quantity).Any(same => over.Places(word).Any(place => IsNearestQuantity(over.Source, place, same))));
    }

    /// <summary>Whether only « et » or « ou » stands between two words, no comma.</summary>
    private static bool IsJoined(TextItems text, int from, int to) => !text.Folded[text.Tokens[from].End..text.Tokens[to].Start].Any(c => c is ',' or ';' or ':' or '.' or '(' or ')' or '\n');

    /// <summary>Whether a name and a number are nearest to each other in the passage, behind the name that opens the clause: « l'OMSA a déclaré… l'Uruguay indemne le 2 février ».</summary>
    private static bool AreNeighbours(Alignment over, Quantity quantity, int opening, int name)
        => over.Same(quantity).Any(same => Respectively(over.Source, over.Source.IsName, same) is null
            && over.Places(name).Any(place => over.Places(opening).Any(p => p <= place) && IsNearestQuantity(over.Source, place, same) && IsNearestName(over.Source, place, same)));

    /// <summary>Whether the word before a number stands in the passage with no other of its kind: « entré en vigueur le 1er janvier 2037 ».</summary>
    private static bool IsTheirs(Alignment over, Quantity quantity)
    {
        var words = over.Content.Where(t => t < quantity.First && over.Has(t) && !over.IsName(t) && !HasRivalBetween(over.Claim, quantity, t)).ToList();
        bool IsNear(int word) => over.Places(word).All(place => over.Same(quantity).Any(same => place < same.First && IsNearestQuantity(over.Source, place, same)));
        bool StandsBefore(int word, Quantity same) => over.Places(word).Any(p => p < same.First && same.First - p <= 2);
        bool IsPhrase(int word) => over.Same(quantity).Any(s => StandsBefore(word, s)) && !over.Source.Quantities.Any(q => q.Kind == quantity.Kind && !quantity.IsSaidBy(q) && StandsBefore(word, q));
        return words.Count > 0 && ((words[^1] >= quantity.First - Listed && IsNear(words[^1])) || (words[^1] >= quantity.First - 2 && IsPhrase(words[^1])) || (quantity.Kind == Quantity.Date && (IsNear(words[0]) || words.Take(2).Any(IsPhrase))));
    }

    /// <summary>Whether the word before a date, which stands in the passage once, has another date there: « fermée le 23 mars » for « ouverte le 23 mars et fermée le 5 décembre ».</summary>
    private static bool IsAnothers(Alignment over, Quantity date)
    {
        var word = over.Content.LastOrDefault(t => t < date.First && t >= date.First - Listed && over.Has(t) && !over.IsName(t) && over.Claim.Tokens[t].Folded.Length > 3, -1);
        return word >= 0 && over.Places(word).Count == 1 && over.Places(word).First() is var place && over.Source.Quantities.Any(q => q.Kind == Quantity.Date && q.Day is not null && !date.IsSaidBy(q) && q.First > place && IsNearestQuantity(over.Source, place, q))
            && over.Same(date).All(same => !IsNearestQuantity(over.Source, place, same) && !over.Source.Tokens.Take(same.First).TakeLast(2).Any(t => t.Folded is "celle" or "celui" or "celles" or "ceux" or "that" or "those"));
    }

    /// <summary>Whether a name has another number right behind it: « l'Irlande (20 millions) ».</summary>
    private static bool HasItsOwn(Alignment over, Quantity quantity, int name)
        => over.Places(name).Any(place => over.Source.Quantities.Any(q => q.Kind == quantity.Kind && !quantity.IsSaidBy(q) && Math.Max(q.First - place, place - q.Last) <= Listed));

    /// <summary>Whether a date stands in the passage behind a name that the statement leaves out, while the name that it holds has a date of its own: « à Kitwe en mars, à Antofagasta en septembre ».</summary>
    private static bool IsStolen(Alignment over, Quantity date)
    {
        var own = Enumerable.Range(0, date.First).Where(over.IsName).Where(over.Has).ToList();
        int? NameBefore(int place) => Enumerable.Range(Math.Max(0, place - Apart), Math.Min(place, Apart)).Where(t => over.Source.IsName(t) && over.Source.Tokens[t].Line == over.Source.Tokens[place].Line).Cast<int?>().LastOrDefault();
        return own.Count > 0
            && over.Same(date).Any() && over.Same(date).All(d => NameBefore(d.First) is { } its && !Enumerable.Range(0, over.Claim.Tokens.Count).Any(t => over.Places(t).Contains(its)))
            && over.Source.Quantities.Any(d => d.Kind == Quantity.Date && !date.IsSaidBy(d) && NameBefore(d.First) is { } its && over.Places(own[^1]).Contains(its));
    }

    /// <summary>Whether the year beside a number is another number's in the passage: « 40 % en 2038 » for « 40 % au moins, cette part n'ayant été que de 22 % en 2038 ».</summary>
    public static bool IsOfAnotherYear(Alignment over, Quantity quantity)
    {
        if (quantity.Kind == Quantity.Date)
        {
            return false;
        }

        var piece = over.Claim.Tokens[quantity.First].Piece;
        foreach (var year in over.Claim.Quantities.Where(q => q.Kind == Quantity.Date && over.Claim.Tokens[q.First].Piece == piece && !HasRivalBetween(over.Claim, quantity, q.First) && !IsPeriod(over.Claim, q)))
        {
            var pairs = over.Same(quantity).SelectMany(n => over.Same(year).Where(y => over.Source.Tokens[y.First].Line == over.Source.Tokens[n.First].Line).Select(y => (Number: n, Year: y))).ToList();
            if (pairs.Count > 0 && pairs.All(p => IsTaken(over.Source, p.Number, p.Year)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« 4 860 équipes, contre 2 150 auparavant », « 40 % des bourses, cette part étant de 22 % »: what is said of the second is said once, of the first.</summary>
    private static bool IsCompared(TextItems text, Quantity quantity)
        => text.Tokens.Take(quantity.First).TakeLast(2).Any(t => t.Folded is "contre" or "against" || (t.Folded is "with" or "to" && text.Folded[..t.Start].TrimEnd().EndsWith("compared", StringComparison.Ordinal)))
            || text.Tokens.Take(quantity.First).TakeLast(Pointing).Any(t => t.Folded is "part" or "proportion" or "share" or "rate" or "taux" or "nombre" or "number" or "chiffre" or "figure" or "montant" or "amount" && PointsBack().IsMatch(text.Folded[..t.Start]));

    private static bool IsPeriod(TextItems text, Quantity year) => text.Quantities.Any(q => q.Kind == Quantity.Date && q != year && (Math.Abs(q.First - year.Last) <= 3 || Math.Abs(year.First - q.Last) <= 3));

    /// <summary>A year behind a number is that of the last number before it; one before a number counts on to the next year.</summary>
    private static bool IsTaken(TextItems text, Quantity number, Quantity year)
        => text.Quantities.Any(q => q.Kind == Quantity.Date && q.Number != year.Number && q.First > number.Last && q.First - number.Last <= 2) || (number.Last < year.First
            ? text.Quantities.Any(q => q.Kind == number.Kind && q.First > number.Last && q.Last < year.First && !IsRange(text, number, q))
            : text.Quantities.Any(q => q.Kind == Quantity.Date && q.Number != year.Number && q.First > year.Last && q.Last < number.First));

    private static bool IsSaidOf(Alignment over, Quantity quantity, int name)
        => over.Same(quantity).Any(same => over.Places(name).Any(place => Respectively(over.Source, over.Source.IsName, same) is { } its
            ? its.Contains(place)
            : IsNearestQuantity(over.Source, place, same) || IsNearestName(over.Source, place, same)));

    private static bool HasRivalBetween(TextItems text, Quantity quantity, int token)
        => text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && ((q.First > token && q.Last < quantity.First) || (q.First > quantity.Last && q.Last < token)));

    private static bool IsNearestQuantity(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && AreDifferent(q, quantity) && !EndsBefore(text, q, place, quantity) && (quantity.Kind == Quantity.Date || (!IsRange(text, q, quantity) && !IsRange(text, quantity, q))) && Distance(text, place, q) < distance);
    }

    private static bool AreDifferent(Quantity one, Quantity other) => one.Number != other.Number || (one.Day is { } day && other.Day is { } its && !day.IsSaidBy(its) && !its.IsSaidBy(day));

    private static bool IsNearestName(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !Enumerable.Range(0, text.Tokens.Count).Any(t => text.IsName(t) && Math.Abs(t - place) > 2 && Distance(text, t, quantity) < distance);
    }

    /// <summary>Words between; null when they are not on one line. What stands in brackets belongs to what stands before them.</summary>
    private static int? Distance(TextItems text, int place, Quantity quantity)
        => text.Tokens[place].Line != text.Tokens[quantity.First].Line ? null
            : (place < quantity.First ? quantity.First - place - 1 : place > quantity.Last ? place - quantity.Last - 1 : 0) + (Apart * Math.Abs(text.Tokens[place].Piece - text.Tokens[quantity.First].Piece))
                + (place > quantity.Last && text.Folded.AsSpan(text.Tokens[quantity.Last].End, text.Tokens[place].Start - text.Tokens[quantity.Last].End).Contains(')') ? Apart : 0);

    /// <summary>« de 48 à 75 », "from 8 to 31 per cent": what is near one is near both.</summary>
    public static bool IsRange(TextItems text, Quantity from, Quantity to)
        => to.First > from.Last && to.First - from.Last <= 4 && text.Tokens[to.First - 1].Folded is "a" or "to" && !text.Tokens.Skip(from.Last + 1).Take(to.First - from.Last - 1).Any(t => t.Folded is "et" or "and");

    /// <summary>« sa résolution du 20 décembre 2019 et le Cadre, adopté le 9 juin 2023 »: a date belongs to what stands before it, the first one to nothing behind « et ».</summary>
    private static bool EndsBefore(TextItems text, Quantity rival, int place, Quantity quantity)
        => quantity.Kind == Quantity.Date && rival.Last < place && quantity.First > place && text.Tokens[rival.Last].Piece < text.Tokens[place].Piece;

    /// <summary>« le Japon et le Qatar ont annoncé 6 millions et 4,5 millions respectivement »: the words of the name that stands in the quantity's place; null when nothing is told so.</summary>
    private static SortedSet<int>? Respectively(TextItems text, Func<int, bool> isName, Quantity quantity)
    {
        var line = text.Tokens[quantity.First].Line;
        if (!text.Tokens.Any(t => t.Line == line && t.Folded is "respectivement" or "respectively"))
        {
            return null;
        }

        var alike = text.Quantities.Where(q => q.Kind == quantity.Kind && text.Tokens[q.First].Line == line).ToList();
        var quantities = ListAround(alike, alike.IndexOf(quantity));
        var names = NameLists(text, isName, line).LastOrDefault(l => l.Count == quantities.Count && l[^1].Max < quantities[0].First);
        return quantities.Count > 1 && names is not null ? names[quantities.IndexOf(quantity)] : null;
    }

    private static List<Quantity> ListAround(List<Quantity> all, int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && all[from].First - all[from - 1].Last <= Listed)
        {
            from--;
        }

        while (to < all.Count - 1 && all[to + 1].First - all[to].Last <= Listed)
        {
            to++;
        }

        return all[from..(to + 1)];
    }

    /// <summary>The names of a line, those together that commas or a conjunction join.</summary>
    private static IEnumerable<List<SortedSet<int>>> NameLists(TextItems text, Func<int, bool> isName, int line)
    {
        var list = new List<SortedSet<int>>();
        foreach (var run in NameRuns(text, isName, line))
        {
            if (list.Count > 0 && (run.Min - list[^1].Max > Listed || text.Tokens[run.Min].Piece == text.Tokens[list[^1].Max].Piece))
            {
                yield return list;
                list = [];
            }

            list.Add(run);
        }

        yield return list;
    }

    /// <summary>The names of a line, in order.</summary>
    private static List<SortedSet<int>> NameRuns(TextItems text, Func<int, bool> isName, int line)
    {
        var runs = new List<SortedSet<int>>();
        foreach (var token in Enumerable.Range(0, text.Tokens.Count).Where(t => text.Tokens[t].Line == line && isName(t)))
        {
            if (runs.LastOrDefault() is { } run && run.Max == token - 1 && text.Tokens[token].Piece == text.Tokens[token - 1].Piece)
            {
                run.Add(token);
            }
            else
            {
                runs.Add([token]);
            }
        }

        return runs;
    }

    [GeneratedRegex(@"\b(?:cette|ce|this|that) $")]
    private static partial Regex PointsBack();
}
