using ChatBot.Answering;
using ChatBot.Answering.Models;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatBot.Commands;

/// <summary>One evaluation: read, play, sum up, report, judge the whole.</summary>
internal sealed class EvalSession(Workbench bench, EvalSettings settings)
{
    private const int WarmUp = 20;

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var files = new ReportFiles(settings.Report, settings.Json, settings.JUnit);
            files.Check();
            var baseline = settings.Baseline is { } file ? JsonReport.Read(file) : null;
            var sets = TestSetReader.Read(settings.Path, cancellationToken);

            await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
            await Workbench.EmbedAsync(services, settings.Target is null ? null : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            var library = services.GetRequiredService<IDocumentLibrary>();
            sets = GoldCheck.Resolve(sets, name => library.Find(name), library.Editions);
            var report = await PlayAsync(services, library, sets, cancellationToken).ConfigureAwait(false);
            report = baseline is null ? report : report with { Baseline = BaselineComparison.Compare(report, baseline) };

            TerminalReport.Print(EvalConsole.Create(bench.Terminal, toError: files.JsonToOutput), report);
            files.Write(report, bench.Terminal.Out);
            return ExitCodes.Of(report);
        }
        catch (Exception e) when (e is TestSetException or BaselineException or ReportFileException)
        {
            await bench.Terminal.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }

    private async Task<RunReport> PlayAsync(IServiceProvider services, IDocumentLibrary library, IReadOnlyList<TestSet> sets, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        Edition? BySlug(string slug) => library.Find(slug) is { } edition && edition.Slug == slug ? edition : null;
        ITarget target = settings.Target is { } address
            ? new DirectLineTarget(http, address, settings.Secret, BySlug, time)
            : new InProcessTarget(services.GetRequiredService<IAnswerer>(), time);
        var model = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        var judge = settings.Judge && model.Effective != ModelProvider.Offline ? MakeJudge(services, NameOf(model), BySlug) : null;

        var stamp = new RunStamp
        {
            Date = time.GetLocalNow(),
            Target = target.Name,
            Model = settings.Target is null ? NameOf(model) : null,
            Judge = judge is null ? null : NameOf(model),
            IndexGeneration = settings.Target is null ? library.Generation : null,
            Commit = BuildInfo.Commit,
            Seed = settings.Seed,
            Kind = settings.Kind,
        };
        var options = new RunOptions { Concurrency = settings.Concurrency, TurnTimeout = settings.Timeout, Kind = settings.Kind, WarmUp = Free(target, model) ? WarmUp : 0 };
        var runner = new Runner(target, judge, options, time);
        var planned = sets.Sum(s => s.Cases.Count(c => settings.Kind is null || c.Kind == settings.Kind));
        var run = await EvalConsole.ShowProgressAsync(bench.Terminal, planned, played => runner.PlayAsync(sets, played, cancellationToken)).ConfigureAwait(false);
        if (judge?.Trouble is { } trouble)
        {
            await bench.Terminal.Error.WriteLineAsync(trouble).ConfigureAwait(false);
        }

        return ReportBuilder.Build(run, sets, stamp, target.ShowsEvidence);
    }

    private ReplyJudge MakeJudge(IServiceProvider services, string model, Func<string, Edition?> find)
    {
        var prompts = services.GetRequiredService<IOptions<Answering.Prompts.PromptOptions>>().Value.Path;
        var data = services.GetRequiredService<IOptions<LibraryOptions>>().Value.DataFolder;
        var client = new DiskCachedChatClient(services.GetRequiredService<IChatClient>(), Path.Combine(data, "judge-cache"), model);
        return new ReplyJudge(client, Path.Combine(Path.GetFullPath(prompts, AppContext.BaseDirectory), "judge"), find, settings.Seed);
    }

    /// <summary>Whether a turn more costs nothing: no model that is paid for, no server that others use.</summary>
    private static bool Free(ITarget target, ModelOptions model) => target is InProcessTarget && model.Effective == ModelProvider.Offline;

    private static string NameOf(ModelOptions model) => model.Effective == ModelProvider.Offline ? "Offline" : $"{model.Provider}/{model.Name}";
}
