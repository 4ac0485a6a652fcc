namespace ChatBot.Retrieval.Searching;

/// <summary>The passages that a search may find, and how they are told apart: what an index's document numbers mean.</summary>
internal sealed class SearchScope
{
    /// <summary>Whether each document of the index may be found.</summary>
    public required bool[] Allowed { get; init; }

    /// <summary>The place of each document in the order that breaks ties.</summary>
    public required int[] Order { get; init; }

    /// <summary>Factor on the score of each document.</summary>
    public required float[] Prior { get; init; }

    /// <summary>Which edition each document of the index is a passage of, from 0.</summary>
    public required int[] Edition { get; init; }

    /// <summary>Whether each document of the index is a head: it has what its edition is called by, and is no part of what that says.</summary>
    public required bool[] IsHead { get; init; }

    /// <summary>How many passages each edition has.</summary>
    public required int[] Sizes { get; init; }

    /// <summary>When each edition was adopted; null where that is not known.</summary>
    public required DateOnly?[] Adopted { get; init; }

    /// <summary>How many passages of each language may be found.</summary>
    public required IReadOnlyDictionary<string, int> Count { get; init; }

    /// <summary>The languages of the passages that may be found.</summary>
    public IReadOnlyList<string> Languages => [.. Count.Keys.Order(StringComparer.Ordinal)];
}
