using ChatBot.Answering;
using ChatBot.Hosting;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary>What verbs work with: the terminal, the configuration of the command line, and the services made from it.</summary>
/// <param name="Terminal">Where to read and write.</param>
/// <param name="MakeServices">Makes library and answerer from configuration; closed by who asked for it.</param>
internal sealed record Workbench(Terminal Terminal, Func<string[], ServiceProvider> MakeServices)
{
    /// <summary>Configuration keys of the command line, as <c>--Key=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; set; } = [];

    /// <summary>The process's own.</summary>
    public static Workbench Console()
    {
        var terminal = Terminal.Console();
        var isFirst = true;
        return new Workbench(terminal, settings =>
        {
            var configuration = BotConfiguration.Read(settings);
            foreach (var trouble in isFirst ? KnownSettings.Troubles(configuration) : [])
            {
                terminal.Error.WriteLine($"warning: {trouble} It has no effect.");
            }

            isFirst = false;
            return Services(configuration, terminal);
        });
    }

    /// <summary>Services with the library open; the library warns of files that it had to leave out.</summary>
    /// <exception cref="LibraryException">The data folder cannot be used.</exception>
    public Task<ServiceProvider> OpenAsync(CancellationToken cancellationToken) => OpenAsync([], cancellationToken);

    /// <inheritdoc cref="OpenAsync(CancellationToken)"/>
    /// <param name="more">Configuration that wins over that of the command line.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public async Task<ServiceProvider> OpenAsync(IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        var services = MakeServices([.. Settings, .. more]);
        services.GetService<IStartupValidator>()?.Validate();
        await services.GetRequiredService<IDocumentLibrary>().OpenAsync(cancellationToken).ConfigureAwait(false);
        return services;
    }

    /// <summary>Waits until passages have their vectors, where an embedding model is configured.</summary>
    /// <param name="services">The services.</param>
    /// <param name="longest">How long at most; null: as long as it takes.</param>
    /// <param name="cancellationToken">Waits no longer.</param>
    public static async Task EmbedAsync(IServiceProvider services, TimeSpan? longest, CancellationToken cancellationToken)
    {
        try
        {
            var settled = services.GetService<IPassageVectors>()?.SettledAsync(cancellationToken) ?? Task.CompletedTask;
            await settled.WaitAsync(longest ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The question is answered without; the vectors made so far are kept for the next one.
        }
    }

    private static ServiceProvider Services(IConfiguration configuration, Terminal terminal) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddLogging(logging => logging.AddProvider(new TerminalLogger(terminal.Error)))
        .AddRetrieval(configuration)
        .AddAnswering(configuration)
        .BuildServiceProvider();
}
