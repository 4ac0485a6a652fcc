using System.Net;
using System.Net.Sockets;
using ChatBot.Answering.Prompts;
using ChatBot.Commands;
using ChatBot.Hosting;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host.Commands;

/// <summary>Verbs, settings, exit codes.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("aks")]
    [InlineData("ask", "--jsno", "?")]
    [InlineData("ingest")]
    [InlineData("documents", "extra")]
    public async Task A_wrong_command_line_is_a_usage_error_in_one_line(params string[] args)
    {
        var (code, output, error) = await new Cli().RunAsync(args);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Matches("^ChatBot: .+ See 'ChatBot (ask |ingest |documents )?--help'[.]\n$", error);
    }

    [Theory]
    [InlineData("ChatBot: There is no command 'aks'. Did you mean 'ask'? See 'ChatBot --help'.\n", "aks", "hi")]
    [InlineData("ChatBot: There is no command 'injest'. Did you mean 'ingest'? See 'ChatBot --help'.\n", "injest", "a.txt")]
    [InlineData("ChatBot: There is no command 'Où est Lyon ?'. The commands are serve, ask, ingest, documents, remove, eval, feedback, teams; a question is asked with: ask \"…\". See 'ChatBot --help'.\n", "Où est Lyon ?")]
    public async Task A_verb_that_there_is_not_is_told_with_the_one_that_was_meant(string expected, params string[] args)
    {
        Assert.Equal((2, string.Empty, expected), await new Cli().RunAsync(args));
    }

    [Fact]
    public async Task A_folder_is_ingested_with_a_word_about_the_files_that_cannot_be_read()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var name in new[] { "a.txt", "b.pdf", "c.PNG", ".hidden" })
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), "text");
            }

            var cli = new Cli();
            cli.Library.Ingesting = _ => Task.FromResult(new IngestReport([new FileResult("a.txt", Samples.Edition, Unchanged: false, Error: null)]));

            var (code, output, error) = await cli.RunAsync("ingest", folder.FullName);

            Assert.Equal((0, string.Empty), (code, error));
            Assert.EndsWith($"{folder.FullName}: 2 files were left out, for only .txt and .md are read: b.pdf, c.PNG\n", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Documents_are_listed_with_their_warnings()
    {
        var cli = new Cli();
        cli.Library.Editions = [Samples.Edition, Samples.Edition with { Symbol = "A/RES/1/1", Language = "und", Warnings = ["No structure was found."] }];

        Assert.Equal((0, """
            A/RES/12/34  fr       7 passages  Coopération avec le Bureau des phares
            A/RES/1/1    und      7 passages  Coopération avec le Bureau des phares
              note: No structure was found.

            """, string.Empty), await cli.RunAsync("documents"));
    }

    [Fact]
    public async Task Documents_as_json()
    {
        var (code, output, _) = await new Cli().RunAsync("documents", "--json");

        Assert.Equal(0, code);
        Assert.Equal("""[{"symbol":"A/RES/12/34","edition":"A-RES-12-34.fr","language":"fr","title":"Coopération avec le Bureau des phares","passages":7,"warnings":[]}]""" + "\n", output);
    }

    [Fact]
    public async Task Ingesting_tells_what_became_of_each_file()
    {
        var cli = new Cli();
        IReadOnlyList<string> given = [];
        cli.Library.Ingesting = paths =>
        {
            given = paths;
            return Task.FromResult(new IngestReport([
                new FileResult("a.txt", Samples.Edition with { Warnings = ["Odd."] }, Unchanged: false, Error: null),
                new FileResult("b.txt", null, Unchanged: false, "It is empty: give a file with text."),
            ]));
        };

        var (code, output, error) = await cli.RunAsync("ingest", "a.txt", "b.txt");

        Assert.Equal(1, code);
        Assert.Equal("a.txt: A/RES/12/34 (fr), 7 passages\n  note: Odd.\n", output);
        Assert.Equal("b.txt: It is empty: give a file with text.\n", error);
        Assert.Equal([Path.GetFullPath("a.txt"), Path.GetFullPath("b.txt")], given);
    }

    [Fact]
    public async Task Ingesting_tells_which_text_is_replaced()
    {
        var cli = new Cli();
        cli.Library.Ingesting = _ => Task.FromResult(new IngestReport([new FileResult("b.txt", Samples.Edition, Unchanged: false, Error: null) { Replaced = "a\e.txt" }]));

        Assert.Equal((0, "b.txt: A/RES/12/34 (fr), 7 passages\n  note: It takes the place of another text of this symbol, a\uFFFD.txt.\n", string.Empty), await cli.RunAsync("ingest", "b.txt"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_its_own_exit_code()
    {
        var cli = new Cli();
        cli.Library.Opening = () => throw new LibraryException("The folder /x cannot be written to: set Data:Path to another.");

        Assert.Equal((3, string.Empty, "ChatBot: The folder /x cannot be written to: set Data:Path to another.\n"), await cli.RunAsync("documents"));
    }

    [Fact]
    public async Task A_word_list_that_cannot_be_used_is_configuration_to_mend()
    {
        var cli = new Cli();
        cli.Library.Opening = () => throw new LibraryException("acronyms.txt, line 4: « ACRONYM | long form » is expected.", new LexiconException("acronyms.txt"));

        Assert.Equal((2, string.Empty, "ChatBot: acronyms.txt, line 4: « ACRONYM | long form » is expected.\n"), await cli.RunAsync("documents"));
    }

    [Fact]
    public async Task Prompts_that_cannot_be_used_are_configuration_to_mend()
    {
        var cli = new Cli();
        cli.Answerer.Answering = (_, _) => throw new PromptException("The prompt file 'x' cannot be read: put it back.");

        Assert.Equal((2, string.Empty, "ChatBot: The prompt file 'x' cannot be read: put it back.\n"), await cli.RunAsync("ask", "?"));
    }

    [Fact]
    public async Task An_ingest_that_is_broken_off_tells_what_to_do()
    {
        var cli = new Cli();
        cli.Library.Ingesting = _ => throw new OperationCanceledException();

        Assert.Equal((130, string.Empty, "Interrupted. What had been read is kept; give the same command again to read the rest.\n"), await cli.RunAsync("ingest", "a.txt"));
    }

    [Fact]
    public async Task Options_with_a_colon_are_configuration()
    {
        var cli = new Cli();

        await cli.RunAsync("documents", "--Data:Path=/srv/x", "--Model:Provider", "Offline", "--json");

        Assert.Equal(["--Data:Path=/srv/x", "--Model:Provider=Offline"], cli.Settings);
    }

    [Theory]
    [InlineData("There is no setting 'Model:Provder'. Did you mean 'Model:Provider'?", "--Model:Provder=OpenAI")]
    [InlineData("There is no setting 'Nope:Key'. The sections are BotFramework, Cache, ", "--Nope:Key=1")]
    [InlineData("Unrecognized command or argument '--PubicUrl=https://bot.example.org'. Did you mean '--PublicUrl'? See 'ChatBot documents --help'.", "--PubicUrl=https://bot.example.org")]
    [InlineData("Unrecognized command or argument '--jsno'. Did you mean '--json'? See 'ChatBot documents --help'.", "--jsno")]
    public async Task What_is_misspelt_is_told_with_what_was_meant(string expected, string option)
    {
        var (code, output, error) = await new Cli().RunAsync("documents", option);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith("ChatBot: " + expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_question_is_never_taken_for_configuration()
    {
        var (settings, arguments) = ConfigurationArguments.Split(["ask", "--", "--Data:Path=x", "what: this"]);

        Assert.Empty(settings);
        Assert.Equal(["ask", "--", "--Data:Path=x", "what: this"], arguments);
    }

    [Fact]
    public async Task A_question_that_begins_with_an_at_sign_names_no_file_of_arguments()
    {
        var cli = new Cli();

        await cli.RunAsync("ask", "@ChatBot", "que", "dit", "le", "par. 2 ?");

        Assert.Equal("@ChatBot que dit le par. 2 ?", Assert.Single(cli.Answerer.Asked).Text);
    }

    [Theory]
    [InlineData("", "http://localhost:3978")]
    [InlineData(" ; ", "http://localhost:3978")]
    [InlineData("http://localhost:5000; ", "http://localhost:5000")]
    public async Task Where_no_address_is_named_the_documented_one_is_listened_on(string urls, string expected)
    {
        await using var app = BotHost.Build([$"--Urls={urls}"]);

        Assert.Equal(expected, app.Configuration["Urls"]);
        Assert.Equal(new Uri(expected), BotConfiguration.PublicUrl(app.Configuration));
    }

    [Fact]
    public async Task A_busy_port_is_said_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, _, error) = await new Cli().RunAsync("serve", "--urls", $"http://127.0.0.1:{port}", "--Logging:Console:LogLevel:Default=Error");

        Assert.Equal(4, code);
        Assert.Equal($"ChatBot: http://127.0.0.1:{port} is in use by another program: stop it, or listen elsewhere with --urls http://localhost:PORT (or the setting Urls).\n", error);
    }

    [Theory]
    [InlineData("localhost:3978", "'localhost:3978' is no address to listen on: write it as http://localhost:3978 (--urls, or the setting Urls).")]
    [InlineData("http://localhost:22x", "'http://localhost:22x' is no address to listen on: write it as http://localhost:3978 (--urls, or the setting Urls).")]
    public async Task An_address_that_is_none_is_said_so(string urls, string expected)
    {
        var (code, _, error) = await new Cli().RunAsync("--urls", urls, "--Logging:LogLevel:Default=None");

        Assert.Equal((2, $"ChatBot: {expected}\n"), (code, error));
    }

    [Theory]
    [InlineData("--DirectLine:TokenLifetime=00:00:00", "DirectLine:TokenLifetime must be from one second to one day (d.hh:mm:ss).")]
    [InlineData("--Model:Provider=Foo", "Model:Provider is 'Foo'; it can be Offline, AzureOpenAI or OpenAI. Mend it in appsettings.json, the environment or the command line.")]
    [InlineData("--DirectLine:TokenLifetime=soon", "DirectLine:TokenLifetime is 'soon', which is no time: write hh:mm:ss, as in 00:00:30. Mend it in appsettings.json, the environment or the command line.")]
    [InlineData("--Turns:Waiting=many", "Turns:Waiting is 'many', which is no whole number that it can hold. Mend it")]
    [InlineData("--Teams:Streaming=never", "Teams:Streaming is 'never'; it can be true or false. Mend it")]
    [InlineData("--Model:Temperature=hot", "Model:Temperature is 'hot', which is no number: write it with a point, as in 0.5. Mend it")]
    [InlineData("--DirectLine:TrustedOrigins:0=www.example.org", "DirectLine:TrustedOrigins holds 'www.example.org', which is no site: write scheme and host, and the port if there is one, as in https://www.example.org; ")]
    [InlineData("--DirectLine:TrustedOrigins:0=https://www.example.org/page", "DirectLine:TrustedOrigins holds 'https://www.example.org/page', which is no site: ")]
    [InlineData("--DirectLine:TrustedOrigins:0=https://*.example.org", "DirectLine:TrustedOrigins holds 'https://*.example.org', which is no site: ")]
    [InlineData("--DirectLine:TrustedOrigins:0=https://ada@example.org", "DirectLine:TrustedOrigins holds 'https://ada@example.org', which is no site: ")]
    [InlineData("--DirectLine:TrustedOrigins:0=*", "DirectLine:TrustedOrigins holds '*', which is no site: ")]
    [InlineData("--DirectLine:TrustedOrigins:0=null", "DirectLine:TrustedOrigins holds 'null', which is no site: ")]
    public async Task A_wrong_setting_is_said_so_before_listening(string setting, string expected)
    {
        var (code, _, error) = await new Cli().RunAsync("serve", setting, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None");

        Assert.Equal(2, code);
        Assert.StartsWith($"ChatBot: {expected}", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }
}
