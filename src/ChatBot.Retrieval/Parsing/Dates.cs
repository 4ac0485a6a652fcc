using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Reads days as resolutions write them: « 21 novembre 2022 », « 1er avril 2022 », "21 November 2022".</summary>
internal static partial class Dates
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["janvier"] = 1, ["février"] = 2, ["fevrier"] = 2, ["mars"] = 3, ["avril"] = 4, ["mai"] = 5, ["juin"] = 6, ["juillet"] = 7, ["août"] = 8, ["aout"] = 8,
        ["septembre"] = 9, ["octobre"] = 10, ["novembre"] = 11, ["décembre"] = 12, ["decembre"] = 12,
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7, ["august"] = 8,
        ["september"] = 9, ["october"] = 10, ["november"] = 11, ["december"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day that a text names; null when it names none.</summary>
    public static DateOnly? Last(string text)
    {
        DateOnly? day = null;
        foreach (Match match in Day().Matches(text.Length > 2000 ? text[..2000] : text))
        {
            if (Months.TryGetValue(match.Groups[2].Value, out var month)
                && DateOnly.TryParseExact($"{match.Groups[3].Value}-{month}-{match.Groups[1].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                day = read;
            }
        }

        return day;
    }

    /// <summary>The number of a month by its French or English name, with or without accents, 1 to 12; null for any other word.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>Whether a word is the name of a month.</summary>
    public static bool IsMonth(string word) => Month(word) is not null;

    /// <summary>Whether a block is a day and nothing else.</summary>
    public static bool IsDateLine(string text)
    {
        var match = Day().Match(text);
        return match.Success && match.Length >= text.Length - 2 && Last(text) is not null;
    }

    [GeneratedRegex(@"\b([0-9]{1,2}) ?(?:\^?er|st|nd|rd|th|e)? ?(\p{L}{3,9}),? ?([12][0-9]{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
