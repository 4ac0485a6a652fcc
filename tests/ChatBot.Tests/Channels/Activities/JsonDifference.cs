using System.Globalization;
using System.Text.Json;

namespace ChatBot.Tests.Channels.Activities;

/// <summary>What is in one JSON value and not in another.</summary>
internal static class JsonDifference
{
    /// <summary>
    /// The paths of what <paramref name="after"/> lacks or has otherwise, such as <c>entities[].citation</c>. Numbers are the same when they are written
    /// alike, times when they are the same moment.
    /// </summary>
    public static IReadOnlyList<string> Lost(JsonElement before, JsonElement after) => [.. Lost(before, after, string.Empty).Distinct()];

    private static IEnumerable<string> Lost(JsonElement before, JsonElement after, string path) => (before.ValueKind, after.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => before.EnumerateObject().SelectMany(property => after.TryGetProperty(property.Name, out var found)
            ? Lost(property.Value, found, Below(path, property.Name))
            : [Below(path, property.Name)]),
        (JsonValueKind.Array, JsonValueKind.Array) when before.GetArrayLength() == after.GetArrayLength() =>
            before.EnumerateArray().Zip(after.EnumerateArray()).SelectMany(pair => Lost(pair.First, pair.Second, path + "[]")),
        _ when IsSame(before, after) => [],
        _ => [path],
    };

    private static bool IsSame(JsonElement before, JsonElement after) => before.ValueKind == after.ValueKind && before.ValueKind switch
    {
        JsonValueKind.String => before.GetString() == after.GetString() || (Moment(before) is { } moment && moment == Moment(after)),
        JsonValueKind.Number => before.GetRawText() == after.GetRawText(),
        JsonValueKind.Object or JsonValueKind.Array => false,
        _ => true,
    };

    private static DateTimeOffset? Moment(JsonElement text) =>
        text.GetString() is { Length: >= 20 } written && written[4] == '-' && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var moment) ? moment : null;

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
