namespace ChatBot.Channels.Turns;

/// <summary>Whether the bot knows its documents yet. The host says; without a host it does.</summary>
public interface IReadiness
{
    /// <summary>Completes when it does.</summary>
    Task WaitAsync(CancellationToken cancellationToken);
}

internal sealed class AlwaysReady : IReadiness
{
    public Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
