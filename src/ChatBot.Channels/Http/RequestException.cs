namespace ChatBot.Channels.Http;

/// <summary>A request that a channel refuses: becomes the status and <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class RequestException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Seconds after which to try again, for the header <c>Retry-After</c>; null where trying again is no use.</summary>
    public int? RetryAfter { get; private init; }

    public static RequestException Malformed(string message) => new(400, "MalformedData", message);

    public static RequestException BadArgument(string message) => new(400, "BadArgument", message);

    public static RequestException MissingProperty(string message) => new(400, "MissingProperty", message);

    public static RequestException Unauthorized(string message) => new(401, "Unauthorized", message);

    public static RequestException Forbidden(string message) => new(403, "Forbidden", message);

    public static RequestException TooLarge(int limit) => new(413, "MessageSizeTooBig", $"The body is larger than {limit} characters. Send less.");

    public static RequestException NoHost() => BadArgument("The header Host names no host.");

    public static RequestException NotJson() => Unsupported("Send JSON, with the header 'Content-Type: application/json'.");

    public static RequestException Unsupported(string message) => new(415, "UnsupportedMediaType", message);

    public static RequestException Busy() => new(429, "TooManyRequests", "Too many messages are waiting for an answer. Try again in a moment.") { RetryAfter = 2 };
}
