using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Channels.Http;

/// <summary>Maps the methods that an address takes; all others are refused there, and told which it takes (RFC 9110, section 15.5.6).</summary>
internal static class MethodMapping
{
    /// <summary>Maps an address. The refusal stands before the page that answers reading where there is nothing.</summary>
    public static RouteGroupBuilder MapOnly(this IEndpointRouteBuilder app, string pattern, params (string Method, RequestDelegate Handler)[] methods)
    {
        var allowed = string.Join(", ", methods.Select(m => m.Method));
        var group = app.MapGroup(pattern);
        foreach (var (method, handler) in methods)
        {
            group.MapMethods(string.Empty, [method], handler);
        }

        group.Map(string.Empty, (RequestDelegate)(context =>
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = allowed;
            return Task.CompletedTask;
        }));
        return group;
    }
}
