using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using static ChatBot.Tests.Channels.BotFramework.Referees.AuthenticationCase;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Tokens whose signature, algorithm or key is not what it should be.</summary>
internal static class SignatureCases
{
    public static IEnumerable<AuthenticationCase> All =>
    [
        Token("alg none", 401, header: (head, _) => head["alg"] = "none"),
        Token("alg nOnE", 401, header: (head, _) => head["alg"] = "nOnE"),
        Token("alg empty", 401, header: (head, _) => head["alg"] = ""),
        Token("alg missing", 401, header: (head, _) => head.Remove("alg")),
        Token("alg in lower case", 401, header: (head, _) => head["alg"] = "rs256"),
        Token("HS256 with the public key as secret", 401, header: (head, _) => head["alg"] = "HS256"),
        Token("RS384", 401, header: (head, _) => head["alg"] = "RS384"),
        Token("RS512", 401, header: (head, _) => head["alg"] = "RS512"),
        Token("PS256", 401, header: (head, _) => head["alg"] = "PS256"),
        Token("ES256", 401, header: (head, _) => head["alg"] = "ES256"),
        Mangled("alg none with the good signature", 401, (token, _) => "Bearer " + WithHeader(token, head => head["alg"] = "none")),
        Mangled("alg RS512 with the RS256 signature", 401, (token, _) => "Bearer " + WithHeader(token, head => head["alg"] = "RS512")),

        Token("another key under the same id", 401, key: c => c.Impostor),
        Token("unknown key id", 401, key: c => c.Unpublished),
        Token("neither key id nor thumbprint", 401, header: (head, _) => { head.Remove("kid"); head.Remove("x5t"); }),
        Token("empty key id", 401, header: (head, _) => head["kid"] = ""),
        Token("key id in capitals", 401, header: (head, _) => head["kid"] = "KEY-1"),
        Token("key id of another published key", 401, header: (head, _) => head["kid"] = "key-2"),
        Token("key id that is a path", 401, header: (head, _) => head["kid"] = "../../../dev/null", key: c => c.Unpublished),
        Token("a good key named by its thumbprint only", 401, header: (head, _) => head.Remove("kid")),

        Token("signed by Entra in the channel's name", 401, key: c => c.OfEntra),

        Token("brings its own key (jwk)", 401, header: (head, c) => head["jwk"] = c.Unpublished.Published(), key: c => c.Unpublished),
        Token("brings its own key under a known id", 401, header: (head, c) => head["jwk"] = c.Impostor.PublicPart(), key: c => c.Impostor),
        Token("names its own key set (jku)", 401, header: (head, _) => head["jku"] = "http://127.0.0.1:9/keys", key: c => c.Unpublished),
        Token("names its own certificate (x5u)", 401, header: (head, _) => head["x5u"] = "http://127.0.0.1:9/certificate", key: c => c.Impostor),
        Token("brings its own certificate (x5c)", 401, header: (head, _) => head["x5c"] = new JsonArray("MIIBszCCAVmgAwIBAgIU"), key: c => c.Impostor),

        Mangled("changed payload", 401, (token, _) => "Bearer " + WithPayload(token, body => body["name"] = "administrator")),
        Mangled("changed header", 401, (token, _) => "Bearer " + WithHeader(token, head => head["typ"] = "jwt")),
        Mangled("changed signature", 401, (token, _) => "Bearer " + token[..^12] + Flip(token[^12]) + token[^11..]),
        Mangled("signature left out", 401, (token, _) => "Bearer " + token[..(token.LastIndexOf('.') + 1)]),
        Mangled("signature and its point left out", 401, (token, _) => "Bearer " + token[..token.LastIndexOf('.')]),
        Mangled("signature cut short", 401, (token, _) => "Bearer " + token[..^20]),
        Mangled("signature of another token", 401, (token, c) => "Bearer " + token[..token.LastIndexOf('.')] + Signature(c.Forge.Mint(body => body["x"] = 1))),
        Mangled("a fourth part", 401, (token, _) => "Bearer " + token + ".e30"),
        Mangled("five parts, as if encrypted", 401, (token, _) => "Bearer " + token + ".e30.e30"),
        Mangled("payload that is no JSON", 401, (token, _) => "Bearer " + Part(token, 0) + "." + Base64UrlEncoder.Encode("not JSON") + Signature(token)),
        Mangled("payload that is a list", 401, (token, _) => "Bearer " + Part(token, 0) + "." + Base64UrlEncoder.Encode("[]") + Signature(token)),
        Mangled("header that is no JSON", 401, (token, _) => "Bearer " + Base64UrlEncoder.Encode("{") + "." + Part(token, 1) + Signature(token)),
    ];

    private static string WithPayload(string token, Action<JsonObject> change) => $"{Part(token, 0)}.{Changed(Part(token, 1), change)}{Signature(token)}";

    private static string WithHeader(string token, Action<JsonObject> change) => $"{Changed(Part(token, 0), change)}.{Part(token, 1)}{Signature(token)}";

    private static string Changed(string part, Action<JsonObject> change)
    {
        var content = JsonNode.Parse(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(part)))!.AsObject();
        change(content);
        return Base64UrlEncoder.Encode(content.ToJsonString());
    }

    private static string Part(string token, int index) => token.Split('.')[index];

    private static string Signature(string token) => token[token.LastIndexOf('.')..];

    private static char Flip(char letter) => letter == 'A' ? 'B' : 'A';
}
