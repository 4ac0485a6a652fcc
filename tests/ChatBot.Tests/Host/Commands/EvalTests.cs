using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Answering.Models;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace ChatBot.Tests.Host.Commands;

/// <summary><c>eval</c> from the command line to the exit code.</summary>
public sealed class EvalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Sets_are_played_and_reported_in_every_form()
    {
        var (code, output, error) = await new Cli().RunAsync("eval", Set(), "--report", File("r.html"), "--json", File("r.json"), "--junit", File("deep/r.xml"), "--seed", "7");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("3 of 3 thresholds reached.\n", output, StringComparison.Ordinal);
        Assert.EndsWith(" cases played in 0.0 s.\n", Zeroed(output), StringComparison.Ordinal);
        var run = JsonDocument.Parse(System.IO.File.ReadAllText(File("r.json"))).RootElement;
        Assert.Equal("in process Offline 1 abc123 7", string.Join(' ', new[] { "target", "model", "indexGeneration", "settingsHash", "seed" }.Select(f => run.GetProperty("stamp").GetProperty(f).ToString())));
        Assert.StartsWith("<!doctype html>", System.IO.File.ReadAllText(File("r.html")), StringComparison.Ordinal);
        Assert.Contains("<testsuite name=\"facts\"", System.IO.File.ReadAllText(File("deep/r.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_on_the_output_is_alone_there()
    {
        var (code, output, error) = await new Cli().RunAsync("eval", Set(), "--json", "-");

        Assert.Equal((0, "complete"), (code, JsonDocument.Parse(output).RootElement.GetProperty("state").GetString()));
        Assert.Contains("citation-precision", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worse_bot_fails_by_threshold_and_against_its_baseline()
    {
        await new Cli().RunAsync("eval", Set(cases: 40), "--json", File("good.json"));
        var worse = new Cli();
        worse.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, AnswerOutcome.NotFound));

        var (code, output, _) = await worse.RunAsync("eval", Set(cases: 40, thresholds: false), "--baseline", File("good.json"));

        Assert.Equal(1, code);
        Assert.Matches(@"│ score +│ −1\.000 +│ −1\.000 … −1\.000 +│ 40 +│ worse +│", output);
        Assert.Equal(1, (await worse.RunAsync("eval", Set())).Code);
    }

    [Theory]
    [InlineData("There is no passage 'PP9' in A/RES/12/34; its page /documents/… shows all ids.", "PP1", "PP9")]
    [InlineData("Unknown field 'saying' in a turn; the fields are say, passages, also, facts, forbidden, outcome, max-words, answer-language.", "facts:", "saying: x\n        facts:")]
    public async Task A_broken_set_is_named_with_file_and_line(string message, string written, string wrong)
    {
        var set = Set();
        await System.IO.File.WriteAllTextAsync(set, (await System.IO.File.ReadAllTextAsync(set)).Replace(written, wrong, StringComparison.Ordinal));

        var (code, output, error) = await new Cli().RunAsync("eval", set);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Matches($@"^{System.Text.RegularExpressions.Regex.Escape(set)}\(\d+\): {System.Text.RegularExpressions.Regex.Escape(message)}\n$", error);
    }

    [Fact]
    public async Task A_target_out_of_reach_is_its_own_exit_code()
    {
        // Port 1 is privileged: nothing of a test listens there.
        var (code, output, _) = await new Cli().RunAsync("eval", Set(), "--target", "http://127.0.0.1:1", "--secret", "x");

        Assert.Equal(3, code);
        Assert.Contains("Only 0 of 1 cases played. http://127.0.0.1:1/ cannot be reached: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChatBot: --target must be an address such as http://localhost:3978. See 'ChatBot eval --help'.\n", "eval", "--target", "ftp://x")]
    [InlineData("ChatBot: --concurrency must be a whole number from 1 to 256. See 'ChatBot eval --help'.\n", "eval", "--concurrency", "0")]
    [InlineData("ChatBot: --without knows no 'magic'; the parts are synonyms, acronyms, glossary, cognates, fuzzy, relatives, fields, inflections, nearness, document, asides, context, title. See 'ChatBot eval retrieval --help'.\n", "eval", "retrieval", "x", "--without", "magic")]
    [InlineData("ChatBot: --json is empty: name a file. See 'ChatBot eval --help'.\n", "eval", "--json", "")]
    [InlineData("ChatBot: --report is empty: name a file. See 'ChatBot eval --help'.\n", "eval", "--report", "")]
    [InlineData("ChatBot: --junit is empty: name a file. See 'ChatBot eval --help'.\n", "eval", "--junit", " ")]
    [InlineData("ChatBot: --baseline is empty: name a file. See 'ChatBot eval --help'.\n", "eval", "--baseline", "")]
    [InlineData("ChatBot: Required argument missing for option: '--baseline'. See 'ChatBot eval --help'.\n", "eval", "--baseline=")]
    [InlineData("ChatBot: PATH is empty: name a file. See 'ChatBot eval --help'.\n", "eval", "")]
    [InlineData("ChatBot: DIR is empty: name a file. See 'ChatBot eval retrieval --help'.\n", "eval", "retrieval", "")]
    [InlineData("ChatBot: --output is empty: name a file. See 'ChatBot feedback export --help'.\n", "feedback", "export", "--output", "")]
    [InlineData("ChatBot: --corpus-language must be a two-letter language code such as fr or en. See 'ChatBot eval retrieval --help'.\n", "eval", "retrieval", "x", "--corpus-language", "English")]
    [InlineData("There is no folder nowhere; name one that holds corpus.jsonl, queries.jsonl and qrels.tsv.\n", "eval", "retrieval", "nowhere")]
    [InlineData("nowhere: There is no such file or folder; name a test set (.yaml) or a folder of them.\n", "eval", "nowhere")]
    public async Task A_wrong_option_is_told_in_a_sentence(string message, params string[] args)
    {
        Assert.Equal((2, string.Empty, message), await new Cli().RunAsync(args));
    }

    [Fact]
    public async Task Two_reports_do_not_go_into_one_file()
    {
        var (code, _, error) = await new Cli().RunAsync("eval", Set(), "--json", File("r"), "--junit", File("x/../r"));

        Assert.Equal((2, $"{File("r")} would hold two reports: name another file for one of them.\n"), (code, error));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_told_before_anything_is_played()
    {
        var cli = new Cli();
        await System.IO.File.WriteAllTextAsync(File("taken"), "a file");

        var (code, _, error) = await cli.RunAsync("eval", Set(), "--report", File("taken/r.html"));

        Assert.Equal(2, code);
        Assert.StartsWith($"{File("taken/r.html")} cannot be written: ", error, StringComparison.Ordinal);
        Assert.Empty(cli.Answerer.Asked);
    }

    [LinuxTheory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_report_that_cannot_be_written_in_the_end_takes_no_other_down(bool below, int otherwise)
    {
        var cli = new Cli();
        if (below)
        {
            cli.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, AnswerOutcome.NotFound));
        }

        var (code, output, error) = await cli.RunAsync("eval", Set(), "--json", "/dev/full", "--report", File("r.html"), "--junit", File("r.xml"));

        Assert.Equal(5, code);
        Assert.Matches("^/dev/full cannot be written: .+\n$", error);
        Assert.Contains("cases played in", output, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", System.IO.File.ReadAllText(File("r.html")), StringComparison.Ordinal);
        Assert.Contains("<testsuite", System.IO.File.ReadAllText(File("r.xml")), StringComparison.Ordinal);
        Assert.Equal(otherwise, (await cli.RunAsync("eval", Set(), "--report", File("r.html"))).Code);
    }

    [LinuxFact]
    public async Task Two_names_of_one_file_are_found_out()
    {
        Directory.CreateDirectory(File("real"));
        Directory.CreateSymbolicLink(File("linked"), File("real"));
        await System.IO.File.WriteAllTextAsync(File("real/a"), "kept");
        System.IO.File.CreateSymbolicLink(File("b"), File("real/a"));

        foreach (var (one, other) in new[] { ("b", "real/a"), ("linked/a", "b"), ("linked/new", "real/new") })
        {
            var (code, _, error) = await new Cli().RunAsync("eval", Set(), "--json", File(one), "--report", File(other));

            Assert.Equal(2, code);
            Assert.EndsWith(" would hold two reports: name another file for one of them.\n", error, StringComparison.Ordinal);
        }

        Assert.Equal("kept", await System.IO.File.ReadAllTextAsync(File("real/a")));
    }

    [Fact]
    public async Task A_report_does_not_overwrite_what_the_run_reads()
    {
        var cli = new Cli();
        var set = Set();
        await cli.RunAsync("eval", set, "--json", File("base.json"));
        var played = cli.Answerer.Asked.Count;

        Assert.Equal((2, string.Empty, $"{set} is read by this run: name another file for the report, which would overwrite it.\n"), await cli.RunAsync("eval", set, "--json", set));
        Assert.Equal(2, (await cli.RunAsync("eval", set, "--baseline", File("base.json"), "--json", File("base.json"))).Code);
        Assert.Equal(played, cli.Answerer.Asked.Count);
    }

    [Fact]
    public async Task A_baseline_with_no_case_in_common_is_told_before_anything_is_played()
    {
        var cli = new Cli();
        await cli.RunAsync("eval", Set(), "--json", File("base.json"));
        await System.IO.File.WriteAllTextAsync(File("base.json"), (await System.IO.File.ReadAllTextAsync(File("base.json"))).Replace("\"id\": \"c0\"", "\"id\": \"other\"", StringComparison.Ordinal));
        var played = cli.Answerer.Asked.Count;

        var (code, output, error) = await cli.RunAsync("eval", Set(), "--baseline", File("base.json"));

        Assert.Equal((2, string.Empty, $"The baseline {File("base.json")} has no case in common with what is to be played: name the file of an earlier run of the same sets.\n"), (code, output, error));
        Assert.Equal(played, cli.Answerer.Asked.Count);
    }

    [Fact]
    public async Task Relevant_passages_that_are_in_no_corpus_are_counted()
    {
        await System.IO.File.WriteAllTextAsync(File("corpus.jsonl"), """{"id": "p", "text": "Les girafes mangent des feuilles."}""");
        await System.IO.File.WriteAllTextAsync(File("queries.jsonl"), """{"id": "q", "text": "girafes"}""");
        await System.IO.File.WriteAllTextAsync(File("qrels.tsv"), "q\tp\t1\nq\tp \t1\n");

        var (code, _, error) = await new Cli().RunAsync("eval", "retrieval", _folder, "--corpus-language", "fr");

        Assert.Equal((0, "warning: 1 relevant passages are not in the corpus; they count as not found.\n"), (code, error));
    }

    [Fact]
    public async Task With_a_chat_model_answers_are_judged_and_its_replies_are_kept()
    {
        var model = new Mock<IChatClient>();
        model.Setup(m => m.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new ChatResponse(new ChatMessage(ChatRole.Assistant, """{"reason": "So.", "grade": 4}""")));
        Cli Judged() => new()
        {
            More = services => services
                .AddSingleton(model.Object)
                .Configure<ModelOptions>(o => (o.Provider, o.Name, o.Endpoint, o.ApiKey) = (ModelProvider.OpenAI, "m", "http://model.example/v1", "key"))
                .Configure<LibraryOptions>(o => o.Path = _folder),
        };

        var (_, output, _) = await Judged().RunAsync("eval", Set());
        await Judged().RunAsync("eval", Set());

        Assert.Matches(@"│ equivalence +│ judged: means the same as the expected facts +│ +4\.00 │ +4\.00 – 4\.00 │ +1 │", output);
        Assert.Contains("model OpenAI/m, judge OpenAI/m", output, StringComparison.Ordinal);
        model.Verify(m => m.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions?>(), It.IsAny<CancellationToken>()), Times.Exactly(12));
    }

    [Fact]
    public async Task Feedback_is_exported_as_drafts()
    {
        await System.IO.File.WriteAllTextAsync(File("feedback.jsonl"), """{"date":"2026-01-02T00:00:00Z","reaction":"down","question":"Où ?","answer":"Là.","language":"fr"}""" + "\nhalf");

        var (code, output, error) = await new Cli().RunAsync("feedback", "export", $"--Data:Path={_folder}");

        Assert.Equal((0, "warning: 1 lines of feedback.jsonl could not be read and are left out.\n"), (code, error));
        Assert.Contains("      - say: \"Où ?\"\n        # answered: \"Là.\"\n", output, StringComparison.Ordinal);
        (_, output, error) = await new Cli().RunAsync("feedback", "export", "--since", "2026-02-01", $"--Data:Path={_folder}");
        Assert.Equal(string.Empty, output);
        Assert.EndsWith("There is no thumbs-down to export.\n", error, StringComparison.Ordinal);
    }

    private string File(string name) => Path.Combine(_folder, name);

    /// <summary>The seconds that a run took, whatever they were.</summary>
    private static string Zeroed(string output) => System.Text.RegularExpressions.Regex.Replace(output, @"in [0-9.]+ s\.", "in 0.0 s.");

    private string Set(int cases = 1, bool thresholds = true)
    {
        var path = File("facts.yaml");
        var text = string.Concat(Enumerable.Range(0, cases).Select(i => $"""
              - id: c{i}
                language: fr
                kind: fact
                turns:
                  - say: Où est le siège ?
                    passages: [[PP1]]
                    facts: [[Brest]]

            """));
        System.IO.File.WriteAllText(path, $"name: facts\ndocument: A/RES/12/34\n{(thresholds ? "thresholds: {citation-precision: 0.95, fact-recall: 0.95}\n" : string.Empty)}cases:\n{text}");
        return path;
    }
}
