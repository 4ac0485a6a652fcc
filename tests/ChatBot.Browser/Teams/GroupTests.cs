using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Teams;

/// <summary>Where several people talk: group chats, and threads of a channel.</summary>
[Collection(StageGroup.Name)]
public sealed class GroupTests(Stage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [BrowserFact]
    public async Task In_a_group_chat_the_bot_answers_when_it_is_mentioned_and_else_is_silent()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.OpenGroupChatAsync();

        await visit.Teams.MentionAsync(Seat);
        await Expect(visit.Teams.Answers).ToHaveCountAsync(1);
        await Expect(visit.Teams.Answer).ToContainTextAsync("Lyon (France)");

        // The page itself keeps what is not for the bot; with more rights, the bot would get it like this.
        var overheard = await visit.Teams.LastSentAsync("message");
        overheard["id"] = Guid.NewGuid().ToString();
        overheard["text"] = Seat;
        overheard.Remove("entities");
        await visit.Teams.SendActivityAsync(overheard);

        // Turns of a chat run one after the other: had the bot answered what it overheard, that would stand before this answer.
        await visit.Teams.MentionAsync("Quand la résolution a-t-elle été adoptée ?");
        await Expect(visit.Teams.Answers.Filter(new() { HasText = "2022" })).ToHaveCountAsync(1);
        await Expect(visit.Teams.Answers).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task In_a_channel_the_bot_answers_in_the_thread_and_follows_it()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Teams.OpenChannelAsync();

        var thread = await visit.Teams.PostAsync("Quelles bases de données servent contre la traite ?");
        await Expect(thread.Locator(".fai-Citation").First).ToBeVisibleAsync();
        await Expect(thread).ToContainTextAsync("traite des êtres humains");

        await visit.Teams.ReplyAsync(thread, "et contre le trafic de migrants ?");
        await Expect(thread).ToContainTextAsync("Par. 7");
    }
}
