using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>Tells languages apart by the little words; for callers that do not know the language of a query.</summary>
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

    /// <summary>The language that more of the words belong to than to any other; null when there is no such language.</summary>
    public string? Of(string text)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            var word = text[splitter.Start..splitter.End].ToLowerInvariant();
            foreach (var language in _languagesOf.TryGetValue(word, out var languages) ? languages : [])
            {
                count[language] = count.GetValueOrDefault(language) + 1;
            }
        }

        var most = count.Values.DefaultIfEmpty().Max();
        var best = count.Where(c => c.Value == most).Select(c => c.Key).ToList();
        return best.Count == 1 ? best[0] : null;
    }
}
