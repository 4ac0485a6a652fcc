using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Channels.Http;

/// <summary>Reads and writes JSON bodies, bounded, the same way for all channels.</summary>
internal static class JsonBody
{
    /// <summary>Longest body taken, in characters: Direct Line's own limit, and more than Teams lets a message be.</summary>
    public const int MaxCharacters = 256 * 1024;

    /// <summary>A character takes at most three bytes (those of four count as two), so what is longer in bytes is too long for sure.</summary>
    public const int MaxBytes = MaxCharacters * 3;

    /// <summary>Names of UTF-8, and of what is the same in it.</summary>
    private static readonly string[] Charsets = ["utf-8", "utf8", "us-ascii"];

    /// <summary>Reads a JSON body.</summary>
    /// <exception cref="RequestException">It is too large, not JSON, or not of that shape.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> shape)
        where T : class
    {
        CheckHeaders(request);
        return Parse(await BytesAsync(request).ConfigureAwait(false), shape);
    }

    /// <summary>Reads a JSON body where there is one.</summary>
    public static async Task<T?> ReadOptionalAsync<T>(HttpRequest request, JsonTypeInfo<T> shape)
        where T : class
    {
        var bytes = await BytesAsync(request).ConfigureAwait(false);
        if (bytes.Length == 0)
        {
            return null;
        }

        CheckHeaders(request);
        return Parse(bytes, shape);
    }

    /// <summary>Answers with a JSON body.</summary>
    public static async Task WriteAsync<T>(HttpResponse response, int status, T value, JsonTypeInfo<T> shape)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, shape);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes).ConfigureAwait(false);
    }

    /// <summary>Answers with an error.</summary>
    public static Task WriteErrorAsync(HttpResponse response, int status, string code, string message) =>
        WriteAsync(response, status, new ErrorResponse(new ErrorBody(code, message)), ErrorJson.Wire.ErrorResponse);

    /// <summary>Reads JSON, after the byte order mark that some programs put before it.</summary>
    /// <exception cref="RequestException">It is not JSON, or not of that shape.</exception>
    public static T Parse<T>(ReadOnlySequence<byte> bytes, JsonTypeInfo<T> shape)
        where T : class
    {
        if (bytes.FirstSpan.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes.Slice(Encoding.UTF8.Preamble.Length);
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = shape.Options.MaxDepth });
            var value = JsonSerializer.Deserialize(ref reader, shape);
            if (value is null || reader.Read())
            {
                throw RequestException.Malformed("The body must be one JSON object.");
            }

            return value;
        }
        catch (JsonException exception)
        {
            throw RequestException.Malformed($"The body is not the JSON that is expected here{Where(exception)}.");
        }
    }

    /// <summary>Refuses what says of itself that it is not JSON, or not in UTF-8, in which JSON travels (RFC 8259, section 8.1), or compressed.</summary>
    private static void CheckHeaders(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw RequestException.NotJson();
        }

        if (request.Headers.ContentEncoding.ToString() is not ("" or "identity"))
        {
            throw RequestException.Unsupported("Send the body as it is, without the header Content-Encoding: compressed ones are not read.");
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue
            && !Charsets.Contains(HeaderUtilities.RemoveQuotes(type.Charset).ToString(), StringComparer.OrdinalIgnoreCase))
        {
            throw RequestException.Unsupported("Send JSON in UTF-8: the header Content-Type names another charset.");
        }
    }

    private static string Where(JsonException exception) =>
        exception.LineNumber is { } line ? FormattableString.Invariant($" (line {line + 1}, byte {exception.BytePositionInLine + 1})") : string.Empty;

    private static async Task<ReadOnlySequence<byte>> BytesAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
        {
            throw RequestException.TooLarge(MaxCharacters);
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var reader = request.BodyReader;
        ReadResult read;
        do
        {
            read = await reader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            foreach (var segment in read.Buffer)
            {
                body.Write(segment.Span);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (body.Length > MaxBytes)
            {
                throw RequestException.TooLarge(MaxCharacters);
            }
        }
        while (!read.IsCompleted);

        var bytes = body.ToArray();
        return Encoding.UTF8.GetCharCount(bytes) > MaxCharacters ? throw RequestException.TooLarge(MaxCharacters) : new ReadOnlySequence<byte>(bytes);
    }
}
