using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>
/// A number counts in a statement what it counts in the passage, and is said of whom or what it is said of there: numbers of one passage are not exchanged, nor is
/// one unit put for another.
/// </summary>
internal static partial class QuantityRule
{
    /// <summary>Words after a number among which what it counts must be.</summary>
    private const int Near = 7;

    /// <summary>Words that a comma or a conjunction is worth: what stands before it belongs together.</summary>
    private const int Apart = 6;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        foreach (var quantity in claim.Quantities)
        {
            var saying = cited.Where(a => a.Same(quantity).Any()).ToList();
            if (saying.Count > 0 && !saying.Any(a => HasUnit(a, quantity) && IsOnItsSide(a, quantity) && Counts(a, quantity) && IsBound(a, quantity)))
            {
                return $"{quantity.Day?.ToString() ?? quantity.Number.ToString(CultureInfo.InvariantCulture)} is said of something else";
            }
        }

        return cited.All(RangesAgree) ? null : "a range the other way round";
    }

    /// <summary>« fin janvier » is not « le 1er janvier »; a half is not 40 per cent.</summary>
    public static string? Loose(TextItems claim, IReadOnlyList<Alignment> cited)
        => Part().IsMatch(claim.Folded) && cited.Count > 0 && !cited.Any(a => Part().IsMatch(a.Source.Folded) || a.Source.Quantities.Any(q => q.Day?.DayOfMonth >= 28)) ? "a part of a period"
            : Half().IsMatch(claim.Folded) && cited.Count > 0 && !cited.Any(a => Half().IsMatch(a.Source.Folded)) ? "a share that the passages do not give"
            : null;

    [GeneratedRegex(@"\b(?:(?:a la |la |d'ici (?:a )?(?:la )?|en )?fin (?:de |d'|du |[a-z]+ [0-9]{4})|debut (?:de |d'|[a-z]+ [0-9]{4})|mi-[a-z]+|(?:end|beginning|start|middle) of (?!the (?:mission|war|term))|(?:late|early|mid)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:half|halves|halved|moitie|twice|doubl\w+|tripl\w+|50 (?:%|pour cent|per cent)|two thirds|deux tiers|three quarters|trois quarts)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Half();

    private static bool HasUnit(Alignment over, Quantity quantity)
    {
        var same = over.Same(quantity).ToList();
        return (quantity.Unit is null || same.Any(s => s.Unit is null ? over.Source.Quantities.All(q => q.Unit?.Name != quantity.Unit.Name || IsRange(over.Source, s, q)) : s.Unit.Name == quantity.Unit.Name))
            && (quantity.Unit is not null || quantity.Kind != Quantity.Count || same.Any(s => s.Kind == Quantity.Count || s.Unit is not null || s.Kind == Quantity.Date))
            && IsPer(over, quantity);
    }

    /// <summary>« avant 1975 » is not « après 1975 ».</summary>
    private static bool IsOnItsSide(Alignment over, Quantity quantity)
    {
        var own = SideOf(over.Claim, quantity);
        return own == 0 || over.Same(quantity).Any(s => SideOf(over.Source, s) * own >= 0);
    }

    private static int SideOf(TextItems text, Quantity quantity)
        => text.Tokens.Take(quantity.First).TakeLast(2).Select(t => t.Folded is "avant" or "before" ? -1 : t.Folded is "apres" or "after" ? 1 : 0).FirstOrDefault(side => side != 0);

    /// <summary>« 45 dollars par hectare » is not « 45 dollars par tête ».</summary>
    private static bool IsPer(Alignment over, Quantity quantity)
    {
        var tokens = over.Claim.Tokens;
        for (var i = quantity.Last + 1; quantity.Unit is not null && i < Math.Min(tokens.Count - 1, quantity.Last + 4); i++)
        {
            if (tokens[i].Folded is "par" or "per" && tokens[i + 1].Folded is not ("cent" or "rapport"))
            {
                return !over.Content.Contains(i + 1) || over.Has(i + 1) || Units.PeriodsOf(tokens[i + 1].Folded).Count > 0;
            }
        }

        return true;
    }

    /// <summary>What a plain number counts follows it in the passage too, if the passage has it at all.</summary>
    private static bool Counts(Alignment over, Quantity quantity)
        => quantity.Kind != Quantity.Count || Counted(over, quantity) is not { } noun || FollowsIn(over, quantity, noun);

    private static int? Counted(Alignment over, Quantity quantity)
    {
        var counted = over.Content.Where(t => t > quantity.Last && t <= quantity.Last + 3 && over.Claim.Tokens[t].Piece == over.Claim.Tokens[quantity.Last].Piece && over.Claim.Tokens[t].Folded is not ("between" or "among" or "during" or "within" or "since" or "entre" or "pendant" or "depuis")).Cast<int?>().FirstOrDefault();
        return counted is { } noun && over.Has(noun) && !over.Claim.Quantities.Any(q => q.First > quantity.Last && q.First < noun) ? noun : null;
    }

    private static bool FollowsIn(Alignment over, Quantity quantity, int noun)
        => over.Same(quantity).Any(s => over.Places(noun).Any(p => p >= s.First - 3 && p <= s.Last + Near && !over.Source.Quantities.Any(q => q.First > s.Last && q.First < p && !IsRange(over.Source, s, q))));

    /// <summary>Whether the number is said of the names around it, else of the words around it, as the passage says it.</summary>
    private static bool IsBound(Alignment over, Quantity quantity)
    {
        if (quantity.Kind == Quantity.Count && Counted(over, quantity) is not null)
        {
            return true;
        }

        var piece = over.Claim.Tokens[quantity.First].Piece;
        var around = Enumerable.Range(0, over.Claim.Tokens.Count)
            .Where(t => over.Claim.Tokens[t].Piece == piece && over.Claim.QuantityAt(t) is null && over.Same(quantity).Any(s => over.Places(t).Any(p => over.Source.Tokens[p].Line == over.Source.Tokens[s.First].Line)) && !HasRivalBetween(over.Claim, quantity, t))
            .ToList();
        var names = around.Where(over.IsName).ToList();
        if (names.Count > 0)
        {
            // Of whom it is said stands first, and what is nearest stands near in the passage too.
            var (before, behind) = (names.Where(n => n < quantity.First).ToList(), names.Where(n => n > quantity.Last).ToList());
            var nearest = before.Count > 0 ? new[] { before[0], before[^1] }.Distinct() : [behind[0]];
            return nearest.All(name => over.Same(quantity).Any(same => over.Places(name).Any(place => IsNearestQuantity(over.Source, place, same) || IsNearestName(over.Source, place, same))));
        }

        if (quantity.Kind == Quantity.Date)
        {
            // Years and days stand where the sentence has room for them.
            return true;
        }

        var words = around.Where(over.Content.Contains).ToList();
        List<int> nearby = [.. words.Where(n => n < quantity.First).TakeLast(2), .. words.Where(n => n > quantity.Last).Take(1)];
        return nearby.Count == 0
            || nearby.Any(word => over.Same(quantity).Any(same => over.Places(word).Any(place => IsNearestQuantity(over.Source, place, same))));
    }

    private static bool HasRivalBetween(TextItems text, Quantity quantity, int token)
        => text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && ((q.First > token && q.Last < quantity.First) || (q.First > quantity.Last && q.Last < token)));

    private static bool IsNearestQuantity(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && q.Number != quantity.Number && (quantity.Kind == Quantity.Date || (!IsRange(text, q, quantity) && !IsRange(text, quantity, q))) && Distance(text, place, q) < distance);
    }

    private static bool IsNearestName(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !Enumerable.Range(0, text.Tokens.Count).Any(t => text.IsName(t) && Math.Abs(t - place) > 2 && Distance(text, t, quantity) < distance);
    }

    /// <summary>Words between; null when they are not on one line.</summary>
    private static int? Distance(TextItems text, int place, Quantity quantity)
        => text.Tokens[place].Line != text.Tokens[quantity.First].Line ? null
            : (place < quantity.First ? quantity.First - place - 1 : place > quantity.Last ? place - quantity.Last - 1 : 0) + (Apart * Math.Abs(text.Tokens[place].Piece - text.Tokens[quantity.First].Piece));

    /// <summary>« de 48 à 75 », "from 8 to 31 per cent": what is near one is near both.</summary>
    private static bool IsRange(TextItems text, Quantity from, Quantity to)
        => to.First > from.Last && to.First - from.Last <= 4 && text.Tokens[to.First - 1].Folded is "a" or "to" && !text.Tokens.Skip(from.Last + 1).Take(to.First - from.Last - 1).Any(t => t.Folded is "et" or "and");

    private static bool RangesAgree(Alignment over)
    {
        var claim = over.Claim.Quantities;
        for (var i = 0; i + 1 < claim.Count; i++)
        {
            if (IsRange(over.Claim, claim[i], claim[i + 1]) && over.Source.Quantities.Any(from => claim[i + 1].IsSaidBy(from) && over.Source.Quantities.Any(to => claim[i].IsSaidBy(to) && IsRange(over.Source, from, to))))
            {
                return false;
            }
        }

        return true;
    }
}
