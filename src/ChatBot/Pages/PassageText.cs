using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Pages;

/// <summary>Writes the words of a passage: italics, cited words, references to notes and to other passages, and sub-paragraphs that stand within the text.</summary>
internal sealed partial class PassageText(HtmlWriter html, NoteAnchors notes, PassageLinks links, IReadOnlyList<string?> marks, bool bindsSigns)
{
    /// <summary>Writes a passage's text.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="inner">Sub-paragraphs whose words are part of this text, in order; each gets its anchor here.</param>
    public void Write(Passage passage, IReadOnlyList<(Passage Passage, TextSpan Span)> inner)
    {
        var text = passage.Text;
        var styles = new Styles(MarkFinder.Find(text, marks), links.Of(passage, inner));
        var next = 0;
        foreach (var (sub, span) in inner)
        {
            Stretch(passage, next, span.Start, styles);
            html.Write($"""<span class="inner" id="{sub.Id.Value}">""");
            Stretch(passage, span.Start, span.End, styles);
            html.Write($"</span>");
            next = span.End;
        }

        Stretch(passage, next, text.Length, styles);
        NotesAt(passage, text.Length);
    }

    /// <summary>Writes a line of text that is no passage by itself, such as one of the head.</summary>
    public void WriteLine(string line)
    {
        var plain = new Passage { Id = new PassageId(string.Empty), Kind = PassageKind.Plain, Text = line, Ordinal = 0 };
        Write(plain, []);
    }

    /// <summary>Writes characters from start up to end, cut wherever a style begins or ends.</summary>
    private void Stretch(Passage passage, int start, int end, Styles styles)
    {
        var edges = passage.Italics.Concat(styles.Cited).Concat(styles.Links.Select(l => l.Span)).SelectMany(s => new[] { s.Start, s.End })
            .Concat(passage.Notes.Select(n => n.Offset))
            .Where(edge => edge > start && edge < end)
            .Append(end)
            .Distinct()
            .Order();
        foreach (var edge in edges)
        {
            NotesAt(passage, start);
            foreach (var link in styles.Links.Where(l => l.Span.Start == start))
            {
                html.Write($"""<a class="reference" href="#{link.Target.Value}">""");
            }

            Piece(passage.Text.AsSpan(start, edge - start), Covers(styles.Cited, start), Covers(passage.Italics, start));
            foreach (var _ in styles.Links.Where(l => l.Span.End == edge))
            {
                html.Write($"</a>");
            }

            start = edge;
        }
    }

    private void Piece(ReadOnlySpan<char> words, bool cited, bool italic)
    {
        var text = bindsSigns ? FrenchSpacing.Bind(words) : words;
        switch (cited, italic)
        {
            case (true, true):
                html.Write($"<mark><em>");
                Words(text);
                html.Write($"</em></mark>");
                break;
            case (true, false):
                html.Write($"<mark>");
                Words(text);
                html.Write($"</mark>");
                break;
            case (false, true):
                html.Write($"<em>");
                Words(text);
                html.Write($"</em>");
                break;
            default:
                Words(text);
                break;
        }
    }

    /// <summary>Writes words, names such as I-24/7 in one piece: a hyphen that does not break would be another character when it is copied.</summary>
    private void Words(ReadOnlySpan<char> text)
    {
        var next = 0;
        foreach (var name in NumberedName().EnumerateMatches(text))
        {
            html.Write($"""{text[next..name.Index]}<span class="whole">{text.Slice(name.Index, name.Length)}</span>""");
            next = name.Index + name.Length;
        }

        html.Write($"{text[next..]}");
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{L}{1,4}-\d[\d/]*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();

    private void NotesAt(Passage passage, int offset)
    {
        foreach (var reference in passage.Notes.Where(n => n.Offset == offset))
        {
            notes.WriteReference(html, passage, reference.Note);
        }
    }

    /// <summary>What is shown in a passage besides what its text says: cited words, and links.</summary>
    private readonly record struct Styles(IReadOnlyList<TextSpan> Cited, IReadOnlyList<CrossReference> Links);

    private static bool Covers(IReadOnlyList<TextSpan> spans, int at) => spans.Any(s => s.Start <= at && at < s.End);
}

/// <summary>Links notes and the places that refer to them, both ways.</summary>
internal sealed class NoteAnchors(Edition edition)
{
    private readonly Dictionary<PassageId, List<string>> _places = [];
    private readonly HashSet<PassageId> _known = [.. edition.Passages.Where(p => p.Kind == PassageKind.Note).Select(p => p.Id)];

    /// <summary>Writes a reference; one to a note that the edition does not hold is no link.</summary>
    public void WriteReference(HtmlWriter html, Passage from, PassageId note)
    {
        var number = note.Value.TrimStart('F', 'N');
        if (!_known.Contains(note))
        {
            html.Write($"<sup>{number}</sup>");
            return;
        }

        var places = _places.TryGetValue(note, out var known) ? known : _places[note] = [];
        var place = places.Count == 0 ? $"ref-{note}" : $"ref-{note}-{from.Id}-{places.Count + 1}";
        places.Add(place);
        html.Write($"""<sup class="noteref" id="{place}"><a href="#{note.Value}">{number}</a></sup>""");
    }

    /// <summary>The anchors of the places that refer to a note, of what has been written so far.</summary>
    public IReadOnlyList<string> PlacesOf(PassageId note) => _places.TryGetValue(note, out var places) ? places : [];
}
