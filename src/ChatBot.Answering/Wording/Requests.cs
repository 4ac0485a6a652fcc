using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>Finds whom a paragraph asks to do what: « engage les États d'Afrique à ratifier la Convention ».</summary>
internal static partial class Requests
{
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

    private const string Verbs = "prie|demande|invite|engage|encourage|exhorte|charge|requests?|asks?|invites|encourages|urges?|calls? (?:up)?on";

    private const string Shades = "instamment|vivement|fermement|énergiquement|également|aussi|en outre|donc|à nouveau|de nouveau|une fois de plus|par conséquent|en conséquence|à cet égard|à ce propos|par ailleurs|also|further|again|strongly|in this regard";

    private const string Infinitive = @"(?:ne pas |lui |leur |en |y |se |s['’]|l['’]|le |la |les |not |also )*(?:(?!(?:dernier|premier|février|janvier|dossier|atelier|financier|entier|particulier|avenir)\b)\p{Ll}{2,}(?:er|ir|oir)|\p{Ll}*(?:mettre|prendre|rendre|ttre|suivre|vivre|faire|crire|dire|lire|uire|ndre|rdre|clure|oître|être))\b";

    /// <summary>« Prie le Secrétaire général de… », « Invite l'Organisation…, en sa qualité de…, à… »: up to the end of the sentence or to the next request.</summary>
    [GeneratedRegex(@"(?:^|[,;] (?:et |and )?|\b(?:et|and) )(?<verb>(?i:" + Verbs + @"))(?: (?:instamment|vivement|également|aussi|en outre|à nouveau|de nouveau|par conséquent|also|further|again|strongly))* (?:(?:à|aux?) )?(?:le |la |les |l['’]|the )?(?<who>(?!(?:ce|que)\b)[^,;:.]{3,160}?(?:, [^,;:.]{3,40} (?:et|ou|and|or) [^,;:.]{3,40}?)?)(?:, [^;:.]{3,200}?,)? (?<deed>(?:(?:à|de|d['’]) ?" + Infinitive + @"|to \p{Ll}+)(?:(?![,;] (?:et |and )?(?i:" + Verbs + @") |\bet (?i:" + Verbs + @") (?:le|la|les|l['’]|à|aux?)\b)[^;]){0,900})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex Request();

    /// <summary>The verb, what shades it, and what comes before the deed or any circumstance of it: « , avec le soutien du Quatuor, de… » names nobody who is asked.</summary>
    [GeneratedRegex(@"\G(?:calls? (?:up)?on|calling (?:up)?on|prend note|\p{L}+)(?:,? (?:" + Shades + @"),?)*,? (?:(?<that>qu['’]|que |that )|(?:à|[Aa]ux?|de|du|des|d['’]) ?)?(?<who>[^;:.]{2,200}?)(?=,? (?:à|de|d['’]) ?" + Infinitive + @"|,? (?:qu['’]|(?:que|qui|dont|comme|conformément|en(?! particulier)|dans|par|pour|sur|lors|afin|selon|avec|sans|sous|compte|ainsi qu['’]il|to|that|which|who|in|with|by|for|on|under|within)\b)|[;:.]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NextToVerb();
}
