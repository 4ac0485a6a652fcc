using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>Counts what each user has spent today (UTC). Kept in memory: a restart forgives.</summary>
internal sealed class TokenBudget(IOptions<ModelOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Users counted at once; when there are more, newcomers are not counted until a tenth of the others has made room. <c>Model:TokensPerDay</c> is the bound for all.</summary>
    private const int Most = 50_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    private readonly MemoryCache spent = new(new MemoryCacheOptions { SizeLimit = Most, CompactionPercentage = 0.1 });
    private readonly Lock gate = new();

    /// <summary>The setting whose allowance for the day is spent; null when the user may ask.</summary>
    /// <param name="user">Who asks; all who are not known share one account.</param>
    public string? Spent(string? user)
        => options.Value.TokensPerUserPerDay is > 0 and var most && spent.Get<long>(Key(user)) >= most ? "Model:TokensPerUserPerDay"
            : options.Value.TokensPerDay is > 0 and var all && spent.Get<long>(All) >= all ? "Model:TokensPerDay"
            : null;

    /// <summary>Takes down what a user has spent.</summary>
    /// <param name="user">Who asked.</param>
    /// <param name="tokens">Tokens read and written.</param>
    public void Spend(string? user, long tokens)
    {
        void Add((string, int) account, CacheItemPriority priority)
            => spent.Set(account, spent.Get<long>(account) + tokens, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept, Priority = priority });

        lock (gate)
        {
            Add(Key(user), CacheItemPriority.Normal);
            Add(All, CacheItemPriority.NeverRemove);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spent.Dispose();

    private int Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>Everybody's account; no user's, which begin with a letter.</summary>
    private (string User, int Day) All => (string.Empty, Today);

    private (string User, int Day) Key(string? user) => ("u" + user, Today);
}
