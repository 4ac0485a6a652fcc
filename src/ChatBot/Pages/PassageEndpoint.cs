using System.Text.Json;
using ChatBot.Channels.DirectLine;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Pages;

/// <summary>
/// <c>GET /api/documents/{slug}/passages/{id}</c>: one passage for programs, such as the widget in a page of a trusted site. As public as the
/// document's page; it takes no credentials.
/// </summary>
internal static class PassageEndpoint
{
    /// <summary>Longest name of a document or passage that is looked for, in characters.</summary>
    private const int LongestName = 200;

    /// <summary>Maps it.</summary>
    public static IEndpointRouteBuilder MapPassages(this IEndpointRouteBuilder app)
    {
        var library = app.ServiceProvider.GetRequiredService<IDocumentLibrary>();
        var trusted = app.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value.TrustedOrigins;
        app.MapMethods("/api/documents/{slug}/passages/{id}", ["GET", "HEAD"], (RequestDelegate)(context => AnswerAsync(context, library, trusted)));
        return app;
    }

    private static Task AnswerAsync(HttpContext context, IDocumentLibrary library, IEnumerable<string> trusted)
    {
        Allow(context, trusted);
        var (slug, id) = ((string)context.Request.RouteValues["slug"]!, (string)context.Request.RouteValues["id"]!);
        var response = context.Response;
        if (slug.Length > LongestName || id.Length > LongestName
            || library.Find(slug) is not { } edition || !string.Equals(edition.Slug, slug, StringComparison.Ordinal)
            || edition.Find(new PassageId(id)) is not { } passage)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var texts = PageTexts.For(edition.Language, context.Request);
        var answer = PassageAnswer.Of(edition, passage, texts, [.. context.Request.Query["mark"]]);
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, PassageJson.Wire.PassageAnswer), context.RequestAborted).AsTask();
    }

    private static void Allow(HttpContext context, IEnumerable<string> trusted)
    {
        var origin = context.Request.Headers.Origin.ToString();
        context.Response.Headers.Vary = "Origin, Accept-Language";
        if (trusted.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }
    }
}
