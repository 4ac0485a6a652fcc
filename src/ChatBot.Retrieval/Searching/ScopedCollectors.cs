using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ChatBot.Retrieval.Searching;

/// <summary>Keeps the matches, whatever their score.</summary>
internal sealed class DocumentCollector : ICollector
{
    private int _base;

    /// <summary>Matches so far.</summary>
    public List<int> Documents { get; } = [];

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public void Collect(int doc) => Documents.Add(_base + doc);

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
    }
}

/// <summary>A document of the index and its score.</summary>
internal readonly record struct ScoredDocument(int Document, float Score);

/// <summary>Keeps the best matches inside a scope; equal scores in document order, so that a search has one answer.</summary>
internal sealed class BestCollector(SearchScope scope, int limit, CancellationToken cancellationToken, float[]? ofDocuments = null) : ICollector
{
    private const int CheckEvery = 4096;

    private readonly PriorityQueue<ScoredDocument, (float Score, int Order)> _best = new(Worst);
    private Scorer? _scorer;
    private int _base;
    private int _seen;

    /// <summary>The worst first: a low score, and among equals the later one.</summary>
    private static readonly Comparer<(float Score, int Order)> Worst =
        Comparer<(float Score, int Order)>.Create(static (x, y) => x.Score.CompareTo(y.Score) is var c && c != 0 ? c : y.Order.CompareTo(x.Order));

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The matches, best first.</summary>
    public IReadOnlyList<ScoredDocument> Take()
    {
        var ranked = new ScoredDocument[_best.Count];
        for (var i = ranked.Length - 1; i >= 0; i--)
        {
            ranked[i] = _best.Dequeue();
        }

        return ranked;
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (++_seen % CheckEvery == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var document = _base + doc;
        if (!scope.Allowed[document])
        {
            return;
        }

        var score = (_scorer!.GetScore() + (ofDocuments is null || scope.IsHead[document] ? 0 : ofDocuments[scope.Edition[document]])) * scope.Prior[document];
        var rank = (score, scope.Order[document]);
        if (_best.Count < limit)
        {
            _best.Enqueue(new(document, score), rank);
        }
        else if (_best.TryPeek(out _, out var worst) && Worst.Compare(rank, worst) > 0)
        {
            _best.EnqueueDequeue(new(document, score), rank);
        }
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;
}
