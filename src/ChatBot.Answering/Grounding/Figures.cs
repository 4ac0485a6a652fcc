using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Grounding.Relations.Texts;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>The symbols, days and numbers of a text, each kind by itself: the 21 of « 21 novembre » counts nothing, and 51/1 is neither 51 nor 1.</summary>
internal sealed partial class Figures
{
    private readonly HashSet<string> symbols = new(StringComparer.Ordinal);
    private readonly List<(double Value, int Start, int End)> numbers = [];
    private readonly IReadOnlyList<(Day Day, int Start, int End)> days;
    private readonly string folded;

    private Figures(string text)
    {
        var rest = Symbol().Replace(text, m =>
        {
            symbols.Add(Short(m.Value));
            return new string(' ', m.Length);
        });
        folded = TextFolding.Fold(rest);
        (days, rest) = Grounding.Days.Take(folded);
        rest = Number().Replace(rest, m =>
        {
            numbers.Add((Value(m), m.Index, m.Index + m.Length));
            return "|".PadRight(m.Length);
        });
        numbers.AddRange(NumberWords.In(rest));
    }

    /// <summary>The numbers, and where they stand; days, and what is part of symbols, are none.</summary>
    public IReadOnlyList<(double Value, int Start, int End)> Numbers => numbers;

    /// <summary>The days, and where they stand.</summary>
    public IReadOnlyList<(Day Day, int Start, int End)> Days => days;

    /// <summary>The figures of a text.</summary>
    public static Figures Of(string text) => new(text);

    /// <summary>The first of these figures that no text of the others has, for the log; null when all are there.</summary>
    /// <param name="others">The figures of the texts that may support them.</param>
    public string? Missing(IReadOnlyList<Figures> others)
    {
        if (symbols.FirstOrDefault(s => !others.Any(o => o.symbols.Contains(s))) is { } symbol)
        {
            return symbol;
        }

        return days.Where(d => !others.Any(o => o.days.Any(s => d.Day.IsSaidBy(s.Day)))).Select(d => d.Day.ToString()).FirstOrDefault()
            ?? numbers.Where(n => !others.Any(o => o.Supports(n.Value) || o.SaysOtherwise(n.Value, UnitOf(n)) || IsDifference(n.Value, o) || IsSpan(n, o))).Select(n => n.Value.ToString(CultureInfo.InvariantCulture)).FirstOrDefault();
    }

    /// <summary>A text with blanks in the places of its symbols.</summary>
    public static string WithoutSymbols(string text) => Symbol().Replace(text, m => new string(' ', m.Length));

    /// <summary>A year may stand in a day; days of months are no numbers.</summary>
    private bool Supports(double number) => numbers.Any(n => n.Value == number) || days.Any(d => d.Day.Year == number);

    private Unit? UnitOf((double Value, int Start, int End) number) => Units.Of(folded, number.Start, number.End)?.Unit;

    /// <summary>« 36 mois » for three years, « la moitié » for 50 per cent, "biennial" for every two years.</summary>
    private bool SaysOtherwise(double number, Unit? unit)
        => (unit is not null && numbers.Any(n => UnitOf(n) is { } its && unit.IsAsLong(number, its, n.Value)))
            || (unit?.Name == "percent" && ((number == 50 && Half().IsMatch(folded)) || (number == 25 && Quarter().IsMatch(folded))))
            || (number == 2 && EveryOther().IsMatch(folded)) || (number == 12 && Dozen().IsMatch(folded)) || (number == 1 && One().IsMatch(folded));

    /// <summary>« 33 jours, puis 19, soit 14 de moins »: what two numbers that the text has, and this one names, differ by.</summary>
    private bool IsDifference(double number, Figures text)
    {
        var given = numbers.Where(n => n.Value != number && n.Value is < 1800 or >= 2200 && text.Supports(n.Value)).Select(n => n.Value).ToList();
        return given.Any(a => given.Any(b => a - b == number || a + b == number && a != b));
    }

    /// <summary>« Deux ans plus tard »: the time between two years that the text names.</summary>
    private bool IsSpan((double Value, int Start, int End) number, Figures text)
    {
        var years = text.days.Select(d => (double)(d.Day.Year ?? 0)).Concat(text.numbers.Select(n => n.Value)).Where(y => y is >= 1800 and < 2200).ToList();
        return Later().IsMatch(folded, number.End) && years.Any(a => years.Any(b => a - b == number.Value));
    }

    [GeneratedRegex(@"\G (?:ans?|annees?|years?) (?:plus t[oa]rd|plus tot|apres|later|after|earlier|before)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:half|moitie|mitad)\b")]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:(?:a|one) quarter|(?:un|le) quart)\b")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:bienn\w+|biannual\w*|semestriel\w*|half-yearly)\b")]
    private static partial Regex EveryOther();

    [GeneratedRegex(@"\b(?:une?|one|single)\b")]
    private static partial Regex One();

    [GeneratedRegex(@"\b(?:dozens?|douzaines?)\b")]
    private static partial Regex Dozen();

    /// <summary>« A/RES/51/1 » and « 51/1 », « S/RES/2178 (2014) » and « 2178 (2014) » name the same.</summary>
    private static string Short(string symbol)
    {
        var bare = symbol.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\u00a0", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return bare.StartsWith("A/RES/", StringComparison.Ordinal) || bare.StartsWith("S/RES/", StringComparison.Ordinal) ? bare[6..] : bare;
    }

    private static double Value(Match match)
    {
        var written = Gaps().Replace(match.Groups["figures"].Value, string.Empty);
        var figures = double.Parse(Thousands().IsMatch(written) ? Digits(written) : Decimal(written), CultureInfo.InvariantCulture);
        return match.Groups["scale"].Success && NumberWords.ScaleOf(match.Groups["scale"].Value) is { } scale ? figures * scale : figures;
    }

    private static string Digits(string written) => written.Replace(",", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);

    /// <summary>« 1,234.56 » and « 1.234,56 »: the last mark begins the decimals, those before it only group.</summary>
    private static string Decimal(string written)
    {
        var mark = written.AsSpan().LastIndexOfAny('.', ',');
        return mark < 0 ? written : $"{Digits(written[..mark])}.{written[(mark + 1)..]}";
    }

    // A/RES/77/20, S/2020/1, 51/1, 2178 (2014), 1514 (XV), 24/7.
    [GeneratedRegex(@"(?<![\w/-])(?:[A-Z]{1,6}(?:[./][A-Z0-9]{1,8}){0,4}/[A-Z0-9./]{0,16}[0-9](?:[ \u00a0]?\((?:[0-9]{4})\))?|[0-9]{1,4}/[0-9]{1,4}[A-Z]?|[0-9]{2,4}[ \u00a0]?\((?:(?:19|20)[0-9]{2}|[IVXL]{1,7})\))(?![\w/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Symbol();

    // Not the figures of a name (« COVID-19 », « I-24 »): names are checked as names.
    [GeneratedRegex(@"(?:(?<![\p{L}0-9]|[\p{L}0-9][-–.,/])|(?<=(?<![0-9])[0-9]{4}[-–])(?=[0-9]{4}(?![0-9])))(?<figures>[0-9]{1,3}(?:[ .,][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,][0-9]+)?)(?:e|er|re|eme|ere|st|nd|rd|th)?(?! ?\p{L}[0-9])(?: ?(?:de )?(?<scale>millions?|milliards?|millon(?:es)?|billions?|thousand|mille?|bn|md|m(?= ?[$€]))(?![a-z]))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Number();

    [GeneratedRegex(@" ")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^[0-9]{1,3}(?:[.,]?[0-9]{3})+$")]
    private static partial Regex Thousands();
}
