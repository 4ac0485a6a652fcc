using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ChatBot.Answering.Models;

/// <summary>Makes the chat client that options name: the one place where providers differ.</summary>
internal static class ChatClients
{
    /// <summary>A client for options that name a server, with its limits, telemetry and resilience around it.</summary>
    /// <param name="options">Options without a <see cref="ModelOptions.Problem"/>.</param>
    /// <param name="time">The clock.</param>
    public static IChatClient Create(ModelOptions options, TimeProvider time)
    {
        // Their loggers stay out: each would tell a failure again, in its own words and at length.
        var client = new ChatClientBuilder(Remote(options))
            .UseOpenTelemetry(sourceName: ModelMetrics.MeterName)
            .ConfigureOptions(o =>
            {
                o.MaxOutputTokens ??= options.MaxOutputTokens;
                o.Temperature = options.Temperature is { } temperature ? o.Temperature ?? temperature : null;
            })
            .Build();
        return new ResilientChatClient(client, options, time);
    }

    private static IChatClient Remote(ModelOptions options)
    {
        var endpoint = new Uri(options.Endpoint!);
        if (options.Provider == ModelProvider.OpenAI)
        {
            return new OpenAIClient(new ApiKeyCredential(options.ApiKey!), Limited(new OpenAIClientOptions { Endpoint = endpoint }, options)).GetChatClient(options.Name!).AsIChatClient();
        }

        var limited = Limited(new AzureOpenAIClientOptions(), options);
        var azure = options.Authentication == ModelAuthentication.Entra
            ? new AzureOpenAIClient(endpoint, new DefaultAzureCredential(), limited)
            : new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.ApiKey!), limited);
        return azure.GetChatClient(options.Name!).AsIChatClient();
    }

    /// <summary>The clients' own retries are off: ours know when the first word has come. A redirection would carry the key to an address that nobody named.</summary>
    private static T Limited<T>(T client, ModelOptions options)
        where T : ClientPipelineOptions
    {
        client.RetryPolicy = new ClientRetryPolicy(0);
        client.NetworkTimeout = options.AnswerTimeout;
#pragma warning disable CA2000 // the transport lives as long as the process, as the client does
        client.Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan });
#pragma warning restore CA2000
        return client;
    }
}
