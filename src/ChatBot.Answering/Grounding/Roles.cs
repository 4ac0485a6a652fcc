using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// What a paragraph makes of a thing that it names: says what it is, or charges it with something. What a resolution is about stands in nearly all of its
/// paragraphs (« INTERPOL », « les États Membres »), so that only the part that it plays tells which of them answers.
/// </summary>
internal static partial class Roles
{
    /// <summary>Characters after a name that can tell what it is.</summary>
    private const int After = 110;

    /// <summary>Characters before a name that can charge it with something.</summary>
    private const int Before = 150;

    /// <summary>How much the words after a name say what it is: 3 outright (« INTERPOL, conformément à son statut, est une organisation… »), 2 where its full name stands before it (« Organisation mondiale de la Santé (OMS) ») or a noun right after it (« le Corps commun, organe indépendant »), 1 by the way (« …, qui permet… »), 0 not at all.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="name">Where the name stands in it.</param>
    public static int Defines(string text, TextSpan name)
    {
        var before = TextFolding.Fold(text[Math.Max(0, name.Start - Before)..name.Start]);
        var after = TextFolding.Fold(text.Substring(name.End, Math.Min(After, text.Length - name.End)));
        return DefinitionOf().IsMatch(before) || (Is().IsMatch(after) && !OfAnother().IsMatch(before)) ? Outright
            : InApposition().IsMatch(after) || (after.StartsWith(')') && FullName().IsMatch(text.AsSpan(Math.Max(0, name.Start - Before), Math.Min(Before, name.Start)))) ? Introduced
            : ByTheWay().IsMatch(after) ? 1 : 0;
    }

    /// <summary>What <see cref="Defines"/> gives a name that is said outright to be something.</summary>
    public const int Outright = 3;

    /// <summary>What <see cref="Defines"/> gives a short name after its full one, and a name that a noun follows.</summary>
    public const int Introduced = 2;

    /// <summary>Whether a paragraph charges what it names with something: « Prie le Secrétaire général de… », « il importe que les États Membres… », « les parties doivent… ».</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="name">Where the name stands in it.</param>
    public static bool Charges(string text, TextSpan name)
    {
        var before = TextFolding.Fold(text[Math.Max(0, name.Start - Before)..name.Start]);
        var after = TextFolding.Fold(text.Substring(name.End, Math.Min(After, text.Length - name.End)));
        return !OfAnother().IsMatch(before) && (Asks().IsMatch(before) || Must().IsMatch(after));
    }

    /// <summary>« de retenir ce qui suit comme définition du principe de responsabilité : … »</summary>
    [GeneratedRegex(@"\b(?:comme|pour) (?:definition|sens) (?:suivante? )?(?:du |de la |des |de l['’]|d['’]|de )(?:(?:terme|mot|principe|notion|concept|expression) (?:du |de la |des |de l['’]|d['’]|de )?)?$|\b(?:as (?:the|a) definition of) (?:the )?$|\b(?:entend(?:ent|re)?|designe(?:nt)?|faut entendre) par (?:la |le |les |l['’]|une? )?[«""]?\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionOf();

    /// <summary>« les outils d'INTERPOL »: what is said next is said of the tools.</summary>
    [GeneratedRegex(@"\b(?:d['’]|de |du |des |of |of the )(?:l['’]|la )?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    [GeneratedRegex(@"^(?: ?[»”""])?(?: \([^()]{2,40}\))?(?:,[^,;.]{2,70},)?(?: \([^()]{2,40}\))?,? (?:(?:(?:qui )?(?:est|sont|serait|sera|etait)|constitue(?:nt)?|demeure(?:nt)?|reste(?:nt)?) (?:depuis [^,;.]{2,20} )?(?:une?|des|le|la|les|l['’]|essentiellement une?)\b|(?:a|ont) pour (?:mission|but|objet|objectif|mandat|vocation|fonction|role)\b|designe(?:nt)?\b|s['’]entend(?:ent)?\b|signifie(?:nt)?\b|correspond(?:ent)? (?:a|au|aux)\b|(?:recouvre|englobe|comprend)(?:nt)?\b|(?:is|are|remains?|constitutes?) (?:the|an?)\b|means?\b|refers? to\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Is();

    [GeneratedRegex(@"^(?: ?[»”""])?(?: \([^()]{2,40}\))?, (?:(?:seul|unique|principal)e? )?(?:organe|organisme|organisation|instrument|institution|programme|mecanisme|cadre|reseau|centre|systeme|outil|instance|dispositif|plateforme)\b(?! d[eu']s? )|^ en (?:sa qualite d[e'’]|tant qu[e'’]) ?\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex InApposition();

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]+ (?:[\p{L}’'-]+ ){1,11}\($", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FullName();

    [GeneratedRegex(@"^[^;.]{0,50}?(?:, qui |, qu['’](?:elles?|ils?) (?:a|ont|avait) (?:elle-meme )?(?:adopt|proclam|cre|institu|etabli|lanc)| (?:adopte|proclame|cree|institue|lance)e?s? (?:par |a |le |en |lors )|, a savoir|, which |, soit |,? destinee?s? a|, (?:organe|organisme|organisation|instrument|institution|programme|mecanisme|cadre|reseau|centre|systeme|outil)s? )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ByTheWay();

    // The verb, what shades it, others who are asked beside (« l'Organisation des Nations Unies, en particulier… et »), the article.
    [GeneratedRegex(@"(?:^|[,;:(.] |\b(?:et|and) (?:par ailleurs |en outre |a cet egard )?|\b(?:pour|de) )(?:l['’]|les )?(?:prie|demande|invite|encourage|engage|exhorte|appelle|charge|recommande|conseille|presse|enjoint|requiert|exige|souhaite|compte|(?:re)?affirme|souligne|insiste|estime|considere|declare|rappelle|request|call(?:s|ing)? (?:up)?on|urge|ask|recommend|stress|emphasize|underline|reaffirm|exhort|demand|require)[a-z]*(?: (?:instamment|vivement|egalement|aussi|en outre|de nouveau|par consequent|donc|une fois de plus|notamment|again|also|further|strongly|resolument|energiquement|toute?s?|tous|sur le fait|fermement))*(?: qu['’]il (?:importe|faut|convient|incombe|est (?:important|necessaire|essentiel|indispensable|imperatif))| combien il importe| the (?:need|importance) for| la (?:necessite|responsabilite) (?:pour|qui incombe)| that)?(?: (?:a|au|aux|pour|for|to|upon|on) (?:l['’] ?|la |les |the )?| que? (?:le |la |les |l['’])?| qu['’]| le | la | les | l['’]| the | )(?:(?:toute?s?|tous|all|autres|other|certaine?s?) (?:les |the )?)*(?:(?!\bd['’e]|\bpar\b)[^;.:]{0,90}(?:,| et| ou| and)(?: en particulier| notamment| y compris| et| and)? ?(?:a |au |aux |le |la |les |l['’]|the |to )?(?:l['’]|la |les )?)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?: \([^()]{2,40}\))?(?:,[^,;.]{2,60},| (?:parties|membres|concernee?s|interessee?s|concerned|parties))? (?:ne )?(?:doi(?:t|vent)|devrai(?:t|ent)|sont (?:tenus|invites|encouragees?|pries)|est (?:invitee?|priee?|tenue?|chargee?)|must|should|shall|are (?:invited|encouraged|requested|required|urged))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Must();
}
