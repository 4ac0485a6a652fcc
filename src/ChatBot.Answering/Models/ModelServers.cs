using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI;

namespace ChatBot.Answering.Models;

/// <summary>Makes the client of the server that the configuration names: the one place where providers differ.</summary>
internal static class ModelServers
{
    /// <summary>A client for the options, which have no <see cref="ModelServerOptions.Problem"/>.</summary>
    /// <param name="options">The server.</param>
    /// <param name="longest">How long a request may take at most.</param>
    public static OpenAIClient Client(ModelServerOptions options, TimeSpan longest)
    {
        var endpoint = new Uri(options.Endpoint!);
        if (!options.IsAzure)
        {
            return new OpenAIClient(new ApiKeyCredential(options.ApiKey!), Limited(new OpenAIClientOptions { Endpoint = endpoint }, longest));
        }

        var limited = Limited(new AzureOpenAIClientOptions(), longest);
        return options.Authentication == ModelAuthentication.Entra
            ? new AzureOpenAIClient(endpoint, new DefaultAzureCredential(), limited)
            : new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.ApiKey!), limited);
    }

    /// <summary>The clients' own retries are off: ours know what may be asked again. A redirection would carry the key to an address that nobody named.</summary>
    private static T Limited<T>(T client, TimeSpan longest)
        where T : ClientPipelineOptions
    {
        client.RetryPolicy = new ClientRetryPolicy(0);
        client.NetworkTimeout = longest;
#pragma warning disable CA2000 // the transport lives as long as the process, as the client does
        client.Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan });
#pragma warning restore CA2000
        return client;
    }
}
