using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.ModelServer;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Path">The path with its query: tells Azure's addresses from OpenAI's.</param>
/// <param name="Headers">The headers, names without regard to case.</param>
/// <param name="Body">The body; undefined when there is none.</param>
public sealed record ModelRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>Whether it came by Azure's paths.</summary>
    public bool IsAzure => Path.StartsWith("/openai/", StringComparison.Ordinal);

    /// <summary>The key: Azure's header or the bearer's.</summary>
    public string? Key => Headers.GetValueOrDefault("api-key") ?? Headers.GetValueOrDefault("Authorization")?.Replace("Bearer ", string.Empty, StringComparison.Ordinal);

    /// <summary>The model or, by Azure's paths, the deployment.</summary>
    public string Model => IsAzure ? Path.Split('/')[3] : Body.TryGetProperty("model", out var model) ? model.GetString()! : string.Empty;

    /// <summary>Whether the answer is wanted as a stream.</summary>
    public bool Streams => Body.TryGetProperty("stream", out var stream) && stream.GetBoolean();

    /// <summary>Whether a stream must end with the count of tokens.</summary>
    public bool WantsUsage => Body.TryGetProperty("stream_options", out var options) && options.TryGetProperty("include_usage", out var usage) && usage.GetBoolean();

    /// <summary>The texts of the messages of a role, in order.</summary>
    public IReadOnlyList<string> Messages(string role) =>
    [
        .. Body.GetProperty("messages").EnumerateArray()
            .Where(m => m.GetProperty("role").GetString() == role)
            .Select(m => m.GetProperty("content") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Concat(m.GetProperty("content").EnumerateArray().Select(p => p.GetProperty("text").GetString()))),
    ];

    /// <summary>What is to be embedded.</summary>
    public IReadOnlyList<string> Inputs() => Body.GetProperty("input") is { ValueKind: JsonValueKind.Array } many ? [.. many.EnumerateArray().Select(i => i.GetString()!)] : [Body.GetProperty("input").GetString()!];

    internal static async Task<ModelRequest> ReadAsync(HttpRequest request)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var body = request.ContentLength is null or > 0 && HttpMethods.IsPost(request.Method) ? (await JsonDocument.ParseAsync(request.Body)).RootElement.Clone() : default;
        return new ModelRequest(request.Path + request.QueryString, headers, body);
    }
}
