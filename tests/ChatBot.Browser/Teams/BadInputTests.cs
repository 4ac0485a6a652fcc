using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>What people send that is no question.</summary>
[Collection(StageGroup.Name)]
public sealed class BadInputTests(Stage stage)
{
    [BrowserFact]
    public async Task A_text_of_96_KB_gets_a_short_answer_and_the_next_question_a_good_one()
    {
        await using var visit = await stage.OpenAsync();

        // The playground's server takes no more than 100 KB, with all that goes with the text.
        await visit.Teams.SayAsync(string.Concat(Enumerable.Repeat("cooperation ", 8_000)));
        await Expect(visit.Teams.Answers).ToHaveCountAsync(1);
        Assert.True((await visit.Teams.Answer.InnerTextAsync()).Length < 2_000);

        await visit.Teams.SayAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "Lyon (France)" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_message_without_words_is_met_with_words()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync("sources");
        await Expect(visit.Teams.Answers).ToHaveCountAsync(1);
        var message = await visit.Teams.LastSentAsync("message");

        string[] wordless = [string.Empty, " \n\t\u200b ", "?!… 🙃"];
        for (var i = 0; i < wordless.Length; i++)
        {
            message["id"] = Guid.NewGuid().ToString();
            message["text"] = wordless[i];
            await visit.Teams.SendActivityAsync(message);

            await Expect(visit.Teams.Answers).ToHaveCountAsync(2 + i);
            await Expect(visit.Teams.Answer.Locator(".fai-OutputCard")).Not.ToHaveTextAsync(string.Empty);
        }
    }

    [BrowserFact]
    public async Task Markup_in_a_question_stays_text()
    {
        await using var visit = await stage.OpenAsync();

        await visit.Teams.SayAsync("Que dit le paragraphe <img src=x onerror=alert(1)> **999** [1](https://example.org) ?");

        await Expect(visit.Teams.Answers).ToHaveCountAsync(1);
        await Expect(visit.Teams.Answer.GetByText("AI generated")).ToBeVisibleAsync();
        await Expect(visit.Teams.Answer.Locator("img, a[href*='example.org']")).ToHaveCountAsync(0);
    }
}
