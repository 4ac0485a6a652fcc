using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The page at <c>/</c>: the widget, as any site can have it, and beside it a document to read.</summary>
internal static class HomePage
{
    /// <summary>Longest choice of documents that is shown here; the page of documents has them all.</summary>
    private const int MostEditions = 12;

    private static readonly PageFiles Files = new("home", ["document", "tools", "home", "print"], ["home", "widget"]);

    /// <summary>The page.</summary>
    /// <param name="layout">What is around the content.</param>
    /// <param name="editions">All editions.</param>
    /// <param name="shown">The one to read; null when there is none.</param>
    public static string Render(Layout layout, IReadOnlyList<Edition> editions, Edition? shown)
    {
        var texts = layout.Texts;
        return layout.Page($"ChatBot — {texts.Tagline}", Files, html =>
        {
            html.Write($"""
                <main id="content">
                <section class="ask" aria-labelledby="lead">
                <div class="lead"><h1 id="lead">{texts.Lead}</h1>

                """);
            if (shown is not null)
            {
                html.Write($"""<a class="to-text" href="#reading">{texts.ReadText}</a>""");
            }

            html.Write($"</div>");
            Chat(html, layout, shown);
            html.Write($"""</section><section class="reading" id="reading" tabindex="-1" aria-label="{texts.Reading}">""");
            Choice(html, layout, editions, shown);
            if (shown is not null)
            {
                DocumentView.Write(html, layout, shown, editions, []);
            }

            html.Write($"</section></main>");
        });
    }

    private static void Chat(HtmlWriter html, Layout layout, Edition? shown)
    {
        var texts = layout.Texts;
        html.Write($"""<div class="chat"><noscript><p class="notice">{texts.NeedsScript}</p></noscript><chatbot-widget data-position="inline" data-lang="{texts.Language}" data-shown="{texts.ShownBeside}" """);
        if (shown is null)
        {
            html.Write($"""data-suggestions="" """);
        }

        html.Write($"""></chatbot-widget></div><p class="sr" role="status" id="beside"></p>""");
    }

    private static void Choice(HtmlWriter html, Layout layout, IReadOnlyList<Edition> editions, Edition? shown)
    {
        if (shown is null)
        {
            html.Write($"""<p class="none">{layout.Texts.NoDocuments}</p>""");
            return;
        }

        if (editions.Count < 2)
        {
            return;
        }

        html.Write($"""<details class="choice"><summary>{layout.Texts.OtherDocuments}</summary><ul>""");
        foreach (var edition in editions.Where(e => e.Slug != shown.Slug).Take(MostEditions))
        {
            html.Write($"""
                <li><a href="{layout.Root}/?document={Uri.EscapeDataString(edition.Slug)}"><span class="symbol">{edition.Symbol}</span>
                <span class="title"{Layout.Lang(edition)}>{edition.Head.Title ?? edition.Symbol}</span> <span class="facts">{layout.Facts(edition)}</span></a></li>
                """);
        }

        html.Write($"""<li><a href="{layout.Root}/documents">{layout.Texts.AllDocuments}</a></li></ul></details>""");
    }
}
