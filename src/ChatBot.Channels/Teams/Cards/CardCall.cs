using System.Text.Json;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>
/// What a button of ours sends back. It carries all that the next card needs: the bot keeps no memory of the cards it sent.
/// </summary>
internal sealed record CardCall
{
    /// <summary>Shows a passage in the card's place.</summary>
    public const string ShowPassage = "passage";

    /// <summary>Shows the buttons again that the passage was opened from.</summary>
    public const string Close = "close";

    /// <summary>What to do: <see cref="ShowPassage"/> or <see cref="Close"/>.</summary>
    public string? Verb { get; init; }

    /// <summary>The language of the cards: <c>fr</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The edition to show.</summary>
    public string? Slug { get; init; }

    /// <summary>The passage of it to show.</summary>
    public string? Passage { get; init; }

    /// <summary>The cited words, as <see cref="Answering.Citation.Mark"/> names them.</summary>
    public string? Mark { get; init; }

    /// <summary>All passages of the answer, to get back to.</summary>
    public IReadOnlyList<CitedPassage>? All { get; init; }

    /// <summary>The data of a button.</summary>
    /// <param name="withVerb">Whether the verb is in the data; a button that calls says it beside them.</param>
    public JsonElement ToJson(bool withVerb) => JsonSerializer.SerializeToElement(withVerb ? this : this with { Verb = null }, CardJson.Wire.CardCall);

    /// <summary>
    /// Reads the value of an <c>adaptiveCard/action</c> invoke, or of the message that older clients send instead; null when it is none of ours.
    /// Clients can send anything: what is found is bounded, but whether the passages exist is for the library to say.
    /// </summary>
    public static CardCall? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } sent)
        {
            return null;
        }

        try
        {
            var call = sent.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object ? ReadAction(action) : sent.Deserialize(CardJson.Wire.CardCall);
            return call is { Verb: ShowPassage, Slug: not null, Passage: not null } or { Verb: Close, All: not null } ? call.Bounded() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CardCall? ReadAction(JsonElement action) =>
        action.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String && action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.Deserialize(CardJson.Wire.CardCall)! with { Verb = verb.GetString() }
            : null;

    private CardCall Bounded() => this with
    {
        Mark = CitedPassage.BoundedMark(Mark),
        All = All is null ? null : [.. All.Where(c => c is { Slug: not null, Passage: not null }).Take(AnswerCard.MostPassages).Select(c => c with { Mark = CitedPassage.BoundedMark(c.Mark) })],
    };
}
