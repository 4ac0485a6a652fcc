using ChatBot.Channels.Activities;

namespace ChatBot.Channels.BotFramework.Replies;

/// <summary>The way back to whoever sent an activity. Addresses what it sends; throws <see cref="Connector.ConnectorException"/> when the channel does not take it.</summary>
internal interface IReplies
{
    /// <summary>Whether what is sent is seen at once; false when it is collected for the response.</summary>
    bool AreLive { get; }

    /// <summary>Says something.</summary>
    /// <returns>The id that the channel gave; null when it gave none.</returns>
    Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces what was said.</summary>
    Task UpdateAsync(string id, Activity activity, CancellationToken cancellationToken);
}

/// <summary>Turns an activity around.</summary>
internal static class ReplyAddress
{
    /// <summary>The reply, from whom the incoming activity was for, to whom it came from, in the same conversation.</summary>
    public static Activity Answering(this Activity reply, Activity incoming) => reply with
    {
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ReplyToId = incoming.Id,
    };
}
