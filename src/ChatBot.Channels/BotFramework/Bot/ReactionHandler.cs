using ChatBot.Answering.Feedback;
using ChatBot.Channels.Chats;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Takes a reaction to an answer for what it says of it; those that say neither good nor bad are passed over.</summary>
internal sealed class ReactionHandler(Judgements judgements)
{
    /// <summary>Notes the reactions given. One that is taken back stays noted: feedback is never written again.</summary>
    public async Task HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        foreach (var reaction in turn.Activity.ReactionsAdded ?? [])
        {
            Reaction? judged = reaction?.Type switch
            {
                "like" or "heart" => Reaction.Up,
                "sad" or "angry" => Reaction.Down,
                _ => null,
            };
            if (judged is { } thumb && turn.Activity.ReplyToId is { } answer)
            {
                await judgements.AddAsync(turn.Chat, answer, thumb, comment: null, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
