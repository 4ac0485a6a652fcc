using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Activities;

/// <summary>A card or file that comes with a message.</summary>
public sealed record Attachment
{
    /// <summary>The media type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The media type; cards have their own, <see cref="AdaptiveCard"/> among them.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the file is; absent for cards.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The card.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>What comes with messages.</summary>
internal static class AttachmentsOfMessages
{
    /// <summary>Whether a file or card comes with it; Teams repeats the text of a message as an attachment in HTML.</summary>
    public static bool HasFile(this Activity activity) => activity.Attachments?.Any(a => a?.ContentType != "text/html") == true;
}

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary><c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c>, and others that channels invent.</summary>
    public string? Type { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Buttons under a message.</summary>
public sealed record SuggestedActions
{
    /// <summary>Who sees them; absent or empty: everyone.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The buttons, in order.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Buttons that say aloud what they show, to everyone: the list of addressees is empty rather than absent because some readers insist on it.</summary>
    public static SuggestedActions? Saying(IReadOnlyCollection<string> words) => words.Count == 0
        ? null
        : new SuggestedActions { To = [], Actions = [.. words.Select(w => new CardAction { Type = "imBack", Title = w, Value = JsonSerializer.SerializeToElement(w, ActivityJson.Wire.String) })] };
}

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>: pressing it says <see cref="Value"/> aloud; <c>openUrl</c> and others as the Activity specification has them.</summary>
    public string? Type { get; init; }

    /// <summary>What it shows.</summary>
    public string? Title { get; init; }

    /// <summary>What it says, opens or sends.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
