using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Streaming;

/// <summary>The entity that makes an activity a part of a stream (Teams, "Stream bot messages"; Web Chat reads the same fields in the channel's data).</summary>
internal sealed record StreamInfo
{
    public const string Informative = "informative", Streaming = "streaming", Final = "final";

    public string Type { get; } = "streaminfo";

    public required string StreamType { get; init; }

    /// <summary>Rises from 1; absent in the final message.</summary>
    public int? StreamSequence { get; init; }

    /// <summary>The id of the first update; absent in it where the channel gives ids.</summary>
    public string? StreamId { get; init; }

    /// <summary>As an entity of an activity.</summary>
    public JsonElement ToEntity() => JsonSerializer.SerializeToElement(this, StreamJson.Wire.StreamInfo);
}

/// <summary>How streams are written.</summary>
[JsonSerializable(typeof(StreamInfo))]
internal sealed partial class StreamJson : JsonSerializerContext
{
    public static StreamJson Wire { get; } = new(ActivityJson.WireOptions());
}
