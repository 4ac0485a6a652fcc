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

    /// <summary>A translation stands for the word itself.</summary>
    internal const double GlossaryWeight = 1.0;

    private readonly Dictionary<string, List<Entry>> _byFirstStem = new(StringComparer.Ordinal);

    private Vocabulary? _words;

    /// <summary>The single words that the table has other forms of, for finding misspelt ones. Asked for once all is added.</summary>
    public Vocabulary Words => _words ??= Vocabulary.Of(_byFirstStem.Where(e => e.Value[^1].Stems.Count == 1).Select(e => e.Key));

    /// <summary>A phrase and its other forms.</summary>
    internal sealed record Entry(IReadOnlyList<string> Stems, List<TermForm> Forms);

    /// <summary>The longest phrase of the table that starts here, or null.</summary>
    /// <param name="stems">The stems of a query.</param>
    /// <param name="start">Where the phrase must start.</param>
    public Entry? Longest(IReadOnlyList<string> stems, int start) =>
        _byFirstStem.TryGetValue(stems[start], out var entries) ? entries.Find(e => StartsAt(stems, start, e.Stems)) : null;

    /// <summary>The forms of exactly this phrase.</summary>
    public IReadOnlyList<TermForm> Forms(IReadOnlyList<string> stems) =>
        _byFirstStem.TryGetValue(stems[0], out var entries) ? entries.Find(e => e.Stems.SequenceEqual(stems))?.Forms ?? [] : [];

    /// <summary>Says that each of some phrases is also called as each of others.</summary>
    public void Add(IEnumerable<string> from, IReadOnlyCollection<string> to, MatchKind kind, double weight, bool isStrict)
    {
        var forms = to.Select(t => (Written: t, Stems: StemsOf(target, t))).Where(f => f.Stems.Count > 0).ToList();
        foreach (var phrase in from.Select(f => StemsOf(source, f)).Where(s => s.Count > 0))
        {
            var entry = EntryOf(phrase);
            foreach (var (written, stems) in forms)
            {
                var form = new TermForm(stems, kind, weight, isStrict, written);
                if ((ReferenceEquals(source, target) && stems.SequenceEqual(phrase)) || entry.Forms.Exists(f => f.Key == form.Key && f.Weight >= weight))
                {
                    continue;
                }

                entry.Forms.RemoveAll(f => f.Key == form.Key);
                entry.Forms.Add(form);
            }
        }
    }

    /// <summary>The stems of a phrase, compounds by their parts.</summary>
    internal static IReadOnlyList<string> StemsOf(TextAnalyzer analyzer, string phrase) =>
        [.. analyzer.Analyze(phrase).Where(t => t.Role != TokenRole.Whole).Select(t => t.Stem)];

    private Entry EntryOf(IReadOnlyList<string> stems)
    {
        if (!_byFirstStem.TryGetValue(stems[0], out var entries))
        {
            _byFirstStem[stems[0]] = entries = [];
        }

        var entry = entries.Find(e => e.Stems.SequenceEqual(stems));
        if (entry is null)
        {
            entry = new(stems, []);
            var longerOnes = entries.FindLastIndex(e => e.Stems.Count >= stems.Count) + 1;
            entries.Insert(longerOnes, entry);
        }

        return entry;
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
}
