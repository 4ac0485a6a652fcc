namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>The channel did not take a reply.</summary>
/// <param name="status">The HTTP status; 0 when there was none: no connection, no token, no answer in time.</param>
/// <param name="code">The channel's own code for it, such as <c>ContentStreamNotAllowed</c>; empty when it gave none.</param>
/// <param name="message">What the channel or the network says, for the log.</param>
/// <param name="inner">The cause, where it is one of ours.</param>
internal sealed class ConnectorException(int status, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
