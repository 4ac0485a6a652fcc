using System.Text.Json;

namespace ChatBot.Channels.Activities;

/// <summary>Reads parts of activities that have no type of their own, whatever shape a client gave them.</summary>
internal static class JsonElementExtensions
{
    /// <summary>What stands at a path of property names; null when it is not there.</summary>
    public static JsonElement? Find(this JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;
        }

        return element;
    }

    /// <summary>What stands at a path of property names; null when it is not there.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path) => Find((JsonElement?)element, path);

    /// <summary>The string that it is; null when it is something else, or empty.</summary>
    public static string? Text(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;
}
