namespace ChatBot.Retrieval.Documents;

/// <summary>One language of a document, split into passages.</summary>
public sealed record Edition
{
    /// <summary>Names the edition in addresses and files: the symbol with hyphens, a dot and the language (<c>A-RES-77-20.fr</c>). Unique.</summary>
    public required string Slug { get; init; }

    /// <summary>The symbol of the document (<c>A/RES/77/20</c>), the same for all its editions; the file's name when the text shows none.</summary>
    public required string Symbol { get; init; }

    /// <summary>Two-letter language code: <c>fr</c>, <c>en</c>, or <c>und</c> when it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>What stands around the paragraphs.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>All passages, in document order: head, paragraphs with their sub-paragraphs, notes.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>What the source holds besides passages: running heads, page numbers, the opening line, separators.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>What a reader should know of how the text was understood; each a sentence.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The passage of that name, or null.</summary>
    public Passage? Find(PassageId id) => Passages.FirstOrDefault(p => p.Id == id);
}

/// <summary>What stands around the paragraphs of a resolution; null where the text does not show it.</summary>
public sealed record DocumentHead
{
    /// <summary>The title, on one line.</summary>
    public string? Title { get; init; }

    /// <summary>The session, as written (« Soixante-dix-septième session »).</summary>
    public string? Session { get; init; }

    /// <summary>The agenda item, as written (« Point 127 y) de l'ordre du jour »).</summary>
    public string? AgendaItem { get; init; }

    /// <summary>The day on which the resolution was adopted.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>The day of distribution.</summary>
    public DateOnly? Distributed { get; init; }

    /// <summary>The meeting at which it was adopted, as written (« 39e séance plénière »).</summary>
    public string? Meeting { get; init; }

    /// <summary>The organ that adopted it, as the opening line has it (« L'Assemblée générale »).</summary>
    public string? Organ { get; init; }
}

/// <summary>A piece of the source that is in no passage.</summary>
/// <param name="Name">What it is: <c>page-header</c>, <c>page-number</c>, <c>job-number</c>, <c>separator</c>, <c>opening</c>…</param>
/// <param name="Text">The piece, as written.</param>
public sealed record Furniture(string Name, string Text);
