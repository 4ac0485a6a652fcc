using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Streaming;
using ChatBot.Channels.Turns;

namespace ChatBot.Channels.DirectLine;

/// <summary>A turn that answers a message, unless the person takes it back.</summary>
internal sealed class QuestionTurn(DirectLineBot bot, DirectLineConversation conversation, string id, Activity message, ReplyStyle style, CancellationToken stopped) : ITurn
{
    private readonly StreamingReply _reply = bot.ReplyTo(conversation, id, message.From);

    private string Said => message.Text ?? message.Value.Find("text").Text() ?? string.Empty;

    /// <summary>Null when nobody is named: strangers must not spend each other's tokens.</summary>
    private string? User => message.From?.Id is { Length: > 0 } id and not DirectLineBot.Nobody ? $"directline:{id}" : null;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopped);
        try
        {
            await AnswerAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Whoever takes a question back wants to hear nothing of it.
        }
        finally
        {
            bot.Open.Close(conversation.Id, id);
        }
    }

    /// <inheritdoc/>
    public Task FailAsync(TurnFailure failure) => _reply.EndAsync(TurnApology.For(failure, message.Locale), CancellationToken.None);

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chat = bot.Memory.Of(DirectLineBot.Chat(conversation));
        if (string.IsNullOrWhiteSpace(Said) && message.HasFile())
        {
            await _reply.SayAsync(
                BotTexts.Message(BotTexts.Of(chat.LanguageFor(message.Locale)).OnlyText) with { ChannelData = new ReplyData { Outcome = AnswerOutcome.SmallTalk.Name() }.ToJson() },
                cancellationToken).ConfigureAwait(false);
            return;
        }

        var request = new AnswerRequest { Text = Said, ConversationId = DirectLineBot.Chat(conversation), User = User, Locale = message.Locale };
        var told = await _reply.RunAsync(
            bot.Informative(chat, message.Locale),
            bot.Answerer.AnswerAsync(request, cancellationToken),
            Shape,
            cancellationToken).ConfigureAwait(false);
        if (told is var (answer, reply) && answer.Outcome != AnswerOutcome.SmallTalk)
        {
            bot.Memory.Answered(DirectLineBot.Chat(conversation), GivenAnswer.Of(answer, Said, chat.Earlier), reply, id);
        }
    }

    private Activity Shape(Answer answer) => answer.ToActivity(style with { JudgedAs = id }) with
    {
        ChannelData = new ReplyData { Outcome = answer.Outcome.Name() }.ToJson(),
    };
}
