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
        var series = edition.Passages.Where(p => Counts(p, reference.Part) && (reference.Section is not { } section || IsIn(p, section))).ToList();
        if (series.Count == 0)
        {
            return [];
        }

        if (reference.FromEnd)
        {
            var last = reference.To ?? reference.Number;
            return reference.Number > series.Count ? [] : [.. series[^reference.Number..^(last - 1)].SelectMany(p => WithParts(p, edition))];
        }

        if (reference.Whole)
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
        return edition.Passages.Count(p => Counts(p, part));
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

    /// <summary>The names of an edition's sections, in order: the numbers or letters that its parts have (« I », « B »). Empty when there are none.</summary>
    public static IReadOnlyList<string> Sections(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return [.. edition.Passages.Select(p => PartOf(p) ?? p.Section?.Split(". ")[0]).OfType<string>().Where(n => n.Length <= 5 && n.All(char.IsAsciiLetterUpper)).Distinct()];
    }

    /// <summary>Whether a passage stands in a section: « II » by the part in its id or the section above it, « annexe II », « règle 44 » by its heading, « suivi » by its title.</summary>
    private static bool IsIn(Passage passage, string section)
    {
        var names = (passage.Section ?? string.Empty).Split(". ").Append(PartOf(passage) ?? string.Empty).Select(SectionNames.Key).ToList();
        return section.Split(". ").Select(SectionNames.Key).All(wanted => names.Contains(wanted) || HeadingNames.Key(passage.Section) == wanted
            // « section III.A » is « A » under « III ».
            || (wanted.Split('.') is { Length: 2 } steps && steps.All(names.Contains))
            // Nobody says a long title whole.
            || (wanted.Length >= ShortestTitle && !wanted.StartsWith("annexe", StringComparison.Ordinal) && names.Exists(n => $" {n} ".Contains($" {wanted} ", StringComparison.Ordinal))));
    }

    /// <summary>Characters of a title's part that can be told from a number or a word of grammar.</summary>
    private const int ShortestTitle = 5;

    /// <summary><c>B-OP1</c> stands in part <c>B</c>.</summary>
    private static string? PartOf(Passage passage) => passage.Id.Value.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? passage.Id.Value[..hyphen] : null;

    private static bool Counts(Passage passage, ReferencePart part) => part switch
    {
        ReferencePart.Preamble => passage.Kind == PassageKind.Preamble,
        ReferencePart.Note => passage.Kind == PassageKind.Note,
        ReferencePart.Annex => passage is { Kind: PassageKind.Annex, Parent: null },
        ReferencePart.Any => passage is { Kind: PassageKind.Preamble or PassageKind.Operative or PassageKind.Annex, Parent: null },
        _ => passage.Kind == PassageKind.Operative,
    };

    /// <summary>The number printed; the count where the series has none.</summary>
    private static int NumberOf(Passage passage, List<Passage> series)
        => int.TryParse(passage.Number, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n
            : passage.Kind == PassageKind.Annex && series.Exists(p => p.Number is not null) ? 0 : series.IndexOf(passage) + 1;
}
