using ChatBot.Channels.BotFramework.Authentication;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Http;
using ChatBot.Channels.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework;

/// <summary>Registers the Bot Framework's side of the bot, Teams above all, and puts it at its address.</summary>
internal static class BotFrameworkServices
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>().Configure(options => BindRoot(options, configuration)).Bind(configuration.GetSection(BotFrameworkOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();

        services.AddConnector();
        services.AddSingleton<SigningKeys>().AddSingleton<InboundTokens>().AddSingleton<InboundAuthentication>();
        services.AddSingleton<Commands>().AddSingleton<AnswerMessages>().AddSingleton<AnswerDelivery>().AddSingleton<PassageCards>();
        services.AddSingleton<MessageHandler>().AddSingleton<MembershipHandler>().AddSingleton<ReactionHandler>().AddSingleton<ActivityRouter>();
        services.AddSingleton<IInvokeHandler, FeedbackSubmit>().AddSingleton<IInvokeHandler, FeedbackFetch>();
        services.AddSingleton<IInvokeHandler, CardInvoke>().AddSingleton<IInvokeHandler, SearchExtension>();
        services.AddSingleton<InvokeRouter>().AddSingleton<MessagesApi>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>; HEAD is how clients see whether anybody is there.</summary>
    public static void MapBotFramework(this IEndpointRouteBuilder app)
    {
        var api = app.ServiceProvider.GetRequiredService<MessagesApi>();
        app.MapOnly(MessagesApi.Path, ("POST", api.ReceiveAsync), ("HEAD", _ => Task.CompletedTask));

        var (options, logger) = (app.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value, app.ServiceProvider.GetRequiredService<ILogger<MessagesApi>>());
        if (options.AppId.Length == 0)
        {
            logger.NoAppId();
        }
        else if (!options.RequireAuthentication)
        {
            logger.AuthenticationOff();
        }
    }

    /// <summary>The keys that Bot Framework people know stand at the root.</summary>
    private static void BindRoot(BotFrameworkOptions options, IConfiguration configuration)
    {
        options.AppType = configuration.GetValue("MicrosoftAppType", MicrosoftAppType.SingleTenant);
        options.AppId = configuration["MicrosoftAppId"]?.Trim() ?? string.Empty;
        options.AppPassword = configuration["MicrosoftAppPassword"] ?? string.Empty;
        options.AppTenantId = configuration["MicrosoftAppTenantId"]?.Trim() ?? string.Empty;
    }
}
