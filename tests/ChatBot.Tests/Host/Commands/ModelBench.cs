using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Commands;
using ChatBot.ModelServer;
using ChatBot.Retrieval;
using ChatBot.Tests.Answering.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Host.Commands;

/// <summary>The command line with the real services behind it, and scripted models that the configuration names: <c>good</c> answers, <c>poor</c> never knows.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    public const string Key = "key-of-home";

    private readonly string _folder = Directory.CreateTempSubdirectory("eval-models-").FullName;

    private ModelBench(ScriptedModelServer server)
    {
        Server = server;
        server.Chat = Answer;
        System.IO.File.WriteAllText(Set, """
            name: lights
            document: A/RES/90/101
            cases:
              - id: seat
                language: fr
                kind: fact
                turns: [{say: "Où est le siège du Bureau international des phares ?", passages: [[PP1]], facts: [[Brest]]}]
              - id: lights
                language: fr
                kind: fact
                turns: [{say: "Combien de phares le Bureau entretient-il ?", passages: [[PP3]], facts: [[douze]]}]

            """);
    }

    public ScriptedModelServer Server { get; }

    /// <summary>A test set of two answerable questions.</summary>
    public string Set => File("lights.yaml");

    /// <summary>Configuration that every run gets.</summary>
    public List<string> Settings { get; } = [];

    public static async Task<ModelBench> StartAsync()
    {
        var bench = new ModelBench(await ScriptedModelServer.StartAsync());
        bench.Settings.AddRange(["--Model:Provider=OpenAI", $"--Model:Endpoint={bench.Server.Endpoint}", "--Model:Name=good", $"--Model:ApiKey={Key}", "--Model:Retries=0", "--Model:FirstTokenTimeout=00:01:00"]);
        bench.Settings.AddRange(["--Models:good:Name=good", "--Models:poor:Name=poor"]);
        return bench;
    }

    public string File(string name) => Path.Combine(_folder, name);

    public async Task<(int Code, string Out, string Error)> EvalAsync(params string[] args)
    {
        var (workbench, output, error) = Bench();
        var code = await new CommandLine(workbench, EvalVerb.Create(workbench)).RunAsync(["eval", Set, .. args, .. Settings]);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>As above, and somebody may press Ctrl-C.</summary>
    public async Task<(int Code, string Out)> EvalAsync(EvalSettings settings, CancellationToken cancellationToken)
    {
        var (workbench, output, _) = Bench();
        workbench.Settings = Settings;
        return (await new EvalSession(workbench, settings).RunAsync(cancellationToken), output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What the models say; <c>judge</c> grades.</summary>
    public static ModelAnswer Answer(ModelRequest request) => request.Model switch
    {
        "judge" => ModelAnswer.Say("""{"reason": "So.", "grade": 4}"""),
        "poor" => ModelAnswer.Say("NOT_FOUND"),
        _ when JsonSerializer.Serialize(request.Messages("user")[^1]).Contains("Combien", StringComparison.Ordinal) => ModelAnswer.Say(Script.WithNumbers("Le Bureau entretient douze phares [{douze phares}].", request)),
        _ => ModelAnswer.Say(Script.WithNumbers("Le siège du Bureau est à Brest [{siège est à Brest}].", request)),
    };

    /// <summary>The cells of a row of the comparison, after name and meaning.</summary>
    public static string[] Row(string output, string metric) =>
        [.. Regex.Match(output, $@"│ {Regex.Escape(metric)} .*").Value.Split('│', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(2)];

    private (Workbench Bench, StringWriter Out, StringWriter Error) Bench()
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var workbench = new Workbench(new Terminal(new StringReader(string.Empty), output, error, InputIsPiped: true, Width: 0, IsStyled: false), settings =>
        {
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Path"] = File("data"), ["Data:Seeds"] = Path.Combine(AppContext.BaseDirectory, "grounding", "resolutions") })
                .AddCommandLine(settings).Build();
            return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddRetrieval(configuration).AddAnswering(configuration).BuildServiceProvider();
        });
        return (workbench, output, error);
    }
}
