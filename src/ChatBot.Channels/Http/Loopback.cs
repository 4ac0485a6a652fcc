using System.Net;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Channels.Http;

/// <summary>Tells requests of this machine from all others.</summary>
internal static class Loopback
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP"];

    /// <summary>
    /// Whether a request comes from this machine itself and was meant for it: neither through a proxy, whose clients are elsewhere, nor from a
    /// page whose name was made to point here.
    /// </summary>
    public static bool Is(HttpContext context)
    {
        var request = context.Request;
        return !request.Headers.Keys.Any(IsOfProxy) && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && Is(request.Host.Host);
    }

    /// <summary>Whether a host's name means this machine.</summary>
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>
    /// Any trace of a proxy counts: which headers one adds is up to whoever set it up. Where the host takes the caller's address from such a header, it leaves
    /// <c>X-Original-For</c> in its place: what is said there is the caller's word.
    /// </summary>
    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
