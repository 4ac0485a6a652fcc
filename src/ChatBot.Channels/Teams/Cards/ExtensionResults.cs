using System.Text.Json;
using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>
/// What a search from the message box finds: the answer to the invoke <c>composeExtension/query</c>. Each result is a card that the person puts into a
/// message of their own, so it quotes and links, and calls nothing.
/// </summary>
internal static class ExtensionResults
{
    private const int MostResults = 10;

    /// <summary>Longest quotation in a message, in characters.</summary>
    private const int MostQuoted = 1500;

    /// <summary>Length of the words in the list of results, in characters.</summary>
    private const int MostPreviewed = 120;

    /// <summary>The results, or a message that there are none.</summary>
    /// <param name="hits">What was found, best first.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    public static JsonElement Of(IReadOnlyList<SearchHit> hits, string language, Uri publicUrl)
    {
        var texts = CardTexts.In(language);
        var body = hits.Count == 0
            ? new ExtensionBody("message") { Text = texts.NothingFound }
            : new ExtensionBody("result") { AttachmentLayout = "list", Attachments = [.. hits.Take(MostResults).Select(h => Result(h, texts, publicUrl))] };
        return JsonSerializer.SerializeToElement(new ExtensionResponse(body), CardJson.Wire.ExtensionResponse);
    }

    private static ExtensionResult Result(SearchHit hit, CardTexts texts, Uri publicUrl)
    {
        var cited = new CitedText(hit.Edition, hit.Passage);
        var at = hit.Matches.Count == 0 ? 0 : hit.Matches[0].Span.Start;
        var words = Excerpt.Around(hit.Passage.Text, at, MostPreviewed);
        return new ExtensionResult(
            Attachment.AdaptiveCard,
            Quotation(cited, texts, publicUrl).ToJson(),
            new ExtensionPreview(new ThumbnailCard(PlainWords.InEither(cited.FullLabel(texts)), PlainWords.InEither(words))));
    }

    private static Card Quotation(CitedText cited, CardTexts texts, Uri publicUrl)
    {
        var body = PassageBody.Of(cited, texts, MostQuoted);
        return new Card
        {
            Lang = texts.Language,
            FallbackText = PassageCard.Fallback(cited, publicUrl, texts),
            Body = [.. PassageCard.Head(cited, texts), .. body.Elements],
            Actions = [PassageCard.Open(cited, body.IsCut, publicUrl, texts)],
            Msteams = CardInTeams.Wide,
        };
    }
}

/// <summary>The answer to a search from the message box.</summary>
internal sealed record ExtensionResponse(ExtensionBody ComposeExtension);

/// <summary>Results (<c>result</c>) or a sentence (<c>message</c>).</summary>
internal sealed record ExtensionBody(string Type)
{
    public string? Text { get; init; }

    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<ExtensionResult>? Attachments { get; init; }
}

/// <summary>A card to put into a message, and how the list of results shows it.</summary>
internal sealed record ExtensionResult(string ContentType, JsonElement Content, ExtensionPreview Preview);

/// <summary>How the list shows a result.</summary>
internal sealed record ExtensionPreview(ThumbnailCard Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.thumbnail";
}

/// <summary>A title and a line of text; some clients read both as HTML.</summary>
internal sealed record ThumbnailCard(string Title, string Text);
