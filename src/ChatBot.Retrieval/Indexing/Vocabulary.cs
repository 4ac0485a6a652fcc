using ChatBot.Retrieval.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ChatBot.Retrieval.Indexing;

/// <summary>The stems that an index knows in one language, for finding look-alikes. Sorted by letters.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _stems;

    private readonly Lazy<ILookup<string, string>> _inflected;

    private Vocabulary(string[] stems)
    {
        _stems = stems;
        _inflected = new(() => stems.SelectMany(s => Inflections.Bases(s).Distinct().Select(b => (Base: b, Stem: s))).ToLookup(i => i.Base, i => i.Stem, StringComparer.Ordinal));
    }

    /// <summary>The stems, in the order of their letters.</summary>
    public ReadOnlySpan<string> Stems => _stems;

    /// <summary>The stems that start with a letter.</summary>
    public ReadOnlySpan<string> StartingWith(char first)
    {
        var from = LowerBound(first);
        return _stems.AsSpan(from, LowerBound((char)(first + 1)) - from);
    }

    /// <summary>Whether it holds a stem.</summary>
    public bool Holds(string stem) => Array.BinarySearch(_stems, stem, StringComparer.Ordinal) >= 0;

    /// <summary>The French stems that look like conjugated forms of a stem.</summary>
    public IEnumerable<string> InflectedFrom(string stem) => _inflected.Value[stem];

    /// <summary>Reads the vocabulary of a field.</summary>
    public static Vocabulary Read(IndexReader reader, string field)
    {
        var stems = new List<string>();
        if (MultiFields.GetTerms(reader, field) is { } terms)
        {
            var all = terms.GetEnumerator();
            while (all.MoveNext())
            {
                stems.Add(all.Term.Utf8ToString());
            }
        }

        return Of(stems);
    }

    /// <summary>A vocabulary of these stems.</summary>
    public static Vocabulary Of(IEnumerable<string> stems) => new([.. stems.Order(StringComparer.Ordinal)]);

    private int LowerBound(char first)
    {
        int low = 0, high = _stems.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stems[middle].Length > 0 && _stems[middle][0] < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
