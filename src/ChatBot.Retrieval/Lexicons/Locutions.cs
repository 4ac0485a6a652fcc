using ChatBot.Retrieval.Analysis;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>
/// Takes locutions out of queries whose words mean something only elsewhere: « en matière de » says nothing of matter.
/// </summary>
internal sealed class Locutions
{
    private readonly Dictionary<string, List<string[]>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="locutions">Several words each, as written.</param>
    public Locutions(IEnumerable<string> locutions)
    {
        foreach (var words in locutions.Select(l => Words(l).Select(w => w.Folded).ToArray()).Where(w => w.Length > 0).OrderByDescending(w => w.Length))
        {
            (_byFirstWord.TryGetValue(words[0], out var same) ? same : _byFirstWord[words[0]] = []).Add(words);
        }
    }

    /// <summary>The query with blanks in the place of locutions, so that all other words stay where they are.</summary>
    public string Blank(string query)
    {
        var words = Words(query);
        char[]? blanked = null;
        for (var i = 0; i < words.Count;)
        {
            var length = LengthAt(words, i);
            if (length > 0)
            {
                blanked ??= query.ToCharArray();
                Array.Fill(blanked, ' ', words[i].Start, words[i + length - 1].End - words[i].Start);
            }

            i += Math.Max(1, length);
        }

        return blanked is null ? query : new string(blanked);
    }

    private int LengthAt(List<(int Start, int End, string Folded, bool IsCapital, bool IsShouted)> words, int start)
    {
        if (!_byFirstWord.TryGetValue(words[start].Folded, out var locutions))
        {
            return 0;
        }

        foreach (var locution in locutions)
        {
            var i = 0;
            while (i < locution.Length && start + i < words.Count && words[start + i].Folded == locution[i])
            {
                i++;
            }

            // "in General Assembly resolution": a capital inside makes it something else.
            if (i == locution.Length && !Enumerable.Range(start + 1, i - 1).Any(w => words[w].IsCapital && !words[start].IsShouted))
            {
                return i;
            }
        }

        return 0;
    }

    private static List<(int Start, int End, string Folded, bool IsCapital, bool IsShouted)> Words(string text)
    {
        var words = new List<(int, int, string, bool, bool)>();
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            words.Add((splitter.Start, splitter.End, Folding.Fold(text[splitter.Start..splitter.End].ToLowerInvariant()), char.IsUpper(text[splitter.Start]), splitter.End - splitter.Start > 1 && !text.AsSpan(splitter.Start, splitter.End - splitter.Start).ToString().Any(char.IsLower)));
        }

        return words;
    }
}
