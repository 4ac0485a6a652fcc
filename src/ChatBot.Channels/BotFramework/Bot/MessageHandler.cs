using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Answers what people say: commands, buttons of cards, questions.</summary>
internal sealed class MessageHandler(ChatMemory memory, Commands commands, PassageCards passages, AnswerDelivery answers)
{
    /// <summary>Reacts to a message, new or edited.</summary>
    public async Task HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (turn is { IsTeams: true, IsGroup: true } && activity.Value is null && !Mentions.NameBot(activity))
        {
            // Other people's talk, which an app with more rights than ours would see.
            return;
        }

        var said = Mentions.TextOf(activity) is { Length: > 0 } text ? text : activity.Value.Find("text").Text() ?? string.Empty;
        var chat = memory.Of(turn.Chat);
        var language = turn.Language(chat);
        if (passages.ForSubmit(activity.Value, turn.PublicUrl, language) is { } passage)
        {
            await turn.Replies.SendAsync(passage, cancellationToken).ConfigureAwait(false);
        }
        else if (said.Length == 0 && activity.HasFile())
        {
            await turn.Replies.SendAsync(BotTexts.Message(BotTexts.Of(language).OnlyText), cancellationToken).ConfigureAwait(false);
        }
        else if (commands.Find(said) is { } command)
        {
            await turn.Replies.SendAsync(command(turn, said), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await answers.DeliverAsync(turn, said, cancellationToken).ConfigureAwait(false);
        }
    }
}
