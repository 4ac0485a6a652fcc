using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>How much a fact belongs to what is matched in its passage: the less, the farther it stands and the more clauses lie between.</summary>
internal static partial class FactCloseness
{
    /// <summary>Characters: how far a fact may stand from a matched term and still belong to it.</summary>
    private const int Reach = 200;

    /// <summary>From 0, not at all, to 1, right beside it.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="match">What was matched.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="found">All facts of the form in the passage, in order.</param>
    /// <param name="segments">The passage's clauses.</param>
    /// <param name="form">What the fact is.</param>
    public static double Of(string text, TextSpan match, TextSpan fact, List<TextSpan> found, IReadOnlyList<TextSpan> segments, AnswerForm form)
    {
        var placed = form is AnswerForm.Where or AnswerForm.Place;
        var from = Math.Min(match.End, fact.End);
        var to = Math.Max(match.Start, fact.Start);
        var distance = Math.Max(0, to - from - (to > from ? Aside().Matches(text.Substring(from, to - from)).Sum(a => a.Length) : 0));
        // Out of reach it only matters whether there is just one.
        var between = Between(text, segments, from, to, distance > Reach ? 2 : int.MaxValue);
        // « …que 2,1 milliards n'ont pas accès à l'eau, que 4,5 milliards n'ont pas… »: what has a number of its own is not told by the one before.
        var another = Facts.Required(form) && found.Exists(f => f.Start >= fact.End && f.End <= match.Start);
        if (between.Count == 1 && !another && fact.End <= match.Start && Relatives.Contains(Segments.FirstWord(text, between[0])))
        {
            // « résolution 51/1 du 15 octobre 1996, dans laquelle elle a invité… »: a relative clause belongs to what it hangs on, as a whole.
            return 0.9;
        }

        if (distance > Reach || (to > from && IsApart(text.AsSpan(from, to - from))))
        {
            return 0;
        }

        // « et… », « ainsi que… » begin something else, and so does, less so, any clause.
        var kept = between.Aggregate(1.0, (k, s) => k * (form == AnswerForm.Amount && AmountingTo().IsMatch(text.AsSpan(s.Start, s.Length)) ? 0.9 : placed && PlacedAside().IsMatch(text.AsSpan(s.Start, s.Length)) ? 0.8 : form != AnswerForm.Session && between.Count == 1 && match.End <= s.Start && s.Start - match.End <= NearRelative && fact.End <= s.End && Segments.FirstWord(text, s) is "qui" or "which" ? 0.8 : Segments.FirstWord(text, s) is "et" or "and" or "ainsi" or "as" || (placed && Segments.IsItem(text, s)) ? 0.25 : 0.5));
        if (fact.End <= match.Start && IsDoneBy(text, fact) && !AnotherDoer().IsMatch(text.AsSpan(from, to - from)))
        {
            // « la publication par la Direction, le Bureau et l'Agence du recueil… »: those who do it stand between the deed and what it is done to.
            kept = Math.Max(kept, 0.7);
        }

        return (1 - (distance / (1.25 * Reach))) * kept * (another && form is AnswerForm.Count or AnswerForm.Amount ? 0.5 : 1) * (to > from && AnotherThing().IsMatch(text.AsSpan(from, to - from)) ? 0.25 : 1);
    }

    /// <summary>Characters from what is matched to the relative clause on it that has the fact: « le quatorzième Congrès, qui se tiendrait en 2020 ».</summary>
    private const int NearRelative = 24;

    /// <summary>« 25 États Membres (dont 6 États d'Afrique…) membres du Comité »: what stands in parentheses keeps nothing apart.</summary>
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>What is done is done « par » somebody.</summary>
    public static bool IsDoneBy(string text, TextSpan fact) => By().IsMatch(Facts.Before(text, fact));

    [GeneratedRegex(@"\b(?:par|by) (?:la |le |les |l['’]|the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    /// <summary>« …, notamment du montant des contributions non acquittées, qui s'élevait à 52,9 millions de dollars »: what says how much.</summary>
    [GeneratedRegex(@"^(?:soit|à savoir|notamment d|(?:qui|lequel|laquelle|lesquel(?:le)?s) (?:s['’]élev|se mont|se chiffr|représent|atteign|atteint)|d['’]un montant|pour un montant|à hauteur de|amounting|totalling|which (?:amount|total|stood|st))", RegexOptions.CultureInvariant)]
    private static partial Regex AmountingTo();

    /// <summary>« le Sommet mondial, en 2003 à Genève et en 2005 à Tunis »: an aside that says where.</summary>
    [GeneratedRegex(@"^(?:en (?:19|20)\d{2} )?(?:à|au|aux|in|at) \p{Lu}|^(?:notamment|en particulier|surtout|including|in particular) (?:à |au |aux |en |dans |in |at |celles? |ceux |those )", RegexOptions.CultureInvariant)]
    private static partial Regex PlacedAside();

    [GeneratedRegex(@"\b(?:par|by) (?:la |le |les |l['’]|the )?", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherDoer();

    /// <summary>« …du recueil et de la publication par le Forum… »: another thing, done by others.</summary>
    [GeneratedRegex(@"\b(?:et|and) (?:de la |de l['’]|du |des |of the )[\p{L}]+ (?:par|by) ", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherThing();

    /// <summary>A semicolon or a new line ends what belongs together; after a colon (« Se sont abstenus : ») the line goes on.</summary>
    private static bool IsApart(ReadOnlySpan<char> between)
    {
        for (var i = 0; i < between.Length; i++)
        {
            if (between[i] == ';' || (between[i] == '\n' && !between[..i].TrimEnd().EndsWith(':')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clauses that begin between two places; « , du 3 au 7 octobre 2021, » is an aside that begins none, nor does what goes on after it.</summary>
    private static List<TextSpan> Between(string text, IReadOnlyList<TextSpan> segments, int from, int to, int most)
    {
        var between = new List<TextSpan>();
        for (var i = FirstAfter(segments, from); i < segments.Count && segments[i].Start <= to && between.Count < most; i++)
        {
            if (text.AsSpan(from, segments[i].Start - from) is var before && before.Count('(') > before.Count(')'))
            {
                continue;
            }

            if (!IsDate(text, segments[i]) && !(i > 0 && IsDate(text, segments[i - 1])))
            {
                between.Add(segments[i]);
            }
        }

        return between;
    }

    /// <summary>The first segment that starts after a place; they are in order. Each fact asks for each word that was found, so that looking at all of them would take too long.</summary>
    private static int FirstAfter(IReadOnlyList<TextSpan> segments, int place)
    {
        var (low, high) = (0, segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = segments[middle].Start > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool IsDate(string text, TextSpan segment) => segment.Length <= LongestDate && DateAside().IsMatch(text.AsSpan(segment.Start, segment.Length));

    private const int LongestDate = 64;

    [GeneratedRegex(@"^(?:(?:le|the|on the) \p{L}+ \p{L}+(?:di|day) (?:de|d['’]|of|in)[^,;:]*|(?:(?:du|le|les|en|au|from|on) )?(?:\d{1,2}(?:er)?|(?:19|20)\d{2})\b[^,;:]*?(?:19|20)?\d{2}|(?:d['’]ici (?:à|au|le)|au plus tard (?:le|en)|avant (?:le|la fin)|jusqu['’](?:à|au)|à compter du|by|before|no later than|until)\b[^,;:]*\d{2}|(?:à|lors de|pendant|dès|at|during) (?:sa|la|its|the) [^,;:]*\bsession[^,;:]*)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DateAside();

    private static readonly HashSet<string> Relatives = ["dans", "qui", "que", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "par", "in", "which", "by", "whereby"];
}
