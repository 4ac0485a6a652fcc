using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>The message extension: passages found while a message is written.</summary>
[Collection(StageGroup.Name)]
public sealed class SearchTests(Stage stage)
{
    [BrowserFact]
    public async Task A_passage_that_was_searched_for_goes_into_the_message_as_a_card()
    {
        await using var visit = await stage.OpenAsync();
        await Expect(visit.Teams.Cards).ToHaveCountAsync(1);

        var results = await visit.Teams.SearchAsync("siège à Lyon");
        var best = results.GetByText("préambule, al. 7 — A/RES/77/20").Or(results.GetByText("preamble, para. 7 — A/RES/77/20"));
        await Expect(best).ToBeVisibleAsync();
        await visit.PhotographAsync("results");
        await best.ClickAsync();
        await visit.Teams.SendAsync();

        await Expect(visit.Teams.Cards).ToHaveCountAsync(2);
        await Expect(visit.Teams.Cards.Last).ToContainTextAsync("siège à Lyon (France)");
    }
}
