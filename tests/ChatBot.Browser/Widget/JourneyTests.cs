using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>The whole way of a visitor, on a wide window and on a telephone, by day and by night, in three languages.</summary>
[Collection(WidgetGroup.Name)]
public sealed class JourneyTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [WidgetTheory]
    [InlineData("fr", false, false)]
    [InlineData("fr", true, true)]
    [InlineData("en", false, true)]
    [InlineData("en", true, false)]
    [InlineData("ar", false, false)]
    [InlineData("ar", true, true)]
    public async Task From_the_button_to_a_new_conversation(string language, bool phone, bool dark)
    {
        var words = $"{Guid.NewGuid():N}";
        await using var visit = await stage.OpenAsync((phone ? Look.Phone(language) : new Look(language)) with { Dark = dark });
        var widget = visit.Widget;

        await widget.OpenAsync();
        await visit.PhotographAsync("1 open");
        await AskFirstAsync(widget);
        await visit.PhotographAsync("2 answered");
        await ReadPassageAsync(visit);
        await JudgeAsync(visit, words);
        await CopyAsync(visit);

        await widget.Panel.Locator(".head .tool").First.ClickAsync();
        await Expect(widget.Questions).ToHaveCountAsync(0);
        await Expect(widget.Panel.Locator(".welcome")).ToBeVisibleAsync();
        await Expect(widget.Composer).ToBeFocusedAsync();
        Assert.False(await widget.IsTooWideAsync());
    }

    /// <summary>Presses a suggested question where there are some, then asks one whose answer cites.</summary>
    private static async Task AskFirstAsync(WidgetPage widget)
    {
        if (await widget.Suggestions.CountAsync() > 0)
        {
            await widget.Suggestions.First.ClickAsync();
            await Expect(widget.Answers).ToHaveCountAsync(1);
        }
        else
        {
            await widget.HearAsync("De quoi parle la résolution ?");
        }

        var watch = await WidgetWatch.StartAsync(widget.Page);
        var answer = await widget.HearAsync(Seat);
        await Expect(answer).ToContainTextAsync("Lyon (France)");
        var drafts = await watch.DraftsAsync();
        Assert.NotEmpty(drafts);
        Assert.All(drafts, draft => Assert.Contains(draft, answer.TextContentAsync().Result!, StringComparison.Ordinal));
        Assert.Equal(2, (await watch.SpokenAsync()).Length);
    }

    private static async Task ReadPassageAsync(WidgetVisit visit)
    {
        var widget = visit.Widget;
        var mark = widget.Marks.Last;
        await mark.HoverAsync();
        await Expect(widget.Hint).ToContainTextAsync("siège à Lyon (France)");
        await visit.PhotographAsync("3 quotation");
        await visit.Page.Mouse.MoveAsync(1, 1);
        await Expect(widget.Hint).ToBeHiddenAsync();
        await mark.FocusAsync();
        await Expect(widget.Hint).ToBeVisibleAsync();

        await mark.ClickAsync();
        await Expect(widget.Passage.Locator("mark")).ToContainTextAsync(["siège à Lyon (France)"]);
        await Expect(widget.Passage.Locator(".words")).ToContainTextAsync("Reconnaissant les contributions");
        await Expect(widget.Passage.Locator(".place")).ToContainTextAsync("7");
        await visit.PhotographAsync("4 passage");
        await FollowToDocumentAsync(visit);

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(widget.Passage).ToBeHiddenAsync();
        await Expect(mark).ToBeFocusedAsync();
    }

    private static async Task FollowToDocumentAsync(WidgetVisit visit)
    {
        var document = await visit.Context.RunAndWaitForPageAsync(() => visit.Widget.Passage.Locator(".open-document").ClickAsync());
        await Expect(document.Locator("#PP7")).ToBeInViewportAsync();
        await document.CloseAsync();
    }

    private async Task JudgeAsync(WidgetVisit visit, string words)
    {
        var widget = visit.Widget;
        await widget.Tool(widget.Answers.Last, 2).ClickAsync();
        var form = widget.Answers.Last.Locator("form.why");
        await form.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await form.GetByRole(AriaRole.Textbox).FillAsync(words);
        await visit.PhotographAsync("5 reason");
        await form.Locator(".primary").ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
        await Expect(widget.Tool(widget.Answers.Last, 2)).ToHaveAttributeAsync("aria-pressed", "true");

        var kept = await Feedback.KeptAsync(stage.Bot, words);
        Assert.Equal("down", (string?)kept["reaction"]);
        Assert.Equal(Seat, (string?)kept["question"]);
        Assert.Contains("incomplete", (string?)kept["comment"], StringComparison.Ordinal);
    }

    private static async Task CopyAsync(WidgetVisit visit)
    {
        await visit.Widget.Tool(visit.Widget.Answers.Last, 0).ClickAsync();
        await visit.Page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).includes('Lyon (France)')");
        var copied = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("[1] ", copied, StringComparison.Ordinal);
        Assert.Contains("/documents/", copied, StringComparison.Ordinal);
    }
}
