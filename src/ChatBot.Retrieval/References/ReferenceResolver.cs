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
        var named = reference.Section is { } name ? Known(name, edition) : null;
        var series = edition.Passages.Where(p => Counts(p, reference.Part) && (named is null || IsIn(p, named))).ToList();
        if (series.Count == 0 && named is not null && reference.Part == ReferencePart.Any && HeadingNames.Begins(named) is { } begins)
        {
            // « Principe directeur 13. Les États devraient… »: the name stands in the paragraph itself.
            series = [.. edition.Passages.Where(p => Counts(p, reference.Part) && begins.IsMatch(TextFolding.Fold(p.Text)))];
        }

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
            return [.. series.SelectMany(p => reference.Letter is { } of ? Part(p, of, edition) : WithParts(p, edition))];
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
        => letter.StartsWith('#') ? Nth(parent, int.Parse(letter.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), edition)
            : edition.Find(new PassageId($"{parent.Id.Value}.{letter}")) is { } part ? WithParts(part, edition)
            // « par. 34 d) » where the text has i) a) … ii) d): the letter may stand a level below.
            : WithParts(parent, edition).Where(p => p.Id != parent.Id && p.Id.Value.EndsWith("." + letter, StringComparison.Ordinal)).SelectMany(p => WithParts(p, edition));

    /// <summary>« le dernier alinéa du paragraphe 17 »: a part by its place, from 1, or from the end where it is below 0.</summary>
    private static IEnumerable<Passage> Nth(Passage parent, int place, Edition edition)
    {
        var parts = edition.Passages.Where(p => p.Parent == parent.Id).ToList();
        var at = place < 0 ? parts.Count + place : place - 1;
        return at >= 0 && at < parts.Count ? WithParts(parts[at], edition) : [];
    }

    /// <summary>The last section or heading by its own name, where that is asked for.</summary>
    private static string? Known(string section, Edition edition)
    {
        if (!section.EndsWith(PassageReference.LastSection, StringComparison.Ordinal))
        {
            return section;
        }

        var kind = section[..^PassageReference.LastSection.Length];
        return kind.Length > 0 ? edition.Passages.Select(p => HeadingNames.Key(p.Section)).LastOrDefault(k => k?.StartsWith(kind, StringComparison.Ordinal) == true) ?? section
            : Sections(edition) is [.., var last] ? last : section;
    }

    /// <summary>The section or heading after (or before) one, as a reference to all of it; null where there is none.</summary>
    public static PassageReference? Beside(PassageReference section, int step, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(edition);
        if (Resolve(section with { Whole = true, Letter = null }, edition) is not [var first, ..])
        {
            return null;
        }

        var all = edition.Passages.Where(p => Counts(p, ReferencePart.Any)).ToList();
        Func<Passage, string?> name = HeadingNames.Key(first.Section) is not null ? p => HeadingNames.Key(p.Section)
            : SectionOf(first) is { } number && SectionNames.Key(section.Section ?? string.Empty) == SectionNames.Key(number) ? SectionOf
            : p => p.Section;
        var names = all.Select(name).OfType<string>().Distinct().ToList();
        var at = names.IndexOf(name(first) ?? string.Empty) + step;
        return at >= 0 && at < names.Count && name(first) is not null ? new PassageReference(ReferencePart.Any, 0, Section: names[at].Split(". ")[^1]) { Whole = true } : null;
    }

    /// <summary>The number or letter of the section that a passage stands in; null where it has none.</summary>
    public static string? SectionOf(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return (PartOf(passage) ?? passage.Section?.Split(". ")[0]) is { Length: <= 5 } name && name.All(char.IsAsciiLetterUpper) ? name : null;
    }

    /// <summary>The names of an edition's sections, in order: the numbers or letters that its parts have (« I », « B »). Empty when there are none.</summary>
    public static IReadOnlyList<string> Sections(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return [.. edition.Passages.Select(SectionOf).OfType<string>().Distinct()];
    }

    /// <summary>Whether a passage stands in a section: « II » by the part in its id or the section above it, « annexe II », « règle 44 » by its heading, « suivi » by its title.</summary>
    private static bool IsIn(Passage passage, string section)
    {
        var names = (passage.Section ?? string.Empty).Split(". ").Append(PartOf(passage) ?? string.Empty).Select(SectionNames.Key).ToList();
        return section.Split(". ").Select(SectionNames.Key).All(wanted => names.Contains(wanted) || (wanted == "annexe" && passage.Kind == PassageKind.Annex) || HeadingNames.Key(passage.Section) == wanted
            // « section III.A » is « A » under « III ».
            || (wanted.Split(['.', ' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } steps && steps.All(step => step.Length <= 5) && steps.All(names.Contains))
            // Nobody says a long title whole.
            || (wanted.Length >= ShortestTitle && !wanted.StartsWith("annexe", StringComparison.Ordinal) && names.Exists(n => Words(n).Contains(Words(wanted), StringComparison.Ordinal))));
    }

    /// <summary>Words between single spaces, one at each end.</summary>
    private static string Words(string name) => $" {string.Join(' ', name.Split([' ', ',', ':', ';', '.', '(', ')', '«', '»', '’', '\''], StringSplitOptions.RemoveEmptyEntries))} ";

    /// <summary>Characters of a title's part that can be told from a number or a word of grammar.</summary>
    private const int ShortestTitle = 5;

    /// <summary><c>B-OP1</c> stands in part <c>B</c>.</summary>
    internal static string? PartOf(Passage passage) => passage.Id.Value.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? passage.Id.Value[..hyphen] : null;

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
