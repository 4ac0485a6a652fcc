using ChatBot.Answering;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Fakes;

/// <summary>From a question to a cited answer, with everything in place but the host: the offline model over documents of a test's own, or over those that ship.</summary>
internal sealed class OfflineBot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private OfflineBot(string folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    /// <summary>A bot whose library is open.</summary>
    /// <param name="seeds">Its documents, each with the name of its file; none for those that ship.</param>
    public static async Task<OfflineBot> OpenAsync(params (string Name, string Text)[] seeds)
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-offline-").FullName;
        var settings = new Dictionary<string, string?> { ["Data:Path"] = Path.Combine(folder, "data") };
        if (seeds.Length > 0)
        {
            settings["Data:Seeds"] = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
            foreach (var (name, text) in seeds)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, "seeds", name), text);
            }
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddRetrieval(configuration).AddAnswering(configuration).BuildServiceProvider();
        await services.GetRequiredService<IDocumentLibrary>().OpenAsync();
        return new OfflineBot(folder, services);
    }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public Task<Answer> AskAsync(string text, string? conversation = null)
        => Get<IAnswerer>().AnswerWholeAsync(new AnswerRequest { Text = text, ConversationId = conversation });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
