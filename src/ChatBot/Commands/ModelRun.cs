using ChatBot.Answering;
using ChatBot.Answering.Models;
using ChatBot.Answering.Prompts;
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

/// <summary>Plays test sets with one model.</summary>
/// <param name="bench">The terminal, and where services come from.</param>
/// <param name="settings">What to play.</param>
/// <param name="chosen">The model; null: whichever is configured.</param>
internal sealed class ModelRun(Workbench bench, EvalSettings settings, ConfiguredModel? chosen)
{
    private const int WarmUp = 20;

    /// <summary>The services whose model judges; null: the one that answers judges itself.</summary>
    public IServiceProvider? Judging { get; init; }

    /// <summary>Plays.</summary>
    /// <exception cref="TestSetException">A passage or document of the sets is not in the library.</exception>
    public async Task<RunReport> PlayAsync(IReadOnlyList<TestSet> sets, CancellationToken cancellationToken)
    {
        await using var services = await bench.OpenAsync(chosen?.Settings ?? [], cancellationToken).ConfigureAwait(false);
        await Workbench.EmbedAsync(services, settings.Target is null ? null : TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        var library = services.GetRequiredService<IDocumentLibrary>();
        sets = GoldCheck.Resolve(sets, name => library.Find(name), library.Editions);
        var time = services.GetRequiredService<TimeProvider>();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        Edition? BySlug(string slug) => library.Find(slug) is { } edition && edition.Slug == slug ? edition : null;
        ITarget target = settings.Target is { } address
            ? new DirectLineTarget(http, address, settings.Secret, BySlug, time)
            : new InProcessTarget(services.GetRequiredService<IAnswerer>(), time);
        var model = ModelOf(services);
        var judge = settings.Judge ? MakeJudge(Judging ?? services, BySlug) : null;

        var stamp = new RunStamp
        {
            Date = time.GetLocalNow(),
            Target = target.Name,
            Model = settings.Target is null ? NameOf(model) : null,
            ModelName = chosen?.Name,
            Judge = judge is null ? null : NameOf(ModelOf(Judging ?? services)),
            IndexGeneration = settings.Target is null ? library.Generation : null,
            Commit = BuildInfo.Commit,
            Seed = settings.Seed,
            Kind = settings.Kind,
        };
        var options = new RunOptions { Concurrency = settings.Concurrency, TurnTimeout = settings.Timeout, Kind = settings.Kind, WarmUp = IsFree(target, model) ? WarmUp : 0 };
        var runner = new Runner(target, judge, options, time);
        var planned = sets.Sum(s => s.Cases.Count(c => settings.Kind is null || c.Kind == settings.Kind));
        var run = await EvalConsole.ShowProgressAsync(bench.Terminal, chosen?.Name, planned, played => runner.PlayAsync(sets, played, cancellationToken)).ConfigureAwait(false);
        if (judge?.Trouble is { } trouble)
        {
            await bench.Terminal.Error.WriteLineAsync(Shown.Of(trouble)).ConfigureAwait(false);
        }

        return ReportBuilder.Build(run, sets, stamp, target.ShowsEvidence);
    }

    /// <summary>A judge on a chat model; null on the offline one, which cannot judge.</summary>
    private ReplyJudge? MakeJudge(IServiceProvider services, Func<string, Edition?> find)
    {
        var model = ModelOf(services);
        if (model.Effective == ModelProvider.Offline)
        {
            return null;
        }

        var prompts = services.GetRequiredService<IOptions<PromptOptions>>().Value.Path;
        var data = services.GetRequiredService<IOptions<LibraryOptions>>().Value.DataFolder;
        var client = new DiskCachedChatClient(services.GetRequiredService<IChatClient>(), Path.Combine(data, "judge-cache"), NameOf(model));
        return new ReplyJudge(client, Path.Combine(Path.GetFullPath(prompts, AppContext.BaseDirectory), "judge"), find, settings.Seed);
    }

    /// <summary>Whether a turn more costs nothing: no model that is paid for, no server that others use.</summary>
    private static bool IsFree(ITarget target, ModelOptions model) => target is InProcessTarget && model.Effective == ModelProvider.Offline;

    private static ModelOptions ModelOf(IServiceProvider services) => services.GetRequiredService<IOptions<ModelOptions>>().Value;

    private static string NameOf(ModelOptions model) => model.Effective == ModelProvider.Offline ? "Offline" : $"{model.Provider}/{model.Name}";
}
