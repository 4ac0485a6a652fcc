using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.BotFramework.Replies;
using ChatBot.Channels.Streaming;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.Teams;

/// <summary>
/// One stream on the wire (Teams, "Stream bot messages"): updates under rising numbers, not more often than allowed, then the final message. Where Teams
/// has ended the stream, the message is updated in place; where there never was one, it is sent by itself.
/// </summary>
internal sealed class TeamsStream(IReplies replies, TeamsOptions options, TimeProvider clock, ILogger logger) : IReplyStream
{
    private readonly long _began = clock.GetTimestamp();
    private string? _id;
    private int _sequence;
    private long? _lastSent;
    private bool _broken;

    private bool IsOpen => !_broken && clock.GetElapsedTime(_began) <= options.StreamLimit;

    /// <inheritdoc/>
    public async Task<bool> UpdateAsync(string text, string type, CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return false;
        }

        var info = new StreamInfo { StreamType = type, StreamSequence = _sequence + 1, StreamId = _id };
        try
        {
            var id = await replies.SendAsync(new Activity { Type = ActivityTypes.Typing, Text = text, Entities = [info.ToEntity()] }, cancellationToken).ConfigureAwait(false);
            _id ??= id;
            _sequence++;
            _broken = _id is null;
            return true;
        }
        catch (ConnectorException refusal)
        {
            Heed(refusal);
            return false;
        }
        finally
        {
            _lastSent = clock.GetTimestamp();
        }
    }

    /// <inheritdoc/>
    public async Task PaceAsync(CancellationToken cancellationToken)
    {
        if (IsOpen && _lastSent is { } last && options.StreamInterval - clock.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ConnectorException">It was not taken.</exception>
    public async Task<string?> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        if (_id is null)
        {
            return await replies.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }

        await PaceAsync(cancellationToken).ConfigureAwait(false);
        if (IsOpen)
        {
            try
            {
                var info = new StreamInfo { StreamType = StreamInfo.Final, StreamId = _id };
                return await replies.SendAsync(message with { Entities = [.. message.Entities ?? [], info.ToEntity()] }, cancellationToken).ConfigureAwait(false) ?? _id;
            }
            catch (ConnectorException refusal)
            {
                // Whether or not it arrived: an update of the message in place says it once, and leaves no bubble unfinished.
                Heed(refusal);
            }
        }

        return await ReplaceAsync(_id, message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> ReplaceAsync(string id, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            await replies.UpdateAsync(id, message, cancellationToken).ConfigureAwait(false);
            return id;
        }
        catch (ConnectorException refusal) when (StreamRefusals.Of(refusal) != StreamRefusal.Passing)
        {
            logger.UpdateSkipped(refusal.Status, refusal.Code);
            return await replies.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Heed(ConnectorException refusal)
    {
        logger.UpdateSkipped(refusal.Status, refusal.Code);
        var reason = StreamRefusals.Of(refusal);
        _broken = _id is null || reason != StreamRefusal.Passing;
        if (reason == StreamRefusal.Stopped)
        {
            throw new StreamStoppedException();
        }
    }
}
