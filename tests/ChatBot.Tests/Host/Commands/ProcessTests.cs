using System.Net;
using System.Net.Sockets;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host.Commands;

/// <summary>The program as the system runs it: without ICU, without an input, and told to stop.</summary>
public class ProcessTests
{
    private const string Questions = """
        Où se trouve le siège d'INTERPOL ?
        Que dit le par. 17 b) ?
        Quels paragraphes mentionnent l'ONUDC ?
        Quelles bases de données servent contre la traite ?
        et contre le trafic de migrants ?
        When was the resolution adopted?
        Quand la résolution a-t-elle été adoptée ?
        Qui doit faire un rapport, et quand ?
        ¿Dónde está la sede de INTERPOL?

        """ + "Ou\u0300 est le sie\u0300ge ?\n";

    [Fact]
    public async Task Answers_are_the_same_without_icu()
    {
        using var known = BotProcess.Start(BotProcess.WithIcu, "ask", "--json", "--explain");
        using var invariant = BotProcess.Start(BotProcess.WithoutIcu, "ask", "--json", "--explain");

        var results = await Task.WhenAll(known.EndAsync(Questions), invariant.EndAsync(Questions));

        Assert.Equal((0, string.Empty), (results[1].Code, results[1].Error));
        Assert.Equal(results[0].Out, results[1].Out);
        Assert.Contains("21 novembre 2022", results[1].Out, StringComparison.Ordinal);
        Assert.Contains("21 November 2022", results[1].Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_shown_without_icu()
    {
        using var bot = BotProcess.Start(BotProcess.WithoutIcu, "serve", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await bot.ListeningAsync() };
        while (!(await client.GetAsync(new Uri("health/ready", UriKind.Relative))).IsSuccessStatusCode)
        {
            await Task.Delay(50);
        }

        Assert.Contains("21 novembre 2022", await client.GetStringAsync(new Uri("documents", UriKind.Relative)), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_terminal_that_is_closed_stops_the_server_in_order()
    {
        using var bot = BotProcess.StartWithHangup("serve", "--urls", "http://127.0.0.1:0");
        await bot.ListeningAsync();

        await bot.SignalAsync("HUP");

        Assert.Equal(0, (await bot.EndAsync()).Code);
    }

    [LinuxFact]
    public async Task A_terminal_that_is_closed_ends_an_evaluation_with_a_report()
    {
        var folder = Directory.CreateTempSubdirectory("hangup").FullName;
        var (set, json) = (Path.Combine(folder, "a.yaml"), Path.Combine(folder, "a.json"));
        await File.WriteAllTextAsync(set, "name: a\ncases:\n  - {id: one, language: fr, kind: fact, turns: [{say: Quoi ?}]}\n");
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var bot = BotProcess.StartWithHangup("eval", set, "--target", $"http://{silent.LocalEndpoint}", "--json", json);
        using var asked = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));

        await bot.SignalAsync("HUP");

        Assert.Equal(130, (await bot.EndAsync()).Code);
        Assert.Contains("\"state\": \"interrupted\"", await File.ReadAllTextAsync(json), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [LinuxFact]
    public async Task Of_a_secret_that_can_be_guessed_the_log_warns()
    {
        using var bot = BotProcess.Start(new Dictionary<string, string> { ["DirectLine__Secrets__0"] = "letmein", ["Logging__LogLevel__Default"] = "Warning" }, "serve", "--urls", "https://127.0.0.1:0");

        // It says so before it listens, which without a certificate it does not.
        Assert.Contains("DirectLine:Secrets holds a secret of 7 characters", (await bot.EndAsync()).Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Of_a_setting_that_nothing_reads_the_log_and_every_verb_warn()
    {
        var environment = new Dictionary<string, string> { ["Model__Provder"] = "OpenAI", ["Logging__LogLevel__Default"] = "Warning" };
        using var bot = BotProcess.Start(environment, "serve", "--urls", "https://127.0.0.1:0");
        using var verb = BotProcess.Start(environment, "documents");

        var (served, (code, _, told)) = (await bot.EndAsync(), await verb.EndAsync());

        Assert.Contains("There is no setting 'Model:Provder'. Did you mean 'Model:Provider'? It has no effect.", served.Out, StringComparison.Ordinal);
        Assert.Equal((0, "warning: There is no setting 'Model:Provder'. Did you mean 'Model:Provider'? It has no effect.\n"), (code, told));
    }

    [LinuxFact]
    public async Task Without_an_input_a_conversation_is_over_at_once()
    {
        using var bot = BotProcess.StartWithInputClosed("ask");

        Assert.Equal((0, string.Empty, string.Empty), await bot.EndAsync());
    }

    [LinuxFact]
    public async Task Without_an_input_there_is_no_question_in_it()
    {
        using var bot = BotProcess.StartWithInputClosed("ask", "-");

        var (code, output, error) = await bot.EndAsync();

        Assert.Equal((0, string.Empty), (code, error));
        Assert.StartsWith("Je n'ai pas vu de mots.", output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Https_without_a_certificate_is_configuration_to_mend()
    {
        using var bot = BotProcess.Start(BotProcess.WithIcu, "serve", "--urls", "https://127.0.0.1:0");

        Assert.Equal((2, string.Empty, "ChatBot: https://127.0.0.1:0 needs a certificate: set Kestrel:Certificates:Default:Path to its file (and :KeyPath or :Password), or listen on http behind a proxy that ends TLS.\n"), await bot.EndAsync());
    }
}
