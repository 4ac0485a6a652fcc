using System.Text.Json;

namespace ChatBot.Evaluation.Targets;

/// <summary>
/// Reads what a bot sends. JSON can hold strings that are no text (half a surrogate pair, bytes that are not UTF-8); they are found here, once, for
/// they would throw wherever they are read.
/// </summary>
internal static class ReadableJson
{
    /// <summary>Reads an object.</summary>
    /// <exception cref="JsonException">It is no JSON object, or a string in it is no text.</exception>
    public static JsonDocument Parse(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        try
        {
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string is no text.", e);
        }

        return reader.TokenType == JsonTokenType.EndObject ? JsonDocument.Parse(content) : throw new JsonException("It is no object.");
    }
}
