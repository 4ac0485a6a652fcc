using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Tests.Fakes;

/// <summary>A key that signs tokens, and what a metadata server publishes about it.</summary>
public sealed class ForgedKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <param name="kid">The id under which the key is published.</param>
    /// <param name="endorsements">The channels it vouches for; none: the key has no such field.</param>
    public ForgedKey(string kid, params string[] endorsements)
    {
        Kid = kid;
        Endorsements = endorsements;
    }

    public string Kid { get; }

    public IReadOnlyList<string> Endorsements { get; }

    /// <summary>The JWK as the key set lists it.</summary>
    public JsonObject Published()
    {
        var published = PublicPart();
        published["kid"] = Kid;
        published["x5t"] = Kid;
        published["use"] = "sig";
        if (Endorsements.Count > 0)
        {
            published["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
        }

        return published;
    }

    /// <summary>Modulus and exponent, as a forged header would carry them along.</summary>
    public JsonObject PublicPart()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    /// <summary>Signs as a header's <c>alg</c> says. HS256 takes the public key for a shared secret, which is the classic forgery.</summary>
    public byte[] Sign(string algorithm, byte[] data) => algorithm switch
    {
        "RS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => _rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => _rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "ES256" => _curve.SignData(data, HashAlgorithmName.SHA256),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), data),
        _ => [],
    };

    public void Dispose()
    {
        _rsa.Dispose();
        _curve.Dispose();
    }
}
