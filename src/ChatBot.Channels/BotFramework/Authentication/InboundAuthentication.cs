using System.Text.Json;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Authentication;

/// <summary>
/// Who may call <c>/api/messages</c> (Bot Connector authentication, "Authenticate requests from the Bot Connector service to your bot"): first the token
/// by itself, then whether it covers the activity that came with it.
/// </summary>
internal sealed class InboundAuthentication(InboundTokens tokens, IOptions<BotFrameworkOptions> options, ILogger<InboundAuthentication> logger)
{
    private readonly BotFrameworkOptions _options = options.Value;

    /// <summary>Tells who calls.</summary>
    /// <exception cref="RequestException">Nobody that may: 401; or it cannot be told at the moment: 503.</exception>
    public async Task<Caller> AuthenticateAsync(HttpContext context)
    {
        if ((_options.AppId.Length == 0 || !_options.RequireAuthentication) && Loopback.Is(context))
        {
            return new Caller.ThisMachine();
        }

        if (_options.AppId.Length == 0)
        {
            throw RequestException.Unauthorized("No app id is configured, so the bot answers on its own machine only. Set MicrosoftAppId to open it to Teams.");
        }

        try
        {
            return await tokens.ReadAsync(Bearer(context.Request), context.RequestAborted).ConfigureAwait(false);
        }
        catch (InboundTokenException refusal)
        {
            logger.CallerRefused(refusal.Message);
            throw RequestException.Unauthorized("The token is missing or not valid for this bot.");
        }
        catch (SigningKeysException)
        {
            throw new RequestException(503, "KeysUnavailable", "The keys that tokens are checked with cannot be had at the moment. Try again later.");
        }
    }

    /// <summary>Refuses a caller whose token does not cover the activity.</summary>
    /// <exception cref="RequestException">403.</exception>
    public void Authorize(Caller caller, Activity activity)
    {
        if (Refusal(caller, activity) is { } reason)
        {
            logger.CallerRefused(reason);
            throw RequestException.Forbidden(reason);
        }
    }

    private string? Refusal(Caller caller, Activity activity)
    {
        if (caller is Caller.Channel channel)
        {
            if (!string.Equals(channel.ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal))
            {
                return "The token is for another serviceUrl than the activity's.";
            }

            if (activity.ChannelId is null || !channel.Endorsements.Contains(activity.ChannelId))
            {
                return "The token's key does not speak for the activity's channel.";
            }
        }

        return _options.AllowedTenants.Count > 0 && caller is not Caller.ThisMachine && !_options.AllowedTenants.Contains(TenantOf(activity) ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            ? "The tenant may not use this bot. Add it to BotFramework:AllowedTenants to allow it."
            : null;
    }

    /// <summary>The tenant of the activity: Teams says it in its channel data.</summary>
    internal static string? TenantOf(Activity activity) =>
        activity.ChannelData.Find("tenant", "id").Text() ?? activity.Conversation?.TenantId;

    /// <summary>The token of the one <c>Authorization: Bearer …</c> header.</summary>
    private static string Bearer(HttpRequest request) =>
        (request.Headers.Authorization is [{ } header] ? BearerHeader.Credential(header) : null)
        ?? throw new InboundTokenException("There is no Authorization header with one bearer token.");
}
