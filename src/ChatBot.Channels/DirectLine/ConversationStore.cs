using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// The conversations of this process. Bounded in number and in time: those that nobody follows and that are unused for longest go first; and in bytes: the largest go first, so that
/// one who floods the bot loses their own. Not an <c>IMemoryCache</c>, which drops the newest entry when it is full.
/// </summary>
internal sealed class ConversationStore : IDisposable
{
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DirectLineConversation> _conversations = new(StringComparer.Ordinal);
    private readonly ITimer _sweeper;
    private long _bytes;

    public ConversationStore(IOptions<DirectLineOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _clock = clock;
        _sweeper = clock.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _conversations.Count;
            }
        }
    }

    /// <summary>The conversation of that name, or null.</summary>
    public DirectLineConversation? Find(string id)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(id, out var conversation))
            {
                return null;
            }

            if (Expired(conversation))
            {
                Remove(conversation);
                return null;
            }

            conversation.Touch();
            return conversation;
        }
    }

    /// <summary>The conversation of that name, made when there is none.</summary>
    public DirectLineConversation Start(string id, out bool isNew)
    {
        lock (_gate)
        {
            isNew = Find(id) is null;
            if (isNew)
            {
                MakeRoom();
                _conversations.Add(id, new DirectLineConversation(id, _options.MaxActivities, _options.MaxConversationBytes, _clock, grown => Interlocked.Add(ref _bytes, grown)));
            }

            return _conversations[id];
        }
    }

    /// <summary>Drops the largest conversations when all together have grown too large.</summary>
    public void Trim()
    {
        if (Interlocked.Read(ref _bytes) <= _options.MaxBytes)
        {
            return;
        }

        lock (_gate)
        {
            // A tenth more than needed, so that a full store is not sorted for every message.
            foreach (var conversation in _conversations.Values.OrderByDescending(c => c.Bytes).ToList().TakeWhile(_ => Interlocked.Read(ref _bytes) > _options.MaxBytes * 9 / 10))
            {
                Remove(conversation);
            }
        }
    }

    public void Dispose() => _sweeper.Dispose();

    private bool Expired(DirectLineConversation conversation) =>
        _clock.GetElapsedTime(conversation.LastUsed) > _options.ConversationLifetime && !conversation.HasListeners;

    private void Sweep()
    {
        lock (_gate)
        {
            _conversations.Values.Where(Expired).ToList().ForEach(Remove);
        }
    }

    private void MakeRoom()
    {
        if (_conversations.Count < _options.MaxConversations)
        {
            return;
        }

        // A twentieth at a time, so that a full store is not sorted for every newcomer.
        var oldest = _conversations.Values.OrderBy(c => c.HasListeners).ThenBy(c => c.LastUsed).Take(Math.Max(1, _options.MaxConversations / 20)).ToList();
        oldest.ForEach(Remove);
    }

    private void Remove(DirectLineConversation conversation)
    {
        if (_conversations.Remove(conversation.Id))
        {
            Interlocked.Add(ref _bytes, -conversation.Retire());
        }
    }
}
