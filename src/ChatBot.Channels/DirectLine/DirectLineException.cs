namespace ChatBot.Channels.DirectLine;

/// <summary>A request that Direct Line refuses: becomes the status and <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class DirectLineException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static DirectLineException Malformed(string message) => new(400, "MalformedData", message);

    public static DirectLineException BadArgument(string message) => new(400, "BadArgument", message);

    public static DirectLineException Unauthorized() =>
        new(401, "Unauthorized", "Send the secret or a token in the header 'Authorization: Bearer …'.");

    public static DirectLineException Forbidden(string message) => new(403, "Forbidden", message);

    public static DirectLineException Expired() => new(403, "TokenExpired", "The token has expired. Get a new one.");

    public static DirectLineException NotFound() => new(404, "NotFound", "There is no such conversation, or it has expired. Start a new one.");

    public static DirectLineException TooLarge(int limit) => new(413, "MessageSizeTooBig", $"The body is larger than {limit} characters. Send less.");

    public static DirectLineException NotJson() => new(415, "UnsupportedMediaType", "Send JSON, with the header 'Content-Type: application/json'.");

    public static DirectLineException Busy() => new(429, "TooManyRequests", "Too many messages are waiting for an answer. Try again in a moment.");
}
