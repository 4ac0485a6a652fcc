using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>The widget and the page that it is a guest of: neither gets in the other's way. All pages have the strictest policy; a breach of it is noise.</summary>
[Collection(WidgetGroup.Name)]
public sealed class HostPageTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    /// <summary>Every computed style of a page's own elements.</summary>
    private const string StyleOfPage =
        """
        () => [...document.querySelectorAll('html, body, body *')].filter(e => !e.closest('chatbot-widget, script'))
          .map(e => e.localName + [...getComputedStyle(e)].map(p => p + ':' + getComputedStyle(e).getPropertyValue(p)).join(';')).join('\n')
        """;

    /// <summary>
    /// The styles of the widget that a page is most likely to spoil, and the boxes that come of them. What a draft held before its answer stood is hidden, and
    /// depends on how fast the answer came.
    /// </summary>
    private const string StyleOfWidget =
        """
        () => [...document.querySelector('chatbot-widget').shadowRoot.querySelectorAll('.root, .root *')].filter(e => !e.parentElement?.closest('.draft')).map(e => {
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const names = ['display', 'visibility', 'opacity', 'color', 'background-color', 'font', 'letter-spacing', 'word-spacing', 'text-transform', 'text-align', 'direction', 'border', 'margin', 'padding', 'border-radius'];
          return `${e.localName}.${e.className.baseVal ?? e.className} ${Math.round(box.width)}x${Math.round(box.height)} ` + names.map(n => style.getPropertyValue(n)).join('|');
        }).filter(line => !line.startsWith('h2'))
        """;

    [WidgetFact]
    public async Task A_page_that_shouts_changes_nothing_in_the_widget()
    {
        var plain = await StyleAsync("plain.html");
        var hostile = await StyleAsync("hostile.html");
        Assert.Equal(plain, hostile);
    }

    [WidgetTheory]
    [InlineData("plain.html")]
    [InlineData("hostile.html")]
    public async Task The_widget_changes_nothing_in_the_page(string page)
    {
        await using var visit = await stage.OpenAsync(page: page);
        await visit.Page.EvaluateAsync("() => document.querySelector('chatbot-widget').remove()");
        var before = await visit.Page.EvaluateAsync<string>(StyleOfPage);
        await visit.Page.ReloadAsync();
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync(Seat);
        Assert.Equal(before, await visit.Page.EvaluateAsync<string>(StyleOfPage));
    }

    [WidgetFact]
    public async Task A_page_without_a_secure_context_has_everything_copying_too()
    {
        await using var visit = await stage.OpenAsync(host: HostSite.Name);
        var widget = visit.Widget;
        await widget.OpenAsync();
        var answer = await widget.HearAsync(Seat);
        await widget.Tool(answer, 0).ClickAsync();
        await widget.Composer.ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+V");
        await Expect(widget.Composer).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"Lyon \(France\)[\s\S]*\[1\] "));
    }

    [WidgetFact]
    public async Task A_page_that_is_not_trusted_says_so()
    {
        await using var visit = await stage.OpenAsync(host: HostSite.Stranger);

        // The refusal itself, and what to do about it.
        visit.Expected.Add("status of 403");
        visit.Expected.Add("Add it to DirectLine:TrustedOrigins");
        await visit.Widget.OpenAsync();
        await visit.Widget.AskAsync(Seat);
        await Expect(visit.Widget.Status).ToContainTextAsync("n'est pas ouverte à cette page");
        await Expect(visit.Widget.Answers).ToHaveCountAsync(0);
        await visit.PhotographAsync("refused");
    }

    [WidgetTheory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task A_page_whose_body_is_transformed_has_it_in_the_window_all_the_same(int width, int height)
    {
        await using var visit = await stage.OpenAsync(new Look(Width: width, Height: height), page: "moving.html");
        await visit.Page.EvaluateAsync("() => scrollTo(0, 1500)");
        await Expect(visit.Widget.Launcher).ToBeInViewportAsync(new() { Ratio = 1 });
        var launcher = (await visit.Widget.Launcher.BoundingBoxAsync())!;
        Assert.InRange(launcher.Y + launcher.Height, height - 40, height);
        await visit.Widget.OpenAsync();
        await Expect(visit.Widget.Panel).ToBeInViewportAsync(new() { Ratio = 1 });
        await visit.PhotographAsync("open");
    }

    [WidgetFact]
    public async Task A_page_can_drive_it_and_hear_what_happens()
    {
        await using var visit = await stage.OpenAsync();
        await Expect(visit.Page.Locator("body")).ToHaveAttributeAsync("data-widget", "ready");
        await visit.Page.EvaluateAsync("() => { window.heard = []; ChatBotWidget.on('answer', answer => heard.push(answer)); }");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask about paragraph 1" }).ClickAsync();
        await Expect(visit.Widget.Answers).ToHaveCountAsync(1);
        var name = await visit.Page.EvaluateAsync<string>("() => heard[0].citations[0].name");
        Assert.Contains("par. 1", name, StringComparison.Ordinal);
    }

    [WidgetFact]
    public async Task Attributes_of_the_tag_change_words_colour_theme_and_place()
    {
        await using var visit = await stage.OpenAsync(
            attributes: "data-title=Mon+titre&data-accent=%23f4c20d&data-theme=dark&data-position=left&data-suggestions=Une+%7C+Deux");
        await visit.Widget.OpenAsync();
        await Expect(visit.Widget.Panel.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Mon titre");
        await Expect(visit.Widget.Suggestions).ToHaveTextAsync(["Une", "Deux"]);
        Assert.True((await visit.Widget.Panel.BoundingBoxAsync())!.X < 100);
        await visit.Widget.HearAsync(Seat);
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("own look");
    }

    private async Task<string[]> StyleAsync(string page)
    {
        await using var visit = await stage.OpenAsync(page: page);
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync(Seat);
        await visit.PhotographAsync(page);
        return await visit.Page.EvaluateAsync<string[]>(StyleOfWidget);
    }
}
