using System.Globalization;

namespace ChatBot.Retrieval.Documents;

/// <summary>Days as people write them. With names of our own: .NET knows French months only with ICU, and in its invariant mode it refuses the very culture.</summary>
public static class LongDate
{
    private static readonly string[] FrenchMonths = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>The day in French (<c>fr</c>: « 20 décembre 2012 ») or, for any other language, in English: "20 December 2012".</summary>
    public static string Of(DateOnly day, string language) => language == "fr"
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {FrenchMonths[day.Month - 1]} {day.Year:0000}")
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
