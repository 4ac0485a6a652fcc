using System.Buffers;
using System.Collections.Concurrent;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>
/// Semantic fields: words of both languages that speak of one narrow notion, as the lines of <c>fields.*.txt</c> have them. There are tens of
/// thousands of words, so what a line says is kept as it is written and analysed when a question needs it. Safe for concurrent use.
/// </summary>
/// <param name="lines">« mot, mot, mot | word, word » each.</param>
/// <param name="analyzer">The analysis of a language.</param>
internal sealed class FieldTable(IReadOnlyList<string> lines, Func<string, TextAnalyzer> analyzer)
{
    /// <summary>A word of the same field only speaks of the same thing.</summary>
    internal const double Weight = 0.3;

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, List<int>>>> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Language, int Field), TermForm[]> _forms = new();
    private readonly ConcurrentDictionary<(string Language, string Stem), bool> _names = new();

    /// <summary>Whether a word or phrase of a language stands in any field.</summary>
    public bool Holds(string language, IReadOnlyList<string> stems) => FieldsOf(language).ContainsKey(Key(stems));

    /// <summary>Whether a word of a language stands in any field and is no name.</summary>
    public bool HoldsOrdinary(string language, string stem) => FieldsOf(language).ContainsKey(stem) && !_names.ContainsKey((language, stem));

    /// <summary>The words that share a field with a word or phrase, in the order of the lines.</summary>
    /// <param name="stems">Its stems.</param>
    /// <param name="source">Its language.</param>
    /// <param name="target">The language of the words.</param>
    public IEnumerable<TermForm> Forms(IReadOnlyList<string> stems, string source, string target) =>
        FieldsOf(source).TryGetValue(Key(stems), out var fields) ? fields.SelectMany(f => _forms.GetOrAdd((target, f), static (key, me) => me.FormsOf(key.Language, key.Field), this)) : [];

    /// <summary>Makes ready what questions in a language need.</summary>
    public void Prepare(string language) => _ = FieldsOf(language);

    private Dictionary<string, List<int>> FieldsOf(string language) => _fields.GetOrAdd(language, l => new(() => Build(l))).Value;

    private Dictionary<string, List<int>> Build(string language)
    {
        var fields = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var analysis = analyzer(language);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var word in Words(lines[i], language))
            {
                var key = KeyOf(analysis, word);
                if (key.Length > 0)
                {
                    if (char.IsUpper(word[0]))
                    {
                        _names[(language, key)] = true;
                    }

                    var of = fields.TryGetValue(key, out var known) ? known : fields[key] = new(1);
                    if (of.Count == 0 || of[^1] != i)
                    {
                        of.Add(i);
                    }
                }
            }
        }

        return fields;
    }

    private static readonly SearchValues<char> Cutting = SearchValues.Create(" '’-/.0123456789");

    /// <summary>Most words are plain ones, which need no cutting up.</summary>
    private static string KeyOf(TextAnalyzer analysis, string word) =>
        word.AsSpan().ContainsAny(Cutting) ? Key(PhraseTable.StemsOf(analysis, word)) : analysis.Stem(word.ToLowerInvariant());

    private TermForm[] FormsOf(string language, int field) =>
        [.. Words(lines[field], language)
            .Select(w => new TermForm(PhraseTable.StemsOf(analyzer(language), w), MatchKind.Related, Weight, false, w))
            .Where(f => f.Stems.Count > 0)
            .DistinctBy(f => f.Key)];

    private static string[] Words(string line, string language)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var side = language switch { "fr" => line[..bar], "en" => line[(bar + 1)..], _ => string.Empty };
        return side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Key(IReadOnlyList<string> stems) => stems.Count == 1 ? stems[0] : string.Join(' ', stems);
}
