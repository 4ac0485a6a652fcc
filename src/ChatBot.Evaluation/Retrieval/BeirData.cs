namespace ChatBot.Evaluation.Retrieval;

/// <summary>
/// A retrieval test collection: passages, queries, and which passages are relevant to which query (Thakur et al. 2021, BEIR).
/// </summary>
/// <param name="Passages">What is searched.</param>
/// <param name="Queries">What is asked; only those that have a relevant passage.</param>
/// <param name="Relevant">For each query's id, the relevant passages' ids with their gain, above 0.</param>
public sealed record BeirData(
    IReadOnlyList<BeirText> Passages,
    IReadOnlyList<BeirText> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Relevant)
{
    /// <summary>How many relevant passages are not among those searched: no ranking can find them.</summary>
    public int Missing { get; init; }
}

/// <summary>A passage or query of a collection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; empty when there is none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Language">Its language when the collection says so (field <c>lang</c>), two letters.</param>
public sealed record BeirText(string Id, string Title, string Text, string? Language);

/// <summary>A collection that cannot be read; the message names file and line.</summary>
public sealed class BeirException : Exception
{
    /// <summary>With a message for the person who measures.</summary>
    public BeirException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public BeirException()
    {
    }

    /// <summary>With a message for the person who measures.</summary>
    public BeirException(string message)
        : base(message)
    {
    }
}
