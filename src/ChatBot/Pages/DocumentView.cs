using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>A document to read, with what helps reading: outline, search, other languages. A page shows one.</summary>
internal static class DocumentView
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="layout">The page's surroundings, in the reader's language; the text keeps its own.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="editions">All editions, for the other languages of the same document.</param>
    /// <param name="marks">The cited words.</param>
    public static void Write(HtmlWriter html, Layout layout, Edition edition, IReadOnlyList<Edition> editions, IReadOnlyList<string?> marks)
    {
        var parts = DocumentPart.Of(edition, layout.Texts);
        html.Write($"""<div class="document" lang="{layout.Texts.Language}" data-page="{layout.Root}/documents/{Uri.EscapeDataString(edition.Slug)}"><p class="running" aria-hidden="true">{edition.Symbol}</p>""");
        DocumentTools.Write(html, layout.Texts);
        DocumentOutline.Write(html, layout.Texts, edition, parts);
        html.Write($"""<article{Layout.Lang(edition)} data-symbol="{edition.Symbol}">""");
        new DocumentArticle(html, layout, edition, marks).Write(parts, [.. editions.Where(e => e.Symbol == edition.Symbol && e.Slug != edition.Slug)]);
        html.Write($"</article></div>");
    }
}
