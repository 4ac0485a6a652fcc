using ChatBot.Browser.Harness;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>A conversation of five hundred messages. What it costs is printed (docs/performance.md), not judged: clocks of busy machines prove nothing.</summary>
[Collection(WidgetGroup.Name)]
public sealed class LongConversationTests(WidgetStage stage, ITestOutputHelper output)
{
    private const int Questions = 250;
    private const string First = "Que dit le paragraphe 1 ?";

    /// <summary>How many answers and questions the browser draws, as opposed to leaving out what is far out of sight.</summary>
    private const string Drawn =
        "[...document.querySelector('chatbot-widget').shadowRoot.querySelectorAll('.log > .turn > .said')].filter(e => e.checkVisibility({ contentVisibilityAuto: true })).length";

    private const string WatchForLongTasks =
        "window.long = []; new PerformanceObserver(list => long.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask', buffered: true });";

    [WidgetFact]
    public async Task Five_hundred_messages_are_no_burden_only_what_is_in_sight_is_drawn()
    {
        await using var visit = await stage.OpenAsync();
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);
        using var talk = await Talk.OfAsync(widget, stage.Bot);
        for (var i = 1; i < Questions; i++)
        {
            await talk.HearAsync($"Que dit le paragraphe {(i % 17) + 1} ?");
        }

        await Expect(widget.Answers).ToHaveCountAsync(Questions);
        await visit.Page.AddInitScriptAsync(WatchForLongTasks);
        await visit.Page.ReloadAsync();
        await Expect(widget.Answers).ToHaveCountAsync(Questions);
        await Expect(widget.Answers.Last).ToBeInViewportAsync();
        await visit.Page.WaitForFunctionAsync($"() => {Drawn} > 0 && {Drawn} < {Questions / 5}");
        await ReportAsync(visit, "replayed after a reload");

        await widget.HearAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(widget.Marks.Last).ToBeInViewportAsync();
        await ReportAsync(visit, "one more question");

        await widget.Log.Locator(".turn").First.ScrollIntoViewIfNeededAsync();
        await Expect(widget.Marks.First).ToBeInViewportAsync();
        await widget.Panel.Locator(".latest").ClickAsync();
        await Expect(widget.Marks.Last).ToBeInViewportAsync();
        await ReportAsync(visit, "to the beginning and back");
    }

    private async Task ReportAsync(WidgetVisit visit, string what)
    {
        var tasks = await visit.Page.EvaluateAsync<double[]>("() => window.long.splice(0)");
        output.WriteLine($"{what}: {tasks.Length} long tasks, {tasks.Sum():F0} ms in all, the longest {tasks.DefaultIfEmpty().Max():F0} ms; {await visit.Page.EvaluateAsync<int>($"() => {Drawn}")} of {2 * Questions} messages drawn");
    }
}
