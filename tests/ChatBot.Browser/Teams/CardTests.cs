using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>The cards under answers.</summary>
[Collection(StageGroup.Name)]
public sealed class CardTests(Stage stage)
{
    [BrowserFact]
    public async Task The_text_of_a_cited_paragraph_opens_in_place_leads_to_the_next_and_closes()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(visit.Teams.Cards).ToHaveCountAsync(2);
        var card = visit.Teams.Cards.Last;

        await visit.Teams.PressAsync(card, "Voir le texte : préambule, al. 7");
        await Expect(card).ToContainTextAsync("Reconnaissant les contributions apportées par la structure mondiale du Secrétariat général d'INTERPOL");
        await visit.PhotographAsync("open");

        await visit.Teams.PressAsync(card, "Suivant");
        await Expect(card).ToContainTextAsync("Préambule, al. 8");

        await visit.Teams.PressAsync(card, "Fermer");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Voir le texte : préambule, al. 7" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_long_list_can_be_seen_as_a_table()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync("Quels paragraphes mentionnent l'ONUDC ?");
        await Expect(visit.Teams.Cards).ToHaveCountAsync(2);
        var card = visit.Teams.Cards.Last;
        await Expect(card.GetByText("Ce qu'il dit")).ToBeHiddenAsync();
        await visit.PhotographAsync("list");

        await visit.Teams.PressAsync(card, "Voir en tableau");

        await Expect(card.GetByText("Ce qu'il dit")).ToBeVisibleAsync();
    }
}
