using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>A person changes what they said.</summary>
[Collection(StageGroup.Name)]
public sealed class EditTests(Stage stage)
{
    [BrowserFact]
    public async Task An_edited_question_gets_a_new_answer()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.SayAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(visit.Teams.Answer).ToContainTextAsync("Lyon (France)");

        // The page has no button for it; this is what Teams sends.
        var edited = await visit.Teams.LastSentAsync("message");
        edited["type"] = "messageUpdate";
        edited["text"] = "Quand la résolution a-t-elle été adoptée ?";
        edited["timestamp"] = DateTimeOffset.UtcNow.ToString("O");
        edited["channelData"]!["eventType"] = "editMessage";
        await visit.Teams.SendActivityAsync(edited);

        await Expect(visit.Teams.Answers.Filter(new() { HasText = "2022" })).ToHaveCountAsync(1);
    }
}
