namespace ChatBot.Pages;

/// <summary>The files that a page is made of.</summary>
/// <param name="Name">The page's kind, as its style knows it.</param>
/// <param name="Styles">Its style sheets besides the common one, by name, in order.</param>
/// <param name="Scripts">Its scripts: modules of our own by name, and <c>widget</c>.</param>
internal sealed record PageFiles(string Name, IReadOnlyList<string> Styles, IReadOnlyList<string> Scripts)
{
    /// <summary>Writes what brings them into a page.</summary>
    public void Write(HtmlWriter html, string root)
    {
        foreach (var style in Styles.Prepend("site"))
        {
            html.Write($"""<link rel="stylesheet" href="{root}/css/{style}.css">""");
        }

        foreach (var script in Scripts.Where(s => s != "widget"))
        {
            html.Write($"""<script type="module" src="{root}/js/{script}.js"></script>""");
        }

        if (Scripts.Contains("widget"))
        {
            html.Write($"""<script src="{root}/widget.js" async></script>""");
        }
    }
}
