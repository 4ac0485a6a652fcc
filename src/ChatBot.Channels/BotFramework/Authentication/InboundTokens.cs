using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Channels.BotFramework.Authentication;

/// <summary>
/// Reads the tokens of callers: those of the Bot Framework's channel service, and those that Entra issues to applications. RS256 only, signed with a key
/// of the issuer's metadata, for this bot, not expired; five minutes' difference between clocks are allowed.
/// </summary>
internal sealed class InboundTokens(SigningKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly BotFrameworkOptions _options = options.Value;
    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>Who a token says that its bearer is.</summary>
    /// <exception cref="InboundTokenException">It is not valid for this bot.</exception>
    /// <exception cref="SigningKeysException">The keys to check it with cannot be had.</exception>
    public async Task<Caller> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var unproven = Parse(token);
        if (unproven.Alg != SecurityAlgorithms.RsaSha256)
        {
            throw new InboundTokenException("The token is not signed with RS256.");
        }

        return unproven.Issuer == _options.Issuer
            ? await ChannelAsync(unproven, cancellationToken).ConfigureAwait(false)
            : await ApplicationAsync(unproven, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Caller> ChannelAsync(JsonWebToken unproven, CancellationToken cancellationToken)
    {
        var (token, key) = await ProveAsync(unproven, _options.OpenIdMetadataUrl, _options.Issuer, cancellationToken).ConfigureAwait(false);
        return token.TryGetPayloadValue("serviceurl", out string? serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? new Caller.Channel(serviceUrl, key.Endorsements)
            : throw new InboundTokenException("The token has no serviceurl claim.");
    }

    /// <summary>Entra's first version names the caller in <c>appid</c>, its second in <c>azp</c>, and each has an issuer of its own.</summary>
    private async Task<Caller> ApplicationAsync(JsonWebToken unproven, CancellationToken cancellationToken)
    {
        var issuer = EntraIssuers().FirstOrDefault(i => i == unproven.Issuer) ?? throw new InboundTokenException("The token's issuer is not one that this bot trusts.");
        var (token, _) = await ProveAsync(unproven, EntraMetadataUrl(), issuer, cancellationToken).ConfigureAwait(false);
        var caller = Claim(token, "azp") ?? Claim(token, "appid") ?? throw new InboundTokenException("The token does not say which application calls.");
        return caller.Equals(_options.AppId, StringComparison.OrdinalIgnoreCase) || _options.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? new Caller.Application(caller)
            : throw new InboundTokenException("The calling application is not in BotFramework:AllowedCallers.");
    }

    private IEnumerable<string> EntraIssuers() => _options.AppTenantId.Length == 0
        ? []
        : [$"https://sts.windows.net/{_options.AppTenantId}/", $"{_options.LoginUrl.TrimEnd('/')}/{_options.AppTenantId}/v2.0"];

    private string EntraMetadataUrl() => _options.EntraMetadataUrl.Length > 0
        ? _options.EntraMetadataUrl
        : $"{_options.LoginUrl.TrimEnd('/')}/{_options.AppTenantId}/v2.0/.well-known/openid-configuration";

    private async Task<(JsonWebToken Token, SigningKey Key)> ProveAsync(JsonWebToken unproven, string metadataUrl, string issuer, CancellationToken cancellationToken)
    {
        var key = (unproven.Kid is { Length: > 0 } id ? await keys.FindAsync(metadataUrl, id, cancellationToken).ConfigureAwait(false) : null)
            ?? throw new InboundTokenException("The token is not signed with a key of its issuer.");
        var result = await _handler.ValidateTokenAsync(unproven.EncodedToken, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = _options.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = IsTimely,
        }).ConfigureAwait(false);
        return result is { IsValid: true, SecurityToken: JsonWebToken token }
            ? (token, key)
            : throw new InboundTokenException($"The token was refused ({result.Exception?.GetType().Name}).");
    }

    private bool IsTimely(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // The skew is added to our time, not to the token's, which may be as far off as a time can be.
        return expires is { } end && now - Skew < end && (notBefore is not { } start || now + Skew > start);
    }

    private JsonWebToken Parse(string token)
    {
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            throw new InboundTokenException("The token cannot be read.");
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string? value) && !string.IsNullOrEmpty(value) ? value : null;
}

/// <summary>A token that proves nothing; the message says why, for the log.</summary>
internal sealed class InboundTokenException(string message) : Exception(message);
