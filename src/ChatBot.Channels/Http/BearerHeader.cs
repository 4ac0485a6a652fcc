namespace ChatBot.Channels.Http;

/// <summary>Reads the header <c>Authorization: Bearer …</c> (RFC 6750, section 2.1).</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>The credential of a header; null when there is none, or of another scheme.</summary>
    public static string? Credential(string? header) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true && header[Scheme.Length..].Trim() is { Length: > 0 } credential ? credential : null;
}
