using System.Globalization;

namespace ChatBot.Pages;

/// <content>The French words.</content>
internal sealed partial record PageTexts
{
    public static PageTexts French { get; } = new()
    {
        Language = "fr",
        Tagline = "Les résolutions, citées au paragraphe près",
        SkipToContent = "Aller au contenu",
        Chat = "Poser une question",
        Documents = "Documents",
        Pages = "Pages",
        Lead = "Posez une question sur une résolution : la réponse cite le paragraphe, et la citation ouvre le texte.",
        ReadText = "Lire le texte",
        Reading = "Le texte",
        OtherDocuments = "Lire un autre document",
        AllDocuments = "Tous les documents",
        ShownBeside = "{label} est affiché dans le texte, mots cités surlignés. Échap ramène à la conversation.",
        NeedsScript = "La conversation a besoin de JavaScript. Les textes se lisent sans lui.",
        DocumentsIntro = "Les textes que l'on peut interroger, paragraphe par paragraphe.",
        NoDocuments = "Aucun document pour l'instant. Ajoutez-en avec la commande « ChatBot ingest FICHIER ».",
        Contents = "Sommaire",
        Preamble = "Préambule",
        Operative = "Dispositif",
        Annexes = "Annexes",
        Text = "Texte",
        Notes = "Notes",
        BackToText = "Retour au texte",
        OtherLanguage = "Lire en",
        TextIsIn = "Le texte est en",
        Find = "Chercher dans le texte",
        FindKey = "La touche / mène à la recherche",
        FindCount = "{n} sur {count}",
        FindNone = "Rien trouvé",
        FindPrevious = "Résultat précédent",
        FindNext = "Résultat suivant",
        NoteTitle = "Note {n}",
        GoToNote = "Aller à la note",
        Close = "Fermer",
        CopyPassage = "Copier : {label}",
        CopyWhat = "Copier",
        CopyLink = "Copier le lien",
        CopyQuote = "Copier la citation",
        LinkCopied = "Lien copié",
        QuoteCopied = "Citation copiée",
        CopyFailed = "Le navigateur n'a pas permis de copier.",
        Quotation = "« {text} » ({symbol}, {label})",
        Warnings = "À savoir sur la lecture de ce texte",
        NotFound = "Cette page n'existe pas",
        NotFoundMore = "Voici les textes que l'on peut lire ici.",
        Adopted = "adoptée le",
        Passages = count => count == 1 ? "1 passage" : string.Create(CultureInfo.InvariantCulture, $"{count} passages"),
        LanguageNames = new Dictionary<string, string> { ["fr"] = "français", ["en"] = "anglais", ["es"] = "espagnol", ["ar"] = "arabe", ["ru"] = "russe", ["zh"] = "chinois" },
    };
}
