using Microsoft.Extensions.Caching.Memory;

namespace ChatBot.Answering.Conversations;

/// <summary>Remembers conversations for a while: bounded in number, forgotten when idle.</summary>
internal sealed class ConversationStore : IConversationMemory, IDisposable
{
    /// <summary>Conversations remembered at once; the least recently used go first.</summary>
    private const int Most = 10_000;

    private static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    private readonly MemoryCache cache;

    /// <summary>A store on a clock.</summary>
    public ConversationStore(TimeProvider time)
    {
        cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = Most, Clock = new Clock(time), CompactionPercentage = 0.1 });
    }

    /// <summary>What a conversation remembers; empty for a new or forgotten one.</summary>
    public ConversationState Get(string? id) => id is not null && cache.TryGetValue(id, out ConversationState? state) && state is not null ? state : ConversationState.Empty;

    /// <summary>Remembers a conversation; nothing without an id.</summary>
    public void Set(string? id, ConversationState state)
    {
        if (id is not null)
        {
            using var entry = cache.CreateEntry(id);
            entry.Value = state;
            entry.Size = 1;
            entry.SlidingExpiration = Idle;
        }
    }

    /// <inheritdoc/>
    public void Forget(string conversationId) => cache.Remove(conversationId);

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private sealed class Clock(TimeProvider time) : Microsoft.Extensions.Internal.ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
