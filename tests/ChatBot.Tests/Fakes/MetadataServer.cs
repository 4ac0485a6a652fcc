using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Fakes;

/// <summary>What a <see cref="MetadataServer"/> does when it is asked.</summary>
public enum ServerMood
{
    /// <summary>Answers.</summary>
    Well,

    /// <summary>Cuts every connection.</summary>
    Down,

    /// <summary>Answers 503.</summary>
    Failing,

    /// <summary>Answers 200 with what is no JSON.</summary>
    Garbage,

    /// <summary>Takes the question and never answers it.</summary>
    Silent,
}

/// <summary>Publishes signing keys on a loopback port, as <c>login.botframework.com</c> does; keys, issuer and mood may change at any time.</summary>
public sealed class MetadataServer : LoopbackServer
{
    private int _metadataFetches;
    private int _keyFetches;

    private MetadataServer()
    {
    }

    /// <summary>Where the metadata is: the setting <c>BotFramework:OpenIdMetadataUrl</c>.</summary>
    public string Url => $"{Root}/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys are, as the metadata says.</summary>
    public string KeysUrl => $"{Root}/v1/.well-known/keys";

    /// <summary>The published keys; replace the list to rotate them.</summary>
    public IReadOnlyList<ForgedKey> Keys { get; set; } = [];

    public string Issuer { get; set; } = TokenForge.ChannelIssuer;

    public ServerMood Mood { get; set; }

    public int MetadataFetches => Volatile.Read(ref _metadataFetches);

    public int KeyFetches => Volatile.Read(ref _keyFetches);

    /// <summary>Starts a server that publishes these keys.</summary>
    public static async Task<MetadataServer> StartAsync(params ForgedKey[] keys)
    {
        var server = new MetadataServer { Keys = keys };
        await server.ListenAsync();
        return server;
    }

    protected override void Map(WebApplication application)
    {
        application.MapGet("/v1/.well-known/openidconfiguration", MetadataAsync);
        application.MapGet("/v1/.well-known/keys", KeySetAsync);
    }

    private Task MetadataAsync(HttpContext context)
    {
        Interlocked.Increment(ref _metadataFetches);
        return AnswerAsync(context, () => new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = KeysUrl,
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
    }

    private Task KeySetAsync(HttpContext context)
    {
        Interlocked.Increment(ref _keyFetches);
        return AnswerAsync(context, () => new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.Published())]) });
    }

    private async Task AnswerAsync(HttpContext context, Func<JsonObject> answer)
    {
        context.Response.ContentType = "application/json";
        switch (Mood)
        {
            case ServerMood.Down:
                context.Abort();
                break;
            case ServerMood.Failing:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case ServerMood.Garbage:
                await context.Response.WriteAsync("<html>not what you look for</html>", context.RequestAborted);
                break;
            case ServerMood.Silent:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            default:
                await context.Response.WriteAsync(answer().ToJsonString(), context.RequestAborted);
                break;
        }
    }
}
