using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>A question in a personal chat, and what a person sees until the answer stands.</summary>
[Collection(StageGroup.Name)]
public sealed class AnswerTests(Stage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [BrowserFact]
    public async Task An_answer_is_streamed_after_a_word_that_the_bot_is_at_work()
    {
        await using var visit = await stage.OpenAsync();
        await Expect(visit.Teams.Cards).ToHaveCountAsync(1);
        var watch = await visit.WatchAsync();

        await visit.Teams.SayAsync(Seat);
        await Expect(visit.Teams.Answer.GetByText("AI generated")).ToBeVisibleAsync();

        var seen = (await watch.SeenAsync()).SkipWhile(text => !text.Contains('…', StringComparison.Ordinal)).ToArray();
        Assert.True(seen.Length >= 2, string.Join(" | ", seen));
        Assert.DoesNotContain("Lyon", seen[0], StringComparison.Ordinal);
        Assert.Contains("Lyon (France)", seen[^1], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_citation_shows_the_words_and_the_paragraph_when_the_pointer_rests_on_it()
    {
        await using var visit = await stage.OpenAsync();

        await visit.Teams.SayAsync(Seat);
        var preview = await visit.Teams.HoverCitationAsync(visit.Teams.Answer, 1);

        await Expect(preview).ToContainTextAsync("siège à Lyon (France)");
        await Expect(preview).ToContainTextAsync("préambule, al. 7 — A/RES/77/20");
        await visit.PhotographAsync("preview");
    }
}
