using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>What every page has around its content.</summary>
/// <param name="Texts">The words.</param>
/// <param name="Root">The path that the bot is served under; empty at the root of its host.</param>
internal sealed record Layout(PageTexts Texts, string Root)
{
    /// <summary>A whole page.</summary>
    /// <param name="title">The title of the tab.</param>
    /// <param name="files">Style and scripts.</param>
    /// <param name="body">Writes the content; in a <c>main</c>.</param>
    /// <param name="ask">Where questions are asked, below the root.</param>
    public string Page(string title, PageFiles files, Action<HtmlWriter> body, string ask = "/")
    {
        var html = new HtmlWriter();
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{Texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="{Root}/favicon.svg" type="image/svg+xml">

            """);
        files.Write(html, Root);
        html.Write($"""

            </head>
            <body class="{files.Name}">
            <a class="skip" href="#content">{Texts.SkipToContent}</a>
            <header class="bar">
            <a class="brand" href="{Root}/"><span class="brand-name">ChatBot</span> <span class="brand-tagline">{Texts.Tagline}</span></a>
            <nav aria-label="{Texts.Pages}">
            """);
        if (files.Name != "home")
        {
            html.Write($"""<a href="{Root}{ask}">{Texts.Chat}</a> """);
        }

        html.Write($"""
            <a href="{Root}/documents">{Texts.Documents}</a></nav>
            </header>

            """);
        body(html);
        html.Write($"""

            </body>
            </html>

            """);
        return html.ToString();
    }

    /// <summary>A list of editions, each a link to its page.</summary>
    public void Editions(HtmlWriter html, IReadOnlyList<Edition> editions)
    {
        if (editions.Count == 0)
        {
            html.Write($"""<p class="none">{Texts.NoDocuments}</p>""");
            return;
        }

        html.Write($"""<ul class="editions">""");
        foreach (var edition in editions)
        {
            html.Write($"""
                <li><a href="{Root}/documents/{Uri.EscapeDataString(edition.Slug)}"><span class="symbol">{edition.Symbol}</span>
                <span class="title"{Lang(edition)}>{edition.Head.Title ?? edition.Symbol}</span></a>
                <span class="facts">{Facts(edition)}</span></li>
                """);
        }

        html.Write($"</ul>");
    }

    /// <summary>The facts of an edition in a line: language, day of adoption, number of passages.</summary>
    public string Facts(Edition edition)
    {
        var facts = new List<string>();
        if (Texts.LanguageNames.TryGetValue(edition.Language, out var language))
        {
            facts.Add(language);
        }

        if (edition.Head.Adopted is { } day)
        {
            facts.Add($"{Texts.Adopted} {Texts.Day(day)}");
        }

        facts.Add(Texts.Passages(edition.Passages.Count));
        return string.Join(" · ", facts);
    }

    /// <summary>The attribute that names an edition's language where it is known.</summary>
    public static LangAttribute Lang(Edition edition) => new(edition.Language, Script.Of(edition));
}

/// <summary>A <c>lang</c> attribute, with <c>dir</c> for what is written from right to left; nothing for a language that is not known.</summary>
/// <param name="Language">The language; <c>und</c> when it is not known.</param>
/// <param name="Script">The script, when it tells more than the language does.</param>
internal readonly record struct LangAttribute(string Language, Script Script)
{
    public bool IsRightToLeft => Script != Script.LeftToRight;

    /// <summary>The value of <c>lang</c>: a language, or at least the script of one that is not known; null when neither is.</summary>
    public string? Tag => Language.Length is 2 or 3 && Language != "und" ? Language : Script.Tag;
}
