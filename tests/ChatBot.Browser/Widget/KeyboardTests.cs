using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>The whole way without a mouse, and with settings that some visitors need.</summary>
[Collection(WidgetGroup.Name)]
public sealed class KeyboardTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [WidgetTheory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Everything_can_be_done_with_the_keyboard_and_the_focus_is_never_lost(int width, int height)
    {
        await using var visit = await stage.OpenAsync(new Look(Width: width, Height: height));
        var (widget, keyboard) = (visit.Widget, visit.Page.Keyboard);
        await TabToAsync(visit, widget.Launcher);
        await keyboard.PressAsync("Enter");
        await Expect(widget.Composer).ToBeFocusedAsync();

        await keyboard.TypeAsync(Seat);
        await keyboard.PressAsync("Enter");
        await Expect(widget.Answers).ToHaveCountAsync(1);
        await Expect(widget.Composer).ToBeFocusedAsync();

        await TabToAsync(visit, widget.Marks.First, "Shift+Tab");
        await Expect(widget.Hint).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(widget.Hint).ToBeHiddenAsync();
        await Expect(widget.Panel).ToBeVisibleAsync();

        await keyboard.PressAsync("Enter");
        await Expect(widget.Passage.Locator("mark")).ToHaveCountAsync(1);
        await TabToAsync(visit, widget.Passage.Locator(".neighbours button").Last);
        await keyboard.PressAsync("Enter");
        await Expect(widget.Passage.Locator("h3")).ToContainTextAsync("al. 8");
        await Expect(widget.Passage.Locator("h3")).ToBeFocusedAsync();
        await keyboard.PressAsync("Escape");
        await Expect(widget.Marks.First).ToBeFocusedAsync();

        await JudgeAsync(visit);
        await keyboard.PressAsync("Escape");
        await Expect(widget.Panel).ToBeHiddenAsync();
        await Expect(widget.Launcher).ToBeFocusedAsync();
    }

    [WidgetFact]
    public async Task On_a_telephone_the_focus_stays_in_the_panel()
    {
        await using var visit = await stage.OpenAsync(Look.Phone());
        await visit.Widget.OpenAsync();
        for (var i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => [document.body, document.querySelector('chatbot-widget')].includes(document.activeElement)"));
        }
    }

    [WidgetTheory]
    [InlineData(320, 640)] // a small telephone
    [InlineData(640, 400)] // a window of 1280 by 800, at 200 %
    [InlineData(320, 256)] // a window of 1280 by 1024, at 400 %
    public async Task Nothing_has_to_be_scrolled_sideways(int width, int height)
    {
        await using var visit = await stage.OpenAsync(new Look(Width: width, Height: height));
        await visit.Widget.OpenAsync();
        Assert.False(await visit.Widget.IsTooWideAsync());
        var answer = await visit.Widget.HearAsync(Seat);
        Assert.False(await visit.Widget.IsTooWideAsync());
        await visit.Widget.Tool(answer, 2).ClickAsync();
        Assert.False(await visit.Widget.IsTooWideAsync());
        await Expect(answer.Locator("form.why legend")).ToBeInViewportAsync();
        if (height > 400)
        {
            await Expect(answer.Locator("form.why .primary")).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await visit.PhotographAsync("reason");
        await visit.Widget.Marks.First.ClickAsync();
        await Expect(visit.Widget.Passage.Locator("mark")).ToHaveCountAsync(1);
        Assert.False(await visit.Widget.IsTooWideAsync());
    }

    [WidgetFact]
    public async Task Nothing_moves_for_those_who_want_it_still()
    {
        var (bot, _) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(new Look { ReducedMotion = true }, bot);
        await visit.Widget.OpenAsync();
        await visit.Widget.AskAsync(Seat);
        await Expect(visit.Widget.Thinking).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.querySelector('chatbot-widget').shadowRoot.getAnimations().length"));
    }

    private static async Task JudgeAsync(WidgetVisit visit)
    {
        var widget = visit.Widget;
        await TabToAsync(visit, widget.Tool(widget.Answers.Last, 2));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Answers.Last.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await TabToAsync(visit, widget.Answers.Last.Locator(".primary"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Tool(widget.Answers.Last, 2)).ToBeFocusedAsync();
    }

    /// <summary>Presses Tab until something has the focus, and checks on the way that the focus can be seen.</summary>
    private static async Task TabToAsync(WidgetVisit visit, ILocator target, string key = "Tab")
    {
        const int MostSteps = 30;
        for (var i = 0; i < MostSteps; i++)
        {
            await visit.Page.Keyboard.PressAsync(key);
            if (await target.EvaluateAsync<bool>("e => e.getRootNode().activeElement === e"))
            {
                Assert.NotEqual("none", await target.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
                return;
            }
        }

        Assert.Fail($"{key} does not lead there, but to {await visit.Widget.FocusAsync()}.");
    }
}
