using System.Numerics.Tensors;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Retrieval.Embeddings;

/// <summary>The vectors of an index's documents, searched one by one: exact, and quick enough for tens of thousands of passages. Never changes.</summary>
internal sealed class VectorIndex
{
    private const int CheckEvery = 4096;

    private readonly float[] _rows;
    private readonly bool[] _has;

    /// <param name="vectors">Of each document of the index, its vector of length 1; empty for those that have none.</param>
    public VectorIndex(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        Dimensions = vectors.Max(v => v.Length);
        _rows = new float[vectors.Count * Dimensions];
        _has = new bool[vectors.Count];
        for (var document = 0; document < vectors.Count; document++)
        {
            _has[document] = vectors[document].Length == Dimensions;
            if (_has[document])
            {
                vectors[document].Span.CopyTo(_rows.AsSpan(document * Dimensions));
            }
        }
    }

    /// <summary>The length of all vectors.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of a document; empty when it has none.</summary>
    public ReadOnlyMemory<float> this[int document] => _has[document] ? _rows.AsMemory(document * Dimensions, Dimensions) : default;

    /// <summary>The documents of a scope whose vectors are nearest, with the cosine of the angle; those that say the very same come newest first, then in document order.</summary>
    public IReadOnlyList<ScoredDocument> Search(ReadOnlyMemory<float> query, SearchScope scope, int limit, CancellationToken cancellationToken)
    {
        if (Normalized(query) is not { Length: > 0 } wanted)
        {
            return [];
        }

        var best = new PriorityQueue<ScoredDocument, (float Score, float Prior, int Order)>(Worst);
        for (var document = 0; document < _has.Length; document++)
        {
            if (document % CheckEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (!_has[document] || !scope.Allowed[document])
            {
                continue;
            }

            var cosine = TensorPrimitives.Dot(wanted.Span, _rows.AsSpan(document * Dimensions, Dimensions));
            var rank = (cosine, scope.Prior[document], scope.Order[document]);
            if (best.Count < limit)
            {
                best.Enqueue(new(document, cosine), rank);
            }
            else
            {
                best.EnqueueDequeue(new(document, cosine), rank);
            }
        }

        var ranked = new ScoredDocument[best.Count];
        for (var i = ranked.Length - 1; i >= 0; i--)
        {
            ranked[i] = best.Dequeue();
        }

        return ranked;
    }

    /// <summary>A vector of the same direction and length 1; empty when it has no direction.</summary>
    public static ReadOnlyMemory<float> Normalized(ReadOnlyMemory<float> vector)
    {
        var norm = TensorPrimitives.Norm(vector.Span);
        if (!float.IsFinite(norm) || norm <= 0)
        {
            return default;
        }

        var normalized = new float[vector.Length];
        TensorPrimitives.Divide(vector.Span, norm, normalized);
        return normalized;
    }

    /// <summary>The worst first.</summary>
    private static readonly Comparer<(float Score, float Prior, int Order)> Worst = Comparer<(float Score, float Prior, int Order)>.Create(static (x, y) =>
        x.Score.CompareTo(y.Score) is var byScore && byScore != 0 ? byScore
        : x.Prior.CompareTo(y.Prior) is var byPrior && byPrior != 0 ? byPrior
        : y.Order.CompareTo(x.Order));
}
