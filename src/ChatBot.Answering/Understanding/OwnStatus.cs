using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Recognizes what is asked of a resolution as such: whether it binds, is in force, has been applied. No resolution says so of itself, and nearly all speak of
/// obligations and « mise en œuvre »: a search would find those, and affirm what the text does not say.
/// </summary>
internal static partial class OwnStatus
{
    /// <summary>Whether a question asks it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="pronouns">Whether « elle », "it" is nothing that says so of itself: what was said before does not (<see cref="Says"/>).</param>
    /// <param name="edition">The document, if known: one that does speak of its own legal force may answer.</param>
    public static bool Asks(string question, bool pronouns, Edition? edition)
    {
        var folded = TextFolding.Fold(question);
        if (GeneralQuestion.IsOfNonCompliance(question))
        {
            return edition?.Passages.Any(p => Consequences().IsMatch(TextFolding.Fold(p.Text))) != true;
        }

        return (Named().IsMatch(folded) || (pronouns && Unnamed().IsMatch(folded)))
            && edition?.Passages.Any(p => SaysItself().IsMatch(TextFolding.Fold(p.Text))) != true;
    }

    /// <summary>Whether a passage says whether something binds, is in force or is applied.</summary>
    public static bool Says(string text) => OfSomething().IsMatch(TextFolding.Fold(text));

    [GeneratedRegex(@"\b(?:contraign|obligatoire|binding|vigueur|in force|valide|appliqu|application|oeuvre|implement|respect|execut|effecti|amend|modifi)", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();

    private const string Start = @"^(?:(?:et|alors|donc|bon|ok|mais|and|so|but|now|well),? )*(?:au fait,? |in fact,? )?";
    private const string Itself = @"(?:(?:la|cette|ce|le|une telle|this|the|such a) (?:presente? |present )?(?:resolutions?|textes?|text|document|decision))";
    private const string Legal = @"(?:juridique|legale?|obligatoire|contraignante?)";
    private const string Adverbs = @"(?:toujours|encore|vraiment|juridiquement|legalement|bien|deja|reellement|seulement|effectivement)";

    // « … est-elle contraignante », « … a-t-elle été appliquée », « … a-t-elle force de loi ».
    private const string Said = @"(?:" + Adverbs + @" )*(?:(?:ete |bien |vraiment )*(?:appliquee?|respectee?|suivie?(?: d'effets?)?|mise? en (?:oeuvre|application|pratique)|executee?|amendee?|modifiee?|abrogee?|contestee?|critiquee?)|contraignante?|obligatoire|imperati(?:f|ve)|en vigueur|valable|valide|d'actualite|perimee?|caduque?|opposable|efficace|(?:une |la |un )?(?:valeur|force|portee|caractere|effet) (?:de loi|" + Legal + @")|force de loi)";
    private const string SaidInEnglish = @"(?:(?:still|already|really|actually|ever|even|legally|been|have|had|has|any|a|the|currently|fully|now|considered) )*(?:binding|mandatory|compulsory|obligatory|enforceable|in force|in effect|valid|up to date|outdated|obsolete|effective|implemented|applied|respected|followed|enforced|complied with|obeyed|amended|challenged|repealed|(?:legal|binding) (?:force|status|value|effect|weight|power)|force of law|teeth)";
    private const string End = @"(?: (?:pour|aux?|sur|par|dans|depuis|en|on|for|by|in|since|under|to) [^?,;]{1,40})?(?: (?:yet|so far|ou pas|ou non|or not|a ce jour|aujourd'hui))?\W*$";
    private const string Everybody = @"(?:(?:les |des |tous les |un |chaque )?(?:etats?(?: membres?)?|pays|gouvernements?|membres?))";
    private const string EverybodyInEnglish = @"(?:(?:a |any |all |the |every )?(?:countr(?:y|ies)|(?:member )?states?|governments?|members?|nations?))";
    private const string ToApply = @"(?:l'|la |le |y |s'y )?(?:appliquer|respecter|suivre|conformer|executer|obeir|soumettre|mettre en oeuvre)";
    private const string ToApplyInEnglish = @"(?:comply(?: with)?|apply|obey|follow|respect|implement|do(?: what)?|abide by|heed)";

    [GeneratedRegex(Start + @"(?:(?:est-ce que )?" + Itself + @",? (?:(?:elle|il) )?(?:est|a|sera|serait|etait)(?:(?:-t)?-(?:elle|il))? " + Said + End
        + @"|(?:quelle est|quelle) (?:la |est )?(?:valeur|force|portee) " + Legal + @" (?:de |a )" + Itself + @"\W*$"
        + @"|(?:est-ce que )?" + Everybody + @" (?:sont|est)(?:-(?:ils|il|elles))? (?:" + Adverbs + @" )*(?:obliges?|tenus?|forces?|contraints?|lies?) (?:(?:de |d'|a )" + ToApply + @" |par )" + Itself + End
        + @"|(?:(?:est-ce qu')?(?:on|" + Everybody + @") )?(?:peut|peuvent)(?:-(?:on|il|ils))? (?:ne pas (?:appliquer|respecter|suivre)|ignorer|refuser(?: d'appliquer)?|passer outre|se soustraire) (?:a )?" + Itself + End
        + @"|(?:is|are|was|has|does|did) " + Itself + " " + SaidInEnglish + End
        + @"|what(?:'s| is) the (?:legal|binding) (?:status|force|value|weight|effect|nature) of " + Itself + @"\W*$"
        + @"|(?:do|must|are|should) " + EverybodyInEnglish + @" (?:(?:legally|really|actually) )*(?:have to|obliged to|required to|bound to|forced to|bound by)? ?(?:" + ToApplyInEnglish + " )?" + Itself + End
        + @"|can " + EverybodyInEnglish + @" (?:(?:just|simply) )?(?:ignore|refuse|break|disregard|opt out of|not apply|violate) " + Itself + End + ")",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Named();

    [GeneratedRegex(Start + @"(?:(?:est-ce (?:que c'est |qu'(?:elle|il) (?:est|a) )?|c'est |(?:elle|il) (?:est|a) |(?:est|a|sera|serait)(?:-t)?-(?:elle|il|ce) )" + Said + End
        + @"|(?:quelle est|quelle) sa (?:valeur|force|portee) " + Legal + @"\W*$"
        + @"|(?:est-ce que )?" + Everybody + @" (?:sont|est)(?:-(?:ils|il|elles))? (?:" + Adverbs + @" )*(?:obliges?|tenus?|forces?|contraints?) (?:de |d'|a )(?:l'|la |le |y |s'y )(?:appliquer|respecter|suivre|conformer|executer|obeir|soumettre)\W*$"
        + @"|(?:is|was|has|does|did) it " + SaidInEnglish + End
        + @"|what(?:'s| is) its (?:legal|binding) (?:status|force|value|weight|effect|nature)\W*$"
        + @"|(?:do|must|are|should) " + EverybodyInEnglish + @" (?:(?:legally|really|actually) )*(?:have to|obliged to|required to|bound to|forced to|bound by)? ?(?:" + ToApplyInEnglish + @" )?(?:it|comply|obey)\W*$"
        + @"|can " + EverybodyInEnglish + @" (?:(?:just|simply) )?(?:ignore|refuse|break|disregard|opt out of|not apply|violate) it\W*$)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\b(?:non-(?:respect|application|observation|conformite)|inobserv[a-z]+|manquement|en cas de (?:violation|refus)|contreven[a-z]+|nouvelles mesures|mesures supplementaires|non-?compliance|further measures)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Consequences();

    // « Les présents principes ne sont pas juridiquement contraignants », "this Declaration is not legally binding".
    [GeneratedRegex(@"\b(?:presente?s?|this|these)\b[^.;]{0,120}\b(?:contraignante?s?|force obligatoire|caractere (?:obligatoire|facultatif|volontaire)|binding)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SaysItself();
}
