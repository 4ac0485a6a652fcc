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

    /// <summary>A channel that wants to be left alone for longer has lost the reply: no turn lasts until then.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

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
            DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result, pipeline.TimeProvider)),
            ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome) && !(RetryAfter(arguments.Outcome.Result, pipeline.TimeProvider) > LongestWait)),
        });
        pipeline.AddTimeout(AttemptTimeout);
    }

    /// <summary>When the channel says to come again; null when it does not say.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider clock) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is { Ticks: > 0 } until ? until : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>
    /// What is worth another try without the risk of saying something twice: the channel says that it did not take the message, or was never reached.
    /// An attempt that timed out may have arrived, and is not repeated.
    /// </summary>
    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        // Teams ("Rate limiting"): 412, 502 and 504 are passing, too.
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        // An update or a deletion that arrived after all does no harm when it arrives again.
        { Result: { StatusCode: HttpStatusCode.InternalServerError, RequestMessage.Method.Method: "PUT" or "DELETE" } } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } => true,
        _ => false,
    };
}
