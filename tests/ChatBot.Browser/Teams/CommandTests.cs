using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>The words that the bot obeys.</summary>
[Collection(StageGroup.Name)]
public sealed class CommandTests(Stage stage)
{
    private const string Unanswerable = "Que dit le texte de la pêche à la baleine ?";

    [BrowserFact]
    public async Task Help_is_given_in_the_language_in_which_it_is_asked_for()
    {
        await using var visit = await stage.OpenAsync();

        await visit.Teams.SayAsync("aide");
        await Expect(visit.Teams.Answer).ToContainTextAsync("les documents, et les passages de la dernière réponse");
        await Expect(visit.Teams.Answer.Locator("strong").First).ToHaveTextAsync("aide");

        await visit.Teams.SayAsync("help");
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "the passages of the last answer" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Answers_come_in_the_language_that_was_chosen()
    {
        await using var visit = await stage.OpenAsync();

        await visit.Teams.SayAsync("langue en");
        await Expect(visit.Teams.Answer).ToContainTextAsync("I will reply in English.");
        await visit.Teams.SayAsync(Unanswerable);
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "The text does not answer" })).ToHaveCountAsync(1);

        await visit.Teams.SayAsync("langue auto");
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "Je répondrai dans la langue de la question." })).ToHaveCountAsync(1);
        await visit.Teams.SayAsync(Unanswerable);
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "Le texte ne répond pas" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_sources_of_the_last_answer_are_named_until_one_starts_over()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(visit.Teams.Answer).ToContainTextAsync("Lyon (France)");

        await visit.Teams.SayAsync("sources");
        await Expect(visit.Teams.Answer.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await visit.Teams.SayAsync("recommencer");
        await Expect(visit.Teams.Answer).ToContainTextAsync("je repars de zéro");
        await visit.Teams.SayAsync("sources");

        await Expect(visit.Teams.Answers).ToHaveCountAsync(4);
        await Expect(visit.Teams.Answer.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
    }
}
