using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What a text encourages, invites to or allows is not made a duty: « encourage », "may" and « devraient » do not become « doit », "must" or « décide ».</summary>
internal static partial class ModalityRule
{
    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        if (Acts().IsMatch(claim.Folded) && !cited.Any(a => Acted().IsMatch(a.Source.Folded) || Decides().IsMatch(a.Source.Folded)))
        {
            return "an act that the passages only ask for";
        }

        if (cited.Count > 0 && Commits().IsMatch(claim.Folded) && !cited.Any(a => Committed().IsMatch(a.Source.Folded)))
        {
            return "a commitment that the passages do not hold";
        }

        if (cited.Count > 0 && ((Hedges().IsMatch(claim.Folded) && !cited.Any(a => Hedges().IsMatch(a.Source.Folded))) || Absence().IsMatch(claim.Folded)))
        {
            return "a guess, or what the text does not say";
        }

        // « est invitée à envisager d'exiger »: an invitation to oblige is one.
        if (cited.Count > 0 && Founded().IsMatch(claim.Folded) && !cited.Any(a => Founds().IsMatch(a.Source.Folded)))
        {
            return "an act that the passages only ask for";
        }

        if (cited.Count > 0 && SelfBound().IsMatch(claim.Folded) && !cited.Any(a => OfAssembly().IsMatch(a.Source.Folded)))
        {
            return "a duty of the organ that speaks";
        }

        return Duty().Match(claim.Folded) is { Success: true } duty && !Permission().IsMatch(claim.Folded[..duty.Index]) && cited.Count > 0 && cited.All(IsWeak) ? "stronger than the passages" : null;
    }

    /// <summary>Whether the clause that the statement is taken from, with the words that open its paragraph, asks for less than a duty.</summary>
    private static bool IsWeak(Alignment over)
    {
        var clause = Clauses.Best(over);
        return Permission().IsMatch(clause) && !Strong().IsMatch(clause);
    }

    [GeneratedRegex(@"\b(?:doit|doivent|devra|devront|tenue?s? (?:de|d'|a)|oblig(?!eance)\w*|exige\w*|impose\w*|ordonn\w+|contrain\w+|decide(?:nt)?|must|shall|required to|requires? (?:\w+ ){1,5}to|orders?|ordered|mandates?|mandated|decides)\b(?<!\bdoi(?:t|vent)(?= (?:se tenir|avoir lieu|s'ouvrir)))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?:encourag\w+|invit\w+|recommand\w+|recommend\w+|peut|peuvent|pourra|pourront|may|can|could|might|souhait\w+|sugger\w+|suggest\w*|should|devrait|devraient|propos\w+|preconis\w+|autoris\w+|authori[sz]\w+|permet\w*|allow\w*)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Permission();

    [GeneratedRegex(@"\b(?:doit|doivent|devra|devront|tenue?s?|oblig\w*|exig\w+|impos\w+|ordonn\w+|must|shall|requir\w+|decid\w+|prie|request\w*|demand\w*|charge (?:l[ea]s? |l'|son )|instamment|urge[sd]?|proclam\w+|necess\w+|need\w*|faut|instruct\w*|engage|calls? (?:up)?on)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b(?:probabl\w+|sans doute|peut-etre|semble(?:nt|rait)?|suppos\w+|vraisembl\w+|apparem\w+|(?<!\b(?:as|more|less|most) )likely|perhaps|maybe|presumabl\w+|apparently|seems?|would seem)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Hedges();

    // To cite a passage for what the text does not say proves nothing: that is a refusal, which has a form of its own.
    [GeneratedRegex(@"\b(?:(?:texte|resolution|document|passages?|paragraphes?|extraits?|assemblee) (?:ne|n')\s?(?:dit|disent|mentionn|precis|indiqu|parl|contien|fourni|cite|evoqu|aborde|specifi)\w*|(?:text|resolution|document|passages?|paragraphs?|assembly) (?:does|do) not (?:say|mention|specify|indicate|state|contain|provide|give|address|refer)|(?:text|resolution|document) (?:says|mentions|contains) (?:nothing|no)|(?:n'est|ne sont) pas (?:precise|mentionne|indique|specifie)\w*|(?:is|are) not (?:specified|mentioned|indicated|stated) in)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Absence();

    [GeneratedRegex(@"\b(?:(?:s'est|se sont|s'etait) engage\w*|(?:has|have|had) (?:decided|committed|pledged|agreed|promised|undertaken)|(?:a|ont) (?:decide|promis|accepte|consenti))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Commits();

    [GeneratedRegex(@"\b(?:decid\w+|decision\w*|resol[uv]\w*|conven\w+|s'engag\w+|(?:s'est|se sont|s'etait|soient?|ait|aient) engage\w*|engagements?|pledg\w+|commit\w*|promis\w*|promess\w+|agree\w*|accept\w*|undert\w+|consent\w*|offer\w*|propos\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Committed();

    // « La résolution interdit… »: finite, not « d'interdire ».
    [GeneratedRegex(@"(?<!\b(?:d'|de |a |to |be |etre |ete |pas |not |n'))\b(?:interdit|interdisent|bans|banned|prohibits?|prohibited|forbids|forbidden|abolit|abolishes|supprime|autorise|authorizes|authorises)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(?:interdi|prohib|bann|forbid|abol|supprim|autoris|authori[sz])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Acted();

    [GeneratedRegex(@"\b(?:decid\w+|proclam\w+)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Decides();

    // « L'Assemblée générale doit rendre compte au Secrétaire général »: she asks others, and binds herself only in words that name her.
    [GeneratedRegex(@"\bassembl(?:ee(?: generale)?|y) (?:(?:qui|which|that) )?(?:doit|devra|est (?:priee|invitee|tenue|appelee)|must|shall|has to|is (?:requested|required|invited|urged|called upon))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SelfBound();

    [GeneratedRegex(@"\b(?:assembl(?:ee|y)|elle-meme|itself)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfAssembly();

    // « L'Assemblée a établi un mécanisme » of what she thinks should be.
    [GeneratedRegex(@"\b(?:a|ont|has|have) (?:cree|etabli|institue|fonde|constitue|lance|established|created|founded|launched|set up)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Founded();

    [GeneratedRegex(@"\b(?:cree(?!r)\w*|creation|etabli(?!r|ss)\w*|establish(?:es|ed|ment)|institu\w+|fond(?:e|ee|ation)\b|found\w+|constitu\w+|lanc\w+|launch\w+|decid\w+|set up|creates?|created)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Founds();
}
