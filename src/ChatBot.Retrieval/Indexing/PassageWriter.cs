using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ChatBot.Retrieval.Indexing;

/// <summary>Writes passages to an index.</summary>
internal static class PassageWriter
{
    /// <summary>Changes whenever the same passages would give another index, so that indexes are made anew.</summary>
    public const int Version = 2;

    private const double BufferMegabytes = 32;

    /// <summary>Takes groups out of an index, adds passages and leaves one segment, whose statistics count nothing that was deleted.</summary>
    /// <param name="directory">The index; made when it is empty.</param>
    /// <param name="lexicon">The words that analysis leaves out.</param>
    /// <param name="removedGroups">Groups to take out first.</param>
    /// <param name="passages">Passages to add.</param>
    /// <param name="cancellationToken">Stops between passages; the index is then as it was.</param>
    public static void Write(Lucene.Net.Store.Directory directory, Lexicon lexicon, IEnumerable<string> removedGroups, IEnumerable<IndexedText> passages, CancellationToken cancellationToken)
    {
        using var analyzer = new LuceneAnalyzer(lexicon.Analyzer);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new UnitIdfSimilarity(RankingSettings.Default.K1, RankingSettings.Default.B),
            MergeScheduler = new SerialMergeScheduler(),
        };
        using var writer = new IndexWriter(directory, config);
        try
        {
            foreach (var group in removedGroups)
            {
                writer.DeleteDocuments(new Term(IndexFields.Group, group));
            }

            foreach (var passage in passages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.AddDocument(IndexFields.ToDocument(passage));
            }

            writer.ForceMerge(1);
            writer.Commit();
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }
}
