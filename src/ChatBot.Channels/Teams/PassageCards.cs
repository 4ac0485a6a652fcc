using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.Teams;

/// <summary>« Voir le texte »: the card that a button of a card leads to.</summary>
internal sealed class PassageCards(IDocumentLibrary library)
{
    /// <summary>The card that a call leads to; null when the passage is not in the library any more.</summary>
    public Attachment? For(CardCall call, Uri publicUrl, string language) => CardReplies.To(call, library, publicUrl, language);

    /// <summary>The message that answers a button of an older client, which sends one instead of calling; null when it is no button of ours.</summary>
    public Activity? ForSubmit(System.Text.Json.JsonElement? value, Uri publicUrl, string language)
    {
        if (CardCall.Read(value) is not { Verb: CardCall.ShowPassage } call)
        {
            return null;
        }

        // The message is one of its own: there is nothing behind it to get back to.
        return For(call with { All = null }, publicUrl, language) is { } card
            ? BotTexts.Card(card)
            : BotTexts.Message(BotTexts.Of(language).NotThere);
    }
}
