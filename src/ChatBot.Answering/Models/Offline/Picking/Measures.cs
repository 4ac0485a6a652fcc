using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Tells whether an amount or a length of time is measured in what the question asks for: money in no percentage, months not in years.</summary>
internal static partial class Measures
{
    /// <summary>Asked what share of something, that must be spoken of; and pay is not counted in hours.</summary>
    public static bool AreOfTheKind(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
    {
        var (asked, words) = (question.Line.Question, text.Substring(fact.Start, fact.Length));
        if ((Share().IsMatch(words) || OfPeople().IsMatch(words) || OfThings().IsMatch(text.AsSpan(fact.End))) && OfMoney().IsMatch(question.Asked))
        {
            return false;
        }

        if (AsksPercentage().IsMatch(question.Asked) && !Share().IsMatch(words))
        {
            return false;
        }

        if (Hours().IsMatch(words) && !OfTime().IsMatch(question.Asked))
        {
            return false;
        }

        return ShareOf().Match(asked) is not { Success: true } share || question.Terms.FirstOrDefault(t => t.Key.Span.Start - (share.Index + share.Length) is 0 or 1) is not { Key: { } of, Value: >= OfSomething }
            || matches.Any(m => m.Term == of && m.Kind != MatchKind.Related);
    }

    /// <summary>A budget is no percentage.</summary>
    [GeneratedRegex(@"%|pour cent|per ?cent|\bsur (?:\d|\p{Ll}+$)|\bin \d|\bout of\b|\bquarts?\b|\btiers\b|\bmoitié\b|\bfois\b|\btimes\b", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    /// <summary>Nor a number of people.</summary>
    [GeneratedRegex(@"\d.*\b(?:personnes|people|persons|habitants|enfants|children|femmes|women|hommes|filles|girls|jeunes|réfugiés|refugees)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfPeople();

    /// <summary>« 4,5 millions | de Syriens ».</summary>
    [GeneratedRegex(@"^[ \u00a0](?:de |d['’])(?!(?:dollars|euros|francs|livres|roupies|pesos|yens|unités|la|l['’]|ce|cette|son|sa)\b)\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex OfThings();

    [GeneratedRegex(@"^(?!.*\b(?:pourcentage|proportion|part|percentage|share|fraction|pour cent|per ?cent)\b).*\b(?:budgets?|montants?|sommes?|credits?|couts?|depenses?|enveloppe|dollars|euros|argent|money|costs?|funding|amount)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OfMoney();

    [GeneratedRegex(@"^(?:[a-z]+ ){0,4}?(?:(?:de|dans|par|to|by|in|at) )?(?:quel(?:le)? (?:est le )?pourcentage|combien (?:de )?pour ?cent|what percent(?:age)?|what (?:is|was) the percentage|how many per ?cent)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksPercentage();

    /// <summary>Words that tell less (« des gens », "of the world's…") are not what the share is of.</summary>
    private const double OfSomething = 0.4;

    [GeneratedRegex(@"\b(?:heures?|hours?|minutes?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(?:heures?|hours?|minutes?|temps|time|duree|long|jours?|days?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfTime();

    [GeneratedRegex(@"\b(?:pourcentage|proportion|part|percentage|share|fraction|per ?cent)\b (?:des?|du|d['’]|de la|de l['’]|of) ?(?:the |les |la |l['’])?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShareOf();

    /// <summary>« Combien de mois… » is not answered in years.</summary>
    public static bool HasUnit(string question, string words)
    {
        var asked = AskedUnit().Match(TextFolding.Fold(question)).Groups["unit"].Value;
        return asked.Length == 0 || TimeUnits.First(u => u.Contains(asked, StringComparer.Ordinal)).Any(u => TextFolding.Fold(words).Contains(u, StringComparison.Ordinal));
    }

    private static readonly string[][] TimeUnits = [["jour", "day", "heure", "hour"], ["semaine", "week", "jour"], ["mois", "month"], ["an", "year", "annee"]];

    [GeneratedRegex(@"\b(?:combien (?:de |d')|how many )(?<unit>jour|semaine|mois|an|day|week|month|year)(?:nee)?s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedUnit();
}
