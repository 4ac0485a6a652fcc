using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Retrieval.Ingestion;

/// <summary>A data folder and a folder of seeds for one test, and libraries over them, as several processes would have them.</summary>
internal sealed class TemporaryLibrary : IDisposable
{
    private readonly List<DocumentLibrary> _open = [];

    public TemporaryLibrary()
    {
        Directory.CreateDirectory(Seeds);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("chatbot-").FullName;

    public string Data => Path.Combine(Root, "data");

    public string Seeds => Path.Combine(Root, "seeds");

    public string Lexicon { get; init; } = "lexicon";

    public FakeTimeProvider Time { get; } = new();

    public LogRecorder Log { get; } = new();

    /// <summary>The passages of a library that have a word.</summary>
    public static IReadOnlyList<SearchHit> Found(DocumentLibrary library, string query) =>
        new Retriever(library).Mentions(new() { Query = query, QueryLanguage = "fr" }).Hits;

    public static string Seed77 => Path.Combine(AppContext.BaseDirectory, "seeds", "A-RES-77-20.fr.txt");

    /// <summary>A small resolution with a symbol of its own.</summary>
    public static string Resolution(string number, string paragraph, int year = 2022) =>
        $"""
        Assemblée générale

        Distr. générale
        25 novembre {year}

        Résolution adoptée par l'Assemblée générale le 21 novembre {year}

        {number}. Question d'essai

        L'Assemblée générale,

        Rappelant la Charte des Nations Unies,

        1. {paragraph} ;

        2. Décide de rester saisie de la question.
        """;

    public string WriteSeed(string name, string text) => Write(Path.Combine(Seeds, name), text);

    public string WriteFile(string name, string text) => Write(Path.Combine(Root, "given", name), text);

    public DocumentLibrary NewLibrary()
    {
        var options = new LibraryOptions { Path = Data, Seeds = Seeds, Lexicon = Lexicon };
        var library = new DocumentLibrary(Options.Create(options), Time, Log);
        _open.Add(library);
        return library;
    }

    public async Task<DocumentLibrary> OpenAsync()
    {
        var library = NewLibrary();
        await library.OpenAsync();
        return library;
    }

    public static IReadOnlyList<string> Ids(SearchResult result) => [.. result.Hits.Select(h => h.Passage.Id.Value)];

    public void Dispose()
    {
        _open.ForEach(l => l.Dispose());
        Directory.Delete(Root, recursive: true);
    }

    private static string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Keeps what was logged.</summary>
    internal sealed class LogRecorder : ILogger<DocumentLibrary>
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                Warnings.Add(formatter(state, exception));
            }
        }
    }
}
