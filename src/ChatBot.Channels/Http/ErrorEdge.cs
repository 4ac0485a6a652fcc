using System.Globalization;
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
            CheckHost(context.Request);
            await next(context).ConfigureAwait(false);
            await NameMissingAsync(context.Response).ConfigureAwait(false);
        }
        catch (RequestException refusal) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = refusal.RetryAfter?.ToString(CultureInfo.InvariantCulture);
            await JsonBody.WriteErrorAsync(context.Response, refusal.Status, refusal.Code, refusal.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            var (code, message) = broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ("MessageSizeTooBig", "The body is too large. Send less.")
                : ("BadArgument", "The request could not be read.");
            await JsonBody.WriteErrorAsync(context.Response, broken.StatusCode, code, message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.RequestFailed(exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "?");
            await JsonBody.WriteErrorAsync(context.Response, 500, "ServiceError", "Something went wrong on the bot's side. Try again.").ConfigureAwait(false);
        }
    }

    /// <summary>Refuses a name in Punycode (<c>xn--…</c>) that stands for nothing: whatever asks the request for its host would fail.</summary>
    private static void CheckHost(HttpRequest request)
    {
        try
        {
            _ = request.Host.ToUriComponent();
        }
        catch (ArgumentException)
        {
            throw RequestException.NoHost();
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
