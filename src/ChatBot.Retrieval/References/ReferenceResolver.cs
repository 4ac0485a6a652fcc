using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>Looks references up in an edition: exactly, never by search.</summary>
public static class ReferenceResolver
{
    /// <summary>
    /// The passages that a reference names, in document order: a paragraph brings its sub-paragraphs along. Empty when the text has no such passage.
    /// </summary>
    public static IReadOnlyList<Passage> Resolve(PassageReference reference, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(edition);
        var series = edition.Passages.Where(p => p.Kind == KindOf(reference.Part) && (p.Kind != PassageKind.Annex || p.Parent is null) && (reference.Section is not { } section || IsIn(p, section))).ToList();
        if (series.Count == 0)
        {
            return [];
        }

        if (reference.FromEnd)
        {
            var last = reference.To ?? reference.Number;
            return reference.Number > series.Count ? [] : [.. series[^reference.Number..^(last - 1)].SelectMany(p => WithParts(p, edition))];
        }

        if (reference is { Number: 0, Section: not null })
        {
            return [.. series.SelectMany(p => WithParts(p, edition))];
        }

        var to = reference.To ?? reference.Number;
        return
        [
            .. series
                .Where(p => NumberOf(p, series) is var n && n >= reference.Number && n <= to)
                .SelectMany(p => reference.Letter is { } letter ? Part(p, letter, edition) : WithParts(p, edition)),
        ];
    }

    /// <summary>How many passages the series holds: what to say when a number is out of range.</summary>
    public static int Count(ReferencePart part, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Passages.Count(p => p.Kind == KindOf(part));
    }

    /// <summary>The passage that follows (or precedes) another among those of its own kind; sub-paragraphs step through their siblings first. Null at the end.</summary>
    public static Passage? Step(Passage from, int step, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(edition);
        if (from.Kind == PassageKind.SubParagraph)
        {
            var siblings = edition.Passages.Where(p => p.Parent == from.Parent).ToList();
            var at = siblings.FindIndex(p => p.Id == from.Id) + step;
            if (at >= 0 && at < siblings.Count)
            {
                return siblings[at];
            }

            // Past the last letter comes the next paragraph; before the first, the paragraph itself.
            return step < 0 ? edition.Find(from.Parent!.Value) : edition.Find(from.Parent!.Value) is { } parent ? Step(parent, step, edition) : null;
        }

        // The preamble runs on into the operative part; notes and head are series of their own.
        var series = edition.Passages.Where(p => from.Kind is PassageKind.Preamble or PassageKind.Operative ? p.Kind is PassageKind.Preamble or PassageKind.Operative : p.Kind == from.Kind).ToList();
        var index = series.FindIndex(p => p.Id == from.Id) + step;
        return index >= 0 && index < series.Count ? series[index] : null;
    }

    /// <summary>The passage and the parts that belong to it.</summary>
    public static IReadOnlyList<Passage> WithParts(Passage passage, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(edition);
        var prefix = passage.Id.Value + ".";
        return [passage, .. edition.Passages.Where(p => p.Id.Value.StartsWith(prefix, StringComparison.Ordinal))];
    }

    private static IEnumerable<Passage> Part(Passage parent, string letter, Edition edition)
        => edition.Find(new PassageId($"{parent.Id.Value}.{letter}")) is { } part ? WithParts(part, edition)
            // « par. 34 d) » where the text has i) a) … ii) d): the letter may stand a level below.
            : WithParts(parent, edition).Where(p => p.Id != parent.Id && p.Id.Value.EndsWith("." + letter, StringComparison.Ordinal)).SelectMany(p => WithParts(p, edition));

    /// <summary>Whether a passage stands in a section: « II » by the part in its id or the section above it, « annexe II », « règle 44 » by its heading.</summary>
    private static bool IsIn(Passage passage, string section)
    {
        var names = (passage.Section ?? string.Empty).Split(". ").Select(TextFolding.Fold).Select(n => n.StartsWith("annex ", StringComparison.Ordinal) ? "annexe" + n[5..] : n).ToList();
        if (passage.Id.Value.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
        {
            names.Add(TextFolding.Fold(passage.Id.Value[..hyphen]));
        }

        return section.Split(". ").All(wanted => names.Contains(wanted) || HeadingNames.Key(passage.Section) == wanted
            // « section III.A » is « A » under « III ».
            || (wanted.Split('.') is { Length: 2 } steps && steps.All(names.Contains)));
    }

    private static PassageKind KindOf(ReferencePart part) => part switch
    {
        ReferencePart.Preamble => PassageKind.Preamble,
        ReferencePart.Note => PassageKind.Note,
        ReferencePart.Annex => PassageKind.Annex,
        _ => PassageKind.Operative,
    };

    /// <summary>The number printed; the count where the series has none.</summary>
    private static int NumberOf(Passage passage, List<Passage> series)
        => int.TryParse(passage.Number, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n
            : passage.Kind == PassageKind.Annex && series.Exists(p => p.Number is not null) ? 0 : series.IndexOf(passage) + 1;
}
