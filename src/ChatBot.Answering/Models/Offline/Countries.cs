using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Finds countries in a text, by their names in French and English and by what their governments are called.</summary>
internal static class Countries
{
    private static readonly Lazy<Regex> Pattern = new(Build);

    /// <summary>Where a country is named, in order: « Japon », « le Gouvernement japonais ».</summary>
    public static IEnumerable<TextSpan> In(string text)
        => Pattern.Value.Matches(text).Select(m => new TextSpan(m.Index, m.Length));

    private static Regex Build()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("countries.txt")!;
        using var reader = new StreamReader(stream);
        var (names, adjectives) = (new List<string>(), new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('|', StringSplitOptions.TrimEntries) is [var french, var english, var called, var calledInEnglish])
            {
                names.AddRange(Items(french).Concat(Items(english)));
                adjectives.AddRange(Items(called).Concat(Items(calledInEnglish)));
            }
        }

        static string Any(IEnumerable<string> words) => string.Join('|', words.Distinct().OrderByDescending(w => w.Length).Select(w => Regex.Escape(w).Replace("'", "['’]", StringComparison.Ordinal)));
        return new Regex($@"(?<![\p{{L}}-])(?:(?:{Any(names)})(?![\p{{L}}-])|(?:[Gg]ouvernements?|[Gg]overnments?|[Aa]utorités|[Pp]résidence) (?:{Any(adjectives)})s?(?!\p{{L}})|(?:{Any(adjectives.Where(a => char.IsUpper(a[0])))}) (?:[Gg]overnment|[Pp]residency|[Aa]uthorities))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    private static string[] Items(string column) => column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
