using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys that OpenID metadata names, kept for a day and fetched anew as soon as a token names one that is not known, so that rotated keys
/// work at once; not more often than every few seconds, so that made-up names cannot make us ask without end. Keys once known stay good when
/// the metadata cannot be had.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory clients, TimeProvider clock, ILogger<SigningKeys> logger)
{
    /// <summary>The name of the HTTP client that fetches them.</summary>
    public const string ClientName = "openid-metadata";

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1), Pause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Source> _sources = new(StringComparer.Ordinal);

    /// <summary>The key of that id; null when the metadata knows none.</summary>
    /// <exception cref="SigningKeysException">The metadata has never been had, and cannot be had now.</exception>
    public async Task<SigningKey?> FindAsync(string metadataUrl, string keyId, CancellationToken cancellationToken)
    {
        var source = _sources.GetOrAdd(metadataUrl, url => new Source(url));
        var keys = source.Keys;
        if (keys is null || Age(source) > Fresh || (!keys.ContainsKey(keyId) && Age(source) > Pause))
        {
            keys = await RefreshAsync(source, cancellationToken).ConfigureAwait(false);
        }

        return keys.GetValueOrDefault(keyId);
    }

    private TimeSpan Age(Source source) => clock.GetElapsedTime(source.Asked);

    /// <summary>One request at a time; whoever waited meanwhile takes what it brought.</summary>
    private async Task<IReadOnlyDictionary<string, SigningKey>> RefreshAsync(Source source, CancellationToken cancellationToken)
    {
        var before = source.Attempts;
        await source.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (source.Attempts == before)
            {
                source.Attempts++;
                source.Asked = clock.GetTimestamp();
                source.Keys = await FetchAsync(source.Url, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or UriFormatException or ArgumentException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.MetadataUnavailable(source.Url, exception.Message);
        }
        finally
        {
            source.Gate.Release();
        }

        return source.Keys ?? throw new SigningKeysException();
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync(string metadataUrl, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var metadata = JsonDocument.Parse(await client.GetStringAsync(new Uri(metadataUrl), cancellationToken).ConfigureAwait(false));
        var keysUrl = metadata.RootElement.ValueKind == JsonValueKind.Object && metadata.RootElement.TryGetProperty("jwks_uri", out var found) ? found.ToString() : string.Empty;
        using var keys = JsonDocument.Parse(await client.GetStringAsync(new Uri(keysUrl), cancellationToken).ConfigureAwait(false));
        return SigningKey.ReadSet(keys.RootElement);
    }

    private sealed class Source(string url)
    {
        public string Url { get; } = url;

        public SemaphoreSlim Gate { get; } = new(1);

        public volatile IReadOnlyDictionary<string, SigningKey>? Keys;

        public volatile int Attempts;

        public long Asked;
    }
}

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it speaks for; empty when it says none.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>The RSA keys for signatures of a JSON Web Key set (RFC 7517), by id; the Bot Framework adds <c>endorsements</c> to each.</summary>
    /// <exception cref="JsonException">It is no such set.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadSet(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The signing keys are no JSON Web Key set.");
        }

        return keys.EnumerateArray()
            .Select(key => (Key: new JsonWebKey(key.GetRawText()), Endorsements: EndorsementsOf(key)))
            .Where(key => key.Key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "sig" })
            .GroupBy(key => key.Key.Kid, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new SigningKey(group.First().Key, group.First().Endorsements), StringComparer.Ordinal);
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) => key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
        : [];
}

/// <summary>The keys that would tell who calls cannot be had.</summary>
internal sealed class SigningKeysException : Exception;
