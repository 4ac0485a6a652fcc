using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Retrieval.Lexicons;

/// <summary>What words and phrases of one language are called otherwise, in the same or in another language.</summary>
internal sealed class PhraseTable(TextAnalyzer source, TextAnalyzer target)
{
    /// <summary>Synonyms say nearly the same; measured between 0.3 and 0.7 (docs/retrieval.md).</summary>
    internal const double SynonymWeight = 0.5;

    /// <summary>An acronym and its long form name one thing, yet the typed form is the surer one.</summary>
    internal const double AcronymWeight = 0.9;

    /// <summary>An everyday word's translation is one of several.</summary>
    internal const double EverydayWeight = 0.85;

    /// <summary>A translation stands for the word itself.</summary>
    internal const double GlossaryWeight = 1.0;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byFirstStem = new(StringComparer.Ordinal);

    private Vocabulary? _words;

    /// <summary>The single words that the table has other forms of, for finding misspelt ones. Asked for once all is added.</summary>
    public Vocabulary Words => _words ??= Vocabulary.Of(_byFirstStem.Where(e => e.Value[^1].Stems.Count == 1).Select(e => e.Key));

    /// <summary>How many words the longest phrase of the table has that starts here; 0 when there is none.</summary>
    /// <param name="stems">The stems of a query.</param>
    /// <param name="start">Where the phrase must start.</param>
    public int LongestAt(IReadOnlyList<string> stems, int start) =>
        _byFirstStem.TryGetValue(stems[start], out var entries) ? entries.Find(e => StartsAt(stems, start, e.Stems))?.Stems.Count ?? 0 : 0;

    /// <summary>The forms of exactly this phrase, the surest first, whatever stands around it.</summary>
    public IReadOnlyList<TermForm> Forms(IReadOnlyList<string> stems) =>
        _entries.TryGetValue(Key(stems), out var entry) ? entry.Forms(this) : [];

    /// <summary>The forms of a phrase that stands in a text, those of idioms among them whose little words stand around it.</summary>
    public IReadOnlyList<TermForm> Forms(IReadOnlyList<string> stems, string text, int start, int end)
        => !_entries.TryGetValue(Key(stems), out var entry) ? []
            : entry.Rules.Where(r => r.Frame?.Fits(text, start, end, source.Language) == true).ToList() is { Count: > 0 } framed ? FormsOf(entry, [.. framed, .. entry.Rules.Where(r => r.Frame is null)])
            : entry.Forms(this);

    /// <summary>Says that each of some phrases is also called as each of others.</summary>
    public void Add(IEnumerable<string> from, IReadOnlyList<string> to, MatchKind kind, double weight, bool isStrict)
    {
        foreach (var phrase in from)
        {
            if (StemsOf(source, phrase) is { Count: > 0 } stems)
            {
                AddRule(stems, new Rule(to, kind, weight, isStrict, stems.Count == 1 ? PhraseFrame.Of(source, phrase) : null));
            }
        }
    }

    /// <summary>The stems of a phrase, compounds by their parts.</summary>
    internal static IReadOnlyList<string> StemsOf(TextAnalyzer analyzer, string phrase) =>
        [.. analyzer.Analyze(phrase).Where(t => t.Role != TokenRole.Whole).Select(t => t.Stem)];

    private List<TermForm> FormsOf(Entry entry, IEnumerable<Rule> rules)
    {
        var forms = new List<TermForm>();
        foreach (var rule in rules.OrderByDescending(r => r.Weight))
        {
            foreach (var written in rule.To)
            {
                var form = new TermForm(StemsOf(target, written), rule.Kind, rule.Weight, rule.IsStrict, written);
                var isItself = ReferenceEquals(source, target) && form.Stems.SequenceEqual(entry.Stems);
                if (form.Stems.Count > 0 && !isItself && !(form.Stems.Count == 1 && PhraseFrame.Of(target, written)?.Turns == true) && !forms.Exists(f => f.Key == form.Key))
                {
                    forms.Add(form);
                }
            }
        }

        return forms;
    }

    private static string Key(IReadOnlyList<string> stems) => stems.Count == 1 ? stems[0] : string.Join(' ', stems);

    private void AddRule(IReadOnlyList<string> stems, Rule rule)
    {
        var key = Key(stems);
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.Rules.Add(rule);
            return;
        }

        _entries[key] = entry = new(stems, rule);
        if (!_byFirstStem.TryGetValue(stems[0], out var entries))
        {
            _byFirstStem[stems[0]] = entries = new(1);
        }

        var place = entries.Count;
        while (place > 0 && entries[place - 1].Stems.Count < stems.Count)
        {
            place--;
        }

        entries.Insert(place, entry);
    }

    private static bool StartsAt(IReadOnlyList<string> stems, int start, IReadOnlyList<string> phrase)
    {
        if (start + phrase.Count > stems.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (stems[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What phrases are also called.</summary>
    private sealed record Rule(IReadOnlyList<string> To, MatchKind Kind, double Weight, bool IsStrict, PhraseFrame? Frame);

    /// <summary>A phrase and what it is also called. There are tens of thousands, so they are small.</summary>
    private sealed class Entry(IReadOnlyList<string> stems, Rule first)
    {
        private List<TermForm>? _forms;

        public IReadOnlyList<string> Stems { get; } = stems;

        public List<Rule> Rules { get; } = new(1) { first };

        /// <summary>The other forms, analysed when they are asked for first: most never are. Two threads at once make the same.</summary>
        public IReadOnlyList<TermForm> Forms(PhraseTable table) => _forms ??= table.FormsOf(this, Rules.Where(r => r.Frame is null));
    }
}
