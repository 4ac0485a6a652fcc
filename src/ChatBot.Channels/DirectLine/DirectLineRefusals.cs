using ChatBot.Channels.Http;

namespace ChatBot.Channels.DirectLine;

/// <summary>What only Direct Line refuses.</summary>
internal static class DirectLineRefusals
{
    public static RequestException NoCredential() =>
        RequestException.Unauthorized("Send the secret or a token in the header 'Authorization: Bearer …'.");

    public static RequestException Expired() => new(403, "TokenExpired", "The token has expired. Get a new one.");

    public static RequestException NotFound() => new(404, "NotFound", "There is no such conversation, or it has expired. Start a new one.");
}
