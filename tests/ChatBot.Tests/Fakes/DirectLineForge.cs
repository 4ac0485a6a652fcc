using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Tests.Fakes;

/// <summary>
/// Mints Direct Line tokens as the bot does, and any wrong one: a test says what to change in the claims or in the header, and what to sign with.
/// With nothing changed they are good: what is refused is refused for what was changed.
/// </summary>
public sealed class DirectLineForge(TimeProvider clock, string conversation) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>The key that the bot derives from its secret.</summary>
    public static byte[] RightKey { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(BotFixture.Secret), 32, info: "chatbot direct line tokens v1"u8.ToArray());

    /// <summary>The public half of an RSA key, as it would stand in a header.</summary>
    public JsonObject PublicKey
    {
        get
        {
            var parameters = _rsa.ExportParameters(includePrivateParameters: false);
            return new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
        }
    }

    /// <summary>The time so many minutes from now, in seconds since 1970.</summary>
    public long InMinutes(double minutes) => clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>A token that all is well with, but for what the test changes.</summary>
    /// <param name="claims">Changes the claims.</param>
    /// <param name="header">Changes the header; its <c>alg</c> decides how the token is signed.</param>
    /// <param name="key">Signs; the right one when there is none.</param>
    public string Mint(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, byte[]? key = null)
    {
        var head = new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" };
        var body = new JsonObject { ["iss"] = "chatbot", ["aud"] = "directline", ["iat"] = InMinutes(-1), ["exp"] = InMinutes(29), ["conv"] = conversation };
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Base64UrlEncoder.Encode(head.ToJsonString())}.{Base64UrlEncoder.Encode(body.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(Sign(head["alg"]?.GetValue<string>(), Encoding.ASCII.GetBytes(signed), key ?? RightKey))}";
    }

    public void Dispose() => _rsa.Dispose();

    private byte[] Sign(string? algorithm, byte[] data, byte[] key) => algorithm switch
    {
        "HS256" or "hs256" => HMACSHA256.HashData(key, data),
        "HS384" => HMACSHA384.HashData(key, data),
        "HS512" => HMACSHA512.HashData(key, data),
        "RS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => [],
    };
}
