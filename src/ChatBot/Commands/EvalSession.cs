using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.TestSets;
using ChatBot.Hosting;

namespace ChatBot.Commands;

/// <summary>One evaluation: read, play, sum up, report, judge the whole.</summary>
internal sealed class EvalSession(Workbench bench, EvalSettings settings)
{
    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var files = new ReportFiles(settings.Report, settings.Json, settings.JUnit);
            var models = Choose();
            var baseline = settings.Baseline is { } file ? JsonReport.Read(file) : null;
            var sets = TestSetReader.Read(settings.Path, cancellationToken);
            files.Check([.. sets.Select(s => s.File), .. settings.Baseline is { } read ? [read] : Array.Empty<string>()]);
            var planned = sets.SelectMany(s => s.Cases).Where(c => settings.Kind is null || c.Kind == settings.Kind).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            if (baseline is not null && planned.Count > 0 && !baseline.Cases.Any(c => planned.Contains(c.Id)))
            {
                throw new BaselineException($"The baseline {settings.Baseline} has no case in common with what is to be played: name the file of an earlier run of the same sets.");
            }

            var console = EvalConsole.Create(bench.Terminal, toError: files.JsonToOutput);
            if (models.Count > 1)
            {
                var comparison = await CompareAsync(models, sets, cancellationToken).ConfigureAwait(false);
                return Report(() => ComparisonReport.Print(console, comparison), () => files.Write(comparison, bench.Terminal.Out), ExitCodes.Of(comparison));
            }

            var report = await new ModelRun(bench, settings, models is [var only] ? only : null).PlayAsync(sets, cancellationToken).ConfigureAwait(false);
            report = baseline is null ? report : report with { Baseline = BaselineComparison.Compare(report, baseline) };
            return Report(() => TerminalReport.Print(console, report), () => files.Write(report, bench.Terminal.Out), ExitCodes.Of(report));
        }
        catch (Exception e) when (e is TestSetException or BaselineException or ReportFileException)
        {
            await bench.Terminal.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }

    /// <summary>Shows and writes what was played: files first, for the tables may have nowhere to go. What cannot be written outweighs a threshold, and nothing else.</summary>
    private int Report(Action print, Action write, int code)
    {
        string? trouble = null;
        try
        {
            write();
        }
        catch (ReportLostException e)
        {
            trouble = e.Message;
        }

        try
        {
            print();
        }
        catch (IOException e)
        {
            trouble = (trouble is null ? string.Empty : trouble + "\n") + $"The tables cannot be written: {e.Message}";
        }

        if (trouble is null)
        {
            return code;
        }

        bench.Terminal.Error.WriteLine(trouble);
        return code is ExitCodes.Success or ExitCodes.BelowThreshold ? ExitCodes.ReportLost : code;
    }

    /// <summary>The models asked for; wrong ones are told before the first is asked anything.</summary>
    private IReadOnlyList<ConfiguredModel> Choose()
    {
        if (settings.Models.Count == 0)
        {
            return [];
        }

        var known = new ConfiguredModels(BotConfiguration.Read([.. bench.Settings]));
        return [.. settings.Models.Distinct(StringComparer.OrdinalIgnoreCase).Select(known.Find)];
    }

    /// <summary>Plays the models one after another, so that none takes another's time. All are judged by the default model: judges differ more than answers do.</summary>
    private async Task<ModelComparison> CompareAsync(IReadOnlyList<ConfiguredModel> models, IReadOnlyList<TestSet> sets, CancellationToken cancellationToken)
    {
        await using var judging = bench.MakeServices([.. bench.Settings]);
        var runs = new List<RunReport>();
        try
        {
            foreach (var model in models)
            {
                var run = await new ModelRun(bench, settings, model) { Judging = judging }.PlayAsync(sets, cancellationToken).ConfigureAwait(false);
                if (run.State == RunState.Interrupted && run.Cases.Count == 0 && runs.Count > 0)
                {
                    break;
                }

                runs.Add(run);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && runs.Count > 0)
        {
            // Stopped while the next model's documents were being read: those before it are reported.
        }

        return ModelComparison.Of(runs, [.. models.Skip(runs.Count).Select(m => m.Name)]);
    }
}
