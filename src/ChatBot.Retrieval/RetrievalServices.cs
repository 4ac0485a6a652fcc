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
    /// Adds <see cref="IDocumentLibrary"/>, <see cref="IRetriever"/>, <see cref="ITermMatcher"/> and what they need, as singletons.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; section <c>Data</c> is read.</param>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibraryOptions>().Bind(configuration.GetSection(LibraryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DocumentLibrary>();
        services.TryAddSingleton<IDocumentLibrary>(provider => provider.GetRequiredService<DocumentLibrary>());
        services.TryAddSingleton<ILibrarySnapshots>(provider => provider.GetRequiredService<DocumentLibrary>());
        services.TryAddSingleton<IRetriever, Retriever>();
        services.TryAddSingleton<ITermMatcher, TermMatcher>();
        return services;
    }
}
