using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// POST /api/webchat/token: a token for a visitor of our own page or of a trusted site, with no secret in the page. The visitor's name is made
/// here, so that nobody can pose as another.
/// </summary>
internal sealed class WebChatTokens(DirectLineTokens tokens, IOptions<DirectLineOptions> options, IOptions<ReplyOptions> replies, ILogger<WebChatTokens> logger)
{
    /// <summary>Where tokens are asked for.</summary>
    public const string Path = "/api/webchat/token";

    /// <summary>Most sites that a refusal is logged of: anyone can send any name.</summary>
    private const int MostNamed = 100;

    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

    public async Task IssueAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (Refusal(context, origin) is { } reason)
        {
            // The page may read why, so that it says so and not that nobody answers; there is nothing else in the reply.
            context.Response.Headers.AccessControlAllowOrigin = "*";
            throw RequestException.Forbidden(reason);
        }

        var grant = await ResumeAsync(context.Request).ConfigureAwait(false)
            ?? new TokenGrant(DirectLineTokens.NewId(), DirectLineTokens.NewId("dl_"), origin.Length == 0 ? [] : [origin]);
        await JsonBody.WriteAsync(
            context.Response,
            200,
            new ConversationResponse(grant.ConversationId, tokens.Create(grant), tokens.ExpiresIn),
            DirectLineJson.Wire.ConversationResponse).ConfigureAwait(false);
    }

    /// <summary>The site whose pages may read the answer, when it is a trusted one; null for all others, our own page needs no leave.</summary>
    public string? ReadableBy(HttpRequest request) => request.Headers.Origin.ToString() is var origin && IsTrusted(origin) ? origin : null;

    private string? Refusal(HttpContext context, string origin)
    {
        var loopback = Loopback.Is(context);
        if (!tokens.HasSecrets && !loopback)
        {
            return "No secret is configured, so the chat is open on this machine only. Set DirectLine:Secrets (DirectLine__Secrets__0) to open it to others.";
        }

        if (origin.Length == 0)
        {
            return loopback ? null : "Only pages may ask for a token here, and they send an Origin header. Other clients use a Direct Line secret.";
        }

        if (IsSameHost(origin, context.Request) || IsPublicUrl(origin) || IsTrusted(origin))
        {
            return null;
        }

        Note(origin);
        return "This site may not use the chat. Add it to DirectLine:TrustedOrigins to allow it.";
    }

    private void Note(string origin)
    {
        lock (_named)
        {
            if (_named.Count >= MostNamed || origin.Length > 200 || !_named.Add(origin))
            {
                return;
            }
        }

        logger.PageRefused(origin);
    }

    /// <summary>The scheme is left out of the comparison: a proxy in front may have ended TLS. The names are compared as they go on the wire: the request's host was decoded.</summary>
    private static bool IsSameHost(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && Uri.TryCreate($"{uri.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var called)
        && string.Equals(WebOrigin.Host(uri), WebOrigin.Host(called), StringComparison.OrdinalIgnoreCase)
        && (uri.IsDefaultPort ? request.Host.Port is null or 80 or 443 : uri.Port == request.Host.Port);

    /// <summary>Behind a proxy that does not pass the host on, the address that people know is the one that is configured.</summary>
    private bool IsPublicUrl(string origin) =>
        Uri.TryCreate(replies.Value.PublicUrl, UriKind.Absolute, out var own) && origin.Equals(WebOrigin.Of(own), StringComparison.OrdinalIgnoreCase);

    private bool IsTrusted(string origin) => options.Value.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>The grant of a token that is still good, so that a visitor goes on where they were; null for a new visitor.</summary>
    private async Task<TokenGrant?> ResumeAsync(HttpRequest request)
    {
        if (DirectLineCaller.Bearer(request) is not { } token)
        {
            return null;
        }

        try
        {
            return await DirectLineCaller.GrantAsync(token, request, tokens).ConfigureAwait(false);
        }
        catch (RequestException)
        {
            return null;
        }
    }
}
