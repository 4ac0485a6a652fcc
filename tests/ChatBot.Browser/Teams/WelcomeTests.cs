using System.Text.RegularExpressions;
using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>What a person sees before they have said anything.</summary>
[Collection(StageGroup.Name)]
public sealed partial class WelcomeTests(Stage stage)
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
    public async Task Every_question_of_the_welcome_card_is_answered()
    {
        await using var visit = await stage.OpenAsync();
        var questions = visit.Teams.Cards.First.GetByRole(AriaRole.Button).Filter(new() { HasText = "?" });
        await Expect(questions).ToHaveCountAsync(4);

        // Pressed, a button would say its question in Teams; the playground's page throws on data with "msteams" in it.
        foreach (var (question, answers) in (await questions.AllInnerTextsAsync()).Select((text, i) => (text, i + 1)))
        {
            await visit.Teams.SayAsync(question);
            await Expect(visit.Teams.Answers).ToHaveCountAsync(answers);
            await Expect(visit.Teams.Answer.GetByText("AI generated")).ToBeVisibleAsync();
            await Expect(visit.Teams.Answer).ToContainTextAsync(Reference());
        }
    }

    /// <summary>A citation; the page makes buttons of those in paragraphs and leaves those in lists as they are.</summary>
    [GeneratedRegex(@"\D1\D")]
    private static partial Regex Reference();
}
