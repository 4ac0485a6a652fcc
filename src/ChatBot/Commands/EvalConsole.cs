using System.Globalization;
using ChatBot.Evaluation.Running;
using Spectre.Console;

namespace ChatBot.Commands;

/// <summary>Tables and progress bars on the terminal.</summary>
internal static class EvalConsole
{
    private const int WidthOfFiles = 160;

    /// <summary>A console over the terminal's output, or its error output; plain where nobody looks.</summary>
    public static IAnsiConsole Create(Terminal terminal, bool toError = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.IsStyled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.IsStyled ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = terminal.IsStyled ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(toError ? terminal.Error : terminal.Out),
        });
        console.Profile.Width = terminal.Width == 0 ? WidthOfFiles : Math.Max(terminal.Width, Columns());
        return console;
    }

    /// <summary>Shows a bar on the error output while cases are played; nothing where nobody looks.</summary>
    public static async Task<RunOutcome> ShowProgressAsync(Terminal terminal, string? model, int planned, Func<Action<PlayedCase>, Task<RunOutcome>> play)
    {
        if (!terminal.IsStyled)
        {
            return await play(_ => { }).ConfigureAwait(false);
        }

        var progress = Create(terminal, toError: true).Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        return await progress.StartAsync(async context =>
        {
            var name = Markup.Escape(model is null ? "playing" : $"playing {model}");
            var (bar, failing) = (context.AddTask(name, maxValue: planned), 0);
            return await play(played =>
            {
                var wrong = played.Passed ? Volatile.Read(ref failing) : Interlocked.Increment(ref failing);
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"{name}, {wrong} with something wrong");
                bar.Increment(1);
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Tables may use the whole width; text for reading is kept narrower by the terminal itself.</summary>
    private static int Columns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
