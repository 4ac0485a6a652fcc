using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding;

/// <summary>A day, or as much of one as a text says: « 21 novembre 2022 », "November 2022", « le 21 novembre ».</summary>
/// <param name="DayOfMonth">1 to 31, or null.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Year">Four figures, or null.</param>
internal readonly record struct Day(int? DayOfMonth, int Month, int? Year)
{
    /// <summary>Whether another day says all that this one says.</summary>
    public bool IsSaidBy(Day other) => Month == other.Month && (DayOfMonth is null || DayOfMonth == other.DayOfMonth) && (Year is null || Year == other.Year);
}

/// <summary>Finds days in texts, French, English and Spanish.</summary>
internal static partial class Days
{
    private static readonly string[][] Names =
    [
        ["janvier", "january", "enero"], ["fevrier", "february", "febrero"], ["mars", "march", "marzo"], ["avril", "april", "abril"], ["mai", "may", "mayo"], ["juin", "june", "junio"],
        ["juillet", "july", "julio"], ["aout", "august", "agosto"], ["septembre", "september", "septiembre"], ["octobre", "october", "octubre"], ["novembre", "november", "noviembre"], ["decembre", "december", "diciembre"],
    ];

    private static readonly Dictionary<string, int> Months = Names.SelectMany((names, i) => names.Select(n => (n, i + 1))).ToDictionary(n => n.n, n => n.Item2, StringComparer.Ordinal);

    /// <summary>Whether a folded word names a month.</summary>
    public static bool IsMonth(string folded) => Months.ContainsKey(folded);

    /// <summary>The days that a folded text names, and the text with blanks in their places.</summary>
    public static (IReadOnlyList<(Day Day, int Start, int End)> Days, string Others) Take(string folded)
    {
        var days = new List<(Day, int, int)>();
        string Keep(Match match)
        {
            var found = Read(match).Select(d => (d, match.Index, match.Index + match.Length)).ToList();
            days.AddRange(found);
            return found.Count > 0 ? new string(' ', match.Length) : match.Value;
        }

        return (days, InFigures().Replace(InWords().Replace(folded, Keep), Keep));
    }

    private static IEnumerable<Day> Read(Match match)
    {
        int? Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? month = match.Groups["month"].Success ? Months[match.Groups["month"].Value] : Number("number");
        if (month is not (>= 1 and <= 12))
        {
            yield break;
        }

        var year = Number("year");
        if (Number("first") is { } first)
        {
            yield return new Day(first, month.Value, year);
        }

        yield return new Day(Number("day"), month.Value, year);
    }

    // « mars » and "may" are words too, and "March 3" is as often a third march as a day.
    private const string FullMonth = "january|february|april|june|july|august|september|october|november|december";

    private const string AnyMonth = "janvier|january|enero|fevrier|february|febrero|mars|march|marzo|avril|april|abril|mai|may|mayo|juin|june|junio|juillet|july|julio|aout|august|agosto|septembre|september|septiembre|octobre|october|octubre|novembre|november|noviembre|decembre|december|diciembre";

    // « du 3 au 14 juin 2019 », « 1er avril », « 5 de octubre de 2042 », "21 November 2022", "November 21, 2022", « novembre 2022 ». A month alone is no day, and "may" is a verb.
    [GeneratedRegex(@"(?<![\w/])(?:(?:(?<first>[0-9]{1,2})(?:er|st|nd|rd|th)? ?(?:au|et|to|and|al|y|-|–) ?)?(?<day>[0-9]{1,2})(?: ?er|st|nd|rd|th)? (?:of |de )?(?<month>" + AnyMonth + @")(?:(?:,| de| del)? (?<year>[0-9]{4}))?|(?<month>" + AnyMonth + @")(?: (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]))?(?:,| de| del)? (?<year>[0-9]{4})|(?<month>" + FullMonth + @") (?<day>[0-9]{1,2})(?:st|nd|rd|th)?)(?![\w/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InWords();

    // 2022-11-21, 21/11/2022, 21.11.2022.
    [GeneratedRegex(@"(?<![\w/.-])(?:(?<year>[0-9]{4})-(?<number>[0-9]{1,2})-(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})([/.])(?<number>[0-9]{1,2})\1(?<year>[0-9]{4}))(?![\w/-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InFigures();
}
