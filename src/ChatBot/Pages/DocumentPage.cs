using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The page of an edition, <c>/documents/{slug}</c>: the document by itself.</summary>
internal static class DocumentPage
{
    private static readonly PageFiles Files = new("page", ["document", "tools", "page", "print"], ["document"]);

    /// <summary>The page.</summary>
    /// <param name="layout">What is around the content.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="editions">All editions, for the other languages of the same document.</param>
    /// <param name="marks">The cited words.</param>
    public static string Render(Layout layout, Edition edition, IReadOnlyList<Edition> editions, IReadOnlyList<string?> marks) => layout.Page(
        $"{edition.Symbol} — {edition.Head.Title ?? "ChatBot"}",
        Files,
        html =>
        {
            html.Write($"""<main id="content">""");
            DocumentView.Write(html, layout, edition, editions, marks);
            html.Write($"</main>");
        },
        ask: $"/?document={Uri.EscapeDataString(edition.Slug)}");
}
