using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace ChatBot.Answering.Models;

/// <summary>
/// Keeps what models said, by everything that it depends on: question, language, passages, prompts, settings and the index's generation. What was made under other ones is never found.
/// </summary>
internal sealed class ModelCache(HybridCache cache, IOptions<CacheOptions> options, SettingsHash settings, ModelMetrics metrics)
{
    private static readonly HybridCacheEntryOptions OnlyLook = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };

    private readonly HybridCacheEntryOptions keeping = new() { Expiration = options.Value.Lifetime, LocalCacheExpiration = options.Value.Lifetime };

    private bool IsOff => options.Value.Lifetime <= TimeSpan.Zero;

    /// <summary>A key of everything that a reply depends on.</summary>
    /// <param name="kind">What is kept: <c>answer</c>, or the name of a prompt.</param>
    /// <param name="parts">What the reply depends on besides the settings.</param>
    public string Key(string kind, params IEnumerable<string?> parts)
    {
        var all = new StringBuilder(settings.Current);
        foreach (var part in parts)
        {
            // With its length, so that no two lists of parts read alike.
            all.Append('\0').Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))}";
    }

    /// <summary>What is kept under a key; null when nothing is.</summary>
    public async ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        if (IsOff)
        {
            return null;
        }

        var found = await cache.GetOrCreateAsync<T?>(key, _ => ValueTask.FromResult<T?>(null), OnlyLook, cancellationToken: cancellationToken).ConfigureAwait(false);
        metrics.Cache(key[..key.IndexOf(':', StringComparison.Ordinal)], found is not null);
        return found;
    }

    /// <summary>Keeps something.</summary>
    public ValueTask KeepAsync<T>(string key, T value, CancellationToken cancellationToken)
        where T : class
        => IsOff ? ValueTask.CompletedTask : cache.SetAsync(key, value, keeping, cancellationToken: cancellationToken);
}
