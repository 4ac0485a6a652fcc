using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Turns;

namespace ChatBot.Channels.DirectLine;

/// <summary>The bot's side of a Direct Line conversation: asks the answerer, says what it answers.</summary>
internal sealed class DirectLineBot(IAnswerer answerer)
{
    /// <summary>How the bot presents itself.</summary>
    public static ChannelAccount Account { get; } = new() { Id = "bot", Name = "ChatBot", Role = "bot" };

    /// <summary>A turn that answers a message.</summary>
    public ITurn Turn(DirectLineConversation conversation, string activityId, Activity message, ReplyStyle style) =>
        new MessageTurn(answerer, conversation, activityId, message, style);

    private sealed class MessageTurn(IAnswerer answerer, DirectLineConversation conversation, string activityId, Activity message, ReplyStyle style) : ITurn
    {
        public async Task RunAsync(CancellationToken cancellationToken)
        {
            conversation.Announce(new Activity { Type = ActivityTypes.Typing, From = Account, ReplyToId = activityId });
            var answer = await answerer.AnswerWholeAsync(
                new AnswerRequest { Text = message.Text ?? string.Empty, ConversationId = "directline:" + conversation.Id, Locale = message.Locale },
                cancellationToken).ConfigureAwait(false);
            Say(answer.ToActivity(style));
        }

        public Task FailAsync(TurnFailure failure)
        {
            Say(new Activity { Type = ActivityTypes.Message, Text = TurnApology.For(failure, message.Locale), TextFormat = "markdown" });
            return Task.CompletedTask;
        }

        private void Say(Activity activity) =>
            conversation.Append(activity with { From = Account, Recipient = message.From, ReplyToId = activityId });
    }
}
