using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>What a person sees before they have said anything.</summary>
[Collection(StageGroup.Name)]
public sealed class WelcomeTests(Stage stage)
{
    [BrowserFact]
    public async Task The_bot_says_hello_once_with_what_it_has_read_and_questions_to_begin_with()
    {
        await using var visit = await stage.OpenAsync();

        await Expect(visit.Teams.Cards).ToContainTextAsync("A/RES/77/20");
        await Expect(visit.Teams.Cards.GetByRole(AriaRole.Button).Filter(new() { HasText = "?" })).ToHaveCountAsync(4);

        // Teams tells of the installation and of the new members; what came second was dealt with when a question after it is answered.
        await visit.Teams.SayAsync("sources");
        await Expect(visit.Teams.Answer).ToContainTextAsync("A/RES/77/20");
        await Expect(visit.Teams.Cards).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_question_of_the_welcome_card_is_asked_when_it_is_pressed()
    {
        await using var visit = await stage.OpenAsync();

        await visit.Teams.Cards.GetByRole(AriaRole.Button).Filter(new() { HasText = "?" }).First.ClickAsync();

        await Expect(visit.Teams.Answer.GetByText("AI generated")).ToBeVisibleAsync();
        await Expect(visit.Teams.Answer.Locator(".fai-Citation").First).ToBeVisibleAsync();
    }
}
