using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>The card that takes the place of the one whose button was pressed.</summary>
internal static class CardReplies
{
    /// <summary>The next card; null when the library does not have the passage any more.</summary>
    /// <param name="call">What the button carried.</param>
    /// <param name="library">Where the passages are.</param>
    /// <param name="publicUrl">The address of the bot's pages.</param>
    /// <param name="language">The reader's language, where the button does not say it.</param>
    public static Attachment? To(CardCall call, IDocumentLibrary library, Uri publicUrl, string language)
    {
        language = call.Language ?? language;
        if (call.Verb == CardCall.Close)
        {
            return AnswerCard.Closed(call.All ?? [], library, publicUrl, language);
        }

        return new CitedPassage(call.Slug!, call.Passage!, call.Mark).In(library) is { } text
            ? PassageCard.Of(text.Edition, text.Passage, text.Mark, publicUrl, language, call.All)
            : null;
    }
}
