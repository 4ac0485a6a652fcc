using System.Security.Cryptography;
using System.Text;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Pages;

/// <summary>Puts the pages at their addresses.</summary>
internal static class PageEndpoints
{
    /// <summary>Longest name of a document that is looked for, in characters.</summary>
    private const int LongestName = 200;

    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Serves the files that pages are made of: the same in every environment, checked for changes by the browser on each visit.</summary>
    public static IApplicationBuilder UsePageFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
    });

    /// <summary>Maps <c>/</c>, <c>/documents</c>, <c>/documents/{slug}</c>, and a page for every address where there is nothing.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var library = app.ServiceProvider.GetRequiredService<IDocumentLibrary>();
        app.MapMethods("/", Reading, (RequestDelegate)(context => HomeAsync(context, library)));
        app.MapMethods("/documents", Reading, (RequestDelegate)(context => WriteAsync(context, 200, DocumentListPage.Render(LayoutFor(context), library.Editions))));
        app.MapMethods("/documents/{**slug}", Reading, (RequestDelegate)(context => DocumentAsync(context, library)));
        app.MapFallback((RequestDelegate)(context => NotFoundAsync(context, library.Editions))).WithMetadata(new HttpMethodMetadata(Reading));
        return app;
    }

    /// <summary>The product's page, with the document that <c>?document=</c> names; else the newest one, in the reader's language where there is one.</summary>
    private static Task HomeAsync(HttpContext context, IDocumentLibrary library)
    {
        var layout = LayoutFor(context);
        var (editions, name) = (library.Editions, context.Request.Query["document"].ToString());
        var shown = (name.Length is > 0 and <= LongestName ? library.Find(name, layout.Texts.Language) : null)
            ?? editions.OrderByDescending(e => e.Language == layout.Texts.Language).ThenByDescending(e => e.Head.Adopted).FirstOrDefault();
        return WriteAsync(context, 200, HomePage.Render(layout, editions, shown));
    }

    /// <summary>An edition by its slug; by a symbol that names one, or with a slash at its end, the address of its edition.</summary>
    private static Task DocumentAsync(HttpContext context, IDocumentLibrary library)
    {
        var slug = (string?)context.Request.RouteValues["slug"] ?? string.Empty;
        var texts = PageTexts.For(context.Request);
        if (slug.TrimEnd('/') is not { Length: > 0 and <= LongestName } name || library.Find(name, texts.Language) is not { } edition)
        {
            return NotFoundAsync(context, library.Editions);
        }

        if (!string.Equals(slug, edition.Slug, StringComparison.Ordinal))
        {
            context.Response.Redirect($"{context.Request.PathBase}/documents/{Uri.EscapeDataString(edition.Slug)}{context.Request.QueryString}");
            return Task.CompletedTask;
        }

        var layout = new Layout(PageTexts.For(context.Request, edition), context.Request.PathBase);
        return WriteAsync(context, 200, DocumentPage.Render(layout, edition, library.Editions, [.. context.Request.Query["mark"]]));
    }

    /// <summary>A page for people; programs, below <c>/api</c> and <c>/v3</c>, get the bare status.</summary>
    private static Task NotFoundAsync(HttpContext context, IReadOnlyList<Edition> editions)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/v3", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        return WriteAsync(context, 404, DocumentListPage.RenderNotFound(LayoutFor(context), editions));
    }

    private static Layout LayoutFor(HttpContext context) => new(PageTexts.For(context.Request), context.Request.PathBase);

    private static Task WriteAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language";
        if (status == StatusCodes.Status200OK && IsKnown(context, html))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync(html);
    }

    /// <summary>Tags the page by what is in it, weakly, as what is served may be packed; and tells whether the browser has it.</summary>
    private static bool IsKnown(HttpContext context, string html)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..32]}\"", isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(had => had.Equals(EntityTagHeaderValue.Any) || had.Compare(tag, useStrongComparison: false));
    }
}
