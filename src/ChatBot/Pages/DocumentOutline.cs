using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The outline of a document: its parts, sections and paragraphs with the words that tell them apart. Beside the text where there is room, else behind a button.</summary>
internal static class DocumentOutline
{
    public static void Write(HtmlWriter html, PageTexts texts, Edition edition, IReadOnlyList<DocumentPart> parts)
    {
        var words = new OutlineWords(edition.Passages.Where(p => p.Parent is null).Select(p => p.Text));
        html.Write($"""<nav class="outline" id="outline" popover="auto" aria-label="{texts.Contents}"><button type="button" class="close" popovertarget="outline" popovertargetaction="hide" aria-label="{texts.Close}">{Icon.Cross}</button><ul>""");
        foreach (var part in parts)
        {
            html.Write($"""<li><a class="part-name" href="#{part.Anchor}">{part.Name}</a>""");
            if (part.IsNotes)
            {
                html.Write($"</li>");
                continue;
            }

            html.Write($"<ul{Layout.Lang(edition)}>");
            foreach (var section in part.Sections())
            {
                Section(html, section, words, edition.Language == "fr");
            }

            html.Write($"</ul></li>");
        }

        html.Write($"</ul></nav>");
    }

    private static void Section(HtmlWriter html, DocumentSection section, OutlineWords words, bool bindsSigns)
    {
        if (section.Name is not null)
        {
            html.Write($"""<li><a class="section-name" href="#{section.Anchor}">{section.Name}</a></li>""");
        }

        foreach (var passage in section.Passages.Where(p => p.Parent is null))
        {
            var entry = words.Of(passage.Text);
            html.Write($"""<li><a href="#{passage.Id.Value}"><span class="number">{passage.Number}</span> <span>{(bindsSigns ? FrenchSpacing.Bind(entry) : entry)}</span></a></li>""");
        }
    }
}
