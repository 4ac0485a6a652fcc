using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>Tells the language of a query by the little words; for callers that do not know the language of a query.</summary>
internal sealed class LanguageGuess
{
    private readonly Dictionary<string, HashSet<string>> _languagesOf = new(StringComparer.Ordinal);

    /// <param name="words">Stop words and question words of each language.</param>
    public LanguageGuess(IEnumerable<WordOfLanguage> words)
    {
        foreach (var (language, word) in words)
        {
            (_languagesOf.TryGetValue(word, out var languages) ? languages : _languagesOf[word] = new(StringComparer.Ordinal)).Add(language);
        }
    }

    /// <summary>The language that more of the words belong to alone; null when there is no such language.</summary>
    public string? Of(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            var word = text[splitter.Start..splitter.End].ToLowerInvariant();
            if (_languagesOf.TryGetValue(word, out var languages) && languages.Count == 1)
            {
                counts[languages.Single()] = counts.GetValueOrDefault(languages.Single()) + 1;
            }
        }

        var best = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        return best.Count switch
        {
            0 => null,
            1 => best[0].Key,
            _ => best[0].Value > best[1].Value ? best[0].Key : null,
        };
    }
}
