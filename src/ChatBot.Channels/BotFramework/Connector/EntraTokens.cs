using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>
/// Client credentials (OAuth 2.0, RFC 6749 section 4.4) from Microsoft Entra: with a secret, a certificate or a federated assertion, in the bot's tenant,
/// or in the Bot Framework's for bots of many tenants. The library keeps tokens until they expire.
/// </summary>
internal sealed class EntraTokens : IConnectorTokens
{
    /// <summary>What a managed identity's assertion is for.</summary>
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public EntraTokens(IOptions<BotFrameworkOptions> options, IHttpClientFactory clients)
    {
        var registration = options.Value;
        _scopes = [registration.Scope];
        var tenant = registration.AppType == MicrosoftAppType.MultiTenant ? "botframework.com" : registration.AppTenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(registration.AppId)
            .WithAuthority($"{registration.LoginUrl.TrimEnd('/')}/{tenant}", validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new HttpClients(clients));
        _application = WithCredential(builder, registration).Build();
    }

    public async ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _application.AcquireTokenForClient(_scopes).WithForceRefresh(refresh).ExecuteAsync(cancellationToken).ConfigureAwait(false);
            return result.AccessToken;
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new TokenUnavailableException(
                $"No token for replies: check MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword (or the certificate or federated credential). {exception.Message.ReplaceLineEndings(" ")}",
                exception);
        }
    }

    private static ConfidentialClientApplicationBuilder WithCredential(ConfidentialClientApplicationBuilder builder, BotFrameworkOptions registration)
    {
        if (registration.CertificatePath.Length > 0)
        {
            return builder.WithCertificate(BotCertificate.Load(registration), sendX5C: true);
        }

        if (registration.FederatedTokenFile.Length > 0)
        {
            return builder.WithClientAssertion(cancellationToken => File.ReadAllTextAsync(registration.FederatedTokenFile, cancellationToken));
        }

        if (registration.FederatedIdentityClientId.Length > 0)
        {
            var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(registration.FederatedIdentityClientId));
            return builder.WithClientAssertion(async cancellationToken =>
                (await identity.GetTokenAsync(new TokenRequestContext([ExchangeScope]), cancellationToken).ConfigureAwait(false)).Token);
        }

        return builder.WithClientSecret(registration.AppPassword);
    }

    private sealed class HttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(TokenAddress.ClientName);
    }
}
