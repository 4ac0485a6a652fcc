using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>Reads questions for a whole part of a text: « que dit la section II ? », « l'article 5 », "what does the annex say about…", or for a place of another text.</summary>
internal static partial class SectionReader
{
    /// <summary>What such a question wants; null when it names no part.</summary>
    /// <param name="question">The question.</param>
    /// <param name="parsed">The paragraphs that it names.</param>
    /// <param name="context">What it is read in the light of.</param>
    public static Intent? Read(string question, ParsedReferences parsed, PlaceContext context)
    {
        if (MentionsQuestion.Read(question) is not null)
        {
            return null;
        }

        var edition = context.Edition;
        var headed = ReferenceParser.ParseHeading(question);
        if (headed is not null && Has(edition, headed.References[0] with { Whole = true, Letter = null }) && IsOfThis(headed.Rest, edition!, out var rest))
        {
            return Counts(question, headed.References[0]) ?? IntentReader.Placed(headed with { Rest = rest });
        }

        if (edition is not null && OtherPlace.Read(question, edition) is { } other)
        {
            return other;
        }

        if (headed is not null && parsed.References.Count == 0)
        {
            return IntentReader.Placed(headed) is Intent.Passages missing && edition is not null && !OtherPlace.Mentions(edition, headed.References[0].Section!) ? missing : null;
        }

        if (parsed.References.Count > 0)
        {
            return null;
        }

        if (edition is not null && AllOf().Match(TextFolding.Fold(question)) is { Success: true } all)
        {
            return new Intent.Sections(all.Groups["what"].Value is [.., 's'] what ? what[..^1] : all.Groups["what"].Value);
        }

        if (edition is not null && Title(question, edition) is { } titled)
        {
            return new Intent.Passages(new ParsedReferences([titled], string.Empty));
        }

        if (ReferenceParser.ParseSection(question) is not { } named)
        {
            return null;
        }

        named = Nearby(named, context);
        var section = named.References[0].Section;
        return Counts(question, named.References[0]) is { } counted && Has(edition, named.References[0]) ? counted : IntentReader.Placed(named) switch
        {
            Intent.Passages passages when section is null || Numbered().IsMatch(section) || Has(edition, named.References[0]) => passages,
            Intent.Within within when Has(edition, named.References[0]) && (section != "annexe" || InAnnex().IsMatch(TextFolding.Fold(question))) => within,
            _ => null,
        };
    }

    /// <summary>The section or article that a question asks for as a whole; null when it asks for none.</summary>
    public static PassageReference? Whole(string? question)
        => question is null ? null
            : ReferenceParser.Parse(question).References.Count > 0 ? null
            : ReferenceParser.ParseHeading(question) is { References: [{ Whole: true, Letter: null } heading] } ? heading
            : ReferenceParser.ParseSection(question) is { References: [{ Section: not null } section] } ? section
            : null;

    /// <summary>« et la section F ? » after « section II.E » is II.F.</summary>
    private static ParsedReferences Nearby(ParsedReferences named, PlaceContext context)
    {
        if (named.References is [{ Section: { Length: 1 } letter } reference] && context is { Edition: { } edition, Cited: [.., var last] } && last.Passage.Section?.Split(". ") is [{ Length: <= 5 } part, ..])
        {
            var under = reference with { Section = $"{part}. {letter}" };
            return Has(edition, under) ? named with { References = [under] } : named;
        }

        return named;
    }

    /// <summary>« Suivi ? »: the title of a section, alone.</summary>
    private static PassageReference? Title(string question, Edition edition)
    {
        var title = question.Trim(' ', '?', '!', '.', '«', '»', '"', '\u00a0', '\u202f');
        return title.Length >= 5 && edition.Passages.Any(p => p.Section is { } s && (s == title || s.Split(". ").Any(n => TextFolding.Fold(n) == TextFolding.Fold(title)))) && !TextFolding.Fold(title).StartsWith("annex", StringComparison.Ordinal)
            ? new PassageReference(ReferencePart.Any, 0, Section: TextFolding.Fold(title)) { Whole = true }
            : null;
    }

    /// <summary>« combien de paragraphes dans la section II ? »</summary>
    private static Intent.Structure? Counts(string question, PassageReference reference)
        => HowMany().IsMatch(TextFolding.Fold(question)) ? new Intent.Structure(ReferencePart.Any, reference) : null;

    /// <summary>Whether « de la Déclaration » after an article means the text itself, which is one or has one annexed; what is asked besides.</summary>
    private static bool IsOfThis(string rest, Edition edition, out string besides)
    {
        besides = rest;
        if (OfAText().Match(TextFolding.Fold(rest)) is not { Success: true } m)
        {
            return true;
        }

        besides = rest.Remove(m.Index, m.Length);
        return OtherPlace.IsOwn(m.Groups["noun"].Value, edition);
    }

    private static bool Has(Edition? edition, PassageReference reference) => edition is not null && ReferenceResolver.Resolve(reference, edition).Count > 0;

    [GeneratedRegex(@"\b(?:de|du|des|of)(?: l'| (?:la|le|les|the|this|cette|ce|ladite|present|presente) | )?(?:la |the |presente )?(?<noun>declaration|convention|pacte|protocole|charte|charter|statut|covenant|protocol|code|accord|agreement|reglement)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfAText();

    /// <summary>A section by number or letter, or an annex.</summary>
    [GeneratedRegex(@"^(?:annexe\b|last$|[a-z0-9]{1,6}(?:[. ,]+[a-z0-9]{1,6})?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>What « est joint en annexe » is said in the text before it.</summary>
    [GeneratedRegex(@"\b(?:dans l'|selon l'|d'apres l'|que dit l'|in the |what does the |according to the )annexe?\b", RegexOptions.CultureInvariant)]
    private static partial Regex InAnnex();

    [GeneratedRegex(@"\b(?:combien (?:y a-t-il )?(?:de |d')|how many |nombre (?:de |d')|number of )(?:numbered |operative )?(?:paragraphe|paragraph|alinea|point)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"^(?:(?:et|and) )?(?:combien (?:y a-t-il )?(?:de |d')|how many |(?:quel est )?(?:le )?nombre (?:de |d')|number of )(?<what>sections?|parties|parts|articles?|regles?|rules?|annexes?|annexe)(?: (?:y a-t-il|contient|compte|comporte|are there|does it have|a-t-elle|en tout|(?:dans|in|de) (?:la |the |cette |this |l'|ce )?(?:resolution|texte?|annexe?|declaration|convention))){0,3}\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AllOf();
}
