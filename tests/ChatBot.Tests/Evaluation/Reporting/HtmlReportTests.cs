using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
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
        Assert.Contains("<figcaption>Turns with nothing wrong, by kind</figcaption>", _page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"bar good\" style=\"width:100%\"></span></span><span class=\"note\">1.000 of 1</span>", _page, StringComparison.Ordinal);
        Assert.Contains("<li><span>≤ 20 ms</span>", System.Net.WebUtility.HtmlDecode(_page), StringComparison.Ordinal);
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

        Assert.Contains("<p class=\"verdict bad\"><a href=\"#thresholds\">2 of 3 thresholds missed</a></p><section class=\"tiles\" ", page, StringComparison.Ordinal);
        Assert.Contains("<td>0.061<td><span class=\"pill bad\">above</span>", page, StringComparison.Ordinal);
        Assert.Contains("<td>0.800<td><span class=\"pill bad\">below</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_has_its_target_beside_it_and_whether_it_is_met_in_words()
    {
        var run = FileReportsTests.Run();
        SetReport Set(string name, params GateResult[] gates) => run.Sets[0] with { Name = name, Gates = gates };
        var page = System.Net.WebUtility.HtmlDecode(HtmlReport.Write(run with
        {
            Metrics = new Dictionary<string, MetricValue> { ["pass-rate"] = new(0.93, 10), ["citation-recall"] = new(0.9, 10), ["fact-recall"] = new(1, 1), ["false-refusal-rate"] = new(0.061, 10), ["median-words"] = new(40, 10) },
            Sets =
            [
                Set("a", new("a", "pass-rate", 0.9, 0.95, GateVerdict.Kept), new("a", "citation-recall", 0.8, 0.95, GateVerdict.Kept), new("a", "false-refusal-rate", 0.03, 0.061, GateVerdict.Broken)),
                Set("b", new("b", "pass-rate", 0.9, 0.91, GateVerdict.Kept), new("b", "citation-recall", 0.95, 0.85, GateVerdict.Broken), new("b", "fact-recall", 0.9, null, GateVerdict.NotMeasured)),
                Set("c", new GateResult("c", "median-words", 60, 40, GateVerdict.Kept)),
            ],
        }));

        Assert.Contains("""<div class="good"><strong>0.930</strong><span>pass-rate</span><small></small><em>✓ ≥ 0.900 met in all 2 sets</em>""", page, StringComparison.Ordinal);
        Assert.Contains("""<div class="bad"><strong>0.900</strong><span>citation-recall</span><small></small><em>✗ ≥ 0.800 … 0.950 missed in 1 of 2 sets</em>""", page, StringComparison.Ordinal);
        Assert.Contains("""<div class="bad"><strong>0.061</strong><span>false-refusal-rate</span><small></small><em>✗ ≤ 0.030 missed</em>""", page, StringComparison.Ordinal);
        Assert.Contains("""<span>fact-recall</span><small></small><em>no target</em>""", page, StringComparison.Ordinal);
        Assert.Contains("""<em>✓ ≤ 60 met</em>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_count_what_there_is_of_each_kind()
    {
        var run = FileReportsTests.Run();

        var page = HtmlReport.Write(run);

        Assert.Contains("<nav class=\"contents\" aria-label=\"Contents\"><ul><li><a href=\"#charts\">Charts</a></li><li><a href=\"#metrics\">Metrics</a></li>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#cases\">Cases</a> {run.Cases.Count}, {run.Cases.Count(c => !c.Passed)} with something wrong<ul>", page, StringComparison.Ordinal);
        foreach (var kind in run.Cases.GroupBy(c => c.Kind))
        {
            var wrong = kind.Count(c => !c.Passed);
            Assert.Contains($"<a href=\"#cases\" data-kind=\"{kind.Key}\">{kind.Key}</a> {kind.Count()}{(wrong > 0 ? $", {wrong} wrong" : string.Empty)}</li>", page, StringComparison.Ordinal);
        }

        Assert.All(Regex.Matches(page, "href=\"#([a-z]+)\"").Select(m => m.Groups[1].Value), anchor => Assert.Contains($"id=\"{anchor}\"", page, StringComparison.Ordinal));
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
