using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Turns;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>What each type of activity leads to. A type that is not known leads to nothing (Activity specification, A2020).</summary>
internal sealed class ActivityRouter(MessageHandler messages, MembershipHandler membership, ReactionHandler reactions, ChatMemory memory, IReadiness readiness)
{
    /// <summary>Reacts to an activity, once the documents are known.</summary>
    public async Task HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        await readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
        await ReactAsync(turn, cancellationToken).ConfigureAwait(false);
    }

    private Task ReactAsync(BotTurn turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => messages.HandleAsync(turn, cancellationToken),
        ActivityTypes.MessageUpdate when IsEdit(turn.Activity) => messages.HandleAsync(turn, cancellationToken),
        ActivityTypes.ConversationUpdate => membership.HandleUpdateAsync(turn, cancellationToken),
        ActivityTypes.InstallationUpdate => membership.HandleInstallationAsync(turn, cancellationToken),
        ActivityTypes.MessageReaction => reactions.HandleAsync(turn, cancellationToken),
        ActivityTypes.EndOfConversation => ForgetAsync(turn),
        _ => Task.CompletedTask,
    };

    /// <summary>Teams also tells that a deleted message was brought back; it was answered when it was sent.</summary>
    private static bool IsEdit(Activity activity) => activity.ChannelData.Find("eventType").Text() is null or "editMessage";

    private Task ForgetAsync(BotTurn turn)
    {
        memory.Forget(turn.Chat);
        return Task.CompletedTask;
    }
}
