using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Pages;

/// <summary>The search in a document.</summary>
[Collection(PagesGroup.Name)]
public sealed class FindTests(PagesStage stage)
{
    private const string Resolution = "/documents/A-RES-77-20.fr";

    [WidgetFact]
    public async Task Words_are_found_whatever_their_case_and_accents_and_one_goes_from_one_to_the_next()
    {
        await using var visit = await stage.OpenAsync(Resolution);
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Search).ToBeFocusedAsync();
        await visit.Page.Keyboard.InsertTextAsync("ÉGALITE");

        Assert.Equal(["égalité", "égalité"], await visit.HighlightedAsync("found"));
        await Expect(visit.Found).ToHaveTextAsync("1 sur 2 · par. 4");
        await Expect(visit.Found).ToHaveAttributeAsync("role", "status");
        Assert.True(await visit.IsInViewAsync("OP4"));
        await Axe.CheckAsync(visit.Page);
        await visit.PhotographAsync("found");

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Found).ToHaveTextAsync("2 sur 2 · par. 4");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Found).ToHaveTextAsync("1 sur 2 · par. 4");
        await visit.Page.Keyboard.PressAsync("Shift+Enter");
        await Expect(visit.Found).ToHaveTextAsync("2 sur 2 · par. 4");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Search).ToHaveValueAsync(string.Empty);
        await Expect(visit.Found).ToHaveTextAsync(string.Empty);
        Assert.Empty(await visit.HighlightedAsync("found"));
    }

    [WidgetTheory]
    [InlineData("apolitique et neutre", "apolitique2 et neutre")]
    [InlineData("l’accord de coopération", "l'accord de coopération")]
    [InlineData("trouve nulle part", null)]
    [InlineData("<b>", null)]
    [InlineData("e", null)]
    public async Task Notes_lines_and_apostrophes_do_not_come_between(string words, string? found)
    {
        await using var visit = await stage.OpenAsync(Resolution);
        await visit.Search.FillAsync(words);

        Assert.Equal(found, (await visit.HighlightedAsync("found")).FirstOrDefault());
        await Expect(visit.Found).ToHaveTextAsync(found is not null ? new System.Text.RegularExpressions.Regex("^1 sur ") : new System.Text.RegularExpressions.Regex(words.Length < 2 ? "^$" : "^Rien trouvé$"));
    }

    [WidgetFact]
    public async Task The_key_that_leads_to_it_can_be_turned_off_and_stays_off()
    {
        await using var visit = await stage.OpenAsync(Resolution);
        var key = visit.Page.GetByRole(AriaRole.Button, new() { Name = "La touche / mène à la recherche" });
        await key.ClickAsync();
        await Expect(key).ToHaveAttributeAsync("aria-pressed", "false");
        await visit.GoToAsync(Resolution);
        await Expect(key).ToHaveAttributeAsync("aria-pressed", "false");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Search).Not.ToBeFocusedAsync();
    }

    [WidgetFact]
    public async Task On_a_telephone_one_goes_on_with_buttons()
    {
        await using var visit = await stage.OpenAsync(Resolution, Look.Phone());
        await visit.Search.FillAsync("criminalité");
        await Expect(visit.Found).ToContainTextAsync("1 sur 28");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Résultat suivant" }).ClickAsync();
        await Expect(visit.Found).ToContainTextAsync("2 sur 28");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Résultat précédent" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Résultat précédent" }).ClickAsync();
        await Expect(visit.Found).ToContainTextAsync("28 sur 28");
        await Axe.CheckAsync(visit.Page);
        Assert.False(await visit.IsTooWideAsync());
    }
}
