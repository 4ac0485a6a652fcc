using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Reporting.Html;
using ChatBot.Evaluation.Running;

namespace ChatBot.Tests.Evaluation.Reporting;

public class HtmlReportTests
{
    private readonly string _page = HtmlReport.Write(FileReportsTests.Run());

    [Fact]
    public void The_page_needs_nothing_from_elsewhere()
    {
        Assert.DoesNotMatch(@"(?i)\b(src|href)\s*=\s*""(?!#)", _page);
        Assert.DoesNotMatch(@"(?i)@import|url\(|https?://|fetch\(", _page);
        Assert.Contains("default-src 'none'", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_and_answers_cannot_be_markup()
    {
        Assert.DoesNotContain("<b>Lyon</b>", _page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Lyon&lt;/b&gt;", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_case_comes_first_with_what_was_expected_and_what_was_cited()
    {
        Assert.Equal(["bad", "good"], Regex.Matches(_page, "id=\"case-([a-z]+)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("<dt>Expected</dt><dd dir=\"auto\">PP1</dd><dt>Cited</dt><dd dir=\"auto\">A-RES-1-2.fr#PP1</dd>", _page, StringComparison.Ordinal);
        Assert.Contains("<li dir=\"auto\">not cited: PP1</li>", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_say_in_words_what_they_show()
    {
        Assert.Contains("<svg viewBox=\"0 0 640 56\" role=\"img\" aria-label=\"Turns with nothing wrong, by kind\">", _page, StringComparison.Ordinal);
        Assert.Contains("1.000 of 1", _page, StringComparison.Ordinal);
        Assert.Contains("≤ 20</text>", System.Net.WebUtility.HtmlDecode(_page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_comes_first_and_says_on_which_side_of_its_bound_a_figure_is()
    {
        var run = FileReportsTests.Run();
        var page = HtmlReport.Write(run with
        {
            Sets =
            [
                run.Sets[0] with
                {
                    Gates =
                    [
                        new GateResult("s", "false-refusal-rate", 0.03, 0.061, GateVerdict.Broken),
                        new GateResult("s", "fact-recall", 0.9, 0.8, GateVerdict.Broken),
                        new GateResult("s", "pass-rate", 0.9, 0.95, GateVerdict.Kept),
                    ],
                },
            ],
        });

        Assert.Contains("<p class=\"verdict bad\"><a href=\"#thresholds\">2 of 3 thresholds missed</a></p><section class=\"tiles\">", page, StringComparison.Ordinal);
        Assert.Contains("<td>0.061<td><span class=\"pill bad\">above</span>", page, StringComparison.Ordinal);
        Assert.Contains("<td>0.800<td><span class=\"pill bad\">below</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_nothing_is_a_page_too()
    {
        Assert.Contains("Not played to the end. Because.", HtmlReport.Write(Sample.Report(RunState.TargetLost)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_shown()
    {
        var now = FileReportsTests.Run();
        var before = now with { Cases = [.. now.Cases.Select(c => c with { Score = 0.9 })] };

        var page = HtmlReport.Write(now with { Baseline = BaselineComparison.Compare(now, before) });

        Assert.Contains("<a href=\"#case-bad\">bad</a> 0.90 → 0.00", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_cases_only_the_worst_are_shown()
    {
        var one = FileReportsTests.Run();
        var many = one with { Cases = [.. Enumerable.Range(0, HtmlCases.MostShown + 1).Select(i => one.Cases[0] with { Id = $"c{i}" })] };

        var page = HtmlReport.Write(many);

        Assert.Equal(HtmlCases.MostShown, Regex.Count(page, "class=\"case\""));
        Assert.Contains("Only the worst 2000 of 2001 cases are shown; the JSON report has all.", page, StringComparison.Ordinal);
    }
}
