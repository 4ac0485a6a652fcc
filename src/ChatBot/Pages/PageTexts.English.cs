using System.Globalization;

namespace ChatBot.Pages;

/// <content>The English words.</content>
internal sealed partial record PageTexts
{
    public static PageTexts English { get; } = new()
    {
        Language = "en",
        Tagline = "Resolutions, cited to the paragraph",
        SkipToContent = "Skip to content",
        Chat = "Ask a question",
        Documents = "Documents",
        Pages = "Pages",
        Lead = "Ask about a resolution: the answer cites the paragraph, and the citation opens the text.",
        ReadText = "Read the text",
        Reading = "The text",
        OtherDocuments = "Read another document",
        AllDocuments = "All documents",
        ShownBeside = "{label} is shown in the text, with the cited words marked. Escape leads back to the conversation.",
        NeedsScript = "The conversation needs JavaScript. The texts can be read without it.",
        DocumentsIntro = "The texts that can be asked about, paragraph by paragraph.",
        NoDocuments = "There are no documents yet. Add some with the command “ChatBot ingest FILE”.",
        Contents = "Contents",
        Preamble = "Preamble",
        Operative = "Operative part",
        Annexes = "Annexes",
        Text = "Text",
        Notes = "Notes",
        BackToText = "Back to the text",
        OtherLanguage = "Read in",
        TextIsIn = "The text is in",
        Find = "Search the text",
        FindKey = "The key / leads to the search",
        FindCount = "{n} of {count}",
        FindNone = "Nothing found",
        FindPrevious = "Previous result",
        FindNext = "Next result",
        NoteTitle = "Note {n}",
        GoToNote = "Go to the note",
        Close = "Close",
        CopyPassage = "Copy: {label}",
        CopyWhat = "Copy",
        CopyLink = "Copy the link",
        CopyQuote = "Copy the quotation",
        LinkCopied = "Link copied",
        QuoteCopied = "Quotation copied",
        CopyFailed = "The browser did not let us copy.",
        Quotation = "“{text}” ({symbol}, {label})",
        Warnings = "What to know of how this text was read",
        NotFound = "This page does not exist",
        NotFoundMore = "These are the texts that can be read here.",
        Adopted = "adopted on",
        Passages = count => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages"),
        LanguageNames = new Dictionary<string, string> { ["fr"] = "French", ["en"] = "English", ["es"] = "Spanish", ["ar"] = "Arabic", ["ru"] = "Russian", ["zh"] = "Chinese" },
    };
}
