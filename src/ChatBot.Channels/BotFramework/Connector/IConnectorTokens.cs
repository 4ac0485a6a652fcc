namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>Gets the tokens with which the bot proves itself to channels; cached until shortly before they expire.</summary>
internal interface IConnectorTokens
{
    /// <summary>A token; null when the bot has no registration, and nothing to prove.</summary>
    /// <param name="refresh">Whether the last one was refused, and a new one is needed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TokenUnavailableException">None can be had; the message names the setting.</exception>
    ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken);
}

/// <summary>No token can be had; the message says why and which setting to look at.</summary>
internal sealed class TokenUnavailableException(string message, Exception inner) : Exception(message, inner);

/// <summary>For a bot without a registration.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
