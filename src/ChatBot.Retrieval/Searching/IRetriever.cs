using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Searching;

/// <summary>Finds the passages that a question is about.</summary>
public interface IRetriever
{
    /// <summary>The best passages for a question, best first. Ties break in document order, so that the same question always gets the same list.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Every passage that mentions the subject of the request (each of its terms, in any of the forms that mean the same), in document order:
    /// what « quels paragraphes mentionnent… » asks for. <see cref="SearchRequest.Limit"/> bounds the list.
    /// </summary>
    SearchResult Mentions(SearchRequest request, CancellationToken cancellationToken = default);
}

/// <summary>What to look for, and where.</summary>
public sealed record SearchRequest
{
    /// <summary>The question or key words, as a person typed them.</summary>
    public required string Query { get; init; }

    /// <summary>Language of the query, two letters; null when unknown.</summary>
    public string? QueryLanguage { get; init; }

    /// <summary>Only this document: its symbol (all editions) or the slug of one edition. Null: all documents.</summary>
    public string? Document { get; init; }

    /// <summary>At most so many passages, 1 to 1,000.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>
    /// The question's vector, by the model that the passages' are made with. With it, passages are ranked by their words and by their vectors, and the two
    /// lists are made one; null, or of another length than theirs: by their words alone.
    /// </summary>
    public ReadOnlyMemory<float>? Vector { get; init; }

    /// <summary>Whether each hit carries how its score came about.</summary>
    public bool Explain { get; init; }
}

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The passages: best first for a search, in document order for mentions.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How the query was understood.</summary>
    public required QueryAnalysis Query { get; init; }
}

/// <summary>A passage that was found.</summary>
public sealed record SearchHit
{
    /// <summary>The edition that the passage is of.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The passage.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The rank score; above 0, comparable only within one result.</summary>
    public required double Score { get; init; }

    /// <summary>The share of the query's weight that the passage and its context match, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Which words of the passage matched which terms of the query, in the order of the passage's text.</summary>
    public IReadOnlyList<TermMatch> Matches { get; init; } = [];

    /// <summary>How the score came about, one line a part; null unless asked for.</summary>
    public string? Explanation { get; init; }
}
