using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Streaming;
using ChatBot.Channels.Teams;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Asks the answerer and brings its answer: streamed in Teams' one-to-one chats, elsewhere a typing indicator and one message.</summary>
internal sealed class AnswerDelivery(
    IAnswerer answerer,
    ChatMemory memory,
    AnswerMessages messages,
    IOptions<TeamsOptions> teams,
    TimeProvider clock,
    ILogger<AnswerDelivery> logger)
{
    /// <summary>Answers what was said.</summary>
    public async Task DeliverAsync(BotTurn turn, string said, CancellationToken cancellationToken)
    {
        var chat = memory.Of(turn.Chat);
        var request = new AnswerRequest { Text = said, ConversationId = turn.Chat, User = turn.User, Locale = turn.Locale, ReplyLanguage = chat.Language };
        var delivered = turn is { IsTeams: true, IsGroup: false, Replies.AreLive: true } && teams.Value.Streaming
            ? await StreamAsync(turn, chat, request, cancellationToken).ConfigureAwait(false)
            : await SayAsync(turn, request, cancellationToken).ConfigureAwait(false);
        if (delivered is var (answer, id) && answer.Outcome != AnswerOutcome.SmallTalk)
        {
            memory.Answered(turn.Chat, GivenAnswer.Of(answer, said, chat.Earlier), id);
        }
    }

    private async Task<(Answer Answer, string? Id)?> StreamAsync(BotTurn turn, Chat chat, AnswerRequest request, CancellationToken cancellationToken)
    {
        var stream = new StreamingReply(new TeamsStream(turn.Replies, teams.Value, clock, logger), clock);
        turn.Unfinished = stream;
        var delivered = await stream.RunAsync(
            messages.Informative(turn.Language(chat)),
            answerer.AnswerAsync(request, cancellationToken),
            answer => messages.Of(answer, turn),
            cancellationToken).ConfigureAwait(false);
        turn.Unfinished = null;
        return delivered;
    }

    private async Task<(Answer Answer, string? Id)?> SayAsync(BotTurn turn, AnswerRequest request, CancellationToken cancellationToken)
    {
        await ShowTypingAsync(turn, cancellationToken).ConfigureAwait(false);
        var answer = await answerer.AnswerWholeAsync(request, cancellationToken).ConfigureAwait(false);
        return (answer, await SayAsync(turn, messages.Of(answer, turn), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A channel that does not understand what comes with the text gets the text alone.</summary>
    private static async Task<string?> SayAsync(BotTurn turn, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            return await turn.Replies.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectorException refusal) when (refusal.Status is 400 or 413 or 415)
        {
            return await turn.Replies.SendAsync(BotTexts.Message(message.Text!), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Teams shows no indicator in the threads of a channel (msteams-docs, issue 1451), and the Agents Playground's page stops at one.</summary>
    private async Task ShowTypingAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Replies.AreLive || turn.Activity.Conversation?.ConversationType == "channel")
        {
            return;
        }

        try
        {
            await turn.Replies.SendAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectorException refusal)
        {
            logger.UpdateSkipped(refusal.Status, refusal.Code);
        }
    }
}
