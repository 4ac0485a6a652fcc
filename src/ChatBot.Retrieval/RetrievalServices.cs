using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Retrieval;

/// <summary>Registers documents, index and retriever.</summary>
public static class RetrievalServices
{
    /// <summary>
    /// Adds <see cref="IDocumentLibrary"/>, <see cref="IRetriever"/>, <see cref="ITermMatcher"/>, <see cref="IPassageVectors"/> and what they need, as singletons.
    /// An <see cref="IPassageEmbedder"/> that is added besides gives passages their vectors.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; section <c>Data</c> is read.</param>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibraryOptions>().Bind(configuration.GetSection(LibraryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DocumentLibrary>();
        services.TryAddSingleton<IPassageEmbedder, NoEmbedder>();
        services.TryAddSingleton<PassageVectors>();
        services.TryAddSingleton<IPassageVectors>(provider => provider.GetRequiredService<PassageVectors>());
        services.TryAddSingleton<IDocumentLibrary>(provider =>
        {
            // Whoever opens the library has its vectors follow it.
            provider.GetRequiredService<PassageVectors>();
            return provider.GetRequiredService<DocumentLibrary>();
        });
        services.TryAddSingleton<ILibrarySnapshots>(provider => provider.GetRequiredService<DocumentLibrary>());
        services.TryAddSingleton<IRetriever>(provider => new Retriever(provider.GetRequiredService<ILibrarySnapshots>(), provider.GetRequiredService<PassageVectors>()));
        services.TryAddSingleton<ITermMatcher, TermMatcher>();
        return services;
    }
}
