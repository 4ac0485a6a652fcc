using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Channels.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Channels.DirectLine;

/// <summary>What a token binds: a conversation, and where given the user and the sites that may use it.</summary>
internal sealed record TokenGrant(string ConversationId, string? UserId, IReadOnlyList<string> Origins)
{
    /// <summary>
    /// Whether the conversation was started when the token was made. When it is not there any more then, it is over: to begin it anew unasked would leave
    /// its client with watermarks of another life, and without the answer.
    /// </summary>
    public bool Begun { get; init; }
}

/// <summary>
/// Makes and checks tokens: JSON Web Tokens signed with keys derived from the configured secrets (HKDF, RFC 5869), so that they outlive a
/// restart and are understood by every instance; with no secret, with a key of this process.
/// </summary>
internal sealed class DirectLineTokens
{
    private const string Issuer = "chatbot", Audience = "directline";
    private const string ConversationClaim = "conv", UserClaim = "user", OriginClaim = "origin", BegunClaim = "begun";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _signing;
    private readonly TokenValidationParameters _validation;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _lifetime;
    private readonly byte[][] _secretHashes;

    public DirectLineTokens(IOptions<DirectLineOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _lifetime = options.Value.TokenLifetime;
        var secrets = options.Value.Secrets.Select(Encoding.UTF8.GetBytes).ToArray();
        _secretHashes = [.. secrets.Select(SHA256.HashData)];
        SymmetricSecurityKey[] keys = secrets.Length == 0 ? [Key(RandomNumberGenerator.GetBytes(32))] : [.. secrets.Select(Key)];
        _signing = new SigningCredentials(keys[0], SecurityAlgorithms.HmacSha256);
        _validation = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = keys,
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > _clock.GetUtcNow().UtcDateTime ? true : throw new SecurityTokenExpiredException(),
        };
    }

    /// <summary>How long tokens are good for, in seconds, as <c>expires_in</c> says it.</summary>
    public int ExpiresIn => (int)_lifetime.TotalSeconds;

    /// <summary>Characters of a secret below which it can be guessed: whoever holds a token can try secrets on it at home, without asking the bot.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Whether any secret is configured.</summary>
    public bool HasSecrets => _secretHashes.Length > 0;

    /// <summary>Whether these words are one of the secrets; takes as long for a near miss as for a far one.</summary>
    public bool IsSecret(string candidate)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(candidate));
        var found = false;
        foreach (var secret in _secretHashes)
        {
            found |= CryptographicOperations.FixedTimeEquals(hash, secret);
        }

        return found;
    }

    /// <summary>Makes a token.</summary>
    public string Create(TokenGrant grant)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var claims = new List<Claim> { new(ConversationClaim, grant.ConversationId) };
        if (grant.UserId is { } user)
        {
            claims.Add(new Claim(UserClaim, user));
        }

        if (grant.Begun)
        {
            claims.Add(new Claim(BegunClaim, "true", ClaimValueTypes.Boolean));
        }

        claims.AddRange(grant.Origins.Select(origin => new Claim(OriginClaim, origin)));
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            Expires = now + _lifetime,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = _signing,
        });
    }

    /// <summary>What a token binds.</summary>
    /// <exception cref="RequestException">It is not ours, was changed, or has expired.</exception>
    public async Task<TokenGrant> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _validation).ConfigureAwait(false);
        if (result.Exception is SecurityTokenExpiredException)
        {
            throw DirectLineRefusals.Expired();
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || !jwt.TryGetPayloadValue(ConversationClaim, out string? conversation) || conversation is null)
        {
            throw RequestException.Forbidden("The secret or token is not valid.");
        }

        jwt.TryGetPayloadValue(UserClaim, out string? user);
        return new TokenGrant(conversation, user, [.. jwt.Claims.Where(c => c.Type == OriginClaim).Select(c => c.Value)])
        {
            Begun = jwt.TryGetPayloadValue(BegunClaim, out bool begun) && begun,
        };
    }

    /// <summary>A name that nobody can guess.</summary>
    public static string NewId(string prefix = "") =>
        prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)).ToString(CultureInfo.InvariantCulture);

    private static SymmetricSecurityKey Key(byte[] secret)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "chatbot direct line tokens v1"u8.ToArray());
        return new SymmetricSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4)) };
    }
}
