using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>What axe finds, in every state that a visitor can see: nothing.</summary>
[Collection(WidgetGroup.Name)]
public sealed class AccessibilityTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    public static TheoryData<string> Looks => [.. Visitors.Keys];

    private static Dictionary<string, Look> Visitors { get; } = new()
    {
        ["by day"] = new(),
        ["by night, on a telephone"] = Look.Phone("en") with { Dark = true },
        ["from right to left"] = Look.Phone("ar"),
        ["with forced colours"] = new() { ForcedColors = true },
    };

    [WidgetTheory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing(string look)
    {
        await using var visit = await stage.OpenAsync(Visitors[look]);
        var widget = visit.Widget;
        await Axe.CheckAsync(visit.Page);

        await widget.OpenAsync();
        await Axe.CheckAsync(visit.Page);

        var answer = await widget.HearAsync(Seat);
        await Axe.CheckAsync(visit.Page);

        await widget.Marks.First.HoverAsync();
        await Expect(widget.Hint).ToBeVisibleAsync();
        await Axe.CheckAsync(visit.Page);

        await widget.Marks.First.ClickAsync();
        await Expect(widget.Passage.Locator("mark")).ToHaveCountAsync(1);
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("passage");

        await visit.Page.Keyboard.PressAsync("Escape");
        await widget.Tool(answer, 2).ClickAsync();
        await Axe.CheckAsync(visit.Page);
    }

    [WidgetFact]
    public async Task Fingers_find_what_they_touch()
    {
        await using var visit = await stage.OpenAsync(Look.Phone());
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync(Seat);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector('chatbot-widget').shadowRoot.querySelectorAll('dialog :is(button, a)')].filter(e => e.checkVisibility()).filter(e => {
              const box = e.getBoundingClientRect(), least = e.matches('.tool, .send, .suggestion') ? 44 : e.matches('.source') ? 36 : 24;
              const under = [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].every(([x, y]) => {
                const found = e.getRootNode().elementFromPoint(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
                return !found || e.contains(found);
              });
              return least > 24 ? box.height < least || box.width < least : !under;
            }).map(e => `${e.className} ${e.getBoundingClientRect().width}x${e.getBoundingClientRect().height}`)
            """));
    }

    [WidgetFact]
    public async Task Axe_looks_into_the_widget()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Widget.OpenAsync();
        await visit.Page.EvaluateAsync("() => document.querySelector('chatbot-widget').style.setProperty('--chatbot-ink', '#bbb')");
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Axe.CheckAsync(visit.Page));
        Assert.Contains("color-contrast", found.Message, StringComparison.Ordinal);
    }

    [WidgetFact]
    public async Task Axe_finds_nothing_while_an_answer_is_awaited_written_and_stopped()
    {
        var (bot, model) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync("Que dit le paragraphe 1 ?");
        await widget.AskAsync(Seat);
        await Expect(widget.Thinking).ToContainTextAsync("Je consulte");
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("awaited");

        model.Say("Le siège est à **Lyon (France)** [1].\n");
        await Expect(widget.Draft).ToContainTextAsync("Lyon");
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("written");

        await widget.Stop.ClickAsync();
        await Expect(widget.Draft).ToBeHiddenAsync();
        await Axe.CheckAsync(visit.Page);
    }

    [WidgetTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_in_a_notice_that_there_is_no_network(bool dark)
    {
        await using var visit = await stage.OpenAsync(new Look { Dark = dark });
        visit.Expected.Add("ERR_INTERNET_DISCONNECTED");
        await visit.Widget.OpenAsync();
        await visit.Context.SetOfflineAsync(true);
        await visit.Widget.AskAsync(Seat);
        await Expect(visit.Widget.Status).Not.ToBeEmptyAsync();
        await Axe.CheckAsync(visit.Page);
    }
}
