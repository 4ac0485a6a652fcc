using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Puts what people ask of any resolution without a word of its own (« que se passe-t-il si un État l'ignore ? », « qui l'a proposée ? ») into the question that
/// a resolution can answer, or lacks the words for.
/// </summary>
internal static partial class GeneralQuestion
{
    private const string Sanctions = "Quelles sanctions sont prévues en cas de non-respect ?";
    private const string SanctionsInEnglish = "What sanctions are there for non-compliance?";

    /// <summary>Whether a question, reworded, asks what becomes of those who ignore the resolution.</summary>
    public static bool IsOfNonCompliance(string question) => question is Sanctions or SanctionsInEnglish;

    private static readonly (Regex Regex, string French, string English)[] Rewordings =
    [
        (IfIgnored(), Sanctions, SanctionsInEnglish),
        (WhoSponsored(), "Quels pays ont parrainé le projet de résolution ?", "Which countries sponsored the draft resolution?"),
        (WhoProposed(), "Sur recommandation de quelle commission ?", "On whose recommendation?"),
    ];

    /// <summary>The question to answer: another, or the one given.</summary>
    public static string Reword(string question)
    {
        var folded = TextFolding.Fold(question);
        foreach (var (regex, french, english) in Rewordings)
        {
            if (regex.Match(folded) is { Success: true } m)
            {
                return m.Groups["en"].Success ? english : french;
            }
        }

        if (folded.Length == question.Length && Also().Match(folded) is { Success: true } also)
        {
            // « L'ADN aussi ? », "social media too?"
            var what = question.Substring(also.Groups["what"].Index, also.Groups["what"].Length);
            return also.Groups["en"].Success ? $"Does the text mention {what}?" : $"Le texte mentionne-t-il {char.ToLowerInvariant(what[0])}{what[1..]} ?";
        }

        if (folded.Length == question.Length && Stance().Match(folded) is { Success: true } stance)
        {
            // « C'est quoi la position de l'ONU sur les drones ? » asks what the text says of them.
            return string.Concat(stance.Groups["en"].Success ? "What does the text say about " : "Que dit le texte sur ", question.AsSpan(stance.Length));
        }

        return folded.Length == question.Length && DeathToll().Match(folded) is { Success: true } toll
            ? string.Concat(toll.Groups["en"].Success ? "How many people died in " : "Combien de personnes ont été tuées dans ", question.AsSpan(toll.Groups["of"].Index, toll.Groups["of"].Length), question.AsSpan(toll.Index + toll.Length))
            : question;
    }

    private const string Start = @"^(?:(?:et|alors|donc|bon|ok|mais|and|so|but|now|well|maintenant|et maintenant|and now),? )*";
    private const string This = @"(?:(?:cette|la|ce|le|ces|les|it|them|this|the|that|its|ca|cela|l')[ ']?(?:present[a-z]* )?(?:resolutions?|textes?|texts?|dispositions?|provisions?|decisions?|regles?|rules?|obligations?|demandes?|demands?|exigences?|recomm[a-z]+ations?)?)";

    /// <summary>« Que se passe-t-il si un pays n'applique pas la résolution ? », "what if a State ignores it?".</summary>
    [GeneratedRegex(Start + @"(?:(?:que|il|qu'est-ce qu'il|qu'est-ce qui) (?:se passe|arrive|risque|advient)(?:ra)?(?:-t-(?:il|on|elle))?(?: quoi)? (?:si|quand|lorsqu[e'])|quid si|que risque(?:nt)?(?:-t-(?:il|on|elle))?[^,;]{0,40} (?:qui|s'il|si)|(?:et )?si|(?<en>what(?: (?:happens|would happen|will happen|is done|follows))? (?:if|when)|(?:and )?if)) .{0,60}?\b(?:(?:n'(?:appliqu|observ|execut|obe)[a-z]*|ne (?:l'|la |le |s'y |les )?(?:respect|applique|appliquent|suit|suivent|tient|tiennent|conform|soumet|pli|execut|fait rien)[a-z]*|n'en (?:tient|tiennent|fait|font) (?:pas |aucun )?(?:compte|cas|rien)|passe(?:nt)? outre|s'en (?:moque|fiche|affranchi)[a-z]*) ?(?:pas|rien|point)?|(?:l'|la |les )?(?:ignor|viol|enfrein|transgress|bafou)[a-z]*|doesn't|does not|do not|don't|fails? to|ignores?|breaks?|violates?|breach(?:es)?|disregards?|refuses? to)(?: (?:comply|apply|respect|follow|obey|implement|honou?r|pas|a|with))*(?: " + This + @")*(?:,? (?:(?:il|que|qu'est-ce qui|qu'est-ce qu'il) (?:se passe|arrive|risque)(?:ra)?(?:-t-il)?(?: quoi)?|(?:then )?what(?: happens| then)?))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex IfIgnored();

    /// <summary>« Quel bilan humain l'attaque a-t-elle fait ? », "what was the death toll of the attack?": how many died.</summary>
    [GeneratedRegex(Start + @"(?:(?:quel(?:le)? (?:est |a ete |fut |etait )?(?:le )?(?:bilan humain|nombre de morts) (?:de |d')(?=l'|la |cette |ces )|quel bilan (?:humain )?)(?<of>(?:l'|la |le |les |cet |cette |ces )[^,?]{3,120}?)(?: (?:a|ont)-(?:t-)?(?:elles?|ils?) (?:fait|cause|provoque|laisse|entraine))?(?=,|\s?\?|$)|(?<en>what (?:was|is) the (?:final |total |human )?death toll (?:of|from|in) )(?<of>[^,?]{3,120}?)(?=,|\s?\?|$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DeathToll();

    [GeneratedRegex(Start + @"(?:(?<what>(?:l'|la |le |les )[a-z' -]{2,40}) (?:aussi|egalement)|(?<en>(?<what>(?!(?:is|are|does|do|can|what|who|and)\b)[a-z' -]{2,40}) (?:too|as well)))\s?\?+\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Also();

    [GeneratedRegex(Start + @"(?:(?:c'est quoi|quelle est|quel est|donne(?:z|s)?-moi) (?:la |leur |sa |votre |le |l')?(?:position|avis|point de vue|opinion|ligne) (?:(?:officielle |commune )?(?:de l'|de la |du |des |de )(?:onu|nations unies|assemblee(?: generale)?|conseil(?: de securite| des droits de l'homme)?|texte|resolution|organisation des nations unies) )?(?:sur|a propos de|concernant|au sujet de) |(?<en>what(?:'s| is) (?:the |its |their )?(?:(?:un|assembly|council|resolution|text)(?:'s)? )?(?:official )?(?:position|stance|view|line|take)(?: of the (?:un|united nations|(?:general )?assembly|(?:security )?council|text|resolution))? (?:on|about|regarding) ))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Stance();

    private const string Draft = @"(?:(?:cette|la|ce|le|l')[ ']?(?:projet de )?(?:resolution|texte|projet)(?: de resolution)?)";
    private const string DraftInEnglish = @"(?: (?:it|(?:the|this) (?:draft )?(?:resolution|text|draft|proposal)))";

    /// <summary>« Quels pays ont parrainé ce texte ? », "who sponsored the draft?": the head of a resolution seldom says.</summary>
    [GeneratedRegex(Start + @"(?:(?:qui (?:est-ce qui )?(?:a|ont) (?:redige|ecrit|parraine)|quels? (?:pays|etats?|delegations?) (?:a|ont) (?:propose|presente|redige|ecrit|depose|parraine|soumis|introduit)) " + Draft + @"|(?<en>who (?:sponsored|drafted|wrote|co-?sponsored)" + DraftInEnglish + @"|which (?:countries|country|states?|delegations?) (?:sponsored|proposed|tabled|drafted|introduced|put forward|wrote|submitted|co-?sponsored)" + DraftInEnglish + @"))\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WhoSponsored();

    /// <summary>« Qui a proposé ce texte ? », "who put it forward?": the committee or body through which it came.</summary>
    [GeneratedRegex(Start + @"(?:qui (?:est-ce qui )?(?:a|ont) (?:propose|presente|depose|soumis|introduit) " + Draft + @"|(?<en>who (?:proposed|tabled|introduced|submitted|put forward|recommended)" + DraftInEnglish + @"|who put" + DraftInEnglish + @" forward))\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WhoProposed();
}
