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

    /// <summary>The mark of what a machine made.</summary>
    public static IReadOnlyList<string> MadeByMachine { get; } = ["AIGeneratedContent"];

    /// <summary>Where Teams looks for the mark.</summary>
    [JsonPropertyName("additionalType")]
    public IReadOnlyList<string> AdditionalType { get; } = MadeByMachine;

    /// <summary>Where Web Chat looks for it.</summary>
    [JsonPropertyName("keywords")]
    public IReadOnlyList<string>? Keywords { get; init; }

    [JsonPropertyName("citation")]
    public required IReadOnlyList<CitationClaim>? Citation { get; init; }

    /// <summary>The thumbs that Web Chat shows.</summary>
    [JsonPropertyName("potentialAction")]
    public IReadOnlyList<JudgeAction>? PotentialAction { get; init; }
}

/// <summary>A thumb of Web Chat: comes back as an event with this action as its entity.</summary>
internal sealed record JudgeAction
{
    [JsonPropertyName("@type")]
    public required string SchemaType { get; init; }

    [JsonPropertyName("actionStatus")]
    public string ActionStatus { get; } = "PotentialActionStatus";

    [JsonPropertyName("target")]
    public required JudgeTarget Target { get; init; }

    /// <summary>The thumb for one reaction, <c>like</c> or <c>dislike</c>, to what is named so.</summary>
    public static JudgeAction Of(string reaction, string judged) => new()
    {
        SchemaType = reaction == "like" ? "LikeAction" : "DislikeAction",
        Target = new JudgeTarget { UrlTemplate = $"ms-directline://postback?interaction={reaction}&answer={Uri.EscapeDataString(judged)}" },
    };
}

/// <summary>Where a thumb leads.</summary>
internal sealed record JudgeTarget
{
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "EntryPoint";

    [JsonPropertyName("urlTemplate")]
    public required string UrlTemplate { get; init; }
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
