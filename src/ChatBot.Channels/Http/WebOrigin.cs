namespace ChatBot.Channels.Http;

/// <summary>
/// Origins as browsers send them in the header of that name (RFC 6454, section 6.2): scheme, host in ASCII, and the port unless it is the scheme's own.
/// </summary>
internal static class WebOrigin
{
    /// <summary>
    /// The origin that somebody wrote, spaces around it and a slash at its end allowed; null when no page can have it: a host without scheme, a pattern, the
    /// address of a page.
    /// </summary>
    public static string? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" } ? Of(url) : null;

    /// <summary>The origin of an address; null when browsers know none for it.</summary>
    public static string? Of(Uri url) => url.Scheme is not ("http" or "https") || Host(url) is not { } host ? null
        : url.IsDefaultPort ? $"{url.Scheme}://{host}"
        : FormattableString.Invariant($"{url.Scheme}://{host}:{url.Port}");

    /// <summary>The host of an address as it goes on the wire: names beyond ASCII in Punycode (RFC 5890), numbers as they are. Null when it is neither.</summary>
    public static string? Host(Uri url)
    {
        try
        {
            return url.HostNameType switch
            {
                UriHostNameType.Dns => url.IdnHost,
                UriHostNameType.IPv4 or UriHostNameType.IPv6 => url.Host,
                _ => null,
            };
        }
        catch (UriFormatException)
        {
            // Letters that no name may have are found only when they are put into ASCII.
            return null;
        }
    }

    /// <summary>An address with its host as it goes on the wire; what is no address comes back as it is.</summary>
    public static string InAscii(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && Host(url) is { } host ? new UriBuilder(url) { Host = host }.Uri.AbsoluteUri : address;
}
