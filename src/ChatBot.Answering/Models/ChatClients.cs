using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Makes the chat client that the configuration names.</summary>
internal static class ChatClients
{
    /// <summary>A client for the options, with its limits, telemetry and resilience around it; the offline one when the configured one cannot be asked.</summary>
    /// <param name="services">Where options, clock and loggers are.</param>
    /// <param name="offline">The client that needs no network.</param>
    public static IChatClient Create(IServiceProvider services, Func<IChatClient> offline)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        if (options.Effective == ModelProvider.Offline)
        {
            return offline();
        }

        // Their loggers stay out: each would tell a failure again, in its own words and at length.
        var client = new ChatClientBuilder(ModelServers.Client(options, options.AnswerTimeout).GetChatClient(options.Name!).AsIChatClient())
            .UseOpenTelemetry(sourceName: ModelMetrics.MeterName)
            .ConfigureOptions(o => o.MaxOutputTokens ??= options.MaxOutputTokens)
            .Build();
        return new ResilientChatClient(client, options, services.GetRequiredService<TimeProvider>());
    }
}
