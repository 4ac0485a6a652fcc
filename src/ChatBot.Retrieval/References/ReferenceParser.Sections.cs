using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>Reads whole parts of a text that a question names: headings, sections, annexes, the preamble.</summary>
public static partial class ReferenceParser
{
    private const string Ordered = @"[ivxl]{1,6}(?:\.[a-z]|,? [a-h](?=\W*$))?|[b-h]|a(?=\W*$)|\d{1,2}(?:\.[a-z])?|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|one|two|three|four|five|six|seven|eight|nine|ten";
    private const string OfThis = @"(?:la |the |this |present |presente |cette )*(?:resolution|document|texte?)\b";

    /// <summary>Places under headings of their own, « la règle 44 », « article 5, par. 2 », « articles 9 à 11 »; null when the question names none. Most texts have no such headings: they are to be looked up before they are believed.</summary>
    public static ParsedReferences? ParseHeading(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Headed().Match(TextFolding.Fold(question)) is not { Success: true } m)
        {
            return null;
        }

        var first = new PassageReference(ReferencePart.Any, m.Groups["p"].Success ? Number(m.Groups["p"].Value) : 0, Letter: LetterOf(m), Section: HeadingNames.Key(m)) { Whole = !m.Groups["p"].Success };
        var others = m.Groups["to"].Success
            ? Enumerable.Range(Number(m.Groups["n"].Value) + 1, Math.Clamp(Number(m.Groups["to"].Value) - Number(m.Groups["n"].Value), 0, MostHeadings))
            : m.Groups["more"].Captures.Select(c => Number(c.Value));
        var what = first.Section![..first.Section!.LastIndexOf(' ')];
        return Parsed(question, m, [first, .. others.Select(n => new PassageReference(ReferencePart.Any, 0, Section: $"{what} {n}") { Whole = true })]);
    }

    /// <summary>Headings of a range, at most.</summary>
    private const int MostHeadings = 30;

    /// <summary>All of a section, annex or series: « la section II », « annexe I », « la partie « Suivi » », « le préambule »; null when the question names none.</summary>
    public static ParsedReferences? ParseSection(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = TextFolding.Fold(question);
        if (Series().Match(text) is { Success: true } series)
        {
            var part = series.Groups["preamble"].Success ? ReferencePart.Preamble : ReferencePart.Operative;
            return Parsed(question, series, [new PassageReference(part, 0) { Whole = true }]);
        }

        if (Sectioned().Match(text) is { Success: true } numbered && !SpeaksOfAnotherText(text, numbered))
        {
            return Parsed(question, numbered, [new PassageReference(ReferencePart.Any, 0, Section: SectionOf(numbered) ?? "annexe") { Whole = true }]);
        }

        return Titled().Match(text) is { Success: true } titled
            ? Parsed(question, titled, [new PassageReference(ReferencePart.Any, 0, Section: titled.Groups["title"].Value.Trim()) { Whole = true }])
            : null;
    }

    private static ParsedReferences Parsed(string question, Match m, IReadOnlyList<PassageReference> references)
    {
        var rest = new StringBuilder(question);
        Blank(rest, m);
        return new ParsedReferences(references, Collapse(rest));
    }

    // « la règle 44 », "article 5", « art. 37 al. 2 », "article 8(2)(c)", « le dernier article »: headings of rules, conventions and declarations.
    [GeneratedRegex(@"\b(?:(?:l'|the )?annexe?,? )?(?:la |l'|le |les |the )?(?:(?:guiding )?(?<what>regle|rule|article|art|principe|principle|directive|guideline)s?\.?(?: directeurs?)? ?(?:n° ?|no\.? ?|numero )?(?<n>\d{1,3}|premier|first|one|un\b)(?:er)?(?![\w/])(?:,? (?:par\.?|paragraphe|para\.?|paragraph|al\.?|alinea) ?(?<p>\d{1,2})|\.(?<p>\d{1,2})|,? ?\((?<p>\d{1,2})\)|,? (?<p>\d{1,2})(?=\W*$| ?\(?[a-z]\)))?(?:,? ?" + Point + @"?\(?(?<l>[a-z]{1,2})\)| (?<l>[b-z])(?=\W*$))?(?: (?:a|au|to|-|–) (?<to>\d{1,3})(?![\w/])|(?:(?:, | et | and )(?<more>\d{1,3})(?![\w/])){1,8})?|(?<n>" + First + @") (?<what>regle|rule|article|principe|principle|directive|guideline)\b)" + After, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Headed();

    // « section II », « partie B de l'annexe », « annexe II, section B », "the annex"; an annex « au rapport » is another text's.
    [GeneratedRegex(@"(?<![-\w])(?:la |l'|le |the )?(?:annexe?\b(?: (?<ax>" + Ordered + @")(?![\w/]))?(?:,? (?:section|sect\.?|partie|part) (?<s>" + Ordered + @")(?![\w/]))?|(?:" + Part + @" (?:n° ?)?(?<s>" + Ordered + @")(?![\w/]|[.,]\d)(?:,? (?:section|sect\.?) (?<s>[a-h])\b)?|(?<s>" + First + ") " + Part + @"\b)(?:,? (?:de l'|of (?:the )?)annexe?\b(?: (?<ax>" + Ordered + @")(?![\w/]))?)?)(?(ax)|(?(s)|(?! (?:aux?|a la|a l'|to) )))(?! (?:du|des|de|of) (?!" + OfThis + @"|(?:la |l'|the )?\W*$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sectioned();

    // « la section sur le suivi », « la partie intitulée « Suivi » », 'the part called "…"'.
    [GeneratedRegex(@"(?<![-\w])(?:la |le |the )?(?:(?:section|sous-section|partie|chapitre|chapter|rubrique) (?:du |de |des |d')?|part (?!(?:du|de|des|d') ?))(?:(?:intitulee?|titree?|sur|relati(?:f|ve) (?:aux?|a)|consacree? (?:aux?|a)|called|entitled|titled|headed|about|on) |[«“""] ?)*(?:le |la |les |l'|the )?(?!(?:[ivxl]{1,6}|[a-h]|\d{1,2})\b)(?<title>[^?«»“”""]{4,120}?) ?[»”""]?(?: (?:says?|contains?|covers?|dit(?: quoi)?|prevoit|contient(?: quoi)?))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Titled();

    // « que dit le préambule ? », "the operative part": nothing else asked.
    [GeneratedRegex(@"^(?:(?:et|and|alors|so) )?(?:que (?:dit|contient|disent) |qu'est-ce que (?:dit |contient )?|qu'y a-t-il dans |what does |what(?:'s| is) in |quel est le (?:texte|contenu) du |(?:montre|lis|cite|donne|affiche)[rz]?(?:-moi)? |(?:show|read|give|quote)(?: me)? )?(?:le |du |the )?(?:(?<preamble>preambule|preamble)|dispositif|operative (?:part|section))(?: (?:says?|contains?|dit(?: quoi)?|contient(?: quoi)?))?(?: (?:de|of|du) " + OfThis + @")?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Series();
}
