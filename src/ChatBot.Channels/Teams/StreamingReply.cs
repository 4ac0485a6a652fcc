using System.Text;
using System.Threading.Channels;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Channels.BotFramework.Replies;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.Teams;

/// <summary>
/// One answer that streams into a one-to-one chat (Teams, "Stream bot messages"): a word on what is being done, the growing text, the final message. What
/// was shown is never changed. The person's Stop ends the model's work; where Teams ends the stream itself, the message is updated in place.
/// </summary>
internal sealed class StreamingReply(IReplies replies, TeamsOptions options, TimeProvider clock, ILogger logger) : IUnfinishedReply
{
    /// <summary>What is answered sooner than this and is only a courtesy needs no stream.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(150);

    private readonly StringBuilder _text = new();
    private readonly long _began = clock.GetTimestamp();
    private string? _streamId;
    private int _sequence, _shown;
    private long? _lastSent;
    private bool _open = true;

    /// <summary>Streams an answer.</summary>
    /// <param name="informative">What is being done, until there is text.</param>
    /// <param name="updates">The answer in the making; stopped when the person does not want it any more.</param>
    /// <param name="shape">Makes the message of the whole answer.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>The answer and the id of its message; null when the person stopped it.</returns>
    /// <exception cref="ConnectorException">The final message was not taken.</exception>
    public async Task<(Answer Answer, string? Id)?> RunAsync(string informative, IAsyncEnumerable<AnswerUpdate> updates, Func<Answer, Activity> shape, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var made = Channel.CreateUnbounded<AnswerUpdate>();
        var making = Task.Run(() => MakeAsync(updates, made.Writer, stop.Token), CancellationToken.None);
        try
        {
            if (await CourtesyAsync(making).ConfigureAwait(false) is { } courtesy)
            {
                _open = false;
                return (courtesy, await PutAsync(shape(courtesy), cancellationToken).ConfigureAwait(false));
            }

            await UpdateAsync(informative, StreamInfo.Informative, cancellationToken).ConfigureAwait(false);
            var answer = await ShowAsync(made.Reader, cancellationToken).ConfigureAwait(false);
            return (answer, await FinishAsync(shape(answer), cancellationToken).ConfigureAwait(false));
        }
        catch (StoppedException)
        {
            return null;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await making.ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task EndAsync(string apology, CancellationToken cancellationToken)
    {
        var text = _shown == 0 ? apology : $"{_text.ToString(0, _shown)}\n\n{apology}";
        try
        {
            await FinishAsync(new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" }, cancellationToken).ConfigureAwait(false);
        }
        catch (StoppedException)
        {
            // Whoever pressed Stop needs no apology.
        }
    }

    /// <summary>The answer, when it is there at once and no more than a courtesy.</summary>
    private async Task<Answer?> CourtesyAsync(Task<Answer?> making)
    {
        await Task.WhenAny(making, Task.Delay(Courtesy, clock, CancellationToken.None)).ConfigureAwait(false);
        return making.IsCompleted && await making.ConfigureAwait(false) is { Outcome: AnswerOutcome.SmallTalk } answer ? answer : null;
    }

    /// <summary>
    /// Carries the answer over as it is made, so that a slow channel does not slow the model; ends the channel with whatever went wrong.
    /// </summary>
    /// <returns>The answer; null when there is none.</returns>
    private static async Task<Answer?> MakeAsync(IAsyncEnumerable<AnswerUpdate> updates, ChannelWriter<AnswerUpdate> made, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        Answer? answer = null;
        try
        {
            await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                answer = update.Final ?? answer;
                made.TryWrite(update);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong is thrown where the channel is read.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        made.TryComplete(failure);
        return answer;
    }

    /// <summary>Shows the text as it grows, at least once before it is final.</summary>
    private async Task<Answer> ShowAsync(ChannelReader<AnswerUpdate> made, CancellationToken cancellationToken)
    {
        Answer? answer = null;
        while (await made.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await PaceAsync(cancellationToken).ConfigureAwait(false);
            while (made.TryRead(out var update))
            {
                _text.Append(update.Delta);
                answer = update.Final ?? answer;
            }

            if (_text.Length > _shown && (answer is null || _shown == 0) && await UpdateAsync(_text.ToString(), StreamInfo.Streaming, cancellationToken).ConfigureAwait(false))
            {
                _shown = _text.Length;
            }
        }

        return answer ?? throw new InvalidOperationException("The answerer ended without an answer.");
    }

    private async Task<bool> UpdateAsync(string text, string type, CancellationToken cancellationToken)
    {
        if (!_open || clock.GetElapsedTime(_began) > options.StreamLimit)
        {
            _open = false;
            return false;
        }

        var info = new StreamInfo { StreamType = type, StreamSequence = _sequence + 1, StreamId = _streamId };
        try
        {
            var id = await replies.SendAsync(new Activity { Type = ActivityTypes.Typing, Text = text, Entities = [info.ToEntity()] }, cancellationToken).ConfigureAwait(false);
            _streamId ??= id;
            _sequence++;
            _open = _streamId is not null;
            return true;
        }
        catch (ConnectorException refusal)
        {
            logger.UpdateSkipped(refusal.Status, refusal.Code);
            Heed(refusal);
            return false;
        }
        finally
        {
            _lastSent = clock.GetTimestamp();
        }
    }

    private void Heed(ConnectorException refusal)
    {
        var reason = StreamRefusals.Of(refusal);
        _open = _streamId is not null && reason == StreamRefusal.Passing;
        if (reason == StreamRefusal.Stopped)
        {
            throw new StoppedException();
        }
    }

    /// <summary>The final message: of the stream while it is open, else in place of what was shown, else by itself.</summary>
    private async Task<string?> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        if (_open && clock.GetElapsedTime(_began) <= options.StreamLimit)
        {
            await PaceAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var info = new StreamInfo { StreamType = StreamInfo.Final, StreamId = _streamId };
                return await replies.SendAsync(message with { Entities = [.. message.Entities ?? [], info.ToEntity()] }, cancellationToken).ConfigureAwait(false) ?? _streamId;
            }
            catch (ConnectorException refusal) when (StreamRefusals.Of(refusal) != StreamRefusal.Passing)
            {
                logger.UpdateSkipped(refusal.Status, refusal.Code);
                Heed(refusal);
            }
        }

        return await PutAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> PutAsync(Activity message, CancellationToken cancellationToken)
    {
        if (_streamId is not null)
        {
            try
            {
                await replies.UpdateAsync(_streamId, message, cancellationToken).ConfigureAwait(false);
                return _streamId;
            }
            catch (ConnectorException refusal) when (StreamRefusals.Of(refusal) != StreamRefusal.Passing)
            {
                logger.UpdateSkipped(refusal.Status, refusal.Code);
            }
        }

        return await replies.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task PaceAsync(CancellationToken cancellationToken)
    {
        if (_open && _lastSent is { } last && options.StreamInterval - clock.GetElapsedTime(last) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The person pressed Stop.</summary>
    private sealed class StoppedException : Exception;
}
