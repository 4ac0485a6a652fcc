using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.Chats;

/// <summary>The bot's own words in chats, in one language.</summary>
internal sealed record BotTexts
{
    /// <summary>What is being done: with one document, or with several.</summary>
    public required Func<bool, string> Looking { get; init; }

    public required string OnlyText { get; init; }

    public required string Commands { get; init; }

    public required string StartedOver { get; init; }

    public required string Documents { get; init; }

    public required string NoDocuments { get; init; }

    public required string LastSources { get; init; }

    public required string LanguageChosen { get; init; }

    public required string LanguageFree { get; init; }

    public required string LanguageHow { get; init; }

    public required string NotThere { get; init; }

    public static BotTexts French { get; } = new()
    {
        Looking = one => one ? "Je consulte la résolution…" : "Je consulte les résolutions…",
        OnlyText = "Je ne lis que le texte : écrivez votre question.",
        Commands = """
            - **aide** : ce que je sais faire
            - **sources** : les documents, et les passages de la dernière réponse
            - **recommencer** : j'oublie ce qui a été dit
            - **langue fr**, **langue en**, **langue auto** : la langue de mes réponses
            """,
        StartedOver = "C'est fait : je repars de zéro. Quelle est votre question ?",
        Documents = "Je réponds à partir de :",
        NoDocuments = "Je n'ai encore aucun document.",
        LastSources = "Ma dernière réponse cite :",
        LanguageChosen = "Je répondrai en français. Pour répondre dans la langue de la question : **langue auto**.",
        LanguageFree = "Je répondrai dans la langue de la question.",
        LanguageHow = "Je réponds en français ou en anglais, dans la langue de la question. Pour en choisir une : **langue fr** ou **langue en** ; pour revenir : **langue auto**.",
        NotThere = "Ce passage n'est plus dans la bibliothèque.",
    };

    public static BotTexts English { get; } = new()
    {
        Looking = one => one ? "Reading the resolution…" : "Reading the resolutions…",
        OnlyText = "I only read text: please type your question.",
        Commands = """
            - **help**: what I can do
            - **sources**: the documents, and the passages of the last answer
            - **reset**: I forget what was said
            - **language fr**, **language en**, **language auto**: the language of my replies
            """,
        StartedOver = "Done: I have forgotten what was said. What is your question?",
        Documents = "I answer from:",
        NoDocuments = "I have no documents yet.",
        LastSources = "My last answer cites:",
        LanguageChosen = "I will reply in English. To have replies in the language of the question: **language auto**.",
        LanguageFree = "I will reply in the language of the question.",
        LanguageHow = "I reply in French or English, in the language of the question. To choose one: **language fr** or **language en**; to go back: **language auto**.",
        NotThere = "That passage is no longer in the library.",
    };

    /// <summary>What is being done with these documents.</summary>
    public string LookingIn(IDocumentLibrary library) => Looking(library.Editions.Select(e => e.Symbol).Distinct().Count() == 1);

    /// <summary>The words of a language: <c>en</c>, else French.</summary>
    public static BotTexts Of(string language) => language == "en" ? English : French;

    /// <summary>A message that says this.</summary>
    public static Activity Message(string markdown) => new() { Type = ActivityTypes.Message, Text = markdown, TextFormat = "markdown", InputHint = "acceptingInput" };

    /// <summary>A message that is a card and nothing else.</summary>
    public static Activity Card(Attachment card) => Message(string.Empty) with { Text = null, Attachments = [card] };
}
