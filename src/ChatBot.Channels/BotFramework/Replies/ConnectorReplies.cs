using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Connector;

namespace ChatBot.Channels.BotFramework.Replies;

/// <summary>Replies that go to the channel's service as they are made.</summary>
internal sealed class ConnectorReplies(ConnectorClient client, ChannelMetrics metrics, Activity incoming) : IReplies
{
    public bool AreLive => true;

    public async Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var id = await client.SendAsync(incoming.ServiceUrl!, activity.Answering(incoming), cancellationToken).ConfigureAwait(false);
        metrics.ReplySent(activity.Type);
        return id;
    }

    public Task UpdateAsync(string id, Activity activity, CancellationToken cancellationToken) =>
        client.UpdateAsync(incoming.ServiceUrl!, id, activity.Answering(incoming) with { Id = id }, cancellationToken);
}
