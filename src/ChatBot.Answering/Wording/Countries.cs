using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>Finds countries in a text, by their names in French and English and by what their governments are called.</summary>
internal static class Countries
{
    private static readonly Lazy<Regex> Pattern = new(Build);

    /// <summary>Where a country is named, in order: « Japon », « le Gouvernement japonais ».</summary>
    public static IEnumerable<TextSpan> In(string text)
        => Pattern.Value.Matches(text).Select(m => new TextSpan(m.Index, m.Length));

    private static readonly Lazy<(Regex Pattern, IReadOnlyDictionary<string, string> Countries)> Names = new(BuildNames);

    /// <summary>The countries that a text names, each by its first French name, so that « Allemagne » and "Germany" are one.</summary>
    public static IReadOnlySet<string> Named(string text)
    {
        var (pattern, countries) = Names.Value;
        return pattern.Matches(text).Select(m => countries[m.Value.Replace('’', '\'')]).ToHashSet(StringComparer.Ordinal);
    }

    private static readonly Lazy<Dictionary<string, string>> Adjectives = new(BuildAdjectives);

    /// <summary>The country that an adjective belongs to, « autrichien », "Austrian", by its first French name; null when it belongs to none, or to several.</summary>
    public static string? Called(string word) => Adjectives.Value.TryGetValue(word, out var country) ? country : null;

    private static Dictionary<string, string> BuildAdjectives()
        => Lines().SelectMany(l => EmbeddedTable.Items(l.Called).Concat(EmbeddedTable.Items(l.CalledInEnglish)).Select(word => (Word: word, Country: EmbeddedTable.Items(l.French)[0])))
            .GroupBy(c => c.Word, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(c => c.Country).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Country, StringComparer.OrdinalIgnoreCase);

    private static (Regex Pattern, IReadOnlyDictionary<string, string> Countries) BuildNames()
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (french, english, _, _) in Lines())
        {
            foreach (var name in EmbeddedTable.Items(french).Concat(EmbeddedTable.Items(english)))
            {
                countries.TryAdd(name, EmbeddedTable.Items(french)[0]);
            }
        }

        return (new Regex($@"(?<![\p{{L}}-])(?:{Any(countries.Keys)})(?![\p{{L}}-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)), countries);
    }

    private static Regex Build()
    {
        var lines = Lines().ToList();
        var names = lines.SelectMany(l => EmbeddedTable.Items(l.French).Concat(EmbeddedTable.Items(l.English)));
        var adjectives = lines.SelectMany(l => EmbeddedTable.Items(l.Called).Concat(EmbeddedTable.Items(l.CalledInEnglish))).ToList();
        return new Regex($@"(?<![\p{{L}}-])(?:(?:{Any(names)})(?![\p{{L}}-])|(?:[Gg]ouvernements?|[Gg]overnments?|[Aa]utorités|[Pp]résidence) (?:{Any(adjectives)})s?(?!\p{{L}})|(?:{Any(adjectives.Where(a => char.IsUpper(a[0])))}) (?:[Gg]overnment|[Pp]residency|[Aa]uthorities))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    private static IEnumerable<(string French, string English, string Called, string CalledInEnglish)> Lines()
        => EmbeddedTable.Rows("countries.txt", 4).Select(row => (row[0], row[1], row[2], row[3]));

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Distinct().OrderByDescending(w => w.Length).Select(w => Regex.Escape(w).Replace("'", "['’]", StringComparison.Ordinal)));
}
