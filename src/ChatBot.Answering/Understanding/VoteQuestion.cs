using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>Recognizes questions for who voted how: « quels pays ont voté contre ? », « la France s'est-elle abstenue ? », "who abstained?".</summary>
internal static partial class VoteQuestion
{
    /// <summary>The intent, or null when the turn asks something else.</summary>
    public static Intent.RollCall? Read(string question)
    {
        var folded = TextFolding.Fold(question);
        if (Asked().Match(folded) is not { Success: true } m)
        {
            return null;
        }

        var side = Not().IsMatch(m.Value) ? null : Abstain().IsMatch(m.Value) || Neither().IsMatch(m.Value) ? VoteSide.Abstained : Against().IsMatch(m.Value) ? VoteSide.Against : For().IsMatch(m.Value) ? VoteSide.For : (VoteSide?)null;
        var countries = m.Groups["country"].Success && folded.Length == question.Length ? Countries.Named(question.Substring(m.Groups["country"].Index, m.Groups["country"].Length)) : new HashSet<string>();
        return m.Groups["country"].Success && countries.Count == 0 ? null : new Intent.RollCall(side, countries);
    }

    /// <summary>« Et la France ? » after « qui a voté contre ? ».</summary>
    /// <param name="question">The turn.</param>
    /// <param name="before">The question before.</param>
    public static Intent.RollCall? ReadAfter(string question, string before)
        => And().Match(question) is { Success: true } and && Countries.Named(question[and.Length..]) is { Count: > 0 } countries && Read(before) is not null ? new Intent.RollCall(null, countries) : null;

    [GeneratedRegex(@"^(?:et|and|what about) (?=\P{N}{3,40}$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();

    /// <summary>Asked which countries, or of a country. « Les États sont invités à s'abstenir » is no vote.</summary>
    [GeneratedRegex(
        @"^(?:et |and )?(?:(?:did|has|have) (?:anyone|anybody|any (?:country|state|delegation|member)s?)(?: [a-z ]{2,40}?)? (?:abstain(?:ed)?|vote(?:d)? against|oppose(?:d)? it)|(?:quelqu'un|un pays|des pays|un etat|des etats) (?:s'est|se sont|a|ont)(?:-(?:t-)?(?:il|ils))? (?:abstenus?|vote contre)|combien (?:d'abstentions|(?:d'|de )(?:pays|etats|voix|votes|delegations) (?:pour|contre|(?:se )?sont abstenus|(?:y )?(?:ont|etaient|sont) (?:vote |votes )?(?:pour|contre)|ont dit (?:oui|non)))|how many (?:abstentions|abstained|voted (?:for|against)|(?:countries|states|votes|members) (?:abstained|were against|were in favou?r|opposed it|(?:voted |were cast )?(?:for|against|in favou?r|yes|no))))\b(?!,? (?:et|ou|and|or) (?:pour|contre|for|against|in favou?r|combien|how many))|" +
        @"(?:^(?:et |and )?|[,:;] )(?:quel(?:le)?s? (?:sont les |(?:est|fut|a ete) le )?(?:seuls? )?(?:pays|etats?(?: membres)?|delegations?|membres)|qui|lesquel(?:le)?s|(?:liste|noms?) des (?:pays|etats)|(?:which|what) (?:(?:was|is|were|are) the )?(?:(?:only|sole|one) )?(?:countr(?:y|ies)|states?|member states?|members?|delegations?)|who(?: (?:was|is|were) the (?:only|sole|one) (?:country|state|member|delegation)(?: state)?)?)\b[^?.]{0,40}\b(?:(?:ont |a |avaient )?(?:pas )?vote(?:nt|rent|)? (?:pour|contre|en faveur)|(?:voted?|to vote) (?:for|against|in favou?r|no|yes)|(?:spoke|came out) (?:for|against|in favou?r of) (?:it|the (?:[a-z]+ )?(?:resolution|text))|(?:opposed|rejected) (?:it|the (?:[a-z]+ )?(?:resolution|text))|(?:ont |a )vote (?:oui|non)|(?:ont|a) dit (?:oui|non)|said (?:yes|no)|n'(?:ont|a) vote ni (?:pour|contre) ni (?:pour|contre)|voted neither (?:for|against|yes|no)|(?:se sont|s'est|s'etaient) (?:prononcee?s? (?:pour|contre|en faveur)|abstenue?s?|opposee?s? (?:a la resolution|au texte|a ce texte))|abstained)\b" +
        @"|^(?>(?:et |and )?)(?!pour |pourquoi|quand|why|when|a quel|en quel|depuis|comment se|or )(?:(?:est-ce que )?(?<country>(?:la |le |les |l')?[a-z' -]{3,40}?) (?:a-t-(?:elle|il)|ont-(?:elles|ils)|a|ont) vote (?:pour|contre|en faveur)|(?:est-ce que )?(?<country>(?:la |le |les |l')?[a-z' -]{3,40}?) (?:(?:etait|est|etaient|sont)(?:-(?:elles?|ils?))? (?:pour|contre|en faveur|opposee?s?)(?= (?:ce |cette |la |le |du |de la |au |a la |a ce )?(?:texte|resolution)|\W*$)|(?:a|ont)(?:-(?:t-)?(?:elles?|ils?))? (?:soutenu|appuye|approuve|rejete|refuse) (?:ce |cette |la |le )(?:texte|resolution)\b)|(?:comment|dans quel sens) (?:a vote|ont vote|vote) (?<country>(?:la |le |les |l')?[a-z' -]{3,40})|(?<country>(?:la |le |les |l')?[a-z' -]{3,40}?) (?:a|ont) vote (?:quoi|comment|dans quel sens|oui ou non)|(?<country>(?:la |le |les |l')?[a-z' -]{3,40}?) (?:s'est-(?:elle|il)|se sont-(?:elles|ils)) abstenue?s?|did (?<country>(?:the )?[a-z' -]{3,40}?) (?:vote (?:for|against|in favou?r)|abstain|(?:support|back|oppose|reject) (?:it|(?:the|this) (?:text|resolution))\b)|was (?<country>(?:the )?[a-z' -]{3,40}?) (?:for|against|in favou?r)(?: of)?(?: (?:it|(?:the|this) (?:text|resolution)))?(?=\W*$)|how did (?<country>(?:the )?[a-z' -]{3,40}?) vote)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:ni|neither)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Neither();

    /// <summary>« Quels pays n'ont pas voté pour ? »: those against and those who abstained, so all sides are shown.</summary>
    [GeneratedRegex(@"\b(?:pas|not|didn't)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    [GeneratedRegex(@"abst", RegexOptions.CultureInvariant)]
    private static partial Regex Abstain();

    [GeneratedRegex(@"\b(?:contre|against|non|no|oppos\w*|rejected)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:pour|faveur|for|favou?r|oui|yes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex For();
}
