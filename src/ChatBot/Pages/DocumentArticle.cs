using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>
/// The text of an edition: all its passages, each with its id as anchor and its label as link to itself. The cited words are marked in every
/// passage that holds them; the style shows them in the one that the address points to, which the server is not told.
/// </summary>
internal sealed class DocumentArticle
{
    private readonly Layout _layout;
    private readonly Edition _edition;
    private readonly HtmlWriter _html;
    private readonly NoteAnchors _notes;
    private readonly PassageText _text;
    private readonly ILookup<PassageId, (Passage Passage, TextSpan Span)> _inner;
    private readonly HashSet<PassageId> _written;

    public DocumentArticle(HtmlWriter html, Layout layout, Edition edition, IReadOnlyList<string?> marks)
    {
        (_layout, _edition, _html) = (layout, edition, html);
        _notes = new NoteAnchors(edition);
        _text = new PassageText(html, _notes, new PassageLinks(edition), marks, bindsSigns: edition.Language == "fr");
        _inner = DocumentPart.Inner(edition);
        _written = [.. _inner.SelectMany(i => i).Select(i => i.Passage.Id)];
    }

    private PageTexts Texts => _layout.Texts;

    /// <summary>Writes it.</summary>
    /// <param name="parts">The parts of the edition.</param>
    /// <param name="others">The same document in other languages.</param>
    public void Write(IReadOnlyList<DocumentPart> parts, IReadOnlyList<Edition> others)
    {
        Head(others);
        Warnings();
        foreach (var part in parts)
        {
            Part(part);
        }
    }

    /// <summary>The head as it stands in the document, line by line; the line of the title is the page's heading.</summary>
    private void Head(IReadOnlyList<Edition> others)
    {
        var lines = (_edition.Find(PassageId.Head)?.Text ?? string.Empty).Split('\n').Where(l => l.Trim().Length > 0 && l != _edition.Symbol).ToList();
        var title = _edition.Head.Title is { } known ? lines.FindLastIndex(l => l.EndsWith(known, StringComparison.Ordinal)) : -1;
        _html.Write($"""<header class="passage head" id="{PassageId.Head.Value}"><p class="symbol">{_edition.Symbol}</p>""");
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == title)
            {
                _html.Write($"<h1>");
                _text.WriteLine(lines[i]);
                _html.Write($"</h1>");
            }
            else
            {
                _html.Write($"<p>");
                _text.WriteLine(lines[i]);
                _html.Write($"</p>");
            }
        }

        if (title < 0)
        {
            _html.Write($"<h1>{_edition.Head.Title ?? _edition.Symbol}</h1>");
        }

        if (_edition.Language != Texts.Language && Texts.LanguageNames.TryGetValue(_edition.Language, out var language))
        {
            _html.Write($"""<p class="other" lang="{Texts.Language}">{Texts.TextIsIn} {language}.</p>""");
        }

        foreach (var other in others)
        {
            var name = Texts.LanguageNames.GetValueOrDefault(other.Language, other.Language);
            _html.Write($"""<p class="other" lang="{Texts.Language}"><a href="{_layout.Root}/documents/{Uri.EscapeDataString(other.Slug)}">{Texts.OtherLanguage} {name}</a></p>""");
        }

        _html.Write($"</header>");
    }

    private void Warnings()
    {
        if (_edition.Warnings.Count == 0)
        {
            return;
        }

        _html.Write($"""<details class="warnings" lang="en"><summary lang="{Texts.Language}">{Texts.Warnings}</summary><ul>""");
        foreach (var warning in _edition.Warnings)
        {
            _html.Write($"<li>{warning}</li>");
        }

        _html.Write($"</ul></details>");
    }

    private void Part(DocumentPart part)
    {
        _html.Write($"""<section class="part {part.Kind}" aria-labelledby="{part.Anchor}"><h2 id="{part.Anchor}" lang="{Texts.Language}">{part.Name}</h2>""");
        if (part.Anchor == "preamble" && _edition.Head.Organ is { } organ)
        {
            _html.Write($"""<p class="organ">{organ},</p>""");
        }

        foreach (var section in part.Sections())
        {
            if (section.Name is not null)
            {
                _html.Write($"""<h3 id="{section.Anchor}">{section.Name}</h3>""");
            }

            foreach (var passage in section.Passages.Where(p => !_written.Contains(p.Id)))
            {
                Passage(passage);
            }
        }

        _html.Write($"</section>");
    }

    private void Passage(Passage passage)
    {
        var (id, depth) = (passage.Id.Value, passage.Parent is null ? 0 : passage.Id.Value.Count(c => c == '.'));
        _html.Write($"""

            <div class="passage depth-{Math.Clamp(depth, 0, 3)}" id="{id}"><a class="label" href="#{id}" lang="{Texts.Language}">{FrenchSpacing.BindLabel(PassageLabel.Of(passage, Texts.Language))}</a><p>
            """);
        _text.Write(passage, [.. _inner[passage.Id]]);
        foreach (var place in _notes.PlacesOf(passage.Id))
        {
            _html.Write($""" <a class="back" href="#{place}" aria-label="{Texts.BackToText}" lang="{Texts.Language}">↩</a>""");
        }

        _html.Write($"</p></div>");
    }
}
