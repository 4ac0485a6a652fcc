using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Pages;

/// <summary>The product's page: the conversation, and the document beside it or below.</summary>
[Collection(PagesGroup.Name)]
public sealed class HomeTests(PagesStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [WidgetFact]
    public async Task A_citation_shows_its_paragraph_in_the_document_beside_the_conversation()
    {
        await using var visit = await stage.OpenAsync("/");
        await visit.Widget.HearAsync(Seat);
        await visit.Widget.Marks.First.ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#PP7$"));
        Assert.True(await visit.IsInViewAsync("PP7"));
        await Expect(visit.Page.Locator("[id='PP7']:target")).ToHaveCountAsync(1);
        Assert.Contains("siège à Lyon (France)", Assert.Single(await visit.HighlightedAsync("cited")), StringComparison.Ordinal);
        await Expect(visit.Widget.Passage).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#beside")).ToContainTextAsync("préambule, al. 7");
        await Axe.CheckAsync(visit.Page);

        // The keyboard goes along, and comes back.
        await Expect(visit.Passage("PP7").Locator(".label")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("a.ref", await visit.Widget.FocusAsync());
    }

    [WidgetFact]
    public async Task A_citation_of_another_document_brings_that_document()
    {
        await using var visit = await stage.OpenAsync("/?document=A-RES-99-998.fr");
        await Expect(visit.Page.Locator(".document .symbol")).ToHaveTextAsync("A/RES/99/998");
        await visit.Widget.HearAsync("Que dit le paragraphe 17 b) de la résolution 77/20 ?");
        await visit.Widget.Marks.First.ClickAsync();

        await Expect(visit.Page.Locator(".document .symbol")).ToHaveTextAsync("A/RES/77/20");
        await Expect(visit.Page.Locator("[id='OP17.b']:target")).ToHaveCountAsync(1);
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?document=A-RES-77-20\.fr#OP17\.b$"));

        // What helps with reading helps with this one, too.
        await visit.Search.FillAsync("siege a lyon");
        await Expect(visit.Found).ToHaveTextAsync("1 sur 1 · préambule, al. 7");
        await Expect(visit.Widget.Answers).ToHaveCountAsync(1);
    }

    [WidgetFact]
    public async Task On_a_telephone_the_conversation_comes_first_and_the_document_is_one_tap_away()
    {
        await using var visit = await stage.OpenAsync("/", Look.Phone() with { Dark = true });
        await Expect(visit.Widget.Composer).ToBeInViewportAsync();
        await visit.Widget.HearAsync(Seat);
        await visit.Widget.Marks.First.ClickAsync();
        await Expect(visit.Widget.Passage.Locator("mark")).ToHaveCountAsync(1);
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("passage");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Lire le texte" }).ClickAsync();
        await Expect(visit.Page.Locator(".document .symbol")).ToBeInViewportAsync();
        Assert.False(await visit.IsTooWideAsync());
    }

    [WidgetTheory]
    [InlineData(640, 400)] // a window of 1280 by 800, at 200 %
    [InlineData(844, 390)] // a telephone held sideways
    public async Task On_a_short_window_question_and_answer_are_in_sight_and_nothing_covers_the_bar(int width, int height)
    {
        await using var visit = await stage.OpenAsync("/", new Look(Width: width, Height: height));
        Assert.True(await visit.Page.Locator(".bar .brand").EvaluateAsync<bool>("e => e.contains(document.elementFromPoint(e.getBoundingClientRect().x + 4, e.getBoundingClientRect().y + 8))"));
        await visit.Widget.HearAsync(Seat);
        await Expect(visit.Widget.Questions).ToBeInViewportAsync();
        await Expect(visit.Widget.Marks.First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visit.Widget.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.False(await visit.IsTooWideAsync());
        await visit.PhotographAsync("answer");
    }

    [WidgetFact]
    public async Task Another_document_can_be_chosen()
    {
        await using var visit = await stage.OpenAsync("/", new Look("en"));
        await Axe.CheckAsync(visit.Page);
        await visit.Page.GetByText("Read another document").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "A/RES/99/998" }).ClickAsync();

        await Expect(visit.Page.Locator(".document .symbol")).ToHaveTextAsync("A/RES/99/998");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.Locator("article")).ToHaveAttributeAsync("lang", "fr");
    }

    [WidgetFact]
    public async Task Without_script_the_document_can_be_read_and_a_word_says_what_cannot_be_done()
    {
        await using var visit = await stage.OpenAsync("/", script: false);

        await Expect(visit.Page.Locator("noscript .notice")).ToContainTextAsync("La conversation a besoin de JavaScript.");
        await Expect(visit.Passage("OP17.a")).ToContainTextAsync("le système mondial de communication");
        await Expect(visit.Page.Locator(".find")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".copy")).ToHaveCountAsync(0);
    }
}
