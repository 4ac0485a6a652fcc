using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Teams;

/// <summary>The entity that makes an activity a part of a stream (Teams, "Stream bot messages").</summary>
internal sealed record StreamInfo
{
    public const string Informative = "informative", Streaming = "streaming", Final = "final";

    public string Type { get; } = "streaminfo";

    public required string StreamType { get; init; }

    /// <summary>Rises from 1; absent in the final message.</summary>
    public int? StreamSequence { get; init; }

    /// <summary>The id that the first update was given; absent in it.</summary>
    public string? StreamId { get; init; }

    /// <summary>As an entity of an activity.</summary>
    public JsonElement ToEntity() => JsonSerializer.SerializeToElement(this, TeamsJson.Wire.StreamInfo);
}

/// <summary>What only Teams speaks.</summary>
[JsonSerializable(typeof(StreamInfo))]
[JsonSerializable(typeof(TeamsChannelData))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    public static TeamsJson Wire { get; } = new(ActivityJson.WireOptions());
}

/// <summary>What Teams reads of a message besides the message.</summary>
/// <param name="FeedbackLoop">The thumbs under it.</param>
internal sealed record TeamsChannelData(FeedbackLoop FeedbackLoop);

/// <summary>The thumbs under a message.</summary>
/// <param name="Type"><c>default</c> or <c>custom</c>.</param>
internal sealed record FeedbackLoop(string Type);
