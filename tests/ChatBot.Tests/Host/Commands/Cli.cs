using ChatBot.Answering;
using ChatBot.Commands;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Host.Commands;

/// <summary>The command line with fakes behind it.</summary>
internal sealed class Cli
{
    public FakeAnswerer Answerer { get; } = new();

    public FakeLibrary Library { get; } = new();

    public string Input { get; init; } = string.Empty;

    public bool InputIsPiped { get; init; } = true;

    public int Width { get; init; }

    public bool IsStyled { get; init; }

    public string[] Settings { get; private set; } = [];

    /// <summary>Adds to the services.</summary>
    public Action<IServiceCollection> More { get; init; } = _ => { };

    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var bench = new Workbench(new Terminal(new StringReader(Input), output, error, InputIsPiped, Width, IsStyled), settings =>
        {
            Settings = settings;
            var services = new ServiceCollection().AddOptions().AddSingleton(TimeProvider.System).AddSingleton<IAnswerer>(Answerer).AddSingleton<IDocumentLibrary>(Library);
            More(services);
            return services.BuildServiceProvider();
        });
        var code = await new CommandLine(bench, ServeVerb.Create(bench), AskVerb.Create(bench), IngestVerb.Create(bench), DocumentsVerb.Create(bench), RemoveVerb.Create(bench), EvalVerb.Create(bench), FeedbackVerb.Create(bench), TeamsVerb.Create(bench)).RunAsync(args);
        return (code, output.ToString(), error.ToString());
    }
}
