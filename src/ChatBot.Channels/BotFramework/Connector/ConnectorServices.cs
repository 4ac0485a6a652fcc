using System.Net;
using ChatBot.Channels.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>Registers what speaks to channels and to Entra.</summary>
internal static class ConnectorServices
{
    /// <summary>A message that was not taken is told to the person within a turn's time-out; an attempt must leave room for others.</summary>
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton<ServiceUrls>().AddSingleton<ConnectorClient>();
        services.AddSingleton<IConnectorTokens>(provider => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value switch
        {
            { AppId: "" } => new NoConnectorTokens(),
            { AppType: MicrosoftAppType.UserAssignedMSI } => ActivatorUtilities.CreateInstance<ManagedIdentityTokens>(provider),
            _ => ActivatorUtilities.CreateInstance<EntraTokens>(provider),
        });

        services.AddTransient<TokenAddress>().AddTransient<BearerToken>();
        services.AddHttpClient(TokenAddress.ClientName).AddHttpMessageHandler<TokenAddress>().RemoveAllLoggers();
        services.AddHttpClient(SigningKeys.ClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 1_000_000;
        }).RemoveAllLoggers();

        var connector = services.AddHttpClient(ConnectorClient.ClientName, client => client.MaxResponseContentBufferSize = 1_000_000)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirection would carry the token to an address that nobody allowed.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        connector.AddResilienceHandler("replies", AddRetries);
        connector.AddHttpMessageHandler<BearerToken>();
        return services;
    }

    private static void AddRetries(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromSeconds(0.5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
        });
        pipeline.AddTimeout(AttemptTimeout);
    }

    /// <summary>
    /// What is worth another try without the risk of saying something twice: the channel says that it did not take the message, or was never reached.
    /// An attempt that timed out may have arrived, and is not repeated.
    /// </summary>
    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } => true,
        _ => false,
    };
}
