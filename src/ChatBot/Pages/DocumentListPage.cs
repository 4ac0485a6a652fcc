using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The pages that list the editions: <c>/documents</c>, and what is shown where there is nothing.</summary>
internal static class DocumentListPage
{
    private static readonly PageFiles Files = new("list", [], []);

    public static string Render(Layout layout, IReadOnlyList<Edition> editions) =>
        List(layout, editions, layout.Texts.Documents, layout.Texts.DocumentsIntro);

    public static string RenderNotFound(Layout layout, IReadOnlyList<Edition> editions) =>
        List(layout, editions, layout.Texts.NotFound, layout.Texts.NotFoundMore);

    private static string List(Layout layout, IReadOnlyList<Edition> editions, string title, string intro) =>
        layout.Page(title + " — ChatBot", Files, html =>
        {
            html.Write($"""
                <main id="content">
                <h1>{title}</h1>
                <p class="intro">{intro}</p>

                """);
            layout.Editions(html, editions);
            html.Write($"</main>");
        });
}
