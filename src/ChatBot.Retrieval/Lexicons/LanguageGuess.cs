using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>Tells French from English by the little words; for callers that do not know the language of a query.</summary>
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
        int french = 0, english = 0;
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            var word = text[splitter.Start..splitter.End].ToLowerInvariant();
            if (_languagesOf.TryGetValue(word, out var languages) && languages.Count == 1)
            {
                french += languages.Contains("fr") ? 1 : 0;
                english += languages.Contains("en") ? 1 : 0;
            }
        }

        return french == english ? null : french > english ? "fr" : "en";
    }
}
