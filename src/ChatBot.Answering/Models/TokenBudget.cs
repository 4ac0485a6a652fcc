using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Counts what each user has spent today (UTC). Kept in memory: a restart forgives.</summary>
internal sealed class TokenBudget(IOptions<ModelOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Users counted at once; the least recently seen go first.</summary>
    private const int Most = 50_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    private readonly MemoryCache spent = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.1 });
    private readonly Lock gate = new();

    /// <summary>Whether a user has spent what a day allows.</summary>
    /// <param name="user">Who asks; all who are not known share one account.</param>
    public bool IsSpent(string? user) => options.Value.TokensPerUserPerDay is > 0 and var most && spent.Get<long>(Key(user)) >= most;

    /// <summary>Takes down what a user has spent.</summary>
    /// <param name="user">Who asked.</param>
    /// <param name="tokens">Tokens read and written.</param>
    public void Spend(string? user, long tokens)
    {
        lock (gate)
        {
            spent.Set(Key(user), spent.Get<long>(Key(user)) + tokens, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spent.Dispose();

    private (string User, int Day) Key(string? user) => (user ?? string.Empty, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber);
}
