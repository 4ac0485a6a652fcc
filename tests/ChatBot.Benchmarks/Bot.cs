using ChatBot.Answering;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Benchmarks;

/// <summary>The product without its host, on a data folder of its own that is gone afterwards.</summary>
internal sealed class Bot : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-bench-").FullName;
    private readonly ServiceProvider services;

    public Bot(bool seeds, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Path"] = Path.Combine(folder, "data"),
            ["Data:Seeds"] = seeds ? "seeds" : Directory.CreateDirectory(Path.Combine(folder, "no-seeds")).FullName,
        }).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddRetrieval(configuration).AddAnswering(configuration).BuildServiceProvider();
    }

    public IDocumentLibrary Library => services.GetRequiredService<IDocumentLibrary>();

    public IAnswerer Answerer => services.GetRequiredService<IAnswerer>();

    /// <summary>A folder for files to ingest.</summary>
    public string Inbox => Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName;

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
