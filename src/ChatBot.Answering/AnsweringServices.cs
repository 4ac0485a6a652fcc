using ChatBot.Answering.Composing;
using ChatBot.Answering.Conversations;
using ChatBot.Answering.Feedback;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Models;
using ChatBot.Answering.Models.Embeddings;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Models.Offline.Matching;
using ChatBot.Answering.Prompts;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering;

/// <summary>Registers the answerer and what it is made of.</summary>
public static class AnsweringServices
{
    /// <summary>Adds <see cref="IAnswerer"/> as a singleton; needs what <c>AddRetrieval</c> adds.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; sections <c>Model</c>, <c>Embeddings</c>, <c>Cache</c> and <c>Prompts</c> are read.</param>
    public static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ModelOptions>().Bind(configuration.GetSection(ModelOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelServerOptionsCheck<ModelOptions>>();
        services.AddEmbeddings(configuration);
        services.AddOptions<CacheOptions>().Bind(configuration.GetSection(CacheOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PromptOptions>().Bind(configuration.GetSection(PromptOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(s => PromptLibrary.Load(Path.GetFullPath(s.GetRequiredService<IOptions<PromptOptions>>().Value.Path, AppContext.BaseDirectory)));
        services.AddSingleton<PassageReader>();
        services.AddSingleton<OfflineComposer>();
        services.AddChatClient(s => s.GetRequiredService<IOptions<ModelOptions>>().Value is { Effective: not ModelProvider.Offline } options
            ? ChatClients.Create(options, s.GetRequiredService<TimeProvider>())
            : new OfflineChatClient(s.GetRequiredService<OfflineComposer>()));

        services.AddSingleton<LanguageIdentifier>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<IConversationMemory>(s => s.GetRequiredService<ConversationStore>());
        services.AddSingleton<DirectComposer>();
        services.AddSingleton<RoleFinder>();
        services.AddSingleton<WordSupport>();
        services.AddSingleton<RelationCheck>();
        services.AddComposer();
        services.AddSingleton<SettingsHash>();
        services.AddSingleton<IAnswerer, Answerer>();
        services.AddSingleton<IFeedbackStore>(s => new FileFeedbackStore(s.GetRequiredService<IOptions<LibraryOptions>>().Value.DataFolder));
        return services;
    }

    private static void AddEmbeddings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmbeddingOptions>().Bind(configuration.GetSection(EmbeddingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddingOptions>, ModelServerOptionsCheck<EmbeddingOptions>>();
        services.AddSingleton<EmbeddingModel>();
        services.AddSingleton<IPassageEmbedder, PassageEmbedder>();
        services.AddSingleton<QueryEmbedder>();
    }
}
