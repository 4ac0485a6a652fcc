using System.Text.RegularExpressions;

namespace ChatBot.Channels.Teams.Package;

/// <summary>The name of a host as Teams takes it: reached by https, with no port and no path.</summary>
internal static partial class HostName
{
    private const string AsIn = "give the host's name alone, as in bot.example.org.";

    /// <summary>Reads <c>bot.example.org</c> or <c>https://bot.example.org</c>; names beyond ASCII come out in the form that goes on the wire.</summary>
    /// <returns>The name in small letters, or a sentence that says what is wrong with it.</returns>
    public static (string Name, string? Problem) Read(string text)
    {
        var written = text.Trim();
        if (!Uri.TryCreate(written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written, UriKind.Absolute, out var url))
        {
            return (string.Empty, $"'{text}' is no host: {AsIn}");
        }

        return url switch
        {
            { Scheme: not "https" } => (string.Empty, $"'{text}' is not https, and Teams calls a bot by https only: {AsIn}"),
            { HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6 } => (string.Empty, $"'{text}' is a number, and Teams calls a bot by name only: {AsIn}"),
            _ when !Alone().IsMatch(written) => (string.Empty, $"'{text}' is more than a host: {AsIn}"),
            _ when !PublicName().IsMatch(url.IdnHost) || url.IdnHost.Length > 253 => (string.Empty, $"'{text}' is no name that others can reach: {AsIn}"),
            _ => (url.IdnHost.ToLowerInvariant(), null),
        };
    }

    /// <summary>Neither port nor path, user, query or fragment.</summary>
    [GeneratedRegex(@"^(https://)?[^:/?#@\\]+/?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>Two labels or more of letters, digits and inner hyphens; the last is not a number.</summary>
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicName();
}
