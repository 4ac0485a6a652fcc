using System.Text.Json;
using ChatBot.Channels.DirectLine;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Pages;

/// <summary>
/// <c>GET /api/documents</c>, <c>/api/documents/{slug}</c> and <c>/api/documents/{slug}/passages/{id}</c>: the documents, one of them, and one passage for
/// programs, such as the widget in a page of a trusted site. As public as the documents' pages; they take no credentials. Labels of passages are in the
/// language that <c>lang</c> names, else in the reader's.
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
        app.MapMethods("/api/documents", ["GET", "HEAD"], (RequestDelegate)(context => ListAsync(context, library, trusted)));
        app.MapMethods("/api/documents/{slug}", ["GET", "HEAD"], (RequestDelegate)(context => DocumentAsync(context, library, trusted)));
        app.MapMethods("/api/documents/{slug}/passages/{id}", ["GET", "HEAD"], (RequestDelegate)(context => AnswerAsync(context, library, trusted)));
        return app;
    }

    private static Task ListAsync(HttpContext context, IDocumentLibrary library, IEnumerable<string> trusted)
    {
        Allow(context, trusted);
        return WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(new DocumentListAnswer([.. library.Editions.Select(DocumentAnswer.Of)]), PassageJson.Wire.DocumentListAnswer));
    }

    private static Task DocumentAsync(HttpContext context, IDocumentLibrary library, IEnumerable<string> trusted)
    {
        Allow(context, trusted);
        if (Edition(library, (string)context.Request.RouteValues["slug"]!) is not { } edition)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var answer = DocumentAnswer.Of(edition) with { Ids = [.. edition.Passages.Select(p => p.Id.Value)] };
        return WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(answer, PassageJson.Wire.DocumentAnswer));
    }

    /// <summary>The edition of exactly that slug; programs are not redirected.</summary>
    private static Edition? Edition(IDocumentLibrary library, string slug) =>
        slug.Length <= LongestName && library.Find(slug) is { } edition && string.Equals(edition.Slug, slug, StringComparison.Ordinal) ? edition : null;

    private static Task WriteAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static Task AnswerAsync(HttpContext context, IDocumentLibrary library, IEnumerable<string> trusted)
    {
        Allow(context, trusted);
        var (slug, id) = ((string)context.Request.RouteValues["slug"]!, (string)context.Request.RouteValues["id"]!);
        if (id.Length > LongestName || Edition(library, slug) is not { } edition || edition.Find(new PassageId(id)) is not { } passage)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // The widget speaks the page's language, which need not be the browser's.
        var texts = PageTexts.For(context.Request.Query["lang"].ToString()) ?? PageTexts.For(context.Request, edition);
        var answer = PassageAnswer.Of(edition, passage, texts, [.. context.Request.Query["mark"]]);
        return WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(answer, PassageJson.Wire.PassageAnswer));
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
