using System.Net.WebSockets;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The WebSocket stream of a conversation: sets of activities as they happen; empty frames are pings.</summary>
internal sealed class DirectLineStream(DirectLineTokens tokens, ConversationStore store, IHostApplicationLifetime lifetime, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(20);

    /// <summary>How long a client may take to read to the end and to answer our good-bye.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <summary>The same when the host stops: nobody is to wait for that because a client's line is dead.</summary>
    private static readonly TimeSpan LastFarewell = TimeSpan.FromSeconds(1);

    /// <summary>GET conversations/{id}/stream: authorized by the token in <c>t</c>, which the address was given out with.</summary>
    public async Task FollowAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["conversationId"]!;
        var token = context.Request.Query["t"].ToString();
        if (token.Length == 0)
        {
            throw DirectLineRefusals.NoCredential();
        }

        new DirectLineCaller(await DirectLineCaller.GrantAsync(token, context.Request, tokens).ConfigureAwait(false)).MustOwn(id);
        var conversation = store.Find(id) ?? throw DirectLineRefusals.NotFound();
        var watermark = DirectLineApi.Watermark(context.Request);
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw RequestException.BadArgument("This address is a WebSocket: open it as one, or poll the activities.");
        }

        if (conversation.Listeners >= options.Value.StreamsPerConversation)
        {
            throw new RequestException(429, "TooManyRequests", "Too many sockets follow this conversation: close one, or poll the activities.");
        }

        // Before the client hears that the socket is open: from then on it counts on hearing everything.
        var live = conversation.Listen(watermark);
        try
        {
            using var socket = await AcceptAsync(context).ConfigureAwait(false);
            await RunAsync(socket, live, context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            conversation.Leave(live);
        }
    }

    /// <summary>Opens the socket, unless the server holds as many as it may: then clients are to poll.</summary>
    private static async Task<WebSocket> AcceptAsync(HttpContext context)
    {
        try
        {
            return await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted)
        {
            foreach (var header in new[] { "Connection", "Upgrade", "Sec-WebSocket-Accept" })
            {
                context.Response.Headers.Remove(header);
            }

            throw new RequestException(503, "ServiceUnavailable", "Too many sockets are open: poll the activities, or try again later.");
        }
    }

    private async Task RunAsync(WebSocket socket, StreamListener live, CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);

        // Not by cancelling, which tears a socket down without a word.
        using var stopping = lifetime.ApplicationStopping.Register(live.End);
        var sending = SendAsync(socket, live, ending.Token);
        var listening = ListenAsync(socket, ending.Token);
        try
        {
            if (await Task.WhenAny(sending, listening, live.Ended).ConfigureAwait(false) != listening && !sending.IsFaulted)
            {
                // A socket that is torn down before the client has read our good-bye would take with it what is under way; one that does not read is not waited for.
                await Task.WhenAny(listening, Task.Delay(IsStopping ? LastFarewell : Farewell, clock, ending.Token)).ConfigureAwait(false);
            }

            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(sending, listening).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client went away, or does not read: the conversation stays, and the client reconnects with its watermark.
        }
    }

    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    private async Task SendAsync(WebSocket socket, StreamListener live, CancellationToken cancellationToken)
    {
        using var ping = new PeriodicTimer(PingInterval, clock);
        var tick = ping.WaitForNextTickAsync(cancellationToken).AsTask();
        var more = live.WaitAsync(cancellationToken).AsTask();
        while (true)
        {
            if (await Task.WhenAny(tick, more).ConfigureAwait(false) == tick)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
                tick = ping.WaitForNextTickAsync(cancellationToken).AsTask();
                continue;
            }

            if (!await more.ConfigureAwait(false))
            {
                var (status, reason) = IsStopping
                    ? (WebSocketCloseStatus.EndpointUnavailable, "The bot stops: reconnect with your watermark.")
                    : (WebSocketCloseStatus.PolicyViolation, "Too slow: reconnect with your watermark.");
                await socket.CloseOutputAsync(status, reason, cancellationToken).ConfigureAwait(false);
                return;
            }

            while (live.Next() is { } set)
            {
                await socket.SendAsync(ActivitySetJson.Write(set), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            }

            more = live.WaitAsync(cancellationToken).AsTask();
        }
    }

    /// <summary>Clients have nothing to say here but pings and good-bye.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        const int LongestPing = 1024;
        var buffer = new byte[LongestPing];
        var length = 0;
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            length = frame.EndOfMessage ? 0 : length + frame.Count;
            var (status, reason) = frame.MessageType switch
            {
                WebSocketMessageType.Close => (WebSocketCloseStatus.NormalClosure, string.Empty),
                WebSocketMessageType.Binary => (WebSocketCloseStatus.InvalidMessageType, "Only text frames are understood."),
                _ when length >= LongestPing => (WebSocketCloseStatus.MessageTooBig, "Post messages by HTTP."),
                _ => (WebSocketCloseStatus.Empty, string.Empty),
            };
            if (status != WebSocketCloseStatus.Empty)
            {
                await socket.CloseOutputAsync(status, reason, cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }
}
