using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Authentication;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.BotFramework.Replies;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Http;
using ChatBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework;

/// <summary>
/// POST <c>/api/messages</c>, where channels bring activities: told who calls, an activity is queued and taken with 202 at once, but for invokes
/// and <c>expectReplies</c>, which are answered in the response.
/// </summary>
internal sealed class MessagesApi(
    InboundAuthentication authentication,
    ServiceUrls serviceUrls,
    ConnectorClient connector,
    TurnQueue turns,
    ActivityRouter router,
    InvokeRouter invokes,
    ChatMemory memory,
    ChannelMetrics metrics,
    IOptions<ReplyOptions> replies,
    ILogger<MessagesApi> logger,
    ILogger<ActivityTurn> turnLogger)
{
    /// <summary>Where activities are brought.</summary>
    public const string Path = "/api/messages";

    private const int LongestId = 2_000;

    /// <summary>Takes an activity.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var caller = await authentication.AuthenticateAsync(context).ConfigureAwait(false);
        var activity = await ActivityBody.ReadAsync(context.Request).ConfigureAwait(false);
        authentication.Authorize(caller, activity);
        var answersHere = activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == "expectReplies";
        Check(activity, caller, needsAddress: !answersHere);

        var collected = new CollectedReplies(activity);
        var turn = new BotTurn(activity, answersHere ? collected : new ConnectorReplies(connector, metrics, activity), replies.Value.PublicUrlFor(context.Request));
        if (activity.Type == ActivityTypes.Invoke)
        {
            var result = await invokes.HandleAsync(turn, context.RequestAborted).ConfigureAwait(false);
            await (activity.DeliveryMode == "expectReplies" ? AnswerAsync(context, [InvokeBodies.Response(result)]) : InvokeBodies.WriteAsync(context.Response, result)).ConfigureAwait(false);
            return;
        }

        var queued = Enqueue(turn);
        if (activity.DeliveryMode != "expectReplies")
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        await (queued?.Done ?? Task.CompletedTask).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, collected.All).ConfigureAwait(false);
    }

    /// <summary>Puts a turn in the queue, in the order of its conversation; null when the same activity has come before.</summary>
    private ActivityTurn? Enqueue(BotTurn turn)
    {
        var name = NameOf(turn);
        if (name is not null && !memory.IsNew(name))
        {
            metrics.Duplicate();
            logger.DuplicateDropped();
            return null;
        }

        var queued = new ActivityTurn(router, turn, metrics, turnLogger);
        if (turns.TryEnqueue(turn.Chat, queued))
        {
            return queued;
        }

        if (name is not null)
        {
            memory.Unsee(name);
        }

        metrics.Refused();
        throw RequestException.Busy();
    }

    /// <summary>What tells an activity from all others; an edited message keeps its id, so the time and the text tell edits apart.</summary>
    private static string? NameOf(BotTurn turn) => turn.Activity is not { Id: { Length: > 0 } id } activity ? null
        : activity.Type == ActivityTypes.MessageUpdate ? $"{turn.Chat}\n{activity.Type}\n{id}\n{activity.Timestamp:O}\n{string.GetHashCode(activity.Text, StringComparison.Ordinal)}"
        : $"{turn.Chat}\n{activity.Type}\n{id}";

    private void Check(Activity activity, Caller caller, bool needsAddress)
    {
        if (string.IsNullOrWhiteSpace(activity.Conversation?.Id) || activity.Conversation.Id.Length > LongestId || activity.Id?.Length > LongestId)
        {
            throw RequestException.MissingProperty("An activity needs a conversation with an id of a sensible length.");
        }

        if (!needsAddress)
        {
            return;
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            throw RequestException.MissingProperty("An activity needs a serviceUrl, where replies go; or deliveryMode \"expectReplies\".");
        }

        if (activity.ServiceUrl.AsSpan().ContainsAny('?', '#'))
        {
            throw RequestException.BadArgument("A serviceUrl has neither query nor fragment: the addresses of replies are put together of it.");
        }

        if (!serviceUrls.Allow(activity.ServiceUrl, caller))
        {
            throw RequestException.Forbidden("Replies may not go to this serviceUrl. Add it to BotFramework:ServiceUrls to allow it.");
        }
    }

    private static Task AnswerAsync(HttpContext context, IReadOnlyList<Activity> activities) =>
        JsonBody.WriteAsync(context.Response, StatusCodes.Status200OK, new ExpectedReplies(activities), InvokeBodies.Wire.ExpectedReplies);
}
