using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Streaming;
using ChatBot.Channels.Turns;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The bot's side of Direct Line conversations: what each type of activity leads to, as <c>ActivityRouter</c> has it for the channels that call.</summary>
internal sealed class DirectLineBot(
    IAnswerer answerer,
    IDocumentLibrary library,
    TurnQueue turns,
    OpenQuestions open,
    ChatMemory memory,
    Judgements judgements,
    IOptions<DirectLineOptions> options,
    TimeProvider clock)
{
    /// <summary>What somebody is called who gives no id.</summary>
    public const string Nobody = "user";

    /// <summary>How the bot presents itself.</summary>
    public static ChannelAccount Account { get; } = new() { Id = "bot", Name = "ChatBot", Role = "bot" };

    /// <summary>Answers.</summary>
    public IAnswerer Answerer => answerer;

    /// <summary>What is kept of chats.</summary>
    public ChatMemory Memory => memory;

    /// <summary>The questions that can be taken back.</summary>
    public OpenQuestions Open => open;

    /// <summary>Names a conversation over all channels.</summary>
    public static string Chat(DirectLineConversation conversation) => "directline:" + conversation.Id;

    /// <summary>Reacts to what a client said, under the id that the log gives it. Called while the log is locked: it only queues.</summary>
    /// <returns>False when too much waits already; the client is to try again.</returns>
    public bool Accept(DirectLineConversation conversation, string id, Activity activity, ReplyStyle style)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return Ask(conversation, id, activity, style);
            case ActivityTypes.Event when FeedbackEvent.Of(activity) is { } feedback:
                return turns.TryEnqueue(conversation.Id, new FeedbackTurn(judgements, Chat(conversation), feedback));
            case ActivityTypes.Event when activity.Name == "stop":
                open.Stop(conversation.Id, activity.ReplyToId);
                return true;
            case ActivityTypes.EndOfConversation:
                open.Stop(conversation.Id, question: null);
                memory.Forget(Chat(conversation));
                return true;
            default:
                return true;
        }
    }

    /// <summary>A reply to a question, not begun yet.</summary>
    public StreamingReply ReplyTo(DirectLineConversation conversation, string question, ChannelAccount? person) =>
        new(new DirectLineReply(conversation, question, person, options.Value.StreamInterval, clock), clock);

    /// <summary>What is being done while there is no text yet.</summary>
    public string Informative(Chat chat, string? locale) => BotTexts.Of(chat.LanguageFor(locale)).LookingIn(library);

    private bool Ask(DirectLineConversation conversation, string id, Activity message, ReplyStyle style)
    {
        var turn = new QuestionTurn(this, conversation, id, message, style, open.Open(conversation.Id, id));
        if (turns.TryEnqueue(conversation.Id, turn))
        {
            return true;
        }

        open.Close(conversation.Id, id);
        return false;
    }
}
