using Microsoft.AspNetCore.Http;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// What surrounds every Direct Line request: pages of any site may call (a token or secret is what protects, and no cookie is used) but for
/// page tokens, which trusted sites get. Outside of the errors' edge, so that pages can read those, too.
/// </summary>
internal sealed class DirectLineEdge(RequestDelegate next, WebChatTokens pages)
{
    public Task InvokeAsync(HttpContext context)
    {
        Allow(context);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        var forPages = context.Request.Path.StartsWithSegments(WebChatTokens.Path, StringComparison.OrdinalIgnoreCase);
        headers.Vary = forPages ? "Origin" : default;
        headers.AccessControlAllowOrigin = forPages ? pages.ReadableBy(context.Request) : "*";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            headers.AccessControlMaxAge = "7200";
        }
        else
        {
            // Pages of other sites see no header beyond the usual ones unless they are told of it.
            headers.AccessControlExposeHeaders = "Retry-After";
        }
    }
}
