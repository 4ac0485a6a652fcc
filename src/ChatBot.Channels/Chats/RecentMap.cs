namespace ChatBot.Channels.Chats;

/// <summary>
/// Values by name, bounded in number and time: those unused for longest go first. Not an <c>IMemoryCache</c>, which drops the newest entry when it
/// is full. Safe for concurrent use.
/// </summary>
/// <param name="capacity">The most values kept.</param>
/// <param name="lifetime">How long a value is kept after it was last used.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class RecentMap<TValue>(int capacity, TimeSpan lifetime, TimeProvider clock)
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>The value of that name, or null.</summary>
    public TValue? Find(string key)
    {
        lock (_gate)
        {
            return Touch(key)?.Value.Value;
        }
    }

    /// <summary>Sets the value of a name from the one before, null at first; in one step.</summary>
    /// <returns>The value before.</returns>
    public TValue? Change(string key, Func<TValue?, TValue> change)
    {
        lock (_gate)
        {
            var before = Touch(key)?.Value.Value;
            Remove(key);
            _byKey[key] = _byUse.AddLast(new Entry(key, change(before), clock.GetTimestamp()));
            while (_byKey.Count > capacity || (_byUse.First is { } oldest && IsOld(oldest.Value)))
            {
                Remove(_byUse.First!.Value.Key);
            }

            return before;
        }
    }

    /// <summary>Adds a value unless there is one.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(string key, TValue value) => Change(key, before => before ?? value) is null;

    /// <summary>Drops a value.</summary>
    public void Forget(string key)
    {
        lock (_gate)
        {
            Remove(key);
        }
    }

    private LinkedListNode<Entry>? Touch(string key)
    {
        if (!_byKey.TryGetValue(key, out var node))
        {
            return null;
        }

        if (IsOld(node.Value))
        {
            Remove(key);
            return null;
        }

        node.Value = node.Value with { Used = clock.GetTimestamp() };
        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node;
    }

    private bool IsOld(Entry entry) => clock.GetElapsedTime(entry.Used) > lifetime;

    private void Remove(string key)
    {
        if (_byKey.Remove(key, out var node))
        {
            _byUse.Remove(node);
        }
    }

    private sealed record Entry(string Key, TValue Value, long Used);
}
