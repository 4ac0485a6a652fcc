using System.Text.Json.Nodes;
using static ChatBot.Tests.Channels.BotFramework.Referees.AuthenticationCase;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Good tokens with activities that they cover or do not cover.</summary>
internal static class ActivityCases
{
    public static IEnumerable<AuthenticationCase> All =>
    [
        With("another channel that the key vouches for", 202, a => a["channelId"] = "webchat"),
        With("a channel that the key does not vouch for", 403, a => a["channelId"] = "slack"),
        With("a key that vouches for another channel", 403, _ => { }, c => c.ForSlack),
        With("a key that vouches for no channel", 403, _ => { }, c => c.Unendorsed),
        With("the channel of the other key", 202, a => a["channelId"] = "slack", c => c.ForSlack),
        With("channel in capitals", 403, a => a["channelId"] = "MSTEAMS"),
        With("no channel", 403, a => a.Remove("channelId")),
        With("empty channel", 403, a => a["channelId"] = ""),

        With("another serviceUrl", 403, a => a["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        With("serviceUrl of another host", 403, a => a["serviceUrl"] = "https://evil.example.org/emea/"),
        With("serviceUrl without the last slash", 403, a => a["serviceUrl"] = Text(a).TrimEnd('/')),
        With("serviceUrl with a slash more", 403, a => a["serviceUrl"] = Text(a) + "/"),
        With("serviceUrl in capitals", 403, a => a["serviceUrl"] = Text(a).ToUpperInvariant()),
        With("serviceUrl with somebody's name in it", 403, a => a["serviceUrl"] = Text(a).Replace("://", "://evil.example.org@", StringComparison.Ordinal)),
        With("no serviceUrl", 403, a => a.Remove("serviceUrl")),
        With("empty serviceUrl in the activity", 403, a => a["serviceUrl"] = ""),
    ];

    private static string Text(JsonObject activity) => activity["serviceUrl"]!.GetValue<string>();
}
