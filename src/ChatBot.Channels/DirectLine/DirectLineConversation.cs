using System.Globalization;
using System.Text.Json;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// The log of one conversation: activities in order under rising numbers, each stored as the bytes that go on the wire. Bounded: the oldest
/// go first, watermarks stay true.
/// </summary>
internal sealed class DirectLineConversation(string id, int maxActivities, int maxBytes, TimeProvider clock, Action<int>? grown = null)
{
    /// <summary>The most bytes sent in one frame, unless one activity alone is longer: what a socket that does not read holds in memory meanwhile.</summary>
    private const int MaxFrame = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<Entry> _log = new();
    private readonly List<StreamListener> _listeners = [];
    private long _first;
    private int _bytes;

    /// <summary>Names the conversation.</summary>
    public string Id { get; } = id;

    /// <summary>What the first token of it bound: whoever reconnects with a secret gets no more than that. Null when a secret alone has used it.</summary>
    public TokenGrant? Grant { get; private set; }

    /// <summary>Notes what a token binds; the first one counts.</summary>
    public void Bind(TokenGrant grant) => Grant ??= grant;

    /// <summary>When the conversation was last used, in the clock's ticks.</summary>
    public long LastUsed { get; private set; } = clock.GetTimestamp();

    /// <summary>Notes that the conversation is in use.</summary>
    public void Touch() => LastUsed = clock.GetTimestamp();

    /// <summary>
    /// Adds what a client said, once: the same key (<see cref="IdempotencyKey"/>) again gives the id of the first time. <paramref name="accept"/> is called with the
    /// id before anything is stored and may refuse, so that turns are queued in the order of the log.
    /// </summary>
    /// <returns>The activity's id; null when it was refused.</returns>
    public string? Post(Activity activity, string? idempotencyKey, Func<string, bool> accept)
    {
        lock (_gate)
        {
            Touch();
            if (idempotencyKey is not null && _log.FirstOrDefault(e => e.IdempotencyKey == idempotencyKey) is { } known)
            {
                return known.Id;
            }

            var stamped = Stamp(activity);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(stamped, ActivityJson.Wire.Activity);
            if (!accept(stamped.Id!))
            {
                return null;
            }

            Store(new Entry(stamped.Id!, idempotencyKey, bytes));
            return stamped.Id;
        }
    }

    /// <summary>Adds what the bot says, not earlier than the time that it bears, if any; returns its id.</summary>
    /// <exception cref="OperationCanceledException">It was not to be said any more: whatever cancels it before in the log keeps it out.</exception>
    public string Append(Activity activity, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Touch();
            var stamped = Stamp(activity);
            stamped = activity.Timestamp > stamped.Timestamp ? stamped with { Timestamp = activity.Timestamp } : stamped;
            Store(new Entry(stamped.Id!, null, JsonSerializer.SerializeToUtf8Bytes(stamped, ActivityJson.Wire.Activity)));
            return stamped.Id!;
        }
    }

    /// <summary>Sends something to whoever listens now, without storing it: typing, pieces of an answer.</summary>
    public void Announce(Activity activity)
    {
        lock (_gate)
        {
            if (_listeners.Count > 0)
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(
                    activity with { Id = activity.Id ?? DirectLineTokens.NewId(), Timestamp = activity.Timestamp ?? clock.GetUtcNow(), ChannelId = "directline", Conversation = new ConversationAccount { Id = Id } },
                    ActivityJson.Wire.Activity);
                Broadcast(new ActivitySet([bytes], null));
            }
        }
    }

    /// <summary>What came after a watermark. One from beyond the end, or of another life of the conversation, gives nothing and the true one.</summary>
    public ActivitySet Read(long after)
    {
        lock (_gate)
        {
            Touch();
            return Slice(after);
        }
    }

    /// <summary>Follows the conversation: what came after the watermark, or only what is new, then everything as it happens.</summary>
    public StreamListener Listen(long? after)
    {
        lock (_gate)
        {
            Touch();
            var listener = new StreamListener(Frames(after ?? End));
            _listeners.Add(listener);
            return listener;
        }
    }

    /// <summary>Ends what <see cref="Listen"/> began.</summary>
    public void Leave(StreamListener listener)
    {
        lock (_gate)
        {
            Touch();
            _listeners.Remove(listener);
        }
    }

    /// <summary>Whether anyone follows it.</summary>
    public bool HasListeners => Listeners > 0;

    /// <summary>How many follow it.</summary>
    public int Listeners
    {
        get
        {
            lock (_gate)
            {
                return _listeners.Count;
            }
        }
    }

    /// <summary>The size of the log, in bytes.</summary>
    public int Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <summary>Ends it: nobody follows it any more, and what is still said in it counts for nothing.</summary>
    /// <returns>The bytes that it held.</returns>
    public int Retire()
    {
        lock (_gate)
        {
            grown = null;
            _listeners.ForEach(listener => listener.End());
            _listeners.Clear();
            return _bytes;
        }
    }

    private long End => _first + _log.Count;

    private static string Watermark(long value) => value.ToString(CultureInfo.InvariantCulture);

    private ActivitySet Slice(long after)
    {
        var skip = (int)Math.Clamp(after - _first, 0, _log.Count);
        return new ActivitySet([.. _log.Skip(skip).Select(e => e.Json)], Watermark(End));
    }

    /// <summary>What came after a watermark, in frames; each says where to go on from after it.</summary>
    private List<ActivitySet> Frames(long after)
    {
        var frames = new List<ActivitySet>();
        var frame = new List<byte[]>();
        var (at, bytes) = (Math.Clamp(after, _first, End), 0);
        foreach (var json in _log.Skip((int)(at - _first)).Select(e => e.Json))
        {
            if (frame.Count > 0 && bytes + json.Length > MaxFrame)
            {
                frames.Add(new ActivitySet(frame, Watermark(at)));
                (frame, bytes) = ([], 0);
            }

            frame.Add(json);
            bytes += json.Length;
            at++;
        }

        if (frame.Count > 0)
        {
            frames.Add(new ActivitySet(frame, Watermark(at)));
        }

        return frames;
    }

    private Activity Stamp(Activity activity) => activity with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{Id}|{End:D7}"),
        Timestamp = clock.GetUtcNow(),
        ChannelId = "directline",
        Conversation = new ConversationAccount { Id = Id },
    };

    private void Store(Entry entry)
    {
        var before = _bytes;
        _log.Enqueue(entry);
        _bytes += entry.Json.Length;
        while (_log.Count > 1 && (_log.Count > maxActivities || _bytes > maxBytes))
        {
            _bytes -= _log.Dequeue().Json.Length;
            _first++;
        }

        grown?.Invoke(_bytes - before);
        Broadcast(new ActivitySet([entry.Json], Watermark(End)));
    }

    private void Broadcast(ActivitySet set) => _listeners.RemoveAll(listener => !listener.TryWrite(set));

    private sealed record Entry(string Id, string? IdempotencyKey, byte[] Json);
}

/// <summary>Activities as they go on the wire, and where to go on from; no watermark when they are not in the log.</summary>
internal sealed record ActivitySet(IReadOnlyList<byte[]> Activities, string? Watermark)
{
    /// <summary>The size of the activities, in bytes.</summary>
    public long Bytes { get; } = Activities.Sum(a => (long)a.Length);
}
