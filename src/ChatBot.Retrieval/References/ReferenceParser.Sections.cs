using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>Reads whole parts of a text that a question names: headings, sections, annexes, the preamble.</summary>
public static partial class ReferenceParser
{
    private const string Ordered = @"[ivxl]{1,6}(?:\.[a-z])?|[b-h]|a(?=\W*$)|\d{1,2}";
    private const string OfThis = @"(?:la |the |this |present |presente |cette )*(?:resolution|document|texte?)\b";

    /// <summary>A place under a heading of its own, « la règle 44 », « article 5, par. 2 »; null when the question names none. Most texts have no such headings: it is to be looked up before it is believed.</summary>
    public static ParsedReferences? ParseHeading(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Headed().Match(TextFolding.Fold(question)) is { Success: true } m
            ? Parsed(question, m, m.Groups["p"].Success
                ? new PassageReference(ReferencePart.Any, Number(m.Groups["p"].Value), Section: HeadingNames.Key(m))
                : new PassageReference(ReferencePart.Any, 0, Section: HeadingNames.Key(m)) { Whole = true })
            : null;
    }

    /// <summary>All of a section, annex or series: « la section II », « annexe I », « la partie « Suivi » », « le préambule »; null when the question names none.</summary>
    public static ParsedReferences? ParseSection(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = TextFolding.Fold(question);
        if (Series().Match(text) is { Success: true } series)
        {
            var part = series.Groups["preamble"].Success ? ReferencePart.Preamble : ReferencePart.Operative;
            return Parsed(question, series, new PassageReference(part, 0) { Whole = true });
        }

        if (Sectioned().Match(text) is { Success: true } numbered && !SpeaksOfAnotherText(text, numbered))
        {
            return Parsed(question, numbered, new PassageReference(ReferencePart.Any, 0, Section: SectionOf(numbered) ?? "annexe") { Whole = true });
        }

        return Titled().Match(text) is { Success: true } titled
            ? Parsed(question, titled, new PassageReference(ReferencePart.Any, 0, Section: titled.Groups["title"].Value.Trim()) { Whole = true })
            : null;
    }

    private static ParsedReferences Parsed(string question, Match m, PassageReference reference)
    {
        var rest = new StringBuilder(question);
        Blank(rest, m);
        return new ParsedReferences([reference], Collapse(rest));
    }

    // « la règle 44 », "article 5": headings of rules, conventions and declarations.
    [GeneratedRegex(@"\b(?:la |l'|le |the )?(?<what>regle|rule|article|art\.|principe|principle|directive|guideline) (?:n° ?|no\.? ?)?(?<n>\d{1,3}|premier|first)\b(?:,? (?:par\.?|paragraphe|para\.?|paragraph) (?<p>\d{1,3}))?" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Headed();

    // « section II », « partie B de l'annexe », « annexe II, section B », "the annex"; an annex « au rapport » is another text's.
    [GeneratedRegex(@"\b(?:la |l'|le |the )?(?:annexe?\b(?: (?<ax>" + Ordered + @")(?![\w/]))?(?:,? (?:section|sect\.?|partie|part) (?<s>" + Ordered + @")(?![\w/]))?|(?:section|sect\.?|partie|part|chapitre|chapter) (?<s>" + Ordered + @")(?![\w/]|[.,]\d)(?:,? (?:de l'|of (?:the )?)annexe?\b(?: (?<ax>" + Ordered + @")(?![\w/]))?)?)(?(ax)|(?(s)|(?! (?:aux?|a la|a l'|to) )))(?! (?:du|des|de|of) (?!" + OfThis + @"))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sectioned();

    // « la section sur le suivi », « la partie intitulée « Suivi » », 'the part called "…"'.
    [GeneratedRegex(@"\b(?:la |le |the )?(?:section|sous-section|partie|part|chapitre|chapter|rubrique) (?:(?:intitulee?|titree?|sur|relati(?:f|ve) (?:aux?|a)|consacree? (?:aux?|a)|called|entitled|titled|headed|about|on) |[«“""] ?)+(?:le |la |les |l'|the )?(?<title>[^?«»“”""]{4,120}?) ?[»”""]?(?: (?:says?|contains?|covers?|dit(?: quoi)?|prevoit|contient(?: quoi)?))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Titled();

    // « que dit le préambule ? », "the operative part": nothing else asked.
    [GeneratedRegex(@"^(?:(?:et|and|alors|so) )?(?:que (?:dit|contient|disent) |qu'est-ce que (?:dit |contient )?|qu'y a-t-il dans |what does |what(?:'s| is) in |quel est le (?:texte|contenu) du |(?:montre|lis|cite|donne|affiche)[rz]?(?:-moi)? |(?:show|read|give|quote)(?: me)? )?(?:le |du |the )?(?:(?<preamble>preambule|preamble)|dispositif|operative (?:part|section))(?: (?:says?|contains?|dit(?: quoi)?|contient(?: quoi)?))?(?: (?:de|of|du) " + OfThis + @")?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Series();
}
