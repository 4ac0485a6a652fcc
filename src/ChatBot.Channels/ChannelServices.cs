using System.Globalization;
using System.Threading.RateLimiting;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework;
using ChatBot.Channels.Chats;
using ChatBot.Channels.DirectLine;
using ChatBot.Channels.Http;
using ChatBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>Registers the channels and puts them at their addresses.</summary>
public static class ChannelServices
{
    /// <summary>How often a socket's other end is asked whether it is there, and how long it may take to say so: what went to sleep does not hold memory for ever.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    private const string DirectLinePath = "/v3/directline", TokenPolicy = "webchat-token";

    /// <summary>Adds the turn queue, Direct Line and the Bot Framework; needs what <c>AddAnswering</c> adds.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; sections <c>Turns</c>, <c>DirectLine</c>, <c>BotFramework</c> and <c>Teams</c> and the keys <c>PublicUrl</c> and <c>MicrosoftApp…</c> are read.</param>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ReplyOptions>().Configure(options => options.PublicUrl = WebOrigin.InAscii(configuration["PublicUrl"] ?? string.Empty)).ValidateOnStart();
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection(TurnOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReplyOptions>, ReplyOptionsValidator>();
        services.AddSingleton<IPostConfigureOptions<DirectLineOptions>, DirectLineOptionsValidator>().AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReadiness, AlwaysReady>();
        services.AddMetrics();
        services.AddSingleton<ChannelMetrics>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<DirectLineTokens>().AddSingleton<ConversationStore>().AddSingleton<OpenQuestions>().AddSingleton<DirectLineBot>();
        services.AddSingleton<ChatMemory>().AddSingleton<Judgements>();
        services.AddSingleton<DirectLineApi>().AddSingleton<DirectLineStream>().AddSingleton<WebChatTokens>();
        services.AddBotFramework(configuration);
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(TokenPolicy, TokenLimit);
            limits.OnRejected = TooManyTokensAsync;
        });
        return services;
    }

    /// <summary>Puts what surrounds channel requests into the pipeline; before the endpoints.</summary>
    public static IApplicationBuilder UseChannels(this IApplicationBuilder app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(DirectLinePath, StringComparison.OrdinalIgnoreCase)
                || context.Request.Path.StartsWithSegments(WebChatTokens.Path, StringComparison.OrdinalIgnoreCase),
            branch => branch.UseMiddleware<DirectLineEdge>().UseMiddleware<ErrorEdge>());
        app.UseWhen(context => context.Request.Path.StartsWithSegments(MessagesApi.Path, StringComparison.OrdinalIgnoreCase), branch => branch.UseMiddleware<ErrorEdge>());
        return app.UseRateLimiter().UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
    }

    /// <summary>Maps Direct Line under <c>/v3/directline</c>, the page's tokens at <c>/api/webchat/token</c>, and the Bot Framework at <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var api = services.GetRequiredService<DirectLineApi>();
        var directLine = app.MapGroup(DirectLinePath);
        directLine.MapOnly("/tokens/generate", ("POST", api.GenerateTokenAsync));
        directLine.MapOnly("/tokens/refresh", ("POST", api.RefreshTokenAsync));
        directLine.MapOnly("/conversations", ("POST", api.StartAsync));
        directLine.MapOnly("/conversations/{conversationId}", ("GET", api.ReconnectAsync));
        directLine.MapOnly("/conversations/{conversationId}/activities", ("GET", api.ReadAsync), ("POST", api.PostAsync));
        directLine.MapOnly("/conversations/{conversationId}/upload", ("POST", api.UploadAsync));
        directLine.MapOnly("/conversations/{conversationId}/stream", ("GET", services.GetRequiredService<DirectLineStream>().FollowAsync));
        app.MapOnly(WebChatTokens.Path, ("POST", services.GetRequiredService<WebChatTokens>().IssueAsync)).RequireRateLimiting(TokenPolicy);

        app.MapBotFramework();
        if (!services.GetRequiredService<DirectLineTokens>().HasSecrets)
        {
            services.GetRequiredService<ILogger<DirectLineApi>>().NoSecrets();
        }

        foreach (var secret in services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Secrets.Where(s => s.Length < DirectLineTokens.ShortestSecret))
        {
            services.GetRequiredService<ILogger<DirectLineApi>>().ShortSecret(secret.Length, DirectLineTokens.ShortestSecret);
        }

        return app;
    }

    private static RateLimitPartition<string> TokenLimit(HttpContext context)
    {
        var loopback = Loopback.Is(context);
        var perMinute = context.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.TokensPerMinute * (loopback ? 10 : 1);
        return RateLimitPartition.GetTokenBucketLimiter(loopback ? "loopback" : Network(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / perMinute),
            AutoReplenishment = true,
            QueueLimit = 0,
        });
    }

    /// <summary>One household or site: an IPv4 address, or the /64 of an IPv6 one.</summary>
    internal static string Network(HttpContext context)
    {
        // A socket that listens for both kinds shows an IPv4 address as one of IPv6, with zeros before it.
        var address = context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
        var bytes = address?.GetAddressBytes() ?? [];
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }

    private static async ValueTask TooManyTokensAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = 10.ToString(CultureInfo.InvariantCulture);
        await JsonBody.WriteErrorAsync(response, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many conversations were begun from here. Try again in a few seconds.").ConfigureAwait(false);
    }
}
