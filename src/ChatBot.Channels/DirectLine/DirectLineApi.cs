using System.Globalization;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The calls of Direct Line 3.0 on conversations and activities (botframework-sdk, directline-3.0.json).</summary>
internal sealed class DirectLineApi(
    DirectLineTokens tokens,
    ConversationStore store,
    DirectLineBot bot,
    IOptions<DirectLineOptions> options,
    IOptions<ReplyOptions> replies)
{
    /// <summary>POST tokens/generate: a token for a new conversation, which is not started yet.</summary>
    public async Task GenerateTokenAsync(HttpContext context)
    {
        var caller = await DirectLineCaller.OfAsync(context, tokens).ConfigureAwait(false);
        caller.MustHoldSecret();
        var asked = await JsonBody.ReadOptionalAsync(context.Request, DirectLineJson.Wire.TokenParameters).ConfigureAwait(false);
        var grant = new TokenGrant(DirectLineTokens.NewId(), UserId(asked?.User?.Id), Origins(asked?.TrustedOrigins));
        await AnswerAsync(context, 200, grant, streamUrl: null).ConfigureAwait(false);
    }

    /// <summary>POST tokens/refresh: the same grant for another while.</summary>
    public async Task RefreshTokenAsync(HttpContext context)
    {
        var caller = await DirectLineCaller.OfAsync(context, tokens).ConfigureAwait(false);
        await AnswerAsync(context, 200, caller.MustHoldToken(), streamUrl: null).ConfigureAwait(false);
    }

    /// <summary>POST conversations: starts one; 200 instead of 201 when the token has started its own before.</summary>
    public async Task StartAsync(HttpContext context)
    {
        var caller = await DirectLineCaller.OfAsync(context, tokens).ConfigureAwait(false);
        var asked = await JsonBody.ReadOptionalAsync(context.Request, DirectLineJson.Wire.TokenParameters).ConfigureAwait(false);
        var grant = caller.Grant ?? new TokenGrant(DirectLineTokens.NewId(), null, Origins(asked?.TrustedOrigins));
        grant = grant with { UserId = grant.UserId ?? UserId(asked?.User?.Id), Begun = true };
        store.Start(grant.ConversationId, out var isNew).Bind(grant);
        await AnswerAsync(context, isNew ? 201 : 200, grant, StreamUrl(context, grant, "0")).ConfigureAwait(false);
    }

    /// <summary>GET conversations/{id}: reconnects, with a new token and a stream that goes on after the watermark.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        var (caller, conversation) = await FindAsync(context).ConfigureAwait(false);
        var watermark = Watermark(context.Request) is { } after ? after.ToString(CultureInfo.InvariantCulture) : null;
        var grant = (caller.Grant ?? conversation.Grant ?? new TokenGrant(conversation.Id, null, [])) with { Begun = true };
        await AnswerAsync(context, 200, grant, StreamUrl(context, grant, watermark)).ConfigureAwait(false);
    }

    /// <summary>GET conversations/{id}/activities: what was said after the watermark.</summary>
    public async Task ReadAsync(HttpContext context)
    {
        var (_, conversation) = await FindAsync(context).ConfigureAwait(false);
        var bytes = ActivitySetJson.Write(conversation.Read(Watermark(context.Request) ?? 0));
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes).ConfigureAwait(false);
    }

    /// <summary>POST conversations/{id}/activities: says something. A token's own conversation need not have been started before.</summary>
    public Task PostAsync(HttpContext context) => PostAsync(context, ActivityBody.ReadAsync);

    /// <summary>POST conversations/{id}/upload: says something with files, which are not read; the answer says so where there is nothing else.</summary>
    public Task UploadAsync(HttpContext context) => PostAsync(context, UploadBody.ReadAsync);

    private async Task PostAsync(HttpContext context, Func<HttpRequest, Task<Activity>> read)
    {
        var caller = await DirectLineCaller.OfAsync(context, tokens).ConfigureAwait(false);
        var id = ConversationId(context);
        caller.MustOwn(id);
        var activity = await read(context.Request).ConfigureAwait(false);
        var conversation = caller.Grant is { Begun: false } ? store.Start(id, out _) : store.Find(id) ?? throw DirectLineRefusals.NotFound();
        if (caller.Grant is { } grant)
        {
            conversation.Bind(grant);
        }

        var accepted = Admit(activity, caller);
        var posted = accepted.Type == ActivityTypes.Typing
            ? DirectLineTokens.NewId()
            : conversation.Post(accepted, IdempotencyKey.Of(accepted), given => bot.Accept(conversation, given, accepted, Style(context.Request)));
        store.Trim();
        await JsonBody.WriteAsync(context.Response, 200, new ResourceResponse(posted ?? throw RequestException.Busy()), DirectLineJson.Wire.ResourceResponse).ConfigureAwait(false);
    }

    /// <summary>The caller and the conversation that the address names, which it may use.</summary>
    internal async Task<(DirectLineCaller Caller, DirectLineConversation Conversation)> FindAsync(HttpContext context)
    {
        var caller = await DirectLineCaller.OfAsync(context, tokens).ConfigureAwait(false);
        var id = ConversationId(context);
        caller.MustOwn(id);
        return (caller, store.Find(id) ?? throw DirectLineRefusals.NotFound());
    }

    /// <summary>The watermark of the query. Empty, it is that of a client which has heard nothing yet, and means from the start; null when there is none.</summary>
    internal static long? Watermark(HttpRequest request)
    {
        if (!request.Query.TryGetValue("watermark", out var given))
        {
            return null;
        }

        var text = given.ToString();
        return text.Length == 0 ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark
            : throw RequestException.BadArgument("The watermark is not one that this bot gave.");
    }

    private ReplyStyle Style(HttpRequest request) => new(replies.Value.PublicUrlFor(request), options.Value.CitationDefinitions switch
    {
        CitationDefinitions.Always => true,
        CitationDefinitions.Never => false,
        _ => request.Headers["x-ms-bot-agent"].ToString().Contains("directlinejs", StringComparison.OrdinalIgnoreCase),
    }, MostCitations: int.MaxValue);

    /// <summary>The activity as the channel vouches for it: the speaker is who the token says, and a person.</summary>
    private static Activity Admit(Activity activity, DirectLineCaller caller)
    {
        if (activity.From?.Role is { } role && !role.Equals("user", StringComparison.OrdinalIgnoreCase))
        {
            throw RequestException.BadArgument("from.role is not for clients to choose: leave it out.");
        }

        var bound = caller.Grant?.UserId;
        var claimed = activity.From?.Id;
        if (caller.Grant is not null && bound is null && claimed?.StartsWith("dl_", StringComparison.Ordinal) == true)
        {
            throw RequestException.Forbidden("A user id that begins with dl_ must come from the token.");
        }

        var from = (activity.From ?? new ChannelAccount()) with { Id = bound ?? claimed ?? DirectLineBot.Nobody, Role = "user" };
        return activity with { From = from, Recipient = DirectLineBot.Account, ServiceUrl = null };
    }

    private static string? UserId(string? asked)
    {
        if (asked is { Length: > 128 } || asked?.Any(char.IsControl) == true)
        {
            throw RequestException.BadArgument("user.id must be at most 128 characters long, with no control characters.");
        }

        return string.IsNullOrEmpty(asked) ? null : asked;
    }

    /// <summary>The sites that a token is to be bound to, as browsers name them.</summary>
    private static IReadOnlyList<string> Origins(IReadOnlyList<string?>? asked) =>
    [
        .. (asked ?? []).Select(site => WebOrigin.Read(site) ?? throw RequestException.BadArgument("trustedOrigins must hold sites, such as \"https://www.example.org\".")),
    ];

    private static string ConversationId(HttpContext context) => (string)context.Request.RouteValues["conversationId"]!;

    private string StreamUrl(HttpContext context, TokenGrant grant, string? watermark)
    {
        var root = replies.Value.PublicUrlFor(context.Request);
        var socket = new UriBuilder(root) { Scheme = root.Scheme == Uri.UriSchemeHttps ? "wss" : "ws", Port = root.IsDefaultPort ? -1 : root.Port };
        socket.Path = $"{socket.Path.TrimEnd('/')}/v3/directline/conversations/{grant.ConversationId}/stream";
        socket.Query = (watermark is null ? string.Empty : $"watermark={watermark}&") + "t=" + tokens.Create(grant);
        return socket.Uri.AbsoluteUri;
    }

    private Task AnswerAsync(HttpContext context, int status, TokenGrant grant, string? streamUrl) => JsonBody.WriteAsync(
        context.Response,
        status,
        new ConversationResponse(grant.ConversationId, tokens.Create(grant), tokens.ExpiresIn, streamUrl),
        DirectLineJson.Wire.ConversationResponse);
}
