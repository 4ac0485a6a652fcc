namespace ChatBot.Channels.Teams.Package;

/// <summary>The manifest's words, in one language. <c>name</c> is what the bot is called.</summary>
internal sealed record ManifestTexts
{
    public required string Language { get; init; }

    public required string Tagline { get; init; }

    public required string Short { get; init; }

    public required Func<string, string> Full { get; init; }

    public required IReadOnlyList<ManifestCommand> Commands { get; init; }

    public required string SearchTitle { get; init; }

    public required string SearchDescription { get; init; }

    public required string QueryTitle { get; init; }

    public required string QueryDescription { get; init; }

    /// <summary>Questions that any resolution can be asked.</summary>
    public required IReadOnlyList<string> FirstQuestions { get; init; }

    public static ManifestTexts French { get; } = new()
    {
        Language = "fr",
        Tagline = "Les résolutions, citées au paragraphe près",
        Short = "Que dit une résolution de l'ONU ? La réponse, et le paragraphe qui la fonde.",
        Full = name => $"""
            Posez une question sur une résolution de l'ONU, en français ou en anglais : {name} répond en quelques lignes, et chaque affirmation porte le paragraphe qui la fonde. Ouvrez une citation pour lire le texte, le passage surligné. Quand le texte ne répond pas, {name} le dit.

            En tête-à-tête, posez votre question. Dans un groupe ou un canal, mentionnez {name} : la réponse vient dans le fil. Depuis la zone de rédaction, l'extension de message insère un passage, mot pour mot, dans ce que vous écrivez.
            """,
        Commands =
        [
            new("aide", "Ce que l'on peut demander, et comment"),
            new("recommencer", "Oublier la conversation et repartir de zéro"),
            new("sources", "Les documents, et les passages de la dernière réponse"),
            new("langue", "Choisir la langue des réponses : langue fr, langue en, langue auto"),
        ],
        SearchTitle = "Chercher un passage",
        SearchDescription = "Insérer un passage d'une résolution, mot pour mot, avec son paragraphe",
        QueryTitle = "Recherche",
        QueryDescription = "Des mots du passage, ou une question",
        FirstQuestions = ["De quoi parle la résolution ?", "Que dit le paragraphe 1 ?", "Qu'est-il demandé aux États Membres ?"],
    };

    public static ManifestTexts English { get; } = new()
    {
        Language = "en",
        Tagline = "Resolutions, cited to the paragraph",
        Short = "What does a UN resolution say? The answer, and the paragraph that says so.",
        Full = name => $"""
            Ask about a UN resolution, in French or in English: {name} answers in a few lines, and each statement carries the paragraph that supports it. Open a citation to read the text with the passage marked. When the text does not answer, {name} says so.

            One to one, just ask. In a group chat or a channel, mention {name}: the answer comes in the thread. From the box where you write, the message extension puts a passage, word for word, into your message.
            """,
        Commands =
        [
            new("help", "What can be asked, and how"),
            new("reset", "Forget the conversation and start over"),
            new("sources", "The documents, and the passages of the last answer"),
            new("language", "Choose the language of the answers: language fr, language en, language auto"),
        ],
        SearchTitle = "Find a passage",
        SearchDescription = "Put a passage of a resolution, word for word, with its paragraph, into a message",
        QueryTitle = "Search",
        QueryDescription = "Words of the passage, or a question",
        FirstQuestions = ["What is the resolution about?", "What does paragraph 1 say?", "What are Member States asked to do?"],
    };
}
