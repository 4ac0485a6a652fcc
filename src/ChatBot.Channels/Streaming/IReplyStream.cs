using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Streaming;

/// <summary>One reply on its way to a person, piece by piece, as a channel carries it.</summary>
internal interface IReplyStream
{
    /// <summary>Shows what there is so far.</summary>
    /// <param name="text">The text, which extends what was shown before.</param>
    /// <param name="type"><see cref="StreamInfo.Informative"/> or <see cref="StreamInfo.Streaming"/>.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="StreamStoppedException">The person does not want the reply any more.</exception>
    Task<bool> UpdateAsync(string text, string type, CancellationToken cancellationToken);

    /// <summary>Waits until the next update may be sent.</summary>
    Task PaceAsync(CancellationToken cancellationToken);

    /// <summary>Sends the final message.</summary>
    /// <returns>Its id; null when the channel gives none.</returns>
    /// <exception cref="StreamStoppedException">The person does not want the reply any more.</exception>
    Task<string?> FinishAsync(Activity message, CancellationToken cancellationToken);
}

/// <summary>The person pressed Stop: nothing more is to be said.</summary>
internal sealed class StreamStoppedException : Exception;
