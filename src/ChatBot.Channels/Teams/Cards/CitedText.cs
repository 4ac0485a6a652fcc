using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A passage to be shown on a card, and the words of it that an answer rests on.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Mark">The cited words, as <see cref="Citation.Mark"/> names them; null when it is the passage as a whole.</param>
internal sealed record CitedText(Edition Edition, Passage Passage, string? Mark = null)
{
    /// <summary>Its name, as a button carries it.</summary>
    public CitedPassage Name => new(Edition.Slug, Passage.Id.Value, Mark);

    /// <summary>What people call it.</summary>
    public string Label(CardTexts texts) => PassageLabel.Of(Passage, texts.Language);

    /// <summary>What people call it where the document is not known from context: « par. 7 — A/RES/1/2 ».</summary>
    public string FullLabel(CardTexts texts) => $"{Label(texts)} — {Edition.Symbol}";

    /// <summary><see cref="FullLabel"/>, as a heading.</summary>
    public string Heading(CardTexts texts) => UpperFirst(FullLabel(texts));

    /// <summary>A label at the beginning of a line.</summary>
    public static string UpperFirst(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    /// <summary>Where it is read on the bot's pages.</summary>
    public string Url(Uri publicUrl) => BotPages.Url(publicUrl, PassageAddress.Of(Edition, Passage, Mark));
}
