using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Says hello once to a person, a group or a team that takes the bot in, and forgets those that send it away.</summary>
internal sealed class MembershipHandler(ChatMemory memory, Commands commands)
{
    /// <summary>Somebody came or left. In a group only the bot's own coming counts: it does not greet everyone.</summary>
    public Task HandleUpdateAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        var bot = turn.Activity.Recipient?.Id;
        if (Members(turn.Activity.MembersRemoved).Any(m => m.Id == bot))
        {
            memory.Forget(turn.Chat);
            return Task.CompletedTask;
        }

        return Members(turn.Activity.MembersAdded).Any(m => m.Id == bot || !turn.IsGroup) ? WelcomeAsync(turn, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The bot was installed or removed.</summary>
    public Task HandleInstallationAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true)
        {
            memory.Forget(turn.Chat);
            return Task.CompletedTask;
        }

        return turn.Activity.Action == "add" ? WelcomeAsync(turn, cancellationToken) : Task.CompletedTask;
    }

    private static IEnumerable<ChannelAccount> Members(IReadOnlyList<ChannelAccount?>? told) => (told ?? []).OfType<ChannelAccount>();

    private async Task WelcomeAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        if (memory.MayWelcome(turn.Chat))
        {
            await turn.Replies.SendAsync(commands.Welcome(turn, turn.Language(memory.Of(turn.Chat))), cancellationToken).ConfigureAwait(false);
        }
    }
}
