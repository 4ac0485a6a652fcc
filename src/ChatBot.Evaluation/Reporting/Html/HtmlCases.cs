using System.Globalization;
using ChatBot.Answering;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>The part of the page that shows each case, worst first.</summary>
internal static class HtmlCases
{
    /// <summary>A page of more would be slow to open; the worst are what one looks at, and the JSON report has all.</summary>
    public const int MostShown = 2000;

    /// <summary>Adds the cases of one run or, of several, each case with what came of it in every run.</summary>
    public static void Add(HtmlText page, IReadOnlyList<RunReport> runs)
    {
        var cases = runs.SelectMany(run => run.Cases.Select(c => (Model: runs.Count > 1 ? ModelComparison.NameOf(run) : null, Case: c)))
            .GroupBy(c => c.Case.Id).OrderBy(g => g.Min(c => c.Case.Score)).ThenBy(g => g.All(c => c.Case.Passed)).SelectMany(g => g).ToArray();
        page.Add($"<h2 id=\"cases\">Cases, worst first</h2><form class=\"filter\">");
        if (runs.Count > 1)
        {
            AddChoice(page, "Model", runs.Select(ModelComparison.NameOf));
        }

        AddChoice(page, "Kind", runs.SelectMany(r => r.Kinds).Select(k => k.Name).Distinct().Order(StringComparer.Ordinal));
        AddChoice(page, "Language", runs.SelectMany(r => r.Languages).Select(l => l.Name).Distinct().Order(StringComparer.Ordinal));
        page.Add($"<label><input type=\"checkbox\" id=\"failing\"> only with something wrong</label><label>Text <input type=\"search\" id=\"text\"></label><output id=\"count\"></output></form>");
        if (cases.Length > MostShown)
        {
            page.Add($"<p>Only the worst {MostShown} of {cases.Length} cases are shown; the JSON report has all.</p>");
        }

        foreach (var (model, testCase) in cases.Take(MostShown))
        {
            AddCase(page, model, testCase);
        }
    }

    private static void AddChoice(HtmlText page, string label, IEnumerable<string> names)
    {
        page.Add($"<label>{label} <select id=\"{label.ToLowerInvariant()}\"><option value=\"\">all</option>");
        foreach (var name in names)
        {
            page.Add($"<option>{name}</option>");
        }

        page.Add($"</select></label>");
    }

    private static void AddCase(HtmlText page, string? model, CaseReport testCase)
    {
        var mark = testCase.Passed ? "good" : testCase.Score > 0 ? "fair" : "bad";
        page.Add($"<details class=\"case\" id=\"case-{(model is null ? string.Empty : model + "-")}{testCase.Id}\" data-model=\"{model}\" data-kind=\"{testCase.Kind}\" data-language=\"{testCase.Language}\" data-passed=\"{(testCase.Passed ? "yes" : "no")}\">")
            .Add($"<summary><span class=\"pill {mark}\">{testCase.Score.ToString("0.00", CultureInfo.InvariantCulture)}</span> <b>{testCase.Id}</b> <i>{(model is null ? string.Empty : model + ", ")}{testCase.Kind}, {testCase.Language}, {testCase.Set}</i> {testCase.Turns[^1].Say}</summary>");
        foreach (var turn in testCase.Turns)
        {
            AddTurn(page, turn);
        }

        page.Add($"</details>");
    }

    private static void AddTurn(HtmlText page, TurnReport turn)
    {
        page.Add($"<div class=\"turn\"><p class=\"say\" dir=\"auto\">{turn.Say}</p>");
        page.Add(turn.Error is { } error ? (FormattableString)$"<p class=\"alarm\">{error}</p>" : $"<p class=\"reply\" dir=\"auto\">{turn.Reply}</p>");
        if (turn.Scores.Failures.Count > 0)
        {
            page.Add($"<ul class=\"wrong\">");
            foreach (var failure in turn.Scores.Failures)
            {
                page.Add($"<li dir=\"auto\">{failure}</li>");
            }

            page.Add($"</ul>");
        }

        page.Add($"<dl>");
        Fact(page, "Outcome", $"{turn.Outcome ?? "no answer"}, expected {turn.ExpectedOutcome}");
        Fact(page, "Expected", string.Join(" and ", turn.Wanted.Select(Group)));
        Fact(page, "Cited", string.Join(", ", turn.Cited));
        Fact(page, "Retrieved", string.Join(", ", turn.Retrieved ?? []));
        Fact(page, "Facts", string.Join(" and ", turn.Facts.Select(Group)));
        Fact(page, "Grades", string.Join("; ", turn.Grades.Select(g => $"{g.Key} {string.Join(" ", g.Value.Select(v => v.ToString(CultureInfo.InvariantCulture)))}")));
        Fact(page, "Model", turn.Model is { } use ? Use(use) : string.Empty);
        Fact(page, "Time", turn.EndMs is { } end ? string.Create(CultureInfo.InvariantCulture, $"{turn.FirstTokenMs:0.#} ms to the first piece, {end:0.#} ms to the end; {turn.Scores.Words} words") : string.Empty);
        page.Add($"</dl></div>");
    }

    private static string Use(ModelUse use) => string.Create(
        CultureInfo.InvariantCulture, $"{use.InputTokens} tokens read, {use.OutputTokens} written, {use.HeldBack} statements held back{(use.FellBack ? "; the offline model answered instead, or the answer broke off" : string.Empty)}");

    private static void Fact(HtmlText page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Add($"<dt>{name}</dt><dd dir=\"auto\">{value}</dd>");
        }
    }

    private static string Group(IReadOnlyList<string> alternatives) => alternatives.Count == 1 ? alternatives[0] : $"({string.Join(" or ", alternatives)})";
}
