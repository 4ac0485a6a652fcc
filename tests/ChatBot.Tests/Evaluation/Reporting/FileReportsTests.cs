using System.Text.Json;
using System.Xml.Linq;
using ChatBot.Answering;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Tests.Evaluation.Reporting;

public sealed class FileReportsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_run_survives_being_written_and_read()
    {
        var json = JsonReport.Write(Run());
        File.WriteAllText(_file, json);

        Assert.Equal(json, JsonReport.Write(JsonReport.Read(_file)));
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal("complete", root.GetProperty("state").GetString());
        Assert.Equal(0.5, root.GetProperty("metrics").GetProperty("citation-recall").GetProperty("value").GetDouble());
        Assert.Equal("broken", root.GetProperty("sets")[0].GetProperty("gates")[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("{", "is not a run written with --json (line 1); make it anew.")]
    [InlineData("{}", "is not a run written with --json (line 1); make it anew.")]
    [InlineData("null", "was written by another version; make it anew with --json.")]
    public void A_baseline_that_is_none_is_refused(string text, string message)
    {
        File.WriteAllText(_file, text);

        Assert.Equal($"The baseline {_file} {message}", Assert.Throws<BaselineException>(() => JsonReport.Read(_file)).Message);
    }

    [Theory]
    [InlineData("\"id\": \"bad\"", "\"id\": \"good\"", "has the case 'good' 2 times; make it anew with --json.")]
    [InlineData("\"cases\": [", "\"cases\": [null,", "has a case that is null; make it anew with --json.")]
    [InlineData("\"turns\": [", "\"turns\": [null,", "has no turns, or one that is null, in the case 'good'; make it anew with --json.")]
    [InlineData("\"turns\": [", "\"turns\": [], \"left\": [", "has no turns, or one that is null, in the case 'good'; make it anew with --json.")]
    [InlineData("\"turns\": [", "\"turns\": null, \"left\": [", "is not a run written with --json")]
    [InlineData("\"cases\": [", "\"cases\": null, \"left\": [", "is not a run written with --json")]
    [InlineData("\"id\": \"bad\"", "\"id\": null", "is not a run written with --json")]
    [InlineData("\"stamp\": {", "\"stamp\": null, \"left\": {", "is not a run written with --json")]
    [InlineData("\"scores\": {", "\"scores\": null, \"left\": {", "is not a run written with --json")]
    [InlineData("\"score\": 1", "\"score\": 5", "has a score that is not from 0 to 1 in the case 'good'; make it anew with --json.")]
    [InlineData("\"score\": 0", "\"score\": -1", "has a score that is not from 0 to 1 in the case 'bad'; make it anew with --json.")]
    [InlineData("\"format\": 1,", "", "is not a run written with --json")]
    public void A_baseline_that_is_broken_is_refused_with_what_is_wrong(string part, string broken, string message)
    {
        var json = JsonReport.Write(Run());
        Assert.Contains(part, json, StringComparison.Ordinal);
        File.WriteAllText(_file, json.Replace(part, broken, StringComparison.Ordinal));

        Assert.StartsWith($"The baseline {_file} {message}", Assert.Throws<BaselineException>(() => JsonReport.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_a_suite_per_set_a_test_per_case_and_one_per_threshold()
    {
        var suite = XDocument.Parse(JUnitReport.Write(Run())).Root!.Elements().Single();

        Assert.Equal("s 3 1 0 1", $"{(string?)suite.Attribute("name")} {(int?)suite.Attribute("tests")} {(int?)suite.Attribute("failures")} {(int?)suite.Attribute("errors")} {(int?)suite.Attribute("skipped")}");
        Assert.Equal(["good", "bad", "citation-recall ≥ 0.950"], suite.Elements().Select(e => (string)e.Attribute("name")!));
        Assert.Equal("outcome not-found instead of answered; not cited: PP1", (string)suite.Elements().ElementAt(1).Element("skipped")!.Attribute("message")!);
        Assert.Equal("citation-recall is 0.500", (string)suite.Elements().Last().Element("failure")!.Attribute("message")!);
    }

    [Fact]
    public void JUnit_survives_control_characters_and_says_that_a_run_is_unfinished()
    {
        var nasty = Sample.Case("a\u0001\ud83d\ude00\ud800");
        var report = Sample.Report(RunState.TargetLost, new PlayedCase(Sample.Set("s", nasty), nasty, [Sample.Played(Sample.Turn(outcome: AnswerOutcome.NotFound), Sample.Reply("Rien."))]));

        var root = XDocument.Parse(JUnitReport.Write(report)).Root!;

        Assert.Equal("a\ufffd\ud83d\ude00\ufffd", (string)root.Elements().First().Elements().First().Attribute("name")!);
        Assert.Equal("1 of 1 cases played. Because.", (string)root.Elements().Last().Descendants("error").Single().Attribute("message")!);
    }

    internal static RunReport Run()
    {
        var turn = Sample.Turn("Où est <b>Lyon</b> ?") with { Passages = Sample.Gold("PP1") };
        TestCase[] cases = [Sample.Case("good", turns: turn), Sample.Case("bad", "list", turn)];
        var set = Sample.Set("s", cases) with { Thresholds = [new Threshold("citation-recall", 0.95, 1)] };
        return Sample.Report(
            RunState.Complete,
            new PlayedCase(set, cases[0], [Sample.Played(turn, Sample.Reply("À Lyon [1].", Sample.Cited(1, "PP1")))]),
            new PlayedCase(set, cases[1], [Sample.Played(turn, Sample.Reply("Rien."))]));
    }
}
