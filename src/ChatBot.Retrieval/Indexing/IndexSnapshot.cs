using System.Collections.Concurrent;
using ChatBot.Retrieval.Searching;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ChatBot.Retrieval.Indexing;

/// <summary>An index open for reading: its columns in memory, its vocabularies on demand. Safe for concurrent use.</summary>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly ConcurrentDictionary<string, Vocabulary> _vocabularies = new(StringComparer.Ordinal);
    private readonly RecentValues<Term, TermContext> _terms = new(32_768);

    private IndexSnapshot(Lucene.Net.Store.Directory directory, DirectoryReader reader)
    {
        _directory = directory;
        _reader = reader;
        (Groups, Ordinals, DocumentLanguages) = ReadColumns(reader);
        Languages = [.. DocumentLanguages.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The group of each document of the index.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The place in its group of each document of the index.</summary>
    public IReadOnlyList<int> Ordinals { get; }

    /// <summary>The language of each document of the index.</summary>
    public IReadOnlyList<string> DocumentLanguages { get; }

    /// <summary>The languages that the index has passages in.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Opens an index.</summary>
    /// <param name="directory">Where it is; closed with the snapshot.</param>
    /// <param name="check">Whether to compare all bytes with their check sums first.</param>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public static IndexSnapshot Open(Lucene.Net.Store.Directory directory, bool check = false)
    {
        DirectoryReader? reader = null;
        try
        {
            reader = DirectoryReader.Open(directory);
            foreach (var leaf in check ? reader.Leaves : [])
            {
                leaf.AtomicReader.CheckIntegrity();
            }

            return new(directory, reader);
        }
        catch (Exception e) when (IsDamage(e))
        {
            reader?.Dispose();
            directory.Dispose();
            throw new InvalidDataException("The index is missing or damaged.", e);
        }
    }

    /// <summary>What Lucene throws over damaged files: besides its own errors of input, whatever nonsense lengths and offsets lead to.</summary>
    private static bool IsDamage(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or NotSupportedException or OverflowException or NullReferenceException;

    /// <summary>Runs queries, scored by BM25 of these settings.</summary>
    public IndexSearcher SearcherFor(RankingSettings settings) => new(_reader) { Similarity = new UnitIdfSimilarity(settings.K1, settings.B) };

    /// <summary>In how many passages of a language a stem stands.</summary>
    public int DocumentFrequency(string language, string stem) => Frequency(IndexFields.Text(language), stem);

    /// <summary>Whether a stem stands in any field of a passage.</summary>
    public bool Holds(string language, string stem)
        => DocumentFrequency(language, stem) > 0 || Frequency(IndexFields.Title(language), stem) > 0 || Frequency(IndexFields.Context(language), stem) > 0;

    /// <summary>Matches a stem in a field. Where the stem stands in the index is remembered: looking it up takes longer than the search.</summary>
    public TermQuery Query(string field, string stem)
    {
        var term = new Term(field, stem);
        return new(term, ContextOf(term));
    }

    private int Frequency(string field, string stem) => ContextOf(new(field, stem)).DocFreq;

    private TermContext ContextOf(Term term) => _terms.Get(term, static (t, reader) => TermContext.Build(reader.Context, t), _reader);

    /// <summary>The stems of a language.</summary>
    public Vocabulary VocabularyOf(string language) => _vocabularies.GetOrAdd(language, l => Vocabulary.Read(_reader, IndexFields.Text(l)));

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static (string[] Groups, int[] Ordinals, string[] Languages) ReadColumns(DirectoryReader reader)
    {
        var groups = new string[reader.MaxDoc];
        var ordinals = new int[reader.MaxDoc];
        var languages = new string[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            Fill(leaf.AtomicReader.GetSortedDocValues(IndexFields.Group), leaf, groups);
            Fill(leaf.AtomicReader.GetSortedDocValues(IndexFields.Language), leaf, languages);
            var values = leaf.AtomicReader.GetNumericDocValues(IndexFields.Ordinal);
            for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
            {
                ordinals[leaf.DocBase + i] = (int)values.Get(i);
            }
        }

        return (groups, ordinals, languages);
    }

    private static void Fill(SortedDocValues column, AtomicReaderContext leaf, string[] values)
    {
        var names = new string[column.ValueCount];
        var bytes = new Lucene.Net.Util.BytesRef();
        for (var i = 0; i < names.Length; i++)
        {
            column.LookupOrd(i, bytes);
            names[i] = bytes.Utf8ToString();
        }

        for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++)
        {
            values[leaf.DocBase + i] = names[column.GetOrd(i)];
        }
    }
}
