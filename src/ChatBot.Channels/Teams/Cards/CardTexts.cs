namespace ChatBot.Channels.Teams.Cards;

/// <summary>The words of the cards, in one language.</summary>
internal sealed record CardTexts
{
    public required string Language { get; init; }

    /// <summary>What stands between a word and what it announces.</summary>
    public required string Colon { get; init; }

    public required string ShowText { get; init; }

    public required string ShowTable { get; init; }

    public required string Passage { get; init; }

    public required string Words { get; init; }

    public required string Cited { get; init; }

    public required string Open { get; init; }

    public required string ReadOn { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required string Close { get; init; }

    public required string Purpose { get; init; }

    public required string Documents { get; init; }

    public required string NoDocuments { get; init; }

    /// <summary>« et 3 autres ».</summary>
    public required Func<int, string> Others { get; init; }

    public required string Try { get; init; }

    public required string NothingFound { get; init; }

    public required FeedbackTexts Feedback { get; init; }

    /// <summary>The words in a language; French where we do not speak it.</summary>
    public static CardTexts In(string? language) => language == "en" ? English : French;

    private static CardTexts French { get; } = new()
    {
        Language = "fr",
        Colon = " : ",
        ShowText = "Voir le texte",
        ShowTable = "Voir en tableau",
        Passage = "Passage",
        Words = "Ce qu'il dit",
        Cited = "Passages cités",
        Open = "Ouvrir le document",
        ReadOn = "Lire la suite",
        Previous = "Précédent",
        Next = "Suivant",
        Close = "Fermer",
        Purpose = "Je réponds aux questions sur les résolutions de l'ONU. Chaque affirmation porte le paragraphe qui la fonde ; quand le texte ne dit rien, je le dis.",
        Documents = "Documents",
        NoDocuments = "Je n'ai aucun document pour l'instant.",
        Others = count => count == 1 ? "et un autre" : FormattableString.Invariant($"et {count} autres"),
        Try = "Essayez par exemple",
        NothingFound = "Aucun passage ne correspond à ces mots.",
        Feedback = FeedbackTexts.French,
    };

    private static CardTexts English { get; } = new()
    {
        Language = "en",
        Colon = ": ",
        ShowText = "See the text",
        ShowTable = "View as a table",
        Passage = "Passage",
        Words = "What it says",
        Cited = "Passages cited",
        Open = "Open the document",
        ReadOn = "Read on",
        Previous = "Previous",
        Next = "Next",
        Close = "Close",
        Purpose = "I answer questions about UN resolutions. Each statement carries the paragraph that supports it; when the text does not say, I say so.",
        Documents = "Documents",
        NoDocuments = "I have no documents yet.",
        Others = count => count == 1 ? "and one more" : FormattableString.Invariant($"and {count} more"),
        Try = "Try for instance",
        NothingFound = "No passage matches these words.",
        Feedback = FeedbackTexts.English,
    };
}
