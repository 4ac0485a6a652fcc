using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>What the tests of cards share: samples, and ways to look into a card.</summary>
internal static class Shown
{
    /// <summary>Words that try to be markup in every place where a document has words.</summary>
    public const string Hostile = "**gras** [lien](https://evil.example/x) <at>Tous</at> <img src=x onerror=alert(1)> <b>b</b> _i_ # titre";

    public static Uri PublicUrl { get; } = new("https://bot.example/base/");

    public static Edition Edition => Samples.Edition;

    /// <summary>The sample resolution, its paragraph 2 followed by others that are made of the text given.</summary>
    public static Edition With(string text, int count = 1) => Edition with
    {
        Passages = [.. Edition.Passages.SkipLast(1), .. Enumerable.Range(0, count).Select(i => Paragraph(3 + i, text)), Edition.Passages[^1]],
    };

    public static Passage Paragraph(int number, string text) => new()
    {
        Id = PassageId.Operative(number),
        Kind = PassageKind.Operative,
        Text = text,
        Ordinal = 100 + number,
        Number = $"{number}",
    };

    public static Passage Find(this Edition edition, string id) => edition.Find(new PassageId(id))!;

    public static Citation Cite(Edition edition, string id, int position, string quote = "") => new()
    {
        Position = position,
        Edition = edition,
        Passage = edition.Find(id),
        Label = PassageLabel.Of(edition.Find(id), "fr"),
        Quote = quote,
    };

    /// <summary>A reply that is a list, a line for each sub-paragraph of the sample.</summary>
    public static Answer List(Edition edition) => Samples.Answer("?") with
    {
        Text = "Trois choses :\n- **Par. 1 a)** : « d'entretenir les phares » [1]\n- la **carte** [2]\n- les deux [1] [2].",
        Citations = [Cite(edition, "OP1.a", 1), Cite(edition, "OP2.a", 2)],
    };

    public static Attachment Passage(Edition edition, string id, string? mark = null, string language = "fr", IReadOnlyList<CitedPassage>? back = null) =>
        PassageCard.Of(edition, edition.Find(id), mark, PublicUrl, language, back);

    public static JsonElement Json(this Attachment? attachment) => attachment!.Content!.Value;

    /// <summary>All objects of that type in a card, at any depth but fallbacks.</summary>
    public static IEnumerable<JsonElement> All(this JsonElement element, string type) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => e.All(type)),
        JsonValueKind.Object => (element.TryGetProperty("type", out var own) && own.ValueEquals(type) ? new[] { element } : [])
            .Concat(element.EnumerateObject().Where(p => p.Name != "fallback").SelectMany(p => p.Value.All(type))),
        _ => [],
    };

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    /// <summary>The words of all text runs, as one.</summary>
    public static string Runs(this JsonElement card) => string.Concat(card.All("TextRun").Select(r => r.Text("text")));

    /// <summary>What pressing a button sends, as an <c>adaptiveCard/action</c> invoke carries it.</summary>
    public static JsonElement Press(this JsonElement button) => JsonSerializer.SerializeToElement(new
    {
        action = new { type = "Action.Execute", verb = button.Text("verb"), data = button.GetProperty("data") },
        trigger = "manual",
    });
}
