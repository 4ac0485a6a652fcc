using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>A run of passages under one heading.</summary>
/// <param name="Anchor">The heading's id, unique on the page.</param>
/// <param name="Name">The heading.</param>
/// <param name="Passages">The passages, in document order.</param>
internal sealed record DocumentPart(string Anchor, string Name, List<Passage> Passages)
{
    /// <summary>What part it is, however often it comes.</summary>
    public string Kind => Anchor.Split('-')[0];

    public bool IsNotes => Kind == "notes";

    /// <summary>The part's sections, in order; passages before the first one are in one without a name.</summary>
    public IReadOnlyList<DocumentSection> Sections()
    {
        var sections = new List<DocumentSection>();
        foreach (var passage in Passages)
        {
            if (sections.Count == 0 || (passage.Section is { } name && name != sections[^1].Name))
            {
                sections.Add(new DocumentSection(FormattableString.Invariant($"{Anchor}-section-{sections.Count + 1}"), passage.Section, []));
            }

            sections[^1].Passages.Add(passage);
        }

        return sections;
    }

    /// <summary>Splits an edition into preamble, operative part, annexes and notes, as often as they come.</summary>
    public static List<DocumentPart> Of(Edition edition, PageTexts texts)
    {
        var parts = new List<DocumentPart>();
        var current = string.Empty;
        foreach (var passage in edition.Passages.Where(p => p.Kind != PassageKind.Head))
        {
            var anchor = Anchors(passage.Kind) ?? (current.Length > 0 ? current : "text");
            if (anchor != current)
            {
                var again = parts.Count(p => p.Kind == anchor);
                parts.Add(new DocumentPart(again == 0 ? anchor : FormattableString.Invariant($"{anchor}-{again + 1}"), NameOf(anchor, texts), []));
                current = anchor;
            }

            parts[^1].Passages.Add(passage);
        }

        return parts;
    }

    /// <summary>The sub-paragraphs whose words stand within their paragraph's own text, by paragraph, in order, and where they stand.</summary>
    public static ILookup<PassageId, (Passage Passage, TextSpan Span)> Inner(Edition edition)
    {
        var byId = edition.Passages.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First());
        var ends = new Dictionary<PassageId, int>();
        var inner = new List<(PassageId Parent, Passage Passage, TextSpan Span)>();
        foreach (var passage in edition.Passages)
        {
            if (passage.Parent is not { } id || passage.Text.Length == 0 || !byId.TryGetValue(id, out var parent))
            {
                continue;
            }

            var at = parent.Text.IndexOf(passage.Text, ends.GetValueOrDefault(id), StringComparison.Ordinal);
            if (at >= 0)
            {
                ends[id] = at + passage.Text.Length;
                inner.Add((id, passage, new TextSpan(at, passage.Text.Length)));
            }
        }

        return inner.ToLookup(i => i.Parent, i => (i.Passage, i.Span));
    }

    /// <summary>The part that a kind belongs to; null for what goes on in the part before it.</summary>
    private static string? Anchors(PassageKind kind) => kind switch
    {
        PassageKind.Preamble => "preamble",
        PassageKind.Operative => "operative",
        PassageKind.Annex => "annexes",
        PassageKind.Plain => "text",
        PassageKind.Note => "notes",
        _ => null,
    };

    private static string NameOf(string anchor, PageTexts texts) => anchor switch
    {
        "preamble" => texts.Preamble,
        "operative" => texts.Operative,
        "annexes" => texts.Annexes,
        "notes" => texts.Notes,
        _ => texts.Text,
    };
}

/// <summary>A run of passages of a part under one heading of the text.</summary>
/// <param name="Anchor">The heading's id, unique on the page.</param>
/// <param name="Name">The heading; null where there is none.</param>
/// <param name="Passages">The passages, in document order.</param>
internal sealed record DocumentSection(string Anchor, string? Name, List<Passage> Passages);
