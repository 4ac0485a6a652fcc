namespace ChatBot.Retrieval.Searching;

/// <summary>What ranking is made of. The defaults are the measured best (docs/retrieval.md); others are for measuring.</summary>
public sealed record RankingSettings
{
    /// <summary>The settings in use.</summary>
    public static RankingSettings Default { get; } = new();

    /// <summary>BM25: how soon repetitions stop to count; 0 and above.</summary>
    public float K1 { get; init; } = 0.9f;

    /// <summary>BM25: how much long passages are held back; 0 to 1.</summary>
    public float B { get; init; } = 0.4f;

    /// <summary>Factor on the weight of synonyms; 0 leaves them out.</summary>
    public double Synonyms { get; init; } = 1;

    /// <summary>Factor on the weight of acronyms and their long forms; 0 leaves them out.</summary>
    public double Acronyms { get; init; } = 1;

    /// <summary>Factor on the weight of translations; 0 leaves them out.</summary>
    public double Glossary { get; init; } = 1;

    /// <summary>Weight of a look-alike in another language; 0 leaves them out.</summary>
    public double Cognates { get; init; } = 0.8;

    /// <summary>Weight of a word of one or two letters' difference, for words that the index does not know; 0 leaves them out.</summary>
    public double Fuzzy { get; init; } = 0.7;

    /// <summary>Weight of a word of the same family, times the share of letters that both start with; 0 leaves them out.</summary>
    public double Relatives { get; init; } = 0.5;

    /// <summary>Factor on the weight of words of the same semantic field, in ranking: they are many. 0 leaves them out everywhere.</summary>
    public double Fields { get; init; } = 0.6;

    /// <summary>Weight of another form of the same verb; 0 leaves them out.</summary>
    public double Inflections { get; init; } = 0.9;

    /// <summary>Weight of a match in the words around a passage; 0 leaves them out.</summary>
    public double Context { get; init; } = 0.3;

    /// <summary>Weight of a match in the title of the document; 0 leaves it out.</summary>
    public double Title { get; init; } = 0.5;

    /// <summary>Weight of what the document of a passage has as a whole of the query, where several documents are searched; 0 leaves it out.</summary>
    public double Document { get; init; } = 0.4;

    /// <summary>Weight of a year (for half as much, of the month before it) in the query in which the document of a passage was adopted, where several documents are searched; 0 leaves it out.</summary>
    public double Day { get; init; } = 2;

    /// <summary>Weight of two neighbouring words of the query that stand near each other in the passage; 0 leaves it out.</summary>
    public double Nearness { get; init; } = 0.2;

    /// <summary>Factor on words that a query has in parentheses: an aside mostly explains what stands before it.</summary>
    public double Asides { get; init; } = 0.3;

    /// <summary>
    /// What a score loses for each year (up to <see cref="RecencyYears"/>) that a document is older than the newest one searched: resolutions on a subject repeat
    /// each other every year or two, and the newest holds. 0 leaves age out.
    /// </summary>
    public double Recency { get; init; } = 0.02;

    /// <summary>Older than this makes no more difference.</summary>
    public const int RecencyYears = 5;
}
