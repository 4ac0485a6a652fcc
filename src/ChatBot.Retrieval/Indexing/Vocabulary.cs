using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ChatBot.Retrieval.Indexing;

/// <summary>The stems that an index knows in one language, for finding look-alikes. Sorted by letters.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _stems;

    private Vocabulary(string[] stems) => _stems = stems;

    /// <summary>The stems, in the order of their letters.</summary>
    public ReadOnlySpan<string> Stems => _stems;

    /// <summary>The stems that start with a letter.</summary>
    public ReadOnlySpan<string> StartingWith(char first)
    {
        var from = LowerBound(first);
        return _stems.AsSpan(from, LowerBound((char)(first + 1)) - from);
    }

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
