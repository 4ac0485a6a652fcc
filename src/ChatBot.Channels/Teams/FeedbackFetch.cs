using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;

namespace ChatBot.Channels.Teams;

/// <summary><c>message/fetchTask</c>: the form that our own kind of thumbs opens.</summary>
internal sealed class FeedbackFetch(ChatMemory memory) : IInvokeHandler
{
    /// <inheritdoc/>
    public string Name => "message/fetchTask";

    /// <inheritdoc/>
    public Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        var action = value.Find("actionName").Text() ?? value.Find("data", "actionName").Text();
        var reaction = value.Find("actionValue", "reaction").Text() ?? value.Find("data", "actionValue", "reaction").Text();
        return Task.FromResult(action == "feedback"
            ? new InvokeResult(200, FeedbackForm.Of(reaction == "like" ? "like" : "dislike", turn.Language(memory.Of(turn.Chat))))
            : InvokeResult.Malformed);
    }
}
