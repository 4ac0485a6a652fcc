using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Teams;

/// <summary>What only Teams speaks.</summary>
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
