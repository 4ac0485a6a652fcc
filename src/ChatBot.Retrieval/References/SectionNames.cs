using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>What sections and annexes are called, in one spelling: people write « annexe 2 » of « ANNEX II ».</summary>
internal static class SectionNames
{
    private static readonly string[] Romans =
        ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>The name folded, « annexe » in French, a number alone or after it in Roman numerals.</summary>
    public static string Key(string name)
    {
        var folded = TextFolding.Fold(name);
        folded = folded == "annex" || folded.StartsWith("annex ", StringComparison.Ordinal) ? "annexe" + folded[5..] : folded;
        var prefix = folded.StartsWith("annexe ", StringComparison.Ordinal) ? "annexe " : string.Empty;
        return int.TryParse(folded.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0 && n < Romans.Length
            ? prefix + Romans[n]
            : folded;
    }
}
