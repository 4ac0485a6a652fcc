namespace ChatBot.Retrieval.Indexing;

/// <summary>What is indexed of a passage.</summary>
internal sealed record IndexedText
{
    /// <summary>What it belongs to (an edition's slug); what is replaced together.</summary>
    public required string Group { get; init; }

    /// <summary>Its place in the group, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Two-letter language code of all its texts.</summary>
    public required string Language { get; init; }

    /// <summary>Its own words.</summary>
    public required string Text { get; init; }

    /// <summary>Words around it that say what it is about: the chapeau of a sub-paragraph, the paragraph that cites a note.</summary>
    public string Context { get; init; } = string.Empty;

    /// <summary>The title of what it belongs to.</summary>
    public string Title { get; init; } = string.Empty;
}
