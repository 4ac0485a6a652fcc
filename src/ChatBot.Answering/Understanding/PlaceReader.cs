using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>What a turn that names a place is read in the light of.</summary>
/// <param name="Edition">The document that it is about; null when that is not known.</param>
/// <param name="Cited">What the turn before cited.</param>
/// <param name="Before">The question before; null when there was none.</param>
internal sealed record PlaceContext(Edition? Edition, IReadOnlyList<ShownPassage> Cited, string? Before)
{
    /// <summary>What it left to be shown.</summary>
    public IReadOnlyList<ShownPassage> Left { get; init; } = [];
}

/// <summary>
/// Reads turns that name places of the text: paragraphs, sections, articles, and what is next to those last spoken of. A place is looked up, never searched;
/// one that leans on the place before (« et le 6 ? ») is counted where that one was.
/// </summary>
internal static partial class PlaceReader
{
    /// <summary>What such a turn wants, and the document if it is that of the turn before; null when it names no place, or asks something else of the text.</summary>
    public static (Intent Intent, Edition? Of)? Read(string question, ParsedReferences parsed, PlaceContext context)
    {
        var folded = TextFolding.Fold(question);
        if (parsed.Step != 0 && Step(question, folded, parsed, context) is { } step)
        {
            return step;
        }

        var last = context.Cited is [.., var l] ? l : null;
        if (last is not null && (EndOf(folded, context) ?? NumberOf(folded, last) ?? PointOf(folded, last) ?? PartOf(folded, last) ?? SameIn(folded, context)) is { } point)
        {
            return (new Intent.Passages(new ParsedReferences([point], string.Empty)), last.Edition);
        }

        if (EndOfList(folded, context) is { } end)
        {
            return (new Intent.Passages(ReferenceParser.Parse(end.Passage.Id.Value)), end.Edition);
        }

        if (last is not null && parsed.References.Count == 0 && NumberAsked().Match(folded) is { Success: true } asks && NumberOf(asks.Groups["number"].Value, last) is { } place)
        {
            return (new Intent.Within(new ParsedReferences([place], string.Empty), question[asks.Groups["asked"].Index..]), last.Edition);
        }

        if (CountOf(folded, context) is { } count)
        {
            return (count, null);
        }

        if (SectionReader.Read(question, parsed, context) is { } section)
        {
            return (section, null);
        }

        if (last is null || parsed.References.Count == 0 || (context.Edition is { } named && named.Slug != last.Edition.Slug))
        {
            return null;
        }

        // A place is no subject to put into the question before.
        return (Leaning(parsed, last, context), IntentReader.Read(question)) switch
        {
            ({ } leaning, Intent.Passages or Intent.Within) => (IntentReader.Placed(leaning), last.Edition),
            (null, Intent.Passages passages) => (passages, last.Edition),
            _ => null,
        };
    }

    private static (Intent Intent, Edition? Of)? Step(string question, string folded, ParsedReferences parsed, PlaceContext context)
    {
        if (context.Cited.Count == 0)
        {
            return NothingElse().IsMatch(parsed.Rest) ? (new Intent.Passages(parsed), null) : null;
        }

        var edition = context.Cited[^1].Edition;
        if (Several().Match(folded) is { Success: true } several && context.Cited[^1].Passage is { Number: { } printed } from && int.TryParse(printed, CultureInfo.InvariantCulture, out var n)
            && (CardinalWords.TryParse(several.Groups["count"].Value, out var count) || int.TryParse(several.Groups["count"].ValueSpan, CultureInfo.InvariantCulture, out count)) && from.Parent is null)
        {
            // « et les deux suivants ? »
            var part = from.Kind switch { PassageKind.Preamble => ReferencePart.Preamble, PassageKind.Note => ReferencePart.Note, PassageKind.Annex => ReferencePart.Annex, _ => ReferencePart.Operative };
            var next = parsed.Step > 0 ? new PassageReference(part, n + 1, To: n + count) : new PassageReference(part, Math.Max(1, n - count), To: n - 1);
            return (new Intent.Passages(new ParsedReferences([In(context.Cited[^1], next)], string.Empty)), edition);
        }

        if (parsed.Rest.Split([' ', '?', '!', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Length <= 4 && !OfSomethingElse().IsMatch(folded))
        {
            // After a whole section or article comes the next one, unless a paragraph is asked for.
            var whole = NextParagraph().IsMatch(folded) && !NextOne().IsMatch(folded) ? null : SectionReader.Whole(context.Before);
            var beside = whole is null ? null : ReferenceResolver.Beside(whole, parsed.Step, edition);
            return (new Intent.Passages(beside is null ? parsed : new ParsedReferences([beside], string.Empty)), edition);
        }

        // « Et le paragraphe d'après, il remercie qui ? »: a question about the passage beside the one last cited.
        return NextParagraph().IsMatch(folded) && ShownPassage.Beside([.. context.Cited], parsed.Step) is { } neighbour && ReferenceParser.Parse(neighbour.Passage.Id.Value) is { Any: true } named
            ? (IntentReader.Placed(named with { Rest = Leading().Replace(parsed.Rest, string.Empty) }), edition)
            : null;
    }

    /// <summary>« Et le dispositif ? » after « combien d'alinéas compte le préambule ? » is counted, too.</summary>
    private static Intent.Structure? CountOf(string folded, PlaceContext context)
        => Too().IsMatch(folded) && context.Before is { } before && ReferenceParser.ParseSection(folded) is { References: [{ Whole: true, Section: null, Part: var part }] } && IntentReader.Read(before) is Intent.Structure { Of: null }
            ? new Intent.Structure(part)
            : null;

    [GeneratedRegex(@"^(?:et|and|what about|how about) (?:[a-z']+ ?){1,4}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Too();

    /// <summary>« Et le dernier ? » after what the organ does, clause by clause: the last of them, shown or left.</summary>
    private static ShownPassage? EndOfList(string folded, PlaceContext context)
        => context.Cited.Count > 1 && BareOrdinal().Match(folded) is { Success: true } m && OrdinalWords.Position(m.Groups["o"].Value) is var place && place != 0 && context.Before is { } before && ActQuestion.Read(before) is not null
            ? place > 0 ? context.Cited[0] : context.Left is [.., var left] ? left : context.Cited[^1]
            : null;

    /// <summary>« Et le dernier ? » after a count of paragraphs.</summary>
    private static PassageReference? EndOf(string folded, PlaceContext context)
        => BareOrdinal().Match(folded) is { Success: true } m && OrdinalWords.Position(m.Groups["o"].Value) is var place && place != 0 && context.Before is { } before && IntentReader.Read(before) is Intent.Structure { Of: null, Part: var part }
            ? new PassageReference(part ?? ReferencePart.Operative, Math.Abs(place), FromEnd: place < 0)
            : null;

    [GeneratedRegex(@"^(?:et|and) (?:le |la |the )?(?<o>premiere?|derniere?|first|last)(?: one)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareOrdinal();

    /// <summary>« Et la 6 ? » after note 5, « et le 4 ? » after article 3: a number by itself counts in the series last spoken of.</summary>
    private static PassageReference? NumberOf(string folded, ShownPassage last)
    {
        if (BareNumber().Match(folded) is not { Success: true } m || !int.TryParse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var n))
        {
            return null;
        }

        var number = new PassageReference(ReferencePart.Operative, n);
        return last.Passage.Kind switch
        {
            PassageKind.Note => number with { Part = ReferencePart.Note },
            PassageKind.Annex when HeadingNames.Key(last.Passage.Section) is { } key => new PassageReference(ReferencePart.Any, 0, Section: key[..key.LastIndexOf(' ')] + $" {n}") { Whole = true },
            PassageKind.Annex => number with { Part = ReferencePart.Annex },
            PassageKind.Preamble => In(last, number with { Part = ReferencePart.Preamble }),
            PassageKind.Operative or PassageKind.SubParagraph => In(last, number),
            _ => null,
        };
    }

    /// <summary>« Et le d) ? », « et le d ? »: a letter by itself is a point of the paragraph last spoken of.</summary>
    private static PassageReference? PointOf(string folded, ShownPassage last)
        => BareLetter().Match(folded) is { Success: true } letter ? Within(last, letter.Groups["l"].Value) : null;

    /// <summary>« Et le dernier alinéa ? » after a paragraph that has points.</summary>
    private static PassageReference? PartOf(string folded, ShownPassage last)
    {
        var m = BarePart().Match(folded);
        var place = OrdinalWords.Position(m.Groups["o"].Value);
        return m.Success && place != 0 && Within(last, $"#{place}") is { } part && ReferenceResolver.Resolve(part, last.Edition).Count > 0 ? part : null;
    }

    private static PassageReference? Within(ShownPassage last, string letter)
    {
        var paragraph = last.Passage;
        while (paragraph.Parent is { } parent && last.Edition.Find(parent) is { } up)
        {
            paragraph = up;
        }

        return paragraph.Kind is PassageKind.Operative or PassageKind.Annex && int.TryParse(paragraph.Number, CultureInfo.InvariantCulture, out var n)
            ? In(last, new PassageReference(paragraph.Kind == PassageKind.Annex ? ReferencePart.Annex : ReferencePart.Operative, n, Letter: letter))
            : null;
    }

    /// <summary>« Et celui de la section IV ? » after « section III, par. 2 ».</summary>
    private static PassageReference? SameIn(string folded, PlaceContext context)
        => SameElsewhere().IsMatch(folded) && context.Before is { } before && ReferenceParser.Parse(before).References is [{ } same] && ReferenceParser.ParseSection(folded) is { References: [{ Section: { } section }] }
            ? same with { Section = section }
            : null;

    /// <summary>« Et le paragraphe 2 ? » after article 7 or section II is counted there, where numbers start anew; null when the places need nothing.</summary>
    private static ParsedReferences? Leaning(ParsedReferences parsed, ShownPassage last, PlaceContext context)
    {
        var whole = SectionReader.Whole(context.Before);
        var leaning = parsed.References.Select(r => r.Section is not null || r.Part is not (ReferencePart.Operative or ReferencePart.Preamble) ? r
            : r.FromEnd && whole is not null ? r with { Section = whole.Section }
            : In(last, r)).ToList();
        return leaning.SequenceEqual(parsed.References) ? null : parsed with { References = leaning };
    }

    /// <summary>A place without a section, in the section, article or annex that was last spoken of: where it can mean several passages, or none otherwise.</summary>
    private static PassageReference In(ShownPassage last, PassageReference reference)
    {
        if (last.Passage.Kind == PassageKind.Annex && reference.Part is ReferencePart.Operative or ReferencePart.Annex)
        {
            var there = HeadingNames.Key(last.Passage.Section) is { } key
                ? reference with { Part = ReferencePart.Any, Section = key }
                : reference with { Part = ReferencePart.Annex, Section = last.Passage.Section?.Split(". ")[0] is { Length: <= 12 } name ? name : null };
            return ReferenceResolver.Resolve(there, last.Edition).Count > 0 ? there : reference;
        }

        if (ReferenceResolver.SectionOf(last.Passage) is not { } section || ReferenceResolver.Resolve(reference with { Letter = null }, last.Edition).Count(p => p.Parent is null) < 2)
        {
            return reference;
        }

        var here = reference with { Section = section };
        return ReferenceResolver.Resolve(here, last.Edition).Count > 0 ? here : reference;
    }

    [GeneratedRegex(@"^(?:(?:et|and|puis|then) )?(?:les |the )?(?:(?<count>deux|trois|quatre|cinq|[2-9]) (?:(?:paragraphes?|alineas?|notes?) )?(?:suivante?s|precedente?s|prochaine?s|d'apres|d'avant)|(?:next|previous|following|preceding) (?<count>two|three|four|five|[2-9])(?: (?:ones|paragraphs|notes))?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:et|mais|puis|alors|and|but|then|so|\W)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NothingElse();

    /// <summary>« la prochaine étape », "the next session" are no passages.</summary>
    [GeneratedRegex(@"\b(?:prochaine?s?|next|following|previous|preceding) (?!paragraph|one\b|alinea|note|clause|point|recital|section|article|part\b|say|dit|s'il|svp|please|stp|then|and|et\b|alors)[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(@"\b(?:paragraphe|alinea|note|celui) (?:suivante?|precedente?|d'apres|d'avant|juste apres|juste avant)\b|\b(?:next|previous|following|preceding) (?:one|paragraph|note|clause)\b|\b(?:paragraph|one|clause) (?:right |just )?(?:after|before)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextParagraph();

    [GeneratedRegex(@"\b(?:celui|one)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextOne();

    [GeneratedRegex(@"^(?:et|mais|and|but|le|the|[\s,:–—-])*(?:et|mais|and|but|le|the|[\s,:–—-])(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:(?:et|and|puis|then|ou|or|non|nan|no|plutot|pardon|desolee?|sorry|mais|but|i meant?|je (?:voulais dire|parlais d[eu])|what about|how about)[ ,]*)*(?:que (?:dit|contient|demande)|what does)? ?(?:le|la|the|l'|number|numero|n°|no\.?)? ?(?<n>\d{1,3})(?:e|eme|ieme|er|st|nd|rd|th)?(?:,? (?:(?:il|elle|ca|cela|it) )?(?:dit|parle|demande|says?|asks?)(?: (?:quoi|de quoi|what))?)?(?: (?:la-dessus|a ce (?:sujet|propos)|sur (?:ca|cela)|(?:about|on) (?:it|that|this)))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    /// <summary>« Et le 7, il cite quelles bases de données ? »</summary>
    [GeneratedRegex(@"^(?:(?:et|and|puis|but|mais) )?(?<number>(?:le|la|the|number|numero) \d{1,3}),? (?<asked>(?:il|elle|it|does it|is it|ca|qu|que|quels?|quelles?|what|which|who|qui) ?.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NumberAsked();

    [GeneratedRegex(@"^(?:[a-z']+ ){0,4}(?:le|la|l'alinea|alinea|lettre|point|the|item|letter|para(?:graph)?)? ?\(?(?<l>[a-z])\)(?:,? (?:in particular|en particulier|specifically|exactly|precisement|alone|only|seulement|seul|plus precisement))?\W*$|^(?:et |and )?(?:le |la |the |l'alinea |le point |la lettre |item |letter )(?<l>[a-z])\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BareLetter();

    [GeneratedRegex(@"^(?:(?:et|and|que dit|what does|what about) )*(?:le |la |l'|the |son |sa |its )?(?<o>premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|derniere?|first|third|fourth|fifth|sixth|last|final) (?:sous-?alinea|alinea|point|lettre|sous-?paragraphe|sub-?para(?:graph)?|item|letter)(?: (?:say|dit)(?: quoi)?)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePart();

    [GeneratedRegex(@"^(?:et |and |what about )?(?:celui|celle|le meme|la meme|the one|the same)(?: (?:one|paragraphe|paragraph))? (?:de|du|dans|of|in) ", RegexOptions.CultureInvariant)]
    private static partial Regex SameElsewhere();
}
