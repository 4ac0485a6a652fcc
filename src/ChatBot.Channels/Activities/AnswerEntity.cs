using System.Text.Json.Serialization;

namespace ChatBot.Channels.Activities;

/// <summary>
/// The one entity of an answer: a schema.org message made by a machine, with its citations (Microsoft Teams, "AI-generated messages and
/// citations"; Bot Framework Web Chat reads the same shape).
/// </summary>
internal sealed record AnswerEntity
{
    [JsonPropertyName("type")]
    public string Type { get; } = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@id")]
    public string SchemaId { get; } = string.Empty;

    [JsonPropertyName("additionalType")]
    public IReadOnlyList<string> AdditionalType { get; } = ["AIGeneratedContent"];

    [JsonPropertyName("citation")]
    public required IReadOnlyList<CitationClaim>? Citation { get; init; }
}

/// <summary>One citation of an answer.</summary>
internal sealed record CitationClaim
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";

    [JsonPropertyName("position")]
    public required int Position { get; init; }

    [JsonPropertyName("appearance")]
    public required CitationAppearance Appearance { get; init; }
}

/// <summary>What a citation shows.</summary>
internal sealed record CitationAppearance
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("url")]
    public required string Url { get; init; }

    [JsonPropertyName("abstract")]
    public required string Abstract { get; init; }
}
