using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Browser.Harness;

/// <summary>Somebody else's site with the widget on its pages, under the strictest policy that such a page can have. Its pages are in <c>Widget/Host</c> and <c>WebChat/Host</c>.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    /// <summary>A name that the site answers to besides the address; no secure context.</summary>
    public const string Name = "institute.test";

    /// <summary>A name of the site that the bot does not trust.</summary>
    public const string Stranger = "stranger.test";

    private static readonly string Folder = Path.Combine(Prerequisites.Root, "tests", "ChatBot.Browser", "Widget", "Host");
    private static readonly string WebChatPage = Path.Combine(Prerequisites.Root, "tests", "ChatBot.Browser", "WebChat", "Host", "index.html");
    private readonly WebApplication _app;

    private HostSite(WebApplication app, int port) => (_app, Port) = (app, port);

    /// <summary>Where it listens, for any of its names.</summary>
    public int Port { get; }

    /// <summary>Its address under one of its names.</summary>
    public Uri Address(string name = "127.0.0.1") => new($"http://{name}:{Port}");

    /// <summary>A page with the widget of a bot in it.</summary>
    /// <param name="bot">Where the bot is.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="page">The file.</param>
    /// <param name="host">Under which name.</param>
    /// <param name="attributes">Attributes of the script tag, as a query: <c>data-theme=dark</c>.</param>
    public Uri Page(Uri bot, string language, string page = "plain.html", string host = "127.0.0.1", string attributes = "") =>
        new(Address(host), $"/{page}?bot={bot.GetLeftPart(UriPartial.Authority)}&lang={language}&{attributes}");

    /// <summary>A page with Bot Framework Web Chat in place of the widget, which writes styles into the page and so cannot have the policy.</summary>
    /// <param name="bot">Where the bot is.</param>
    /// <param name="socket">Whether it follows a socket or polls.</param>
    public Uri WebChat(Uri bot, bool socket) => new(Address(), $"/webchat?bot={bot.GetLeftPart(UriPartial.Authority)}{(socket ? "&socket" : string.Empty)}");

    public static async Task<HostSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var port = ChildProcess.FreePort();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/{file}", (string file, HttpContext context) => WriteAsync(Path.Combine(Folder, Path.GetFileName(file)), context));
        app.MapGet("/webchat", () => Results.File(WebChatPage, "text/html; charset=utf-8"));
        app.MapGet("/webchat/webchat.js", () => Results.File(Prerequisites.WebChat, "text/javascript"));
        await app.StartAsync();
        return new HostSite(app, port);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task WriteAsync(string path, HttpContext context)
    {
        if (!File.Exists(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var text = await File.ReadAllTextAsync(path);
        context.Response.ContentType = Path.GetExtension(path) switch { ".css" => "text/css", ".js" => "text/javascript", _ => "text/html; charset=utf-8" };
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            text = Fill(text, context);
        }

        await context.Response.WriteAsync(text);
    }

    private static string Fill(string text, HttpContext context)
    {
        var query = context.Request.Query;
        var (bot, nonce) = ((string)query["bot"]!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        var socket = bot.Replace("http", "ws", StringComparison.Ordinal);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; connect-src {bot} {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var attributes = query.Where(pair => pair.Key.StartsWith("data-", StringComparison.Ordinal)).Select(pair => $"{pair.Key}=\"{pair.Value}\"");
        return text
            .Replace("{bot}", bot, StringComparison.Ordinal)
            .Replace("{nonce}", nonce, StringComparison.Ordinal)
            .Replace("{lang}", query["lang"], StringComparison.Ordinal)
            .Replace("{query}", context.Request.QueryString.Value, StringComparison.Ordinal)
            .Replace("{attributes}", string.Join(' ', attributes), StringComparison.Ordinal);
    }
}
