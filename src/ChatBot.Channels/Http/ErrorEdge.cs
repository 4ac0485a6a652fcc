using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.Http;

/// <summary>Turns every refusal and failure of a channel's request into <c>{"error":{"code","message"}}</c> with its status.</summary>
internal sealed class ErrorEdge(RequestDelegate next, ILogger<ErrorEdge> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            await NameMissingAsync(context.Response).ConfigureAwait(false);
        }
        catch (RequestException refusal) when (!context.Response.HasStarted)
        {
            await JsonBody.WriteErrorAsync(context.Response, refusal.Status, refusal.Code, refusal.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await JsonBody.WriteErrorAsync(context.Response, broken.StatusCode, "BadArgument", "The request could not be read.").ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.RequestFailed(exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "?");
            await JsonBody.WriteErrorAsync(context.Response, 500, "ServiceError", "Something went wrong on the bot's side. Try again.").ConfigureAwait(false);
        }
    }

    private static Task NameMissingAsync(HttpResponse response) => response switch
    {
        { HasStarted: true } => Task.CompletedTask,
        { StatusCode: 404 } => JsonBody.WriteErrorAsync(response, 404, "NotFound", "There is nothing at this address."),
        { StatusCode: 405 } => JsonBody.WriteErrorAsync(response, 405, "NotAllowed", "This address does not take that method."),
        _ => Task.CompletedTask,
    };
}
