using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.DirectLine;

/// <summary>
/// What surrounds every Direct Line request: pages of any site may call (a token or secret is what protects, and no cookie is used) but for
/// page tokens, which trusted sites get; and every refusal or failure is <c>{"error":{"code","message"}}</c>, readable from those pages too.
/// </summary>
internal sealed class DirectLineEdge(RequestDelegate next, WebChatTokens pages, ILogger<DirectLineEdge> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Allow(context);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
            await NameMissingAsync(context.Response).ConfigureAwait(false);
        }
        catch (DirectLineException refusal) when (!context.Response.HasStarted)
        {
            await DirectLineBody.WriteErrorAsync(context.Response, refusal.Status, refusal.Code, refusal.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await DirectLineBody.WriteErrorAsync(context.Response, broken.StatusCode, "BadArgument", "The request could not be read.").ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.DirectLineFailed(exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "?");
            await DirectLineBody.WriteErrorAsync(context.Response, 500, "ServiceError", "Something went wrong on the bot's side. Try again.").ConfigureAwait(false);
        }
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
    }

    private static Task NameMissingAsync(HttpResponse response) => response switch
    {
        { HasStarted: true } => Task.CompletedTask,
        { StatusCode: 404 } => DirectLineBody.WriteErrorAsync(response, 404, "NotFound", "There is nothing at this address."),
        { StatusCode: 405 } => DirectLineBody.WriteErrorAsync(response, 405, "NotAllowed", "This address does not take that method."),
        _ => Task.CompletedTask,
    };
}
