using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;
using static ChatBot.Tests.Channels.BotFramework.Referees.AuthenticationCase;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Tokens signed by the channel that say different things.</summary>
internal static class ClaimCases
{
    public static IEnumerable<AuthenticationCase> All =>
    [
        Token("a good token", 202),

        Token("expired within the skew", 202, (claims, c) => claims["exp"] = c.Forge.InMinutes(-4)),
        Token("expired beyond the skew", 401, (claims, c) => claims["exp"] = c.Forge.InMinutes(-6)),
        Token("expired in 1970", 401, (claims, _) => claims["exp"] = 0),
        Token("no expiry", 401, (claims, _) => claims.Remove("exp")),
        Token("expiry that is null", 401, (claims, _) => claims["exp"] = null),
        Token("expiry as text", 202, (claims, c) => claims["exp"] = c.Forge.InMinutes(59).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Token("expires in the year 9999 and later", 202, (claims, _) => claims["exp"] = 999_999_999_999),
        Token("expiry with a fraction of a second", 202, (claims, c) => claims["exp"] = c.Forge.InMinutes(59) + 0.5),

        Token("valid later but within the skew", 202, (claims, c) => claims["nbf"] = c.Forge.InMinutes(4)),
        Token("valid only later", 401, (claims, c) => claims["nbf"] = c.Forge.InMinutes(6)),
        Token("no start of validity", 202, (claims, _) => claims.Remove("nbf")),
        Token("valid since before 1970", 202, (claims, _) => claims["nbf"] = -62_135_596_800),
        Token("issued in the future", 202, (claims, c) => claims["iat"] = c.Forge.InMinutes(30)),

        Token("another audience", 401, (claims, _) => claims["aud"] = "11111111-2222-3333-4444-555555555555"),
        Token("no audience", 401, (claims, _) => claims.Remove("aud")),
        Token("empty audience", 401, (claims, _) => claims["aud"] = ""),
        Token("audience in capitals", 401, (claims, _) => claims["aud"] = TokenForge.AppId.ToUpperInvariant()),
        Token("audience with a space behind it", 401, (claims, _) => claims["aud"] = TokenForge.AppId + " "),
        Token("audience that is the issuer", 401, (claims, _) => claims["aud"] = TokenForge.ChannelIssuer),
        Token("audience as a list of one", 202, (claims, _) => claims["aud"] = new JsonArray(TokenForge.AppId)),
        Token("audience as a list with others", 202, (claims, _) => claims["aud"] = new JsonArray("11111111-2222-3333-4444-555555555555", TokenForge.AppId)),
        Token("audience as a list of others", 401, (claims, _) => claims["aud"] = new JsonArray("11111111-2222-3333-4444-555555555555")),
        Token("audience as an object", 401, (claims, _) => claims["aud"] = new JsonObject { ["0"] = TokenForge.AppId }),

        Token("another issuer", 401, (claims, _) => claims["iss"] = "https://api.example.org"),
        Token("no issuer", 401, (claims, _) => claims.Remove("iss")),
        Token("issuer with a slash more", 401, (claims, _) => claims["iss"] = TokenForge.ChannelIssuer + "/"),
        Token("issuer in capitals", 401, (claims, _) => claims["iss"] = TokenForge.ChannelIssuer.ToUpperInvariant()),
        Token("issuer as a list", 401, (claims, _) => claims["iss"] = new JsonArray(TokenForge.ChannelIssuer)),
        Token("issuer that is a tenant, signed by the channel", 401, (claims, _) =>
        {
            claims["iss"] = $"https://sts.windows.net/{Tenant}/";
            claims["tid"] = Tenant;
            claims["appid"] = TokenForge.AppId;
        }),

        Token("no serviceurl", 401, (claims, _) => claims.Remove("serviceurl")),
        Token("empty serviceurl", 401, (claims, _) => claims["serviceurl"] = ""),
        Token("serviceurl as a number", 403, (claims, _) => claims["serviceurl"] = 7),
        Token("serviceUrl in camel case only", 401, (claims, c) =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = c.Forge.ServiceUrl;
        }),

        Token("claims that nobody knows", 202, (claims, _) => claims["x"] = new JsonObject { ["y"] = new JsonArray(1, null, "é") }),
        Token("a long token", 202, (claims, _) => claims["x"] = new string('x', 16_000)),
    ];

    /// <summary>The tenant in which the bot is registered.</summary>
    internal const string Tenant = "3b1f9a52-7d0c-4c56-8a1e-5f0e2d7c9b44";
}
