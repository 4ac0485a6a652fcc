namespace ChatBot.ModelServer;

/// <summary>How a request for a chat completion or embeddings is answered.</summary>
public abstract record ModelAnswer
{
    private ModelAnswer()
    {
    }

    /// <summary>A text, whole or as a stream of words.</summary>
    public static Speech Say(string text) => new([.. Words(text)]);

    /// <summary>A refusal with OpenAI's error body.</summary>
    public static Failure Refuse(int status, string code, string message = "No.") => new(status, ErrorBodies.Of(code, message));

    /// <summary>The refusal of somebody who has spent what was allowed.</summary>
    public static Failure OverQuota(int retryAfterSeconds) => Refuse(429, "rate_limit_exceeded", "Rate limit reached.") with { RetryAfter = retryAfterSeconds };

    /// <summary>Azure's refusal of a prompt that its filter does not like.</summary>
    public static Failure Filtered() => new(400, ErrorBodies.ContentFilter);

    /// <summary>A page where JSON should be, as proxies and sign-in pages send.</summary>
    public static Failure Page(int status = 200) => new(status, "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Proxy</h1></body></html>") { ContentType = "text/html; charset=utf-8" };

    /// <summary>JSON that breaks off.</summary>
    public static Failure Malformed() => new(200, """{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"mess""");

    /// <summary>A text.</summary>
    /// <param name="Pieces">The pieces, as they are streamed.</param>
    public sealed record Speech(IReadOnlyList<string> Pieces) : ModelAnswer
    {
        /// <summary>Opens before the first piece; the headers are sent before it.</summary>
        public Task First { get; init; } = Task.CompletedTask;

        /// <summary>Opens before the answer's headers are sent.</summary>
        public Task Headers { get; init; } = Task.CompletedTask;

        /// <summary>Opens before the second piece and those after it.</summary>
        public Task Next { get; init; } = Task.CompletedTask;

        /// <summary>A pause between pieces.</summary>
        public TimeSpan Pause { get; init; }

        /// <summary>Is told the number of each piece, from 0, just before it is written.</summary>
        public Action<int> Writing { get; init; } = _ => { };

        /// <summary>Pieces after which the connection breaks; null: it does not.</summary>
        public int? CutAfter { get; init; }

        /// <summary>Opens before the connection breaks: what is still on its way would be lost with it.</summary>
        public Task Cut { get; init; } = Task.CompletedTask;

        /// <summary>Pieces after which the stream holds a line that is no JSON; null: none does.</summary>
        public int? GarbageAfter { get; init; }

        /// <summary>Why the model stopped: <c>stop</c>, <c>length</c>, <c>content_filter</c>.</summary>
        public string FinishReason { get; init; } = "stop";

        /// <summary>Whether tokens are counted; older servers don't.</summary>
        public bool CountsTokens { get; init; } = true;
    }

    /// <summary>Vectors: one for each input.</summary>
    /// <param name="Of">The vector of a text.</param>
    public sealed record Vectors(Func<string, float[]> Of) : ModelAnswer
    {
        /// <summary>Opens before the vectors are sent.</summary>
        public Task Wait { get; init; } = Task.CompletedTask;

        /// <summary>Vectors left out at the end: a server that loses some.</summary>
        public int Lost { get; init; }
    }

    /// <summary>Anything else.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Body">The body.</param>
    public sealed record Failure(int Status, string Body) : ModelAnswer
    {
        /// <summary>The body's type.</summary>
        public string ContentType { get; init; } = "application/json";

        /// <summary>Seconds of the Retry-After header; null: none.</summary>
        public int? RetryAfter { get; init; }

        /// <summary>Where a redirection leads.</summary>
        public string? Location { get; init; }
    }

    private static IEnumerable<string> Words(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf(' ', start) is var space && space < 0 ? text.Length : space + 1;
            yield return text[start..end];
        }
    }
}
