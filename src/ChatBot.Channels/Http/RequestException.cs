namespace ChatBot.Channels.Http;

/// <summary>A request that a channel refuses: becomes the status and <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class RequestException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static RequestException Malformed(string message) => new(400, "MalformedData", message);

    public static RequestException BadArgument(string message) => new(400, "BadArgument", message);

    public static RequestException MissingProperty(string message) => new(400, "MissingProperty", message);

    public static RequestException Unauthorized(string message) => new(401, "Unauthorized", message);

    public static RequestException Forbidden(string message) => new(403, "Forbidden", message);

    public static RequestException TooLarge(int limit) => new(413, "MessageSizeTooBig", $"The body is larger than {limit} characters. Send less.");

    public static RequestException NotJson() => new(415, "UnsupportedMediaType", "Send JSON, with the header 'Content-Type: application/json'.");

    public static RequestException Busy() => new(429, "TooManyRequests", "Too many messages are waiting for an answer. Try again in a moment.");
}
