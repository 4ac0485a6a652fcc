using System.Buffers;
using System.Text.Json;

namespace ChatBot.Channels.DirectLine;

/// <summary>Writes sets of activities from the bytes that the log keeps.</summary>
internal static class ActivitySetJson
{
    /// <summary>Activities and watermark as one JSON object.</summary>
    public static byte[] Write(ActivitySet set)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + set.Activities.Sum(a => a.Length + 1));
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in set.Activities)
            {
                json.WriteRawValue(activity, skipInputValidation: true);
            }

            json.WriteEndArray();
            if (set.Watermark is { } watermark)
            {
                json.WriteString("watermark", watermark);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
