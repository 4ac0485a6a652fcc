using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>An Adaptive Card (https://adaptivecards.io/schemas), in the version that Teams renders.</summary>
internal sealed record Card
{
    /// <summary>Largest card, in bytes of JSON: Teams refuses messages of more than 28 KB, and a message is more than its card.</summary>
    public const int MostBytes = 24 * 1024;

    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "https://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>The language of the card's own words.</summary>
    public required string Lang { get; init; }

    /// <summary>What clients show that cannot show the card; Markdown.</summary>
    public required string FallbackText { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<CardButton>? Actions { get; init; }

    public CardInTeams? Msteams { get; init; }

    /// <summary>The size on the wire, in bytes.</summary>
    public int Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Wire.Card).Length;

    /// <summary>The card alone.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Wire.Card);

    /// <summary>The card as it comes with a message.</summary>
    public Attachment ToAttachment() => new() { ContentType = Attachment.AdaptiveCard, Content = ToJson() };
}

/// <summary>What only Teams understands of a card.</summary>
/// <param name="Width"><c>Full</c>: as wide as the conversation, for cards that one reads.</param>
internal sealed record CardInTeams(string Width)
{
    public static CardInTeams Wide { get; } = new("Full");
}
