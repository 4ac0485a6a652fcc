using System.Globalization;

namespace ChatBot.Retrieval.Documents;

/// <summary>What people call a document by when they do not give its symbol: the day of its adoption, beside its title and the organ that speaks.</summary>
internal static class DocumentName
{
    // The invariant culture's months are English; French ones are given here, as a machine may be without culture data.
    private static readonly CultureInfo French = MakeFrench();

    /// <summary>The day of adoption as its language writes it: « 20 décembre 2012 », "20 December 2012"; null when the text does not show it.</summary>
    public static string? Day(Edition edition) => edition.Head.Adopted?.ToString("d MMMM yyyy", CultureOf(edition.Language));

    /// <summary>The number of a month by its French or English name, with or without accents, 1 to 12; null for any other word.</summary>
    public static int? Month(string word) => Months.TryGetValue(TextFolding.Fold(word), out var month) ? month : null;

    private static readonly Dictionary<string, int> Months = new[] { "fr", "en" }
        .SelectMany(l => Enumerable.Range(1, 12).Select(m => (Name: TextFolding.Fold(new DateOnly(2000, m, 1).ToString("MMMM", CultureOf(l))), Month: m)))
        .DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Month, StringComparer.Ordinal);

    private static CultureInfo CultureOf(string language) => language == "fr" ? French : CultureInfo.InvariantCulture;

    private static CultureInfo MakeFrench()
    {
        string[] months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", string.Empty];
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.MonthNames = months;
        culture.DateTimeFormat.MonthGenitiveNames = months;
        return CultureInfo.ReadOnly(culture);
    }
}
