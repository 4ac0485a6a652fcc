using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>The thumbs under an answer.</summary>
[Collection(StageGroup.Name)]
public sealed class FeedbackTests(Stage stage)
{
    [BrowserFact]
    public async Task A_thumb_down_is_kept_with_its_words_and_the_question_that_it_is_about()
    {
        const string Question = "Quelles bases de données servent contre la traite ?";
        var words = $"Il manque une base ({Guid.NewGuid():N}).";
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync(Question);
        await Expect(visit.Teams.Cards).ToHaveCountAsync(2);

        await visit.Teams.PressAsync(visit.Teams.Answer, "Dislike");
        await visit.Teams.Dialog.GetByRole(AriaRole.Textbox).FillAsync(words);
        await visit.PhotographAsync("form");
        await visit.Teams.PressAsync(visit.Teams.Dialog, "Submit");
        await Expect(visit.Teams.Dialog).ToContainTextAsync("Thank you!");

        var kept = await Feedback.KeptAsync(stage.Bot, words);
        Assert.Equal("down", (string?)kept["reaction"]);
        Assert.Equal(Question, (string?)kept["question"]);
    }
}
