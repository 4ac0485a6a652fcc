using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ChatBot.Answering.Models;

/// <summary>Makes the chat client that the configuration names: the one place where providers differ.</summary>
internal static class ChatClients
{
    /// <summary>A client for the options; they have been validated.</summary>
    /// <param name="options">The options.</param>
    /// <param name="offline">The client that needs no network.</param>
    public static IChatClient Create(ModelOptions options, Func<IChatClient> offline) => options.Provider switch
    {
        ModelProvider.AzureOpenAI => new AzureOpenAIClient(options.Endpoint!, new ApiKeyCredential(options.ApiKey!)).GetChatClient(options.Name!).AsIChatClient(),
        ModelProvider.OpenAI => new OpenAIClient(new ApiKeyCredential(options.ApiKey!), new OpenAIClientOptions { Endpoint = options.Endpoint }).GetChatClient(options.Name!).AsIChatClient(),
        _ => offline(),
    };
}
