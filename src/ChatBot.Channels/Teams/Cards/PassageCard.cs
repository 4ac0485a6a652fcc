using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>« Voir le texte », in place: a whole passage with the cited words in bold, the way to its neighbours and back.</summary>
internal static class PassageCard
{
    /// <summary>How much of a document a card shows, in characters; the next smaller when a card is too large on the wire.</summary>
    private static readonly int[] Sizes = [16_000, 12_000, 8_000, 4_000, 2_000, 800];

    /// <summary>The card of a passage.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="mark">The cited words, as <see cref="Answering.Citation.Mark"/> names them; shown when they stand in the passage.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="back">The passages of the answer to get back to; null: the card does not close.</param>
    public static Attachment Of(Edition edition, Passage passage, string? mark, Uri publicUrl, string language, IReadOnlyList<CitedPassage>? back)
    {
        var cited = new CitedText(edition, passage, mark);
        var texts = CardTexts.In(language);
        var card = Sizes.Select(size => Build(cited, size, publicUrl, texts, back)).FirstOrDefault(c => c.Bytes() <= Card.MostBytes);
        return (card ?? Build(cited, Sizes[^1], publicUrl, texts, back: null)).ToAttachment();
    }

    /// <summary>What stands above a passage: what it is called, and what document it is of.</summary>
    public static IEnumerable<CardElement> Head(CitedText cited, CardTexts texts)
    {
        yield return new TextBlock(PlainWords.InMarkdown(cited.Heading(texts))) { Weight = "Bolder", Size = "Medium", Style = "heading" };
        // The head of a document says its title itself.
        var title = cited.Passage.Kind == PassageKind.Head ? null : cited.Edition.Head.Title;
        var place = string.Join(" — ", new[] { title, cited.Passage.Section }.OfType<string>());
        if (place.Length > 0)
        {
            yield return new RichTextBlock(new TextRun(Excerpt.Around(place, 0, 300)) { IsSubtle = true, Size = "Small" }) { Spacing = "none" };
        }
    }

    /// <summary>The button that opens the document at the passage.</summary>
    public static CardButton Open(CitedText cited, bool isCut, Uri publicUrl, CardTexts texts) =>
        new OpenUrlButton(cited.Url(publicUrl)) { Title = isCut ? texts.ReadOn : texts.Open };

    /// <summary>The passage for clients that show no cards.</summary>
    public static string Fallback(CitedText cited, Uri publicUrl, CardTexts texts) =>
        $"[{PlainWords.InMarkdown(cited.Heading(texts))}]({cited.Url(publicUrl)}){texts.Colon}{PlainWords.InMarkdown(Excerpt.Around(cited.Passage.Text.ReplaceLineEndings(" "), 0, 600))}";

    private static Card Build(CitedText cited, int size, Uri publicUrl, CardTexts texts, IReadOnlyList<CitedPassage>? back)
    {
        var body = PassageBody.Of(cited, texts, size);
        var steps = new[] { Step(cited, -1, texts.Previous, texts, back), Step(cited, 1, texts.Next, texts, back) }.OfType<CardButton>().ToList();
        var open = Open(cited, body.IsCut, publicUrl, texts);
        return new Card
        {
            Lang = texts.Language,
            FallbackText = Fallback(cited, publicUrl, texts),
            // Two rows of two: beside each other, four do not fit on a telephone.
            Body = steps.Count == 0 ? [.. Head(cited, texts), .. body.Elements] : [.. Head(cited, texts), .. body.Elements, new ActionSet(steps)],
            Actions = back is null ? [open] : [open, CardButton.Calling(texts.Close, new CardCall { Verb = CardCall.Close, Language = texts.Language, All = back })],
            Msteams = CardInTeams.Wide,
        };
    }

    private static CardButton? Step(CitedText cited, int step, string title, CardTexts texts, IReadOnlyList<CitedPassage>? back)
    {
        if (ReferenceResolver.Step(cited.Passage, step, cited.Edition) is not { } next)
        {
            return null;
        }

        var call = new CardCall { Verb = CardCall.ShowPassage, Language = texts.Language, Slug = cited.Edition.Slug, Passage = next.Id.Value, All = back };
        return CardButton.Calling(title, call, title + texts.Colon + PassageLabel.Of(next, texts.Language));
    }
}
