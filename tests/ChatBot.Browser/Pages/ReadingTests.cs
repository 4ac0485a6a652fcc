using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Pages;

/// <summary>A document by itself: outline, notes, links, copying, paper.</summary>
[Collection(PagesGroup.Name)]
public sealed class ReadingTests(PagesStage stage)
{
    private const string Resolution = "/documents/A-RES-77-20.fr";
    private const string Lighthouses = "/documents/A-RES-99-998.fr";

    [WidgetFact]
    public async Task The_outline_stands_beside_the_text_and_follows_the_reader()
    {
        await using var visit = await stage.OpenAsync($"{Resolution}#OP17.b");

        await Expect(visit.Outline).ToBeInViewportAsync();
        await Expect(visit.Outline.Locator("[aria-current]")).ToContainTextAsync("17");
        await visit.Outline.GetByRole(AriaRole.Link, new() { Name = "Notes" }).ClickAsync();
        await Expect(visit.Passage("notes")).ToBeInViewportAsync();
    }

    [WidgetFact]
    public async Task On_a_telephone_the_outline_opens_and_closes_behind_whoever_chose_from_it()
    {
        await using var visit = await stage.OpenAsync(Resolution, Look.Phone());
        await Expect(visit.Outline).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sommaire" }).ClickAsync();
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("outline");

        await visit.Outline.GetByRole(AriaRole.Link, new() { Name = "Constate qu'il importe" }).ClickAsync();
        await Expect(visit.Outline).ToBeHiddenAsync();
        Assert.True(await visit.IsInViewAsync("OP18"));
    }

    [WidgetFact]
    public async Task A_note_opens_beside_its_number_and_Escape_leads_back_to_it()
    {
        await using var visit = await stage.OpenAsync(Resolution);
        var number = visit.Passage("PP5").Locator(".noteref a");
        await number.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.NoteCard).ToBeVisibleAsync();
        await Expect(visit.NoteCard).ToBeFocusedAsync();
        await Expect(visit.NoteCard).ToContainTextAsync("Statut de l'Organisation internationale de police criminelle");
        Assert.DoesNotContain("#", visit.Page.Url, StringComparison.Ordinal);
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("note");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.NoteCard).ToBeHiddenAsync();
        await Expect(number).ToBeFocusedAsync();

        await number.ClickAsync();
        await visit.NoteCard.GetByRole(AriaRole.Link, new() { Name = "Aller à la note" }).ClickAsync();
        await Expect(visit.NoteCard).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("[id='FN2']:target")).ToBeInViewportAsync();
    }

    [WidgetFact]
    public async Task Without_script_a_note_is_a_link_away_and_so_is_the_way_back()
    {
        await using var visit = await stage.OpenAsync(Resolution, Look.Phone(), script: false);
        await visit.Passage("PP5").Locator(".noteref a").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#FN2$"));
        await visit.Passage("FN2").Locator(".back").ClickAsync();
        await Expect(visit.Passage("PP5")).ToBeInViewportAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sommaire" }).ClickAsync();
        await Expect(visit.Outline).ToBeVisibleAsync();
    }

    [WidgetFact]
    public async Task References_lead_to_the_paragraphs_of_this_text_and_of_no_other()
    {
        await using var visit = await stage.OpenAsync(Lighthouses);

        await Expect(visit.Page.Locator("a.reference")).ToHaveTextAsync(["alinéa b) du paragraphe 1", "paragraphes 1", "2"]);
        await visit.Page.Locator("a.reference").First.ClickAsync();
        await Expect(visit.Page.Locator("[id='OP1.b']:target")).ToHaveCountAsync(1);
    }

    [WidgetFact]
    public async Task A_paragraph_is_copied_with_its_place_or_as_a_link()
    {
        await using var visit = await stage.OpenAsync($"{Resolution}#OP17.c");
        var button = visit.Passage("OP17.c").Locator(".copy");
        await button.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copier la citation" })).ToBeFocusedAsync();
        Assert.True(await visit.IsInViewAsync("OP17.c"));
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("menu");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#said")).ToHaveTextAsync("Citation copiée");
        Assert.Equal(
            "« les notices et diffusions INTERPOL destinées à alerter les forces de police des autres États Membres, à solliciter leur aide et à leur fournir une assistance ; » (A/RES/77/20, par. 17 c))",
            (await ClipboardAsync(visit)).Replace('\u00a0', ' '));

        await button.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
        await Expect(visit.Page.Locator("#said")).ToHaveTextAsync("Lien copié");
        Assert.EndsWith($"{Resolution}#OP17.c", await ClipboardAsync(visit), StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", await ClipboardAsync(visit), StringComparison.Ordinal);
    }

    [WidgetFact]
    public async Task On_paper_there_is_the_text_with_its_numbers_and_the_symbol_and_nothing_to_click()
    {
        await using var visit = await stage.OpenAsync($"{Resolution}#OP17.a");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in new[] { ".bar", ".tools", "#outline", ".copy >> nth=0", ".back >> nth=0", ".skip" })
        {
            await Expect(visit.Page.Locator(control)).ToBeHiddenAsync();
        }

        await Expect(visit.Page.Locator(".running")).ToHaveTextAsync("A/RES/77/20");
        await Expect(visit.Page.Locator(".running")).ToHaveCSSAsync("display", "table-header-group");
        await Expect(visit.Passage("OP17.a").Locator(".label")).ToBeVisibleAsync();
        await Expect(visit.Passage("OP17.a")).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Expect(visit.Passage("PP5").Locator(".noteref a")).ToHaveCSSAsync("text-decoration-line", "none");
    }

    [WidgetFact]
    public async Task Words_that_the_address_names_are_found_by_the_browser_and_left_in_view()
    {
        await using var visit = await stage.OpenAsync($"{Resolution}#:~:text=soixante%2Ddix%2Dneuvi%C3%A8me%20session%20de");

        await Expect(visit.Passage("OP19")).ToBeInViewportAsync();
    }

    [WidgetTheory]
    [InlineData(320, 640, false, false)]
    [InlineData(640, 400, true, false)]
    [InlineData(1280, 800, true, false)]
    [InlineData(1280, 800, false, true)]
    public async Task Axe_finds_nothing_and_nothing_is_cut_off(int width, int height, bool dark, bool forced)
    {
        await using var visit = await stage.OpenAsync($"{Resolution}?mark=en%20les%20alimentant#OP17.b", new Look("fr", width, height) { Dark = dark, ForcedColors = forced });

        await Axe.CheckAsync(visit.Page);
        Assert.False(await visit.IsTooWideAsync());
        await Expect(visit.Page.Locator("mark")).ToBeInViewportAsync();
    }

    private static Task<string> ClipboardAsync(PageVisit visit) => visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
