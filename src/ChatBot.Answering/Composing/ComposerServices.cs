using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using ChatBot.Answering.Models.Offline;
using ChatBot.Answering.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Composing;

/// <summary>Registers what writes answers: the offline model alone, or the configured one with the offline one behind it.</summary>
internal static class ComposerServices
{
    public static IServiceCollection AddComposer(this IServiceCollection services)
    {
        services.AddSingleton<TokenBudget>().AddSingleton<PassageBudget>().AddSingleton<ModelMetrics>();
        services.AddSingleton<IComposer>(s => s.GetRequiredService<IOptions<ModelOptions>>().Value.Effective == ModelProvider.Offline
            ? Composer(s, s.GetRequiredService<IChatClient>())
            : new FallbackComposer(
                Composer(s, s.GetRequiredService<IChatClient>(), s.GetRequiredService<PassageBudget>()),
                Composer(s, new OfflineChatClient(s.GetRequiredService<OfflineComposer>())),
                s.GetRequiredService<TokenBudget>(),
                s.GetRequiredService<ModelMetrics>(),
                s.GetRequiredService<ILogger<FallbackComposer>>()));
        return services.AddSingleton(s => new Lazy<IComposer>(s.GetRequiredService<IComposer>));
    }

    /// <summary>A kernel of its own for each model: with two in one kernel the wrong one may be picked. Without loggers: failures are told once, by us.</summary>
    private static ModelComposer Composer(IServiceProvider services, IChatClient client, PassageBudget? budget = null)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        return new ModelComposer(builder.Build(), services.GetRequiredService<PromptLibrary>(), services.GetRequiredService<WordSupport>(), budget);
    }
}
