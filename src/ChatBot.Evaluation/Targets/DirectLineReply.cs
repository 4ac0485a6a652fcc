using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.Targets;

/// <summary>Reads a bot's reply from the activities of a Direct Line conversation.</summary>
internal static partial class DirectLineReply
{
    /// <summary>Where the next reading goes on; null when the bot does not say.</summary>
    public static string? Watermark(JsonElement set) => Text(set, "watermark");

    /// <summary>The bot's activities that answer an activity, in order; those that name none count when they come after it.</summary>
    public static IEnumerable<JsonElement> RepliesTo(JsonElement set, string asked)
    {
        if (!set.TryGetProperty("activities", out var activities) || activities.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var after = !activities.EnumerateArray().Any(a => Text(a, "id") == asked);
        foreach (var activity in activities.EnumerateArray())
        {
            if (Text(activity, "id") == asked)
            {
                after = true;
            }
            else if (Text(activity, "replyToId") is { } to ? to == asked : after)
            {
                yield return activity;
            }
        }
    }

    /// <summary>Whether an activity shows a piece of the reply; a sign of typing shows none.</summary>
    public static bool ShowsText(JsonElement activity) => !string.IsNullOrEmpty(Text(activity, "text"));

    /// <summary>Whether an activity is the reply as a whole.</summary>
    public static bool IsWhole(JsonElement activity) => Text(activity, "type") == "message" && ShowsText(activity);

    /// <summary>Reads the whole reply.</summary>
    public static TargetReply Read(JsonElement activity, Func<string, Edition?> find, TimeSpan first, TimeSpan end)
    {
        CitedPassage[] citations = [.. Claims(activity).Select(claim => Citation(claim, find)).OfType<CitedPassage>()];
        return new TargetReply
        {
            // Clients that make links of [1] get their addresses at the end of the text; that is no part of what is said.
            Text = Definitions().Replace(Text(activity, "text")!, string.Empty).TrimEnd(),
            Outcome = Outcome(activity) ?? (citations.Length > 0 ? AnswerOutcome.Answered : null),
            Language = Text(activity, "locale") is { Length: >= 2 } locale ? locale[..2].ToLowerInvariant() : null,
            Citations = citations,
            FirstToken = first,
            End = end,
        };
    }

    /// <summary>What our own bots say of a reply; others leave it to be guessed.</summary>
    private static AnswerOutcome? Outcome(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) ? AnswerOutcomes.Find(Text(data, "outcome")) : null;

    private static IEnumerable<JsonElement> Claims(JsonElement activity) =>
        activity.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Array
            ? entities.EnumerateArray()
                .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("citation", out var c) && c.ValueKind == JsonValueKind.Array)
                .SelectMany(e => e.GetProperty("citation").EnumerateArray())
            : [];

    private static CitedPassage? Citation(JsonElement claim, Func<string, Edition?> find)
    {
        if (claim.ValueKind != JsonValueKind.Object
            || !claim.TryGetProperty("position", out var position) || position.ValueKind != JsonValueKind.Number || !position.TryGetInt32(out var number)
            || !claim.TryGetProperty("appearance", out var appearance)
            || !Uri.TryCreate(Text(appearance, "url"), UriKind.Absolute, out var url) || url.Fragment.Length < 2 || url.Segments is not [.., var last])
        {
            return null;
        }

        var slug = Uri.UnescapeDataString(last);
        var id = Uri.UnescapeDataString(url.Fragment[1..]);
        var edition = find(slug);
        return new CitedPassage(number, new PassageKey(edition?.Symbol, slug, id), Mark(url), edition?.Find(new PassageId(id))?.Text);
    }

    private static string Mark(Uri url) =>
        url.Query.TrimStart('?').Split('&').Where(p => p.StartsWith("mark=", StringComparison.Ordinal)).Select(p => Uri.UnescapeDataString(p[5..])).FirstOrDefault() ?? string.Empty;

    private static string? Text(JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^\[[0-9]{1,4}\]: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definitions();
}
