using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The words of the pages, in one language.</summary>
internal sealed partial record PageTexts
{
    public required string Language { get; init; }

    public required string Tagline { get; init; }

    public required string SkipToContent { get; init; }

    public required string Chat { get; init; }

    public required string Documents { get; init; }

    /// <summary>The names of the pages in the head bar.</summary>
    public required string Pages { get; init; }

    /// <summary>What this is, in a sentence.</summary>
    public required string Lead { get; init; }

    public required string ReadText { get; init; }

    public required string Reading { get; init; }

    public required string OtherDocuments { get; init; }

    public required string AllDocuments { get; init; }

    /// <summary>Says that the passage {label} is shown beside the conversation, and how to come back.</summary>
    public required string ShownBeside { get; init; }

    public required string NeedsScript { get; init; }

    public required string DocumentsIntro { get; init; }

    public required string NoDocuments { get; init; }

    public required string Contents { get; init; }

    public required string Preamble { get; init; }

    public required string Operative { get; init; }

    public required string Annexes { get; init; }

    public required string Text { get; init; }

    public required string Notes { get; init; }

    public required string BackToText { get; init; }

    /// <summary>Before the name of a language that the same document can be read in.</summary>
    public required string OtherLanguage { get; init; }

    /// <summary>Says which language the text is in, to readers of another: before the name of that language.</summary>
    public required string TextIsIn { get; init; }

    public required string Find { get; init; }

    /// <summary>What the button does that lets the key / lead to the search, or not.</summary>
    public required string FindKey { get; init; }

    /// <summary>The place {n} of {count} that are found.</summary>
    public required string FindCount { get; init; }

    public required string FindNone { get; init; }

    public required string FindPrevious { get; init; }

    public required string FindNext { get; init; }

    /// <summary>The title of the note {n}.</summary>
    public required string NoteTitle { get; init; }

    public required string GoToNote { get; init; }

    public required string Close { get; init; }

    /// <summary>What the button does that is for copying the passage {label}.</summary>
    public required string CopyPassage { get; init; }

    public required string CopyWhat { get; init; }

    public required string CopyLink { get; init; }

    public required string CopyQuote { get; init; }

    public required string LinkCopied { get; init; }

    public required string QuoteCopied { get; init; }

    public required string CopyFailed { get; init; }

    /// <summary>A quotation of {text}, from the passage {label} of the document {symbol}.</summary>
    public required string Quotation { get; init; }

    public required string Warnings { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundMore { get; init; }

    public required string Adopted { get; init; }

    /// <summary>« 62 passages ».</summary>
    public required Func<int, string> Passages { get; init; }

    public required IReadOnlyDictionary<string, string> LanguageNames { get; init; }

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => LongDate.Of(day, Language);

    /// <summary>The words in a language; null where there are none in it.</summary>
    public static PageTexts? For(string language) => language switch
    {
        "fr" => French,
        "en" => English,
        _ => null,
    };

    /// <summary>The words around a document: in the reader's language, or in the document's for a reader of neither.</summary>
    public static PageTexts For(HttpRequest request, Edition edition) => Preferred(request) ?? For(edition.Language) ?? French;

    /// <summary>The words in the language that the browser prefers, of those that there are; French when it prefers neither.</summary>
    public static PageTexts For(HttpRequest request) => Preferred(request) ?? French;

    private static PageTexts? Preferred(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => Is(l, "fr") || Is(l, "en"));
        return preferred is null ? null : Is(preferred, "en") ? English : French;
    }

    private static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
