using System.Collections.Concurrent;

namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Values that are asked for again and again within a turn (the retriever, the reranker and the composer all read the same question and passages):
/// kept until there are too many, then all dropped. Safe for concurrent use.
/// </summary>
/// <param name="most">Values kept at most.</param>
internal sealed class RecentValues<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> values = new();

    /// <summary>The value of a key, made when it is not there.</summary>
    public TValue Get<TArgument>(TKey key, Func<TKey, TArgument, TValue> make, TArgument argument)
    {
        if (values.TryGetValue(key, out var value))
        {
            return value;
        }

        if (values.Count >= most)
        {
            values.Clear();
        }

        return values.GetOrAdd(key, make, argument);
    }
}
