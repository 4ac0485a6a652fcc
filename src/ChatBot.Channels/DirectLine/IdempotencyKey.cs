using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// What tells an activity that a client sends again, because it did not hear that it had arrived, from a new one: the client's own name for it
/// (<c>channelData.clientActivityID</c>), who speaks and what is said. The name alone would not do: some clients count from one whenever they begin, and several may speak in
/// one conversation.
/// </summary>
internal static class IdempotencyKey
{
    private const int LongestName = 256;

    /// <summary>The key of an activity; null when the client gave it no name, or one that is too long to be a name.</summary>
    public static string? Of(Activity activity)
    {
        var name = activity.ChannelData.Find("clientActivityID");
        if (name.Text() is not { Length: <= LongestName })
        {
            return null;
        }

        var said = new Activity
        {
            Type = activity.Type,
            From = new ChannelAccount { Id = activity.From?.Id },
            ReplyToId = activity.ReplyToId,
            Text = activity.Text,
            Name = activity.Name,
            Value = activity.Value,
            Attachments = activity.Attachments,
            ChannelData = name,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said, ActivityJson.Wire.Activity)));
    }
}
