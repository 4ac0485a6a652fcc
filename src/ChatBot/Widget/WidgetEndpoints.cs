using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Widget;

/// <summary>Serves the widget to pages of any site: <c>/widget.js</c>, which is looked at anew every few minutes, and what it loads, which never changes.</summary>
internal static class WidgetEndpoints
{
    private const string Launcher = "widget.js", Folder = "widget";
    private const string Briefly = "public, max-age=300", Forever = "public, max-age=31536000, immutable";
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Maps the widget's files, read once from the web root.</summary>
    public static IEndpointRouteBuilder MapWidget(this IEndpointRouteBuilder app)
    {
        var root = app.ServiceProvider.GetRequiredService<IWebHostEnvironment>().WebRootPath ?? string.Empty;
        var launcher = Path.Combine(root, Launcher);
        if (!File.Exists(launcher))
        {
            throw new InvalidOperationException($"The widget's file {launcher} is missing: build or publish the program again.");
        }

        Map(app, "/" + Launcher, WidgetFile.Read(launcher), Briefly);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, Folder), "*.js"))
        {
            Map(app, $"/{Folder}/{Path.GetFileName(path)}", WidgetFile.Read(path), Forever);
        }

        return app;
    }

    /// <summary>Whether the client has these bytes: the weak comparison (RFC 9110 section 13.1.2), as caches weaken tags.</summary>
    private static bool Has(HttpRequest request, string tag)
        => request.GetTypedHeaders().IfNoneMatch.Any(had => had.Equals(EntityTagHeaderValue.Any) || had.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));

    private static void Map(IEndpointRouteBuilder app, string address, WidgetFile file, string caching) =>
        app.MapMethods(address, Reading, (RequestDelegate)(context => WriteAsync(context, file, caching)));

    private static Task WriteAsync(HttpContext context, WidgetFile file, string caching)
    {
        var (bytes, encoding, tag) = file.For(context.Request);
        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = caching;
        headers.ETag = tag;
        headers.Vary = "Accept-Encoding";

        // Nothing of the visitor is in it, so any page may load it, and check its bytes (SRI).
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (Has(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentEncoding = encoding is null ? StringValues.Empty : encoding;
        response.ContentType = "text/javascript; charset=utf-8";
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }
}
