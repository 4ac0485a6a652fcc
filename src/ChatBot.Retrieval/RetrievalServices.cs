using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Retrieval;

/// <summary>Registers documents, index and retriever.</summary>
public static class RetrievalServices
{
    /// <summary>
    /// Adds <see cref="Ingestion.IDocumentLibrary"/>, <see cref="Searching.IRetriever"/>, <see cref="Searching.ITermMatcher"/> and what they need, as singletons.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; section <c>Data</c> is read.</param>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<Ingestion.LibraryOptions>().Bind(configuration.GetSection(Ingestion.LibraryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
