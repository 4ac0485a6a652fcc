using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>
/// A number counts in a statement what it counts in the passage, and is said of whom or what it is said of there: numbers of one passage are not exchanged, nor is
/// one unit put for another.
/// </summary>
internal static partial class QuantityRule
{
    /// <summary>Words after a number among which what it counts must be.</summary>
    private const int Near = 7;

    /// <summary>Words beside a number that tell what it counts when no word behind it does.</summary>
    private const int Aside = 14;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        foreach (var quantity in claim.Quantities)
        {
            var saying = cited.Where(a => a.Same(quantity).Any()).ToList();
            if (saying.Count > 0 && !saying.Any(a => HasUnit(a, quantity) && IsOnItsSide(a, quantity) && Counts(a, quantity) && !QuantityYear.IsAnothers(a, quantity) && (IsCounted(a, quantity) || QuantitySubject.IsSame(a, quantity))))
            {
                return $"{quantity.Day?.ToString() ?? quantity.Number.ToString(CultureInfo.InvariantCulture)} is said of something else";
            }
        }

        return cited.All(RangesAgree) ? null : "a range the other way round";
    }

    /// <summary>« fin janvier » is not « le 1er janvier »; a half is not 40 per cent.</summary>
    public static string? Loose(TextItems claim, IReadOnlyList<Alignment> cited)
        => Part().IsMatch(claim.Folded) && cited.Count > 0 && !cited.Any(a => Part().IsMatch(a.Source.Folded) || a.Source.Quantities.Any(q => q.Day is { DayOfMonth: >= 28 } day && (day.Month == 12 || claim.Quantities.Any(c => c.Day?.Month == day.Month)))) ? "a part of a period"
            : Half().IsMatch(claim.Folded) && cited.Count > 0 && !cited.Any(a => Half().IsMatch(a.Source.Folded) || Shares.AreComputed(claim, a.Source)) ? "a share that the passages do not give"
            : null;

    [GeneratedRegex(@"\b(?:(?:a la |la |d'ici (?:a )?(?:la )?|en )?fin (?:de |d'|du )?(?:l'annee|la decennie|la periode|mois|trimestre|semestre|l'exercice|siecle|[0-9]{4}|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b)|debut (?:de |d'|[a-z]+ [0-9]{4})|mi-[a-z]+|(?:end|beginning|start|middle) of (?!the (?:mission|war|term))|(?:late|early|mid)[- ](?:january|february|march|april|may|june|july|august|september|october|november|december))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:half|halves|halved|moitie|twice(?! (?:a |per |every |each ))|deux fois(?! (?:par|l'an|chaque))|two times|doubl\w+|tripl\w+|50 (?:%|pour cent|per cent)|two[ -]thirds|deux[ -]tiers|three[ -]quarters|trois[ -]quarts)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Half();

    private static bool HasUnit(Alignment over, Quantity quantity)
    {
        var same = over.Same(quantity).ToList();
        return (quantity.Unit is null || same.Any(s => s.Unit is null ? over.Source.Quantities.All(q => q.Unit?.Name != quantity.Unit.Name || Nearness.IsRange(over.Source, s, q)) : s.Unit.Name == quantity.Unit.Name || quantity.Unit.IsAsLong(quantity.Number, s.Unit, s.Number)))
            && (quantity.Unit is not null || quantity.Kind != Quantity.Count || same.Any(s => s.Kind == Quantity.Count || s.Unit is not null || s.Kind == Quantity.Date))
            && IsPer(over, quantity);
    }

    /// <summary>« avant 1975 » is not « après 1975 ».</summary>
    private static bool IsOnItsSide(Alignment over, Quantity quantity)
    {
        var own = SideOf(over.Claim, quantity);
        return own == 0 || over.Same(quantity).Any(s => SideOf(over.Source, s) * own >= 0 || Excludes().IsMatch(over.Source.Folded));
    }

    // « ne s'applique pas avant 1998 » is « s'applique après 1998 ».
    [GeneratedRegex(@"\b(?:not|ne|n'|pas|no)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Excludes();

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
        => quantity.Kind != Quantity.Count || Counted(over, quantity) is not { Count: > 0 } nouns || nouns.Any(noun => FollowsIn(over, quantity, noun));

    private static bool IsCounted(Alignment over, Quantity quantity) => quantity.Kind == Quantity.Count && Counted(over, quantity).Count > 0;

    /// <summary>The words of the passage among those behind a number that may be what it counts; none where the passage measures something with it.</summary>
    private static List<int> Counted(Alignment over, Quantity quantity)
        => over.Same(quantity).Any(s => s.Unit is not null) ? [] :
        [.. over.Content.Where(t => t > quantity.Last && t <= quantity.Last + 3 && over.Has(t) && over.Claim.Tokens[t].Piece == over.Claim.Tokens[quantity.Last].Piece && !IsAside(over.Claim.Tokens[t].Folded)
            && !over.Claim.Quantities.Any(q => q.First > quantity.Last && q.First < t))];

    private static bool IsAside(string folded) => folded is "between" or "among" or "during" or "within" or "since" or "entre" or "pendant" or "depuis";

    private static bool FollowsIn(Alignment over, Quantity quantity, int noun)
        => over.Same(quantity).Any(s => IsTold(over, quantity, s) || over.Places(noun).Any(p => p >= s.First - 3 && p <= s.Last + Near && !over.Source.Quantities.Any(q => q.First > s.Last && q.First < p && !Nearness.IsRange(over.Source, s, q) && !IsOutOf(over.Source, s, q))));

    /// <summary>« 9 des 64 villes »: both count the same.</summary>
    private static bool IsOutOf(TextItems text, Quantity part, Quantity whole)
        => whole.First - part.Last <= 4 && text.Tokens.Skip(part.Last + 1).Take(whole.First - part.Last - 1).All(t => t.Folded is "des" or "of" or "the" or "de" or "d" or "les" or "ces" or "those" or "these" or "out" or "sur");

    /// <summary>Whether what it counts need not follow it in the passage, and what does stand beside it there does in the statement.</summary>
    private static bool IsTold(Alignment over, Quantity quantity, Quantity same)
    {
        var piece = over.Claim.Tokens[quantity.First].Piece;
        var said = Enumerable.Range(0, over.Claim.Tokens.Count).Where(t => over.Claim.Tokens[t].Piece == piece && over.Content.Contains(t)).SelectMany(over.Places).ToList();
        return Ends(over.Source, same)
            ? said.Any(p => p < same.First && p >= same.First - Aside && !over.Source.Quantities.Any(q => q.First > p && q.Last < same.First))
            : IsElliptic(over.Source, same) && said.Any(p => p > same.Last && p <= same.Last + Aside && !over.Source.Quantities.Any(q => q.First > same.Last && q.First < p));
    }

    /// <summary>« peuvent n'en compter que 5 ; »</summary>
    private static bool Ends(TextItems text, Quantity quantity)
        => quantity.Last + 1 >= text.Tokens.Count || text.Folded.AsSpan(text.Tokens[quantity.Last].End, text.Tokens[quantity.Last + 1].Start - text.Tokens[quantity.Last].End).ContainsAny(",;.");

    /// <summary>« 2,4 millions de personnes, dont 96 000 sont mortes », « quatre désignés par l'un, trois par l'autre »: what it counts stands before it.</summary>
    private static bool IsElliptic(TextItems text, Quantity quantity)
        => text.Tokens.Take(quantity.First).TakeLast(3).Concat(text.Tokens.Skip(quantity.Last + 1).Take(3)).Any(t => t.Folded is "dont" or "whom" or "which" or "them" or "eux" or "elles" or "lesquels" or "lesquelles")
            || (quantity.Last + 1 < text.Tokens.Count && text.Tokens[quantity.Last + 1].Folded is "par" or "by" or "in" or "en" or "a" or "dans" or "au" or "aux" or "for" or "pour" or "from" or "sont" or "were" or "ont" or "had" or "at" or "to" or "et" or "and");

    private static bool RangesAgree(Alignment over)
    {
        var claim = over.Claim.Quantities;
        for (var i = 0; i + 1 < claim.Count; i++)
        {
            if (Nearness.IsRange(over.Claim, claim[i], claim[i + 1]) && over.Source.Quantities.Any(from => claim[i + 1].IsSaidBy(from) && over.Source.Quantities.Any(to => claim[i].IsSaidBy(to) && Nearness.IsRange(over.Source, from, to))))
            {
                return false;
            }
        }

        return true;
    }
}
