using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>What a number counts, when it is a measure: « 48 millions de dollars », "500 tonnes", « 72 heures ».</summary>
/// <param name="Name">The unit.</param>
/// <param name="Dimension">What it measures: numbers of one dimension can be mistaken for each other.</param>
internal sealed record Unit(string Name, string Dimension)
{
    // Months have no number of days: two scales that do not meet.
    private static readonly Dictionary<string, (string Scale, double Worth)> Durations = new(StringComparer.Ordinal)
    {
        ["minute"] = ("hour", 1 / 60.0), ["hour"] = ("hour", 1), ["day"] = ("hour", 24), ["week"] = ("hour", 168), ["month"] = ("month", 1), ["year"] = ("month", 12), ["decade"] = ("month", 120), ["century"] = ("month", 1200),
    };

    /// <summary>Whether so many of this unit last as long as so many of another: « trois ans », "36 months".</summary>
    public bool IsAsLong(double number, Unit other, double others)
        => Durations.TryGetValue(Name, out var own) && Durations.TryGetValue(other.Name, out var its) && own.Scale == its.Scale && Math.Abs((number * own.Worth) - (others * its.Worth)) < 1e-6;
}

/// <summary>Reads units, French and English.</summary>
internal static partial class Units
{
    private const string Money = "money", Share = "share", Mass = "mass", Length = "length", Area = "area", Time = "time";

    // The first that matches wins: « kilomètres carrés » before « kilomètres ».
    private static readonly (Unit Unit, Regex Pattern)[] Table =
    [
        Row("dollar", Money, @"(?:(?:us|united states|american) )?dollars?|dolares|usd"), Row("euro", Money, "euros?|eur|€"), Row("franc", Money, "francs?"), Row("pound", Money, "pounds? sterling|livres? sterling"),
        Row("point", Share, "points? de pourcentage|percentage points?|points?(?! d')"), Row("percent", Share, "pour cent|per cent|por ciento|percent|pourcent|%"), Row("permille", Share, "pour mille|per mille|per thousand|‰"),
        Row("tonne", Mass, "tonnes?|tons?|metric tons?"), Row("kilogram", Mass, "kilogrammes?|kilograms?|kilos?|kg"), Row("gram", Mass, "grammes?|grams?"),
        Row("km2", Area, "(?:kilometres?|km) carres?|square (?:kilometres?|kilometers?|km)|km²|km2"), Row("m2", Area, "metres? carres?|square (?:metres?|meters?)|m²|m2"), Row("hectare", Area, "hectares?|ha"), Row("acre", Area, "acres?"),
        Row("mm", Length, "millimetres?|millimeters?|mm"), Row("cm", Length, "centimetres?|centimeters?|cm"), Row("km", Length, "kilometres?|kilometers?|km"), Row("m", Length, "metres?|meters?"), Row("mile", Length, "milles(?: marins)?|miles?|nautical miles?"),
        Row("second", Time, "secondes?|seconds?"), Row("minute", Time, "minutes?"), Row("hour", Time, "heures?|hours?|horas?"), Row("day", Time, "(?:working |calendar )?days?|jours?|dias?"), Row("week", Time, "semaines?|weeks?|semanas?"),
        Row("month", Time, "mois|months?|mes(?:es)?"), Row("year", Time, "ans?|annees?|years?|anos?"), Row("decade", Time, "decennies?|decades?"), Row("century", Time, "siecles?|centur(?:y|ies)"), Row("times", Time, "fois|times"),
        Row("degree", "degree", "degres?|degrees?|°"), Row("litre", "volume", "litres?|liters?"),
    ];

    // What tells how often or how long, as nouns or adjectives.
    private static readonly (string Name, Regex Pattern)[] Periods =
    [
        ("hour", Whole("heures?|hours?|hourly|horaires?")), ("day", Whole("jours?|days?|daily|quotidien\\w*|journee?s?|journalier\\w*")), ("week", Whole("semaines?|weeks?|weekly|hebdomadaires?")),
        ("month", Whole("mois|months?|monthly|mensuel\\w*|bimensuel\\w*")), ("quarter", Whole("trimestres?|quarters?|quarterly|trimestriel\\w*|(?:trois|3) mois|(?:three|3) months")), ("year", Whole("ans|(?:(?<=par )|(?<=un )|(?<=l')|(?<=chaque ))an|annees?|years?|yearly|annual\\w*|annuel\\w*|biennal\\w*|biennial\\w*|biannual\\w*|triennal\\w*|exercices?|decennies?|decades?|siecles?|centur\\w+")),
    ];

    /// <summary>The unit of a number and where it ends; null when it has none that is known.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where it ends.</param>
    public static (Unit Unit, int End)? Of(string folded, int start, int end)
    {
        if (start > 0 && folded.AsSpan(0, start).TrimEnd() is [.., ('$' or '€' or '£') and var sign])
        {
            return (new Unit(sign switch { '$' => "dollar", '€' => "euro", _ => "pound" }, Money), end);
        }

        var gap = Gap().Match(folded, end);
        return Table.Select(r => (r.Unit, Match: r.Pattern.Match(folded, gap.Index + gap.Length))).Where(r => r.Match.Success).Select(r => ((Unit, int)?)(r.Unit, r.Match.Index + r.Match.Length)).FirstOrDefault();
    }

    /// <summary>The periods that a text speaks of.</summary>
    public static IReadOnlySet<string> PeriodsOf(string folded) => Periods.Where(p => p.Pattern.IsMatch(folded)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    private static (Unit, Regex) Row(string name, string dimension, string words) => (new Unit(name, dimension), new Regex($@"\G(?:{words})(?![\p{{L}}0-9])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)));

    private static Regex Whole(string words) => new($@"(?<![\p{{L}}\d])(?:{words})(?![\p{{L}}\d])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    [GeneratedRegex(@"\G[ \-]*(?:(?:millions?|millones|milliards?|billions?) )?(?:de |d'|of )?")]
    private static partial Regex Gap();
}
