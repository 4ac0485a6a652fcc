using System.CommandLine;
using System.Globalization;
using ChatBot.Answering.Feedback;
using ChatBot.Evaluation.Drafts;
using ChatBot.Hosting;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Commands;

/// <summary><c>feedback</c>: from what people thought of answers to test cases.</summary>
internal static class FeedbackVerb
{
    public static Command Create(Workbench bench)
    {
        var output = new Option<string?>("--output") { Description = "Write to this file instead of the output.", HelpName = "FILE.yaml" }.NotEmpty();
        var since = new Option<DateOnly?>("--since")
        {
            Description = "Only what was said on this day or later.",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[^1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"--since is '{result.Tokens[^1].Value}', which is no day: write it as 2026-03-31.");
                return null;
            },
        };
        var export = new Command("export", "Drafts test cases from thumbs-down, ready to be completed.") { output, since };
        export.SetAction((parsed, cancellationToken) => ExportAsync(bench, parsed.GetValue(output), parsed.GetValue(since), cancellationToken));
        return new Command("feedback", "What people thought of answers.") { export };
    }

    private static async Task<int> ExportAsync(Workbench bench, string? output, DateOnly? since, CancellationToken cancellationToken)
    {
        var options = BotConfiguration.Read([.. bench.Settings]).GetSection(LibraryOptions.Section).Get<LibraryOptions>() ?? new LibraryOptions();
        using var store = new FileFeedbackStore(options.DataFolder);
        var (reading, error) = (await store.ReadAsync(cancellationToken).ConfigureAwait(false), bench.Terminal.Error);
        if (reading.UnreadableLines > 0)
        {
            await error.WriteLineAsync($"warning: {reading.UnreadableLines} lines of {FileFeedbackStore.FileName} could not be read and are left out.").ConfigureAwait(false);
        }

        var entries = reading.Entries.Where(e => since is null || DateOnly.FromDateTime(e.Date.LocalDateTime) >= since);
        if (DraftCases.Write(entries, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)) is not { } drafts)
        {
            await error.WriteLineAsync("There is no thumbs-down to export.").ConfigureAwait(false);
            return ExitCode.Done;
        }

        if (output is null)
        {
            await bench.Terminal.Out.WriteAsync(drafts).ConfigureAwait(false);
        }
        else
        {
            await File.WriteAllTextAsync(output, drafts, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }
}
