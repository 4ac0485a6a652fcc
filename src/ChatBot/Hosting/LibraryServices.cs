using ChatBot.Answering;
using ChatBot.Channels.Turns;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Hosting;

/// <summary>Opens the library with the host, and says how that stands.</summary>
internal static class LibraryServices
{
    private const string Ready = "ready";

    /// <summary>Opens the library at start, makes early questions wait, and adds the health checks. After <c>AddAnswering</c>.</summary>
    public static IServiceCollection AddLibraryOpening(this IServiceCollection services)
    {
        services.AddSingleton<LibraryOpening>().AddHostedService(provider => provider.GetRequiredService<LibraryOpening>());
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<LibraryOpening>());
        services.AddHealthChecks().AddCheck<LibraryHealth>("library", tags: [Ready]);
        if (services.LastOrDefault(s => s.ServiceType == typeof(IAnswerer)) is { } inner)
        {
            services.AddSingleton<IAnswerer>(provider => new PatientAnswerer((IAnswerer)Resolve(provider, inner), provider.GetRequiredService<LibraryOpening>()));
        }

        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can answer questions, too.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        var reading = new HttpMethodMetadata(["GET", "HEAD"]);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(reading);
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) }).WithMetadata(reading);
        return app;
    }

    private static object Resolve(IServiceProvider provider, ServiceDescriptor service) =>
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);

    private sealed class LibraryHealth(LibraryOpening opening, IDocumentLibrary library, ILogger<LibraryHealth> logger) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (opening.Opened.IsCompletedSuccessfully)
            {
                return Task.FromResult(HealthCheckResult.Healthy($"{library.Editions.Count} editions"));
            }

            logger.NotReadyYet();
            return Task.FromResult(HealthCheckResult.Unhealthy("The documents are still being read."));
        }
    }
}
