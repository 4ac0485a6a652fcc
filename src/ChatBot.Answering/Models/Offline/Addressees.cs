using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Finds whom a paragraph asks to do what: of « engage les États d'Afrique à ratifier la Convention » the States of Africa, asked who is to ratify it.</summary>
internal static partial class Addressees
{
    /// <summary>What is asked of somebody belongs to them, however long it takes to say.</summary>
    private const double Belongs = 0.9;

    /// <summary>Asked who must, or is asked to, whom a paragraph asks to do so much of it is the answer.</summary>
    private const double Asked = 0.3;

    /// <summary>« Qui est invité… ? » asks whom the text invites, before whom it begs.</summary>
    private const double OfTheVerb = 0.1;

    private static bool SameVerb(string asked, string verb)
        => verb.Length > 3 && asked.Contains(TextFolding.Fold(verb)[..^1], StringComparison.Ordinal);

    /// <summary>Characters by which a term may begin after those asked and still be what they are called.</summary>
    private const int Head = 3;

    /// <summary>Words within which a quotation can show both whom and what.</summary>
    private const int Quotable = 60;

    /// <summary>Who is asked to do the most of what a question asks about, and how well that fits (beyond compare where it is asked who must); null when nobody is, or when it is asked who did.</summary>
    public static (TextSpan Who, double Score)? Find(OfflineQuestion question, string text, IReadOnlyList<TermMatch> matches)
    {
        if (question.Profile.Form != AnswerForm.Agent)
        {
            return null;
        }

        var asked = question.Asked;
        if (Did().IsMatch(asked) && !IsAsked().IsMatch(asked))
        {
            return null;
        }

        (TextSpan Who, double Score)? best = null;
        foreach (Match request in Request().Matches(text))
        {
            var (who, deed) = (request.Groups["who"], request.Groups["deed"]);
            var score = matches.Where(m => m.Span.Start >= deed.Index && m.Span.End <= deed.Index + deed.Length && Excerpt.Words(text, new TextSpan(who.Index, m.Span.End - who.Index)) <= Quotable).GroupBy(m => m.Term).Sum(g => question.Terms[g.Key] * g.Max(PassageReader.Certainty)) * Belongs;
            score = score >= Asked * question.Weight && Wanted(asked) ? score + question.Weight : score;
            score += SameVerb(asked, request.Groups["verb"].Value) ? OfTheVerb * question.Weight : 0;
            if (score > (best?.Score ?? 0) && !matches.Any(m => m.Span.Start <= who.Index + Head && m.Span.End > who.Index && question.Terms[m.Term] > TermWeights.Organ && PassageReader.Certainty(m) > 0.5))
            {
                best = (new TextSpan(who.Index, who.Length), score);
            }
        }

        return best;
    }

    /// <summary>Who is asked to do what stands at a place of a paragraph; null when nobody is.</summary>
    public static TextSpan? At(string text, int at)
        => Request().Matches(text).FirstOrDefault(r => r.Groups["deed"].Index <= at && r.Index + r.Length > at) is { } request ? new TextSpan(request.Groups["who"].Index, request.Groups["who"].Length) : null;

    /// <summary>What a clause names next to its verb: « Israël, Puissance occupante » of « Exige de nouveau qu'Israël, Puissance occupante, s'acquitte… »; nothing of the deed.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="verb">Where the verb of the clause begins.</param>
    public static TextSpan Named(string text, int verb)
        => NextToVerb().Match(text, verb) is { Success: true } m ? new TextSpan(m.Groups["who"].Index, m.Groups["that"].Success ? Math.Min(m.Groups["who"].Length, SubjectLength) : m.Groups["who"].Length) : new TextSpan(verb, 0);

    /// <summary>Whether a name only belongs to another: « les outils d'INTERPOL », « les forces alliées aux deux parties », but not « les États et aux parties ».</summary>
    /// <param name="before">What a clause names, up to the name.</param>
    public static bool IsComplement(string before) => Complement().IsMatch(before);

    [GeneratedRegex(@"(?<!,|\b(?:et|ou|and|or)) (?:à|aux?|d[eu]s?|d['’]|of|to)(?: ?l['’]| la| les| the| deux| tou(?:te)?s| all)* ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Complement();

    /// <summary>Whether a paragraph begins by asking somebody for something, so that its first words say whom.</summary>
    public static bool IsAsking(string text) => Asking().IsMatch(text);

    [GeneratedRegex("^(?i:" + Verbs + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    /// <summary>Whether a point says first what is to be done: « À revoir… », « de veiller à ce que… ».</summary>
    public static bool BeginsWithDeed(string text) => Deed().IsMatch(text);

    [GeneratedRegex(@"^(?:(?i:à|de|d['’]) ?" + Infinitive + @"|[Tt]o \p{Ll}+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Deed();

    /// <summary>Characters of « que les deux parties » before they do something, at most.</summary>
    private const int SubjectLength = 25;

    /// <summary>Whether it is asked who must do something, or is asked to: nobody else than whom a paragraph asks is the answer.</summary>
    public static bool Wanted(string asked) => Obliged().IsMatch(asked) || IsAsked().IsMatch(asked);

    [GeneratedRegex(@"\b(?:qui|who) (?:doi(?:t|vent)|devr[a-z]+|est (?:cense|tenue?)|sont (?:censes|tenus)|(?:must|should|shall|ha(?:s|ve) to|(?:is|are) (?:supposed|meant|expected|to))(?! (?:the|states?|countries|members?|governments?|they|we|un|interpol)\b))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Obliged();

    [GeneratedRegex(@"\b(?:qui|who) (?:est|sont|a ete|ont ete|is|are|was|were|gets|has been|have been) (?:[a-z]+ment )?(?:invite|prie|charge|encourage|engage|exhorte|appele|incite|asked|requested|invited|urged|called|encouraged|told|tasked|mandated|entrusted)", RegexOptions.CultureInvariant)]
    private static partial Regex IsAsked();

    /// <summary>What somebody did is not answered by what somebody is asked to do.</summary>
    [GeneratedRegex(@"\b(?:qui|who|whom) (?:l'|les? |la |lui |leur |y |en |s'|se )?(?:a|ont|avait|fut|furent|etait|est|sont|is|are|has|have|had|did|was|were)\b|\bwho [a-z]+ed\b", RegexOptions.CultureInvariant)]
    private static partial Regex Did();

    private const string Verbs = "prie|demande|invite|engage|encourage|exhorte|charge|requests?|asks?|invites|encourages|urges?|calls? (?:up)?on";

    private const string Shades = "instamment|vivement|fermement|énergiquement|également|aussi|en outre|donc|à nouveau|de nouveau|une fois de plus|par conséquent|en conséquence|à cet égard|à ce propos|par ailleurs|also|further|again|strongly|in this regard";

    private const string Infinitive = @"(?:ne pas |lui |leur |en |y |se |s['’]|l['’]|le |la |les |not |also )*(?:(?!(?:dernier|premier|février|janvier|dossier|atelier|financier|entier|particulier|avenir)\b)\p{Ll}{2,}(?:er|ir|oir)|\p{Ll}*(?:mettre|prendre|rendre|ttre|suivre|vivre|faire|crire|dire|lire|uire|ndre|rdre|clure|oître|être))\b";

    /// <summary>« Prie le Secrétaire général de… », « Invite l'Organisation…, en sa qualité de…, à… »: up to the end of the sentence or to the next request.</summary>
    [GeneratedRegex(@"(?:^|[,;] (?:et |and )?|\b(?:et|and) )(?<verb>(?i:" + Verbs + @"))(?: (?:instamment|vivement|également|aussi|en outre|à nouveau|de nouveau|par conséquent|also|further|again|strongly))* (?:(?:à|aux?) )?(?:le |la |les |l['’]|the )?(?<who>(?!(?:ce|que)\b)[^,;:.]{3,160}?(?:, [^,;:.]{3,40} (?:et|ou|and|or) [^,;:.]{3,40}?)?)(?:, [^;:.]{3,200}?,)? (?<deed>(?:(?:à|de|d['’]) ?" + Infinitive + @"|to \p{Ll}+)(?:(?![,;] (?:et |and )?(?i:" + Verbs + @") |\bet (?i:" + Verbs + @") (?:le|la|les|l['’]|à|aux?)\b)[^;]){0,900})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Request();

    /// <summary>The verb, what shades it, and what comes before the deed or any circumstance of it: « , avec le soutien du Quatuor, de… » names nobody who is asked.</summary>
    [GeneratedRegex(@"\G(?:calls? (?:up)?on|calling (?:up)?on|prend note|\p{L}+)(?:,? (?:" + Shades + @"),?)*,? (?:(?<that>qu['’]|que |that )|(?:à|[Aa]ux?|de|du|des|d['’]) ?)?(?<who>[^;:.]{2,200}?)(?=,? (?:à|de|d['’]) ?" + Infinitive + @"|,? (?:qu['’]|(?:que|qui|dont|comme|conformément|en(?! particulier)|dans|par|pour|sur|lors|afin|selon|avec|sans|sous|compte|ainsi qu['’]il|to|that|which|who|in|with|by|for|on|under|within)\b)|[;:.]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NextToVerb();
}
