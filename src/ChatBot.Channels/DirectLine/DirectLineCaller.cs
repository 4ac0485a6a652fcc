using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Channels.DirectLine;

/// <summary>Who makes a request: the holder of a secret, who may do everything, or of a token, who is bound to what it grants.</summary>
internal sealed record DirectLineCaller(TokenGrant? Grant)
{
    /// <summary>Refuses whoever holds a token for another conversation.</summary>
    public void MustOwn(string conversationId)
    {
        if (Grant is { } grant && !string.Equals(grant.ConversationId, conversationId, StringComparison.Ordinal))
        {
            throw RequestException.Forbidden("The token is for another conversation.");
        }
    }

    /// <summary>Refuses whoever holds no token.</summary>
    public TokenGrant MustHoldToken() => Grant ?? throw RequestException.Forbidden("This needs a token; a secret is refused.");

    /// <summary>Refuses whoever holds no secret.</summary>
    public void MustHoldSecret()
    {
        if (Grant is not null)
        {
            throw RequestException.Forbidden("This needs a secret; a token is refused.");
        }
    }

    /// <summary>Tells who calls.</summary>
    /// <exception cref="RequestException">Nobody that we know.</exception>
    public static async Task<DirectLineCaller> OfAsync(HttpContext context, DirectLineTokens tokens)
    {
        var credential = Bearer(context.Request) ?? throw DirectLineRefusals.NoCredential();
        if (tokens.IsSecret(credential))
        {
            return new DirectLineCaller(Grant: null);
        }

        return new DirectLineCaller(await GrantAsync(credential, context.Request, tokens).ConfigureAwait(false));
    }

    /// <summary>What a token grants to this request, which has to come from a site that the token is bound to, if any.</summary>
    public static async Task<TokenGrant> GrantAsync(string token, HttpRequest request, DirectLineTokens tokens)
    {
        var grant = await tokens.ReadAsync(token).ConfigureAwait(false);
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && grant.Origins.Count > 0 && !grant.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            throw RequestException.Forbidden("The token is for another site.");
        }

        return grant;
    }

    /// <summary>The credential of <c>Authorization: Bearer …</c>, or null.</summary>
    public static string? Bearer(HttpRequest request) => BearerHeader.Credential(request.Headers.Authorization.ToString());
}
