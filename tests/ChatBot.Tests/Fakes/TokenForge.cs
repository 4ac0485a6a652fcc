using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// Mints the tokens that a channel sends with its activities, and any wrong one: a test says what to change in the claims or in the header.
/// <code>forge.Mint(claims => claims["aud"] = "somebody-else")</code>
/// </summary>
public sealed class TokenForge(TimeProvider clock) : IDisposable
{
    public const string AppId = "7f3c2c1e-6a5d-4f0e-9b53-0d6f0c9a4b11";

    public const string ChannelIssuer = "https://api.botframework.com";

    /// <summary>The key that signs unless a test names another; it vouches for Teams, Web Chat and Direct Line.</summary>
    public ForgedKey Key { get; } = new("key-1", "msteams", "webchat", "directline");

    /// <summary>Where the channel wants its replies: the tokens' claim <c>serviceurl</c>.</summary>
    public string ServiceUrl { get; init; } = "https://smba.trafficmanager.net/emea/";

    /// <summary>The time of the claims, in seconds since 1970, so many minutes from now.</summary>
    public long InMinutes(double minutes) => clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>A token that all is well with, but for what the test changes.</summary>
    /// <param name="claims">Changes the claims; null is a claim to take out with <c>Remove</c>.</param>
    /// <param name="header">Changes the header; its <c>alg</c> decides how the token is signed.</param>
    /// <param name="key">Signs, and gives the header its <c>kid</c>.</param>
    public string Mint(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, ForgedKey? key = null)
    {
        key ??= Key;
        var head = new JsonObject { ["alg"] = "RS256", ["kid"] = key.Kid, ["x5t"] = key.Kid, ["typ"] = "JWT" };
        var body = new JsonObject
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = InMinutes(-1),
            ["exp"] = InMinutes(59),
            ["iss"] = ChannelIssuer,
            ["aud"] = AppId,
        };
        header?.Invoke(head);
        claims?.Invoke(body);

        var signed = $"{Encode(head)}.{Encode(body)}";
        var algorithm = head["alg"]?.GetValue<string>() ?? "RS256";
        return $"{signed}.{Base64UrlEncoder.Encode(key.Sign(algorithm, Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose() => Key.Dispose();

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
