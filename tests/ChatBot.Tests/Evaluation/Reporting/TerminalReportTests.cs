using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;
using Spectre.Console;

namespace ChatBot.Tests.Evaluation.Reporting;

public class TerminalReportTests
{
    [Fact]
    public void Figures_worst_cases_and_broken_thresholds_are_printed()
    {
        var text = Print(FileReportsTests.Run());

        Assert.Matches(@"│ citation-recall +│ wanted passages that are cited +│ +0\.500 │ +0\.000 – 1\.000 │ +2 │", text);
        Assert.Matches(@"│ list +│ +1 │ +1 │ +0\.000 │", text);
        Assert.Contains("1 of 2 cases have something wrong; the worst:\n  0.00 bad outcome not-found instead of answered; not cited: PP1\n", text, StringComparison.Ordinal);
        Assert.Contains("below threshold s: citation-recall is 0.500, wanted ≥ 0.950\n0 of 1 thresholds reached.\n", text, StringComparison.Ordinal);
        Assert.EndsWith("in process, seed 1\n2 cases played in 1.0 s.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_not_be_above_its_threshold_is_not_said_to_be_below()
    {
        var run = FileReportsTests.Run();

        var text = Print(run with { Sets = [run.Sets[0] with { Gates = [new GateResult("s", "false-refusal-rate", 0.03, 0.061, GateVerdict.Broken)] }] });

        Assert.Contains("above threshold s: false-refusal-rate is 0.061, wanted ≤ 0.030\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_did_not_end_says_so()
    {
        Assert.EndsWith("Only 0 of 0 cases played. Because.\n", Print(Sample.Report(RunState.TargetLost)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_not_printed()
    {
        var nasty = "a\e[2J\u0007\u009b31m\u202e";
        var run = FileReportsTests.Run();
        run = run with
        {
            State = RunState.TargetLost,
            Reason = nasty,
            Kinds = [.. run.Kinds.Select(k => k with { Name = nasty })],
            Cases = [.. run.Cases.Select(c => c with { Id = nasty, Turns = [.. c.Turns.Select(t => t with { Scores = t.Scores with { Failures = [nasty] } })] })],
            Stamp = run.Stamp with { Target = nasty },
        };

        var text = Print(run with { Baseline = BaselineComparison.Compare(run with { Cases = [run.Cases[1]] }, run with { Cases = [run.Cases[1] with { Score = 0.5 }] }) });

        Assert.Contains("a\ufffd[2J\ufffd\ufffd31m\ufffd", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is '\e' or '\u0007' or '\u009b' or '\u202e');
    }

    [Fact]
    public void A_comparison_names_what_got_worse()
    {
        var now = FileReportsTests.Run();
        var before = now with { Cases = [.. now.Cases.Select(c => c with { Score = 0.5 })] };

        var text = Print(now with { Baseline = BaselineComparison.Compare(now, before) });

        Assert.Contains("Compared with 2026-01-02 03:04: 2 cases in common, 0 new, 0 gone", text, StringComparison.Ordinal);
        Assert.Contains("  worse  bad 0.50 → 0.00\n  better good 0.50 → 1.00\n", text, StringComparison.Ordinal);
    }

    private static string Print(RunReport report)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        TerminalReport.Print(console, report);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
    }
}
