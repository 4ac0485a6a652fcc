using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>The card under an answer: a button for each passage cited, and the answer as a table when it is a list.</summary>
internal static class AnswerCard
{
    /// <summary>Passages with a button at most; the answer's text links to all of them.</summary>
    public const int MostPassages = 6;

    /// <summary>So many buttons say what they do in full, one below the other; more share a heading and are short.</summary>
    private const int MostInFull = 2;

    /// <summary>Short buttons side by side at most.</summary>
    private const int MostInRow = 3;

    /// <summary>The card of an answer; null when it is not grounded.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    public static Attachment? Of(Answer answer, Uri publicUrl)
    {
        if (answer.Outcome != AnswerOutcome.Answered || answer.Citations.Count == 0)
        {
            return null;
        }

        List<CitedText> cited = [.. answer.Citations.OrderBy(c => c.Position).DistinctBy(c => (c.Edition.Slug, c.Passage.Id)).Take(MostPassages).Select(c => new CitedText(c.Edition, c.Passage, c.Mark))];
        var texts = CardTexts.In(answer.Language);
        var buttons = Build(cited, texts, publicUrl);
        return AnswerTable.Of(answer, texts) is { } table && WithTable(buttons, table, texts) is var whole && whole.Bytes() <= Card.MostBytes
            ? whole.ToAttachment()
            : buttons.ToAttachment();
    }

    /// <summary>The buttons again, after a passage was closed; null when none of the passages is in the library any more.</summary>
    /// <param name="all">What the button that closes carried.</param>
    /// <param name="library">Where the passages are.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    /// <param name="language">The language of the card.</param>
    public static Attachment? Closed(IReadOnlyList<CitedPassage> all, IDocumentLibrary library, Uri publicUrl, string language)
    {
        List<CitedText> cited = [.. all.Select(name => name.In(library)).OfType<CitedText>().Take(MostPassages)];
        return cited.Count == 0 ? null : Build(cited, CardTexts.In(language), publicUrl).ToAttachment();
    }

    private static Card Build(List<CitedText> cited, CardTexts texts, Uri publicUrl)
    {
        var several = cited.DistinctBy(c => c.Edition.Symbol).Count() > 1;
        var inFull = cited.Count <= MostInFull;
        var buttons = cited.Select(c => Button(c, cited, several ? c.FullLabel(texts) : c.Label(texts), texts, inFull)).Chunk(inFull ? 1 : MostInRow).Select(row => new ActionSet(row) { Spacing = "small" });
        return new Card
        {
            Lang = texts.Language,
            FallbackText = texts.Cited + texts.Colon + string.Join(", ", cited.Select(c => $"[{PlainWords.InMarkdown(c.FullLabel(texts))}]({c.Url(publicUrl)})")),
            Body = inFull ? [.. buttons] : [new TextBlock(texts.ShowText) { Weight = "Bolder", Size = "Small" }, .. buttons],
        };
    }

    private static CardButton Button(CitedText cited, List<CitedText> all, string label, CardTexts texts, bool inFull)
    {
        var call = new CardCall
        {
            Verb = CardCall.ShowPassage,
            Language = texts.Language,
            Slug = cited.Edition.Slug,
            Passage = cited.Passage.Id.Value,
            Mark = cited.Mark,
            All = [.. all.Select(c => c.Name)],
        };
        var title = texts.ShowText + texts.Colon + label;
        return inFull ? CardButton.Calling(title, call) : CardButton.Calling(label, call, title);
    }

    private static Card WithTable(Card buttons, Container table, CardTexts texts) => buttons with
    {
        Body = [.. buttons.Body, new ActionSet([new ToggleButton([table.Id!]) { Title = texts.ShowTable }]) { Spacing = "small" }, table],
        Msteams = CardInTeams.Wide,
    };
}
