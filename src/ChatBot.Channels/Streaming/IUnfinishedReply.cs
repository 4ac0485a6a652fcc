namespace ChatBot.Channels.Streaming;

/// <summary>A reply that has begun to show and has to be ended when its turn fails.</summary>
internal interface IUnfinishedReply
{
    /// <summary>Ends it with an apology, after what was shown.</summary>
    Task EndAsync(string apology, CancellationToken cancellationToken);
}
