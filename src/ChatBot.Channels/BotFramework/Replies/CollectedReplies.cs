using ChatBot.Channels.Activities;

namespace ChatBot.Channels.BotFramework.Replies;

/// <summary>Replies that travel in the body of the response (<c>deliveryMode: expectReplies</c>, Activity specification, "Delivery mode").</summary>
internal sealed class CollectedReplies(Activity incoming) : IReplies
{
    private readonly List<Activity> _replies = [];

    public bool AreLive => false;

    /// <summary>What has been said, in order.</summary>
    public IReadOnlyList<Activity> All
    {
        get
        {
            lock (_replies)
            {
                return [.. _replies];
            }
        }
    }

    public Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        lock (_replies)
        {
            _replies.Add(activity.Answering(incoming));
        }

        return Task.FromResult<string?>(null);
    }

    public Task UpdateAsync(string id, Activity activity, CancellationToken cancellationToken) => SendAsync(activity, cancellationToken);
}
