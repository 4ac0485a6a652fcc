using System.Security.Cryptography.X509Certificates;
using ChatBot.Answering;
using ChatBot.ModelServer;
using ChatBot.Retrieval;
using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Answering.Models;

/// <summary>The bot without its host, over resolutions that nobody adopted, with a scripted model at the other end of the real client.</summary>
internal sealed class ModelBot : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-model-").FullName;
    private readonly ServiceProvider _services;

    private ModelBot(ScriptedModelServer server, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> more)
    {
        Server = server;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Path"] = _folder,
            ["Data:Seeds"] = Resolutions,
            ["Model:Provider"] = "OpenAI",
            ["Model:Endpoint"] = (settings.GetValueOrDefault("Model:Provider") == "AzureOpenAI" ? server.AzureEndpoint : server.Endpoint).ToString(),
            ["Model:ApiKey"] = "key-1",
            ["Model:Name"] = "model-1",
            // Each answer is to come from the script of its own test.
            ["Cache:Lifetime"] = "00:00:00",
            // Whole sets of questions are asked by nobody in particular.
            ["Model:TokensPerUserPerDay"] = "0",
            ["Embeddings:Endpoint"] = (settings.GetValueOrDefault("Embeddings:Provider") == "AzureOpenAI" ? server.AzureEndpoint : server.Endpoint).ToString(),
            ["Embeddings:ApiKey"] = "key-2",
            ["Embeddings:Name"] = "vectors-1",
            ["Embeddings:Timeout"] = "00:00:30",
            // A busy machine is no slow model.
            ["Model:FirstTokenTimeout"] = "00:01:00",
            ["Model:AnswerTimeout"] = "00:05:00",
        }).AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(Log)).AddSingleton<IConfiguration>(configuration).AddRetrieval(configuration).AddAnswering(configuration);
        more(services);
        _services = services.BuildServiceProvider();
    }

    public ScriptedModelServer Server { get; }

    /// <summary>What was logged as a warning or worse.</summary>
    public WarningLog Log { get; } = new();

    public IServiceProvider Services => _services;

    /// <summary>What is said to the small prompts (rewriting, translating, verifying) while <see cref="HearAsync"/> scripts the answer.</summary>
    public Func<ModelRequest, ModelAnswer> Small { get; set; } = _ => ModelAnswer.Say("?");

    /// <summary>Is told each piece of an answer as it comes.</summary>
    public Action<string> Heard { get; set; } = _ => { };

    public static string Resolutions => Path.Combine(AppContext.BaseDirectory, "grounding", "resolutions");

    public static async Task<ModelBot> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null, X509Certificate2? certificate = null, Action<ScriptedModelServer>? prepare = null)
    {
        var server = await ScriptedModelServer.StartAsync(certificate: certificate);
        prepare?.Invoke(server);
        var bot = new ModelBot(server, settings ?? new Dictionary<string, string?>(), more ?? (_ => { }));
        await bot._services.GetRequiredService<IDocumentLibrary>().OpenAsync();
        await bot._services.GetRequiredService<IPassageVectors>().SettledAsync();
        return bot;
    }

    /// <summary>Asks about one of the resolutions; the model says what it is told to, with <c>{words}</c> for the number of the passage that holds them.</summary>
    public async Task<Answer> HearAsync(string? document, string question, string says, string? conversation = null)
    {
        Exception? mistake = null;
        Server.Chat = request =>
        {
            if (!Script.IsAnswer(request))
            {
                return Small(request);
            }

            try
            {
                return ModelAnswer.Say(Script.WithNumbers(says, request));
            }
            catch (InvalidOperationException e)
            {
                // A server that failed would be left alone for a while.
                mistake = e;
                return ModelAnswer.Say("NOT_FOUND");
            }
        };
        try
        {
            return await AskAsync(question, document, conversation);
        }
        finally
        {
            Assert.True(mistake is null, $"{question} {mistake?.Message}");
        }
    }

    public async Task<Answer> AskAsync(string question, string? document = null, string? conversation = null, string? user = null, CancellationToken cancellationToken = default)
    {
        var answerer = _services.GetRequiredService<IAnswerer>();
        var streamed = string.Empty;
        await foreach (var update in answerer.AnswerAsync(new AnswerRequest { Text = question, Document = document, ConversationId = conversation, User = user }, cancellationToken))
        {
            streamed += update.Delta;
            Heard(streamed);
            if (update.Final is { } answer)
            {
                Assert.Equal(answer.Text, streamed);
                return answer;
            }
        }

        throw new InvalidOperationException("No answer.");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
