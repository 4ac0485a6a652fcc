using Microsoft.Extensions.AI;

namespace ChatBot.Answering.Models;

/// <summary>Makes the chat client that options name.</summary>
internal static class ChatClients
{
    /// <summary>A client for options that name a server, with its limits, telemetry and resilience around it.</summary>
    /// <param name="options">Options without a <see cref="ModelOptions.Problem"/>.</param>
    /// <param name="time">The clock.</param>
    public static IChatClient Create(ModelOptions options, TimeProvider time)
    {
        // Their loggers stay out: each would tell a failure again, in its own words and at length.
        var client = new ChatClientBuilder(ModelServers.Client(options, options.AnswerTimeout).GetChatClient(options.Name!).AsIChatClient())
            .UseOpenTelemetry(sourceName: ModelMetrics.MeterName)
            .ConfigureOptions(o =>
            {
                o.MaxOutputTokens ??= options.MaxOutputTokens;
                o.Temperature = options.Temperature is { } temperature ? o.Temperature ?? temperature : null;
            })
            .Build();
        return new ResilientChatClient(client, options, time);
    }
}
