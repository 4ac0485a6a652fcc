using ChatBot.Answering.Grounding;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Models;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Prompts;
using ChatBot.Answering.Rewriting;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Composing;

/// <summary>What the answerer asks of models.</summary>
/// <param name="Composer">Writes the answer.</param>
/// <param name="Rewriter">Makes follow-ups standalone; null: rules do.</param>
/// <param name="Translator">Translates questions for the search; null: the glossaries do.</param>
internal sealed record AnsweringModel(IComposer Composer, QuestionRewriter? Rewriter, QueryTranslator? Translator);

/// <summary>Registers what writes answers: the offline model alone, or the configured one with the offline one behind it.</summary>
internal static class ComposerServices
{
    public static IServiceCollection AddComposer(this IServiceCollection services)
    {
        services.AddSingleton<TokenBudget>().AddSingleton<TokenCounter>().AddSingleton<PassageBudget>().AddSingleton<ModelMetrics>().AddSingleton<ModelAccount>();
        services.AddMemoryCache();
        services.AddOptions<MemoryCacheOptions>().Configure<IOptions<CacheOptions>>((memory, cache) => memory.SizeLimit = cache.Value.Megabytes * 1024L * 1024L);
        services.AddHybridCache();
        services.AddSingleton<ModelCache>();
        return services.AddSingleton(s => new Lazy<AnsweringModel>(() => s.GetRequiredService<IOptions<ModelOptions>>().Value is { Effective: not ModelProvider.Offline } options
            ? Remote(s, options)
            : new AnsweringModel(Composer(s, s.GetRequiredService<IChatClient>()), null, null)));
    }

    private static AnsweringModel Remote(IServiceProvider services, ModelOptions options)
    {
        var client = services.GetRequiredService<IChatClient>();
        var cache = services.GetRequiredService<ModelCache>();
        IComposer model = ActivatorUtilities.CreateInstance<ModelComposer>(services, KernelOf(client));
        if (options.HasVerifier)
        {
            var verifier = ChatClients.Create(options.Verifier!, services.GetRequiredService<TimeProvider>());
            model = new VerifyingComposer(model, ActivatorUtilities.CreateInstance<ModelCalls>(services, KernelOf(verifier), options.Verifier!));
        }

        var calls = ActivatorUtilities.CreateInstance<ModelCalls>(services, KernelOf(client), options);
        return new AnsweringModel(
            new FallbackComposer(
                new CachingComposer(model, cache),
                Composer(services, new OfflineChatClient(services.GetRequiredService<OfflineComposer>())),
                options,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ModelMetrics>(),
                services.GetRequiredService<ILogger<FallbackComposer>>()),
            new QuestionRewriter(calls, services.GetRequiredService<TurnReader>(), services.GetRequiredService<WordSupport>()),
            new QueryTranslator(calls, services.GetRequiredService<IDocumentLibrary>()));
    }

    private static ModelComposer Composer(IServiceProvider services, IChatClient client)
        => new(KernelOf(client), services.GetRequiredService<PromptLibrary>(), services.GetRequiredService<WordSupport>(), services.GetRequiredService<RelationCheck>());

    /// <summary>A kernel of its own for each model: with two in one kernel the wrong one may be picked. Without loggers: failures are told once, by us.</summary>
    private static Kernel KernelOf(IChatClient client)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        return builder.Build();
    }
}
