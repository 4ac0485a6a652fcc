using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace ChatBot.Retrieval.Indexing;

/// <summary>
/// BM25 without its inverse document frequency. How rare a term is, is counted over all its forms together and within the scope of the search
/// (Pirkola, SIGIR 1998: synonyms as one term), and comes in as the boost of its query.
/// </summary>
internal sealed class UnitIdfSimilarity(float k1, float b) : BM25Similarity(k1, b)
{
    /// <inheritdoc/>
    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats) => new(1f, "counted over all forms of the term");

    /// <inheritdoc/>
    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats) => new(1f, "counted over all forms of the term");
}
