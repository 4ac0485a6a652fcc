using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>An edition as programs get it: what the list of documents shows of it.</summary>
internal sealed record DocumentAnswer
{
    public required string Slug { get; init; }

    public required string Symbol { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    /// <summary>The day of adoption, as 2022-11-21; null when the text does not say.</summary>
    public string? Adopted { get; init; }

    /// <summary>How many passages it has.</summary>
    public required int Passages { get; init; }

    /// <summary>Its page, below the bot's address.</summary>
    public required string Url { get; init; }

    /// <summary>The ids of its passages, in order; only of a document that is asked for by itself.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>What is told of an edition.</summary>
    public static DocumentAnswer Of(Edition edition) => new()
    {
        Slug = edition.Slug,
        Symbol = edition.Symbol,
        Title = edition.Head.Title ?? edition.Symbol,
        Language = edition.Language,
        Adopted = edition.Head.Adopted?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Passages = edition.Passages.Count,
        Url = $"/documents/{Uri.EscapeDataString(edition.Slug)}",
    };
}

/// <summary>All editions.</summary>
internal sealed record DocumentListAnswer(IReadOnlyList<DocumentAnswer> Documents);
