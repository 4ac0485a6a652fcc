using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Recognizes questions for what an organ does in its resolution, of no subject: « que décide l'Assemblée ? », « de quoi se félicite le Conseil ? »,
/// "what does it condemn?", or what it asks of somebody: « que demande-t-elle aux États ? ». Any other word of a subject makes another question of it.
/// </summary>
internal static partial class ActQuestion
{
    /// <summary>Words of such a question, at most.</summary>
    private const int MostWords = 14;

    /// <summary>The intent; null when the question asks something else, or of something.</summary>
    public static Intent.Does? Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var words = Word().Matches(folded);
        if (words.Count is < 2 or > MostWords || !Asked().IsMatch(folded) || OfAThing().IsMatch(folded) || (words.Any(w => w.Value == "qui") && !WhatDoes().IsMatch(folded)))
        {
            return null;
        }

        var of = Of(folded, words);
        var acts = words.Where(w => !(of is not null && w.Index >= of.Index && w.Index < of.Index + of.Length) && !General.Contains(w.Value)).Select(w => Acts.Called(w.Value)).Distinct().ToList();
        // "What does it note with concern?" asks what worries it.
        acts = acts.Count == 2 ? [.. acts.Where(a => a?.Name != "note")] : acts;
        return acts is not [{ } act] ? null
            : of is null ? new Intent.Does(act)
            : new Intent.Does(act.Name == "request" ? Acts.Asking : act) { Of = (folded.Length == question.Length ? question : folded).Substring(of.Index, of.Length) };
    }

    /// <summary>Of whom something is asked (« aux États », "of Israel", "the parties to do"), or which things are condemned or welcomed; null when that is not said.</summary>
    private static Group? Of(string folded, MatchCollection words)
        => words.FirstOrDefault(w => Acts.Called(w.Value) is not null) is not { } verb ? null
            : Acts.Called(verb.Value)!.IsAsked ? Whom().Match(folded, verb.Index + verb.Length) is { Success: true } whom ? whom.Groups["of"] : null
            : Acts.Called(verb.Value)!.Name is "condemn" or "deplore" or "welcome" && Things().Match(folded) is { Success: true } things && things.Index + things.Length <= verb.Index && Acts.Called(things.Groups["of"].Value) is null && !General.Contains(things.Groups["of"].Value) ? things.Groups["of"]
            : null;

    private static readonly HashSet<string> General =
    [
        .. ("que qu quoi quelle quelles quel quels de des du d a au aux sur par avec en y dans ce c qui est sont ete etait fut avait ont eu t elle elles il ils on se s le la les l cette ces sa son ses leurs leur et mais alors donc fait finalement exactement concretement reellement vraiment juste ici principales principaux principale principal surtout principalement tout toutes tous faire deux instamment vivement " +
            "prise prises pris prennent prend prendre exprimee exprimees exprime exprimes expriment formulee formulees dis moi texte document resolution organe assemblee generale conseil securite droits homme economique social onu nations unies organisation comporte contient " +
            "what does do did has have had been is are was were be being the a an of in by with to it its they this that these their council assembly general security human rights economic social un united nations organization organisation body about for on upon resolution text document actually really so then and but now here exactly main mainly all two both tell me express expressed expresses taken take takes took make makes made contain contains " +
            "la el los las al le les se asamblea consejo resolucion texto general seguridad derechos humanos").Split(' '),
    ];

    [GeneratedRegex(@"\b(?:que|qu|quoi|quel(?:le)?s?|what)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    /// <summary>« De quelle résolution est-il pris note ? » asks for a resolution.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)?s?|what|which) (?:resolution|texte?|document|paragraphe?|alinea|passage|organe|organi[sz]ation|body|assemble|conseil|council|security)", RegexOptions.CultureInvariant)]
    private static partial Regex OfAThing();

    /// <summary>« Qui est remercié ? » asks for somebody; « qu'est-ce qui est condamné ? » does not.</summary>
    [GeneratedRegex(@"\bqu'? ?est[- ]ce qui\b|\bce qui\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhatDoes();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    /// <summary>After the verb, and its subject: « -t-elle aux États », « l'Assemblée aux deux parties », "States to do". Any circumstance makes another question of it.</summary>
    [GeneratedRegex(@"\G(?:-t)?(?:-(?:elle|il|on|ils|elles))?(?>(?: (?:l'|la |le |the |cette |ce |this |el )(?:assemblee|conseil|organisation|onu|resolution|texte|asamblea|consejo|resolucion|texto)(?: (?:generale|de securite|des droits de l'homme|economique et social|general|de seguridad|de derechos humanos))?)?)(?! (?:au (?:juste|fait|final|total|fond|sujet|titre|nom|cas)|a (?:l'egard|propos|ce|cet))\b)(?! [^?]*\b(?:pour|sur|contre|dans (?!(?:ce|cette|le|la) )|en|face|concernant|matiere|propos|sujet|egard|afin|lors|para|sobre|contra|about|for|against|when|if)\b)" +
        @"(?: instamment| vivement)?(?: (?:a|al|au|aux|du|des|de(?= l)|of|from|upon|on|to)(?= )(?: (?:tous|toutes|all|the|les|los|las|todos|todas|la|deux|two|both)(?= )| l'(?=[a-z]))*| d'(?=[a-z])| (?:les|the|all|tous les|toutes les)(?= )| (?=[a-z' -]+ to do\b)) ?(?<of>[a-z][a-z' -]{1,60}?)(?: to do| (?:de|a) faire)?(?: (?:dans|in|en) (?:ce|cette|le|la|the|this|esta|el|este) (?:texte?|texto|resolution|resolucion))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Whom();

    [GeneratedRegex(@"\b(?:quel(?:le)?s|which|what) (?<of>[a-z]{4,20}) ", RegexOptions.CultureInvariant)]
    private static partial Regex Things();
}
