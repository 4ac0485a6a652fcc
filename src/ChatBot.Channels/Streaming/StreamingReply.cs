using System.Text;
using System.Threading.Channels;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;

namespace ChatBot.Channels.Streaming;

/// <summary>
/// One answer that streams to a person: a word on what is being done, the growing text, the final message. What was shown is never changed; the
/// person's Stop ends the model's work.
/// </summary>
internal sealed class StreamingReply(IReplyStream stream, TimeProvider clock) : IUnfinishedReply
{
    /// <summary>What is answered sooner than this and is only a courtesy needs no stream.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(150);

    private readonly StringBuilder _text = new();
    private int _shown;

    /// <summary>Streams an answer.</summary>
    /// <param name="informative">What is being done, until there is text.</param>
    /// <param name="updates">The answer in the making; stopped when the person does not want it any more.</param>
    /// <param name="shape">Makes the message of the whole answer.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>The answer and the id of its message; null when the person stopped it.</returns>
    public async Task<(Answer Answer, string? Id)?> RunAsync(string informative, IAsyncEnumerable<AnswerUpdate> updates, Func<Answer, Activity> shape, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var made = Channel.CreateUnbounded<AnswerUpdate>();
        var making = Task.Run(() => MakeAsync(updates, made.Writer, stop.Token), CancellationToken.None);
        try
        {
            if (!await IsCourtesyAsync(making).ConfigureAwait(false))
            {
                await stream.UpdateAsync(informative, StreamInfo.Informative, cancellationToken).ConfigureAwait(false);
                await ShowAsync(made.Reader, cancellationToken).ConfigureAwait(false);
            }

            var answer = await making.ConfigureAwait(false);
            return (answer, await stream.FinishAsync(shape(answer), cancellationToken).ConfigureAwait(false));
        }
        catch (StreamStoppedException)
        {
            return null;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Says something whole instead of an answer.</summary>
    public Task<string?> SayAsync(Activity message, CancellationToken cancellationToken) => stream.FinishAsync(message, cancellationToken);

    /// <inheritdoc/>
    public async Task EndAsync(string apology, CancellationToken cancellationToken)
    {
        var text = _shown == 0 ? apology : $"{PlainMarkdown.Of(_text.ToString(0, _shown))}\n\n{apology}";
        try
        {
            await stream.FinishAsync(BotTexts.Message(text), cancellationToken).ConfigureAwait(false);
        }
        catch (StreamStoppedException)
        {
            // Whoever pressed Stop needs no apology.
        }
    }

    /// <summary>Carries the answer over as it is made, so that a slow channel does not slow the model.</summary>
    private static async Task<Answer> MakeAsync(IAsyncEnumerable<AnswerUpdate> updates, ChannelWriter<AnswerUpdate> made, CancellationToken cancellationToken)
    {
        Answer? answer = null;
        try
        {
            await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                answer = update.Final ?? answer;
                made.TryWrite(update);
            }
        }
        finally
        {
            made.TryComplete();
        }

        return answer ?? throw new InvalidOperationException("The answerer ended without an answer.");
    }

    /// <summary>Whether the answer is there at once, and no more than a courtesy.</summary>
    private async Task<bool> IsCourtesyAsync(Task<Answer> making)
    {
        await Task.WhenAny(making, Task.Delay(Courtesy, clock, CancellationToken.None)).ConfigureAwait(false);
        return making.IsCompletedSuccessfully && (await making.ConfigureAwait(false)).Outcome == AnswerOutcome.SmallTalk;
    }

    /// <summary>Shows the text as it grows, at least once before it is final.</summary>
    private async Task ShowAsync(ChannelReader<AnswerUpdate> made, CancellationToken cancellationToken)
    {
        var isWhole = false;
        while (await made.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.PaceAsync(cancellationToken).ConfigureAwait(false);
            while (made.TryRead(out var update))
            {
                _text.Append(update.Delta);
                isWhole |= update.Final is not null;
            }

            if (_text.Length > _shown && (!isWhole || _shown == 0) && await stream.UpdateAsync(PlainMarkdown.Of(_text.ToString()), StreamInfo.Streaming, cancellationToken).ConfigureAwait(false))
            {
                _shown = _text.Length;
            }
        }
    }
}
