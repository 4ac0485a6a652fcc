using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>Sends token requests to <c>BotFramework:TokenUrl</c> when one is set; the library itself only knows Entra's addresses.</summary>
internal sealed class TokenAddress(IOptions<BotFrameworkOptions> options) : DelegatingHandler
{
    /// <summary>The name of the HTTP client that asks for tokens.</summary>
    public const string ClientName = "entra";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Value.TokenUrl is { Length: > 0 } address && request.RequestUri?.AbsolutePath.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) == true)
        {
            request.RequestUri = new Uri(address);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
