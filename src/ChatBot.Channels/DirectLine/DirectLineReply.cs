using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Streaming;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// A reply that streams over Direct Line, as Web Chat reads it: typing activities with the text so far, for whoever listens at the moment, then the message,
/// which alone stays in the log.
/// </summary>
internal sealed class DirectLineReply(DirectLineConversation conversation, string question, ChannelAccount? person, TimeSpan interval, TimeProvider clock) : IReplyStream
{
    /// <summary>
    /// Web Chat sorts by milliseconds, and pieces by thousandths of one after the first: a message of the first piece's own millisecond would stand before the
    /// later pieces, and what they say would be taken for the last word.
    /// </summary>
    private static readonly TimeSpan AfterPieces = TimeSpan.FromMilliseconds(1);

    private string? _stream;
    private DateTimeOffset? _begun;
    private int _sequence;
    private long? _lastText;

    /// <inheritdoc/>
    /// <remarks>With nobody there to see it, there is no stream: clients that poll get the message and nothing else.</remarks>
    public Task<bool> UpdateAsync(string text, string type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!conversation.HasListeners)
        {
            return Task.FromResult(false);
        }

        var id = DirectLineTokens.NewId();
        _stream ??= id;
        var now = clock.GetUtcNow();
        _begun ??= now;
        var info = new StreamInfo { StreamType = type, StreamSequence = ++_sequence, StreamId = _stream };
        conversation.Announce(Ours(new Activity { Id = id, Timestamp = now, Type = ActivityTypes.Typing, Text = text, TextFormat = "markdown" }, info, outcome: null));
        _lastText = type == StreamInfo.Streaming ? clock.GetTimestamp() : _lastText;
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    /// <remarks>What nobody sees needs no pace, and the first words are not kept back.</remarks>
    public Task PaceAsync(CancellationToken cancellationToken) =>
        conversation.HasListeners && _lastText is { } last && interval - clock.GetElapsedTime(last) is { Ticks: > 0 } rest
            ? Task.Delay(rest, clock, cancellationToken)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<string?> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        var info = _stream is null ? null : new StreamInfo { StreamType = StreamInfo.Final, StreamId = _stream };
        var whole = Ours(message, info, message.ChannelData.Find("outcome").Text() ?? ReplyData.Failed);
        return Task.FromResult<string?>(conversation.Append(whole with { Timestamp = _begun + AfterPieces }, cancellationToken));
    }

    private Activity Ours(Activity activity, StreamInfo? info, string? outcome) => activity with
    {
        From = DirectLineBot.Account,
        Recipient = person,
        ReplyToId = question,
        Entities = info is null ? activity.Entities : [.. activity.Entities ?? [], info.ToEntity()],
        ChannelData = new ReplyData { StreamId = info?.StreamId, StreamType = info?.StreamType, StreamSequence = info?.StreamSequence, Outcome = outcome }.ToJson(),
    };
}

/// <summary>What Web Chat and our own widget read of a reply besides the message.</summary>
internal sealed record ReplyData
{
    /// <summary>The outcome of a turn that came to nothing; the others are those of answers.</summary>
    public const string Failed = "failed";

    /// <summary>The id of the stream's first activity.</summary>
    public string? StreamId { get; init; }

    /// <summary>One of <see cref="StreamInfo"/>'s.</summary>
    public string? StreamType { get; init; }

    /// <summary>Rises from 1; absent in the final message.</summary>
    public int? StreamSequence { get; init; }

    /// <summary>What kind of reply it is, in the final message: <c>answered</c>, <c>not-found</c>, <c>small-talk</c>, <c>failed</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>As the channel's data of an activity.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, ReplyDataJson.Wire.ReplyData);
}

/// <summary>How <see cref="ReplyData"/> is written.</summary>
[JsonSerializable(typeof(ReplyData))]
internal sealed partial class ReplyDataJson : JsonSerializerContext
{
    public static ReplyDataJson Wire { get; } = new(ActivityJson.WireOptions());
}
