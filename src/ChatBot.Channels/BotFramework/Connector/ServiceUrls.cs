using ChatBot.Channels.BotFramework.Authentication;
using ChatBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>
/// Where replies may go. A reply carries the bot's own token, so an address that a caller made up must not get it: only Microsoft's hosts, over
/// TLS, and those that are configured.
/// </summary>
internal sealed class ServiceUrls(IOptions<BotFrameworkOptions> options)
{
    /// <summary>The channel services of the public cloud and of the United States government's.</summary>
    private static readonly string[] Known =
    [
        "https://smba.trafficmanager.net",
        "https://smba.onyx.prod.teams.trafficmanager.net",
        "https://*.teams.microsoft.com",
        "https://*.teams.microsoft.us",
        "https://*.botframework.com",
        "https://*.botframework.azure.us",
    ];

    /// <summary>Whether replies to this caller may go there.</summary>
    public bool Allow(string? serviceUrl, Caller caller)
    {
        // An address is put together of it: what a URI reader forgives at the ends would stand in the middle.
        if (serviceUrl is null || serviceUrl.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0)
        {
            return false;
        }

        var onThisMachine = caller is Caller.ThisMachine && Loopback.Is(url.Host);
        return onThisMachine || Known.Concat(options.Value.ServiceUrls).Any(pattern => Matches(url, pattern));
    }

    /// <summary>Whether this is a pattern that addresses can match.</summary>
    internal static bool IsPattern(string pattern) =>
        Uri.TryCreate(Concrete(pattern), UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && Loopback.Is(url.Host)));

    private static bool Matches(Uri url, string pattern)
    {
        var allowed = new Uri(Concrete(pattern));
        var host = allowed.Host.StartsWith("any.", StringComparison.Ordinal) && pattern.Contains("://*.", StringComparison.Ordinal)
            ? url.Host.EndsWith(allowed.Host[3..], StringComparison.OrdinalIgnoreCase)
            : url.Host.Equals(allowed.Host, StringComparison.OrdinalIgnoreCase);
        return host && url.Scheme == allowed.Scheme && url.Port == allowed.Port;
    }

    private static string Concrete(string pattern) => pattern.Replace("://*.", "://any.", StringComparison.Ordinal);
}
