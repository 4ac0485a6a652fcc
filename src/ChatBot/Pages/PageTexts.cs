using System.Globalization;

namespace ChatBot.Pages;

/// <summary>The words of the pages, in one language.</summary>
internal sealed record PageTexts
{
    public required string Language { get; init; }

    public required string Tagline { get; init; }

    public required string SkipToContent { get; init; }

    public required string Chat { get; init; }

    public required string Documents { get; init; }

    public required string NewConversation { get; init; }

    public required string Welcome { get; init; }

    public required string WelcomeMore { get; init; }

    public required string Conversation { get; init; }

    public required string Question { get; init; }

    public required string QuestionHint { get; init; }

    public required string Send { get; init; }

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

    public required string Warnings { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundMore { get; init; }

    public required string Adopted { get; init; }

    /// <summary>« 62 passages ».</summary>
    public required Func<int, string> Passages { get; init; }

    /// <summary>Questions that any resolution can be asked.</summary>
    public required IReadOnlyList<string> FirstQuestions { get; init; }

    public required IReadOnlyDictionary<string, string> LanguageNames { get; init; }

    public static PageTexts French { get; } = new()
    {
        Language = "fr",
        Tagline = "Les résolutions, citées au paragraphe près",
        SkipToContent = "Aller au contenu",
        Chat = "Poser une question",
        Documents = "Documents",
        NewConversation = "Nouvelle conversation",
        Welcome = "Que dit la résolution ?",
        WelcomeMore = "Chaque réponse cite le paragraphe qui la fonde ; ouvrez la citation pour lire le texte lui-même.",
        Conversation = "Conversation",
        Question = "Votre question",
        QuestionHint = "Posez votre question…",
        Send = "Envoyer",
        NeedsScript = "La conversation a besoin de JavaScript. Les textes se lisent sans lui :",
        DocumentsIntro = "Les textes que l'on peut interroger, paragraphe par paragraphe.",
        NoDocuments = "Aucun document pour l'instant. Ajoutez-en avec la commande « ChatBot ingest FICHIER ».",
        Contents = "Sommaire",
        Preamble = "Préambule",
        Operative = "Dispositif",
        Annexes = "Annexes",
        Text = "Texte",
        Notes = "Notes",
        BackToText = "Retour au texte",
        Warnings = "À savoir sur la lecture de ce texte",
        NotFound = "Cette page n'existe pas",
        NotFoundMore = "Voici les textes que l'on peut lire ici.",
        Adopted = "adoptée le",
        Passages = count => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages"),
        FirstQuestions = ["De quoi parle la résolution ?", "Que dit le paragraphe 1 ?", "Qu'est-il demandé aux États Membres ?"],
        LanguageNames = new Dictionary<string, string> { ["fr"] = "français", ["en"] = "anglais", ["es"] = "espagnol", ["ar"] = "arabe", ["ru"] = "russe", ["zh"] = "chinois" },
    };

    public static PageTexts English { get; } = new()
    {
        Language = "en",
        Tagline = "Resolutions, cited to the paragraph",
        SkipToContent = "Skip to content",
        Chat = "Ask a question",
        Documents = "Documents",
        NewConversation = "New conversation",
        Welcome = "What does the resolution say?",
        WelcomeMore = "Every answer cites the paragraph that it rests on; open the citation to read the text itself.",
        Conversation = "Conversation",
        Question = "Your question",
        QuestionHint = "Ask your question…",
        Send = "Send",
        NeedsScript = "The conversation needs JavaScript. The texts can be read without it:",
        DocumentsIntro = "The texts that can be asked about, paragraph by paragraph.",
        NoDocuments = "There are no documents yet. Add some with the command “ChatBot ingest FILE”.",
        Contents = "Contents",
        Preamble = "Preamble",
        Operative = "Operative part",
        Annexes = "Annexes",
        Text = "Text",
        Notes = "Notes",
        BackToText = "Back to the text",
        Warnings = "What to know of how this text was read",
        NotFound = "This page does not exist",
        NotFoundMore = "These are the texts that can be read here.",
        Adopted = "adopted on",
        Passages = count => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages"),
        FirstQuestions = ["What is the resolution about?", "What does paragraph 1 say?", "What are Member States asked to do?"],
        LanguageNames = new Dictionary<string, string> { ["fr"] = "French", ["en"] = "English", ["es"] = "Spanish", ["ar"] = "Arabic", ["ru"] = "Russian", ["zh"] = "Chinese" },
    };

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Language));

    /// <summary>The words in a language of a document; of the reader where there are none in it.</summary>
    public static PageTexts For(string documentLanguage, HttpRequest request) => documentLanguage switch
    {
        "fr" => French,
        "en" => English,
        _ => For(request),
    };

    /// <summary>The words in the language that the browser prefers, of those that there are; French when it prefers neither.</summary>
    public static PageTexts For(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => Is(l, "fr") || Is(l, "en"));
        return preferred is not null && Is(preferred, "en") ? English : French;
    }

    private static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
