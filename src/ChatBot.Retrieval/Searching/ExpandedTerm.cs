using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Retrieval.Searching;

/// <summary>A term of a query and all the ways to say it in the languages of an index.</summary>
internal sealed class ExpandedTerm
{
    /// <summary>As typed.</summary>
    public required string Surface { get; init; }

    /// <summary>Where in the query.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its stems in the language of the query, joined by blanks; names the term.</summary>
    public required string Stem { get; init; }

    /// <summary>How often the query says it.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Whether it stands in parentheses.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it is a single word that the lexicon has.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>Its forms by language; the surest first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<TermForm>> Forms { get; init; }

    /// <summary>The words of a phrase of the lexicon, which also count by themselves; empty for a single word.</summary>
    public IReadOnlyList<ExpandedTerm> Parts { get; init; } = [];

    /// <summary>Its forms in a language.</summary>
    public IReadOnlyList<TermForm> FormsIn(string language) => Forms.TryGetValue(language, out var forms) ? forms : [];
}

/// <summary>A query, understood.</summary>
/// <param name="Language">Its language; null when unknown.</param>
/// <param name="Terms">Its content terms.</param>
internal sealed record ExpandedQuery(string? Language, IReadOnlyList<ExpandedTerm> Terms);
