using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Says which words of a text mean what a query asks for: the same analysis, synonyms, glossary, fuzzy and cognate matching as the
/// retriever's, for a text in hand. Composers use it to pick the clause that answers.
/// </summary>
public interface ITermMatcher
{
    /// <summary>The content terms of a query, weighted by how rare they are in the index.</summary>
    /// <param name="query">A question or key words.</param>
    /// <param name="language">Its language, two letters; null when unknown.</param>
    /// <param name="document">Weigh terms within this document (symbol or slug) only; null: over all.</param>
    QueryAnalysis Analyze(string query, string? language, string? document = null);

    /// <summary>Where the terms of a query stand in a text, in the order of the text; a term may match several times.</summary>
    /// <param name="query">The query, analysed.</param>
    /// <param name="text">Any text.</param>
    /// <param name="language">The text's language, two letters.</param>
    IReadOnlyList<TermMatch> Match(QueryAnalysis query, string text, string language);

    /// <summary>Where the terms of a query stand in what a document is called by: they may tell which document is meant rather than what is asked of it.</summary>
    /// <param name="query">The query, analysed.</param>
    /// <param name="document">The document's symbol or slug.</param>
    /// <param name="language">The language of the edition, two letters.</param>
    /// <returns>None for a document that is not in the library.</returns>
    IReadOnlyList<NameMatch> Naming(QueryAnalysis query, string document, string language);
}

/// <summary>A term of a query in what a document is called by.</summary>
/// <param name="Match">The match; its span is of the part.</param>
/// <param name="Part">Which part of the name it stands in.</param>
public sealed record NameMatch(TermMatch Match, NamePart Part);

/// <summary>What people call a document by when they do not give its symbol.</summary>
public enum NamePart
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>The organ that adopted it.</summary>
    Organ,

    /// <summary>The day of its adoption.</summary>
    Day,
}

/// <summary>How a query was understood.</summary>
/// <param name="Language">Its language, two letters; null when unknown.</param>
/// <param name="Terms">Its content terms, in the order of the query; several words that name one thing are one term.</param>
public sealed record QueryAnalysis(string? Language, IReadOnlyList<QueryTerm> Terms);

/// <summary>A content word of a query, or several that name one thing (an acronym's long form, a phrase of the glossary).</summary>
/// <param name="Surface">As typed.</param>
/// <param name="Span">Where in the query.</param>
/// <param name="Stem">The term as the index knows it.</param>
/// <param name="Weight">How much it tells, 0 to 1: inverse document frequency over its maximum.</param>
/// <param name="Known">Whether the index holds it, or any form that means the same.</param>
public sealed record QueryTerm(string Surface, TextSpan Span, string Stem, double Weight, bool Known)
{
    /// <summary>Whether it is a single word that the lexicon has: « le Comité » may be short for many, « Interpol » is one.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>Whether it is a phrase that no passage has whole, only words of it.</summary>
    public bool IsByParts { get; init; }

    /// <summary>Its forms in the languages of the index; null for a term made by hand, which matches itself only. No part of its identity.</summary>
    internal WeightedTerm? Expansion { get; init; }

    /// <inheritdoc/>
    public bool Equals(QueryTerm? other) =>
        other is not null && (Surface, Span, Stem, Weight, Known) == (other.Surface, other.Span, other.Stem, other.Weight, other.Known);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Surface, Span, Stem, Weight, Known);
}

/// <summary>A stretch of a text that means what a term of the query does.</summary>
/// <param name="Term">The query's term.</param>
/// <param name="Span">Where in the text; several words when a phrase matched.</param>
/// <param name="Kind">How they match.</param>
/// <param name="Strength">How surely, above 0 to 1 (exact).</param>
/// <param name="Part">Which word of a phrase it is that matches, from 0; −1: the term as a whole.</param>
public sealed record TermMatch(QueryTerm Term, TextSpan Span, MatchKind Kind, double Strength, int Part = -1);

/// <summary>How a word of a text matches a word of a query.</summary>
public enum MatchKind
{
    /// <summary>The same word, or another form of it.</summary>
    Exact,

    /// <summary>A synonym, or an acronym and its long form.</summary>
    Synonym,

    /// <summary>A translation.</summary>
    Glossary,

    /// <summary>A word so close that one may be a misspelling of the other.</summary>
    Fuzzy,

    /// <summary>A look-alike in another language.</summary>
    Cognate,

    /// <summary>A word of the same semantic field, in any language: it speaks of the same thing, without meaning the same.</summary>
    Related,
}
