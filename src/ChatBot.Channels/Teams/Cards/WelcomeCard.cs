using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>What the bot says of itself when it comes into a conversation: what it is for, what it has read, what it can be asked.</summary>
internal static class WelcomeCard
{
    private const string Name = "ChatBot";

    /// <summary>Documents named at most; the bot's pages list them all.</summary>
    private const int MostDocuments = 5;

    /// <summary>Longest title of a document, in characters.</summary>
    private const int LongestTitle = 120;

    /// <summary>The card.</summary>
    /// <param name="editions">What the library holds.</param>
    /// <param name="questions">Questions to begin with, each a button that asks it.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    public static Attachment Of(IReadOnlyList<Edition> editions, IReadOnlyList<string> questions, string language, Uri publicUrl)
    {
        var texts = CardTexts.In(language);
        var documents = editions.GroupBy(e => e.Symbol).Select(g => g.FirstOrDefault(e => e.Language == texts.Language) ?? g.First()).ToList();
        return new Card
        {
            Lang = texts.Language,
            FallbackText = $"{Name}{texts.Colon}{texts.Purpose}",
            Body = [.. Purpose(texts), .. Documents(documents, texts, publicUrl), .. Questions(questions, texts)],
            Msteams = CardInTeams.Wide,
        }.ToAttachment();
    }

    private static IEnumerable<CardElement> Purpose(CardTexts texts) =>
    [
        new TextBlock(Name) { Weight = "Bolder", Size = "Large", Style = "heading" },
        new TextBlock(texts.Purpose) { Spacing = "small" },
    ];

    private static IEnumerable<CardElement> Documents(List<Edition> documents, CardTexts texts, Uri publicUrl)
    {
        yield return new TextBlock(documents.Count == 0 ? texts.NoDocuments : texts.Documents) { Weight = documents.Count == 0 ? null : "Bolder" };
        foreach (var document in documents.Take(MostDocuments))
        {
            var title = document.Head.Title is { } known ? $" — {Excerpt.Around(known, 0, LongestTitle)}" : string.Empty;
            yield return Link(document.Symbol, BotPages.Url(publicUrl, PassageAddress.Of(document)), title);
        }

        if (documents.Count > MostDocuments)
        {
            yield return Link(texts.Others(documents.Count - MostDocuments), BotPages.Url(publicUrl, "/documents"), string.Empty);
        }
    }

    private static RichTextBlock Link(string words, string url, string after)
    {
        var link = new TextRun(words) { SelectAction = new OpenUrlButton(url) { Title = words } };
        return new RichTextBlock(after.Length == 0 ? [link] : [link, new TextRun(after)]) { Spacing = "small" };
    }

    /// <summary>A row for each: side by side, clients cut the questions short.</summary>
    private static IEnumerable<CardElement> Questions(IReadOnlyList<string> questions, CardTexts texts) => questions.Count == 0
        ? []
        : [new TextBlock(texts.Try) { Weight = "Bolder" }, .. questions.Select(q => new ActionSet([CardButton.Saying(q)]) { Spacing = "small" })];
}
