using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Wording;

/// <summary>Finds stretches of a text that can be the answer to a question of a certain form: dates, numbers, places, names.</summary>
internal static partial class Facts
{
    private const string Months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>The stretches of a text that have the form asked for, in order.</summary>
    public static IEnumerable<TextSpan> Find(AnswerForm form, string text) => form switch
    {
        AnswerForm.Time => Spans(Time(), text),
        AnswerForm.Count => Spans(Number(), text),
        AnswerForm.Amount => Spans(Amount(), text),
        AnswerForm.Place => Places(text),
        AnswerForm.Where => Places(text).Concat(Spans(Located(), text, "place")).Concat(Spans(OfAKind(), text, "place")).OrderBy(s => s.Start),
        AnswerForm.Person => Spans(Person(), text).Concat(Spans(Holder(), text, "name").Where(s => !Bodies().IsMatch(text.AsSpan(s.Start, s.Length)))).Concat(Untitled(text)).Concat(Spans(HolderOf(), text, "name").Where(s => !Bodies().IsMatch(text.AsSpan(s.Start, s.Length)))).Concat(Spans(LedBy(), text, "name")).Distinct().OrderBy(s => s.Start),
        AnswerForm.Symbol => Spans(Symbol(), text),
        AnswerForm.Session => Spans(Session(), text),
        AnswerForm.Duration => Spans(Duration(), text),
        AnswerForm.Country => Countries.In(text),
        AnswerForm.Agent or AnswerForm.Entity => Spans(Name(), text).Select(n => n with { Length = n.Length + OfTheUnitedNations().Match(text, n.End).Length }),
        _ => [],
    };

    /// <summary>« …des Nations Unies | contre la drogue et le crime », « …pour l'enfance »: bodies whose names go on in lower case.</summary>
    [GeneratedRegex(@"\G(?<=Nations Unies)(?: (?:contre la drogue et le crime|pour l['’]éducation, la science et la culture|pour l['’]alimentation et l['’]agriculture|pour l['’]enfance|pour la population|pour les réfugiés|aux droits de l['’]homme|pour le développement(?: industriel)?|pour l['’]environnement|pour les établissements humains|sur le commerce et le développement|pour les services d['’]appui aux projets|pour la formation et la recherche)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheUnitedNations();

    /// <summary>Names of persons without title; "Saudi Arabia" and "Human Rights" are written like them.</summary>
    private static IEnumerable<TextSpan> Untitled(string text)
        => Spans(TwoCapitals(), text, "name").Where(s => !Bodies().IsMatch(text.AsSpan(s.Start, s.Length)) && Countries.In(text.Substring(s.Start, s.Length)).All(c => c.Length < s.Length));

    /// <summary>Names after a preposition of place, without those of bodies and texts (« à l'Organisation… », « en vertu de la Charte »).</summary>
    private static IEnumerable<TextSpan> Places(string text)
        => Spans(Place(), text, "place").Concat(Spans(PlaceBeforeDate(), text, "place")).OrderBy(s => s.Start).Where(s => !NotPlaces().IsMatch(text.AsSpan(s.Start, s.Length)));

    [GeneratedRegex(@"^(?:(?:la|le|l['’]|les|the) ?)?(?:\p{Lu}{2,}|Document|République(?! \p{Lu})|Objectifs|Sommet|Réunion|Organisation|Nations|Comité|Bureau|Conseil|Assemblée|États?|Secrétaire|Secrétariat|Programme|Office|Directeur|Directrice|Représentant|Rapporteur|Commissaire|Président|Organisme|Département|Charte|Stratégie|Plan|Agence|Fonds|Commission|Conférence|Haut|Groupe|Centre|Union|Banque|Convention|Pacte|Protocole|Déclaration|Système|Tribunal|Cour|Gouvernement|Parties|Organization|Committee|Council|Assembly|States?|Secretary|Secretariat|Programme|Office|Department|Charter|Strategy|Member|Government|Parties|Convention|Instrument)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlaces();

    /// <summary>The words that a fact is introduced by (« expirant le », « par le », « intitulé », « article »).</summary>
    public static ReadOnlySpan<char> Before(string text, TextSpan fact) => text.AsSpan(Math.Max(0, fact.Start - Introduction), Math.Min(Introduction, fact.Start));

    /// <summary>Characters of these words, at most.</summary>
    private const int Introduction = 40;

    /// <summary>Whether an answer of this form must hold a fact of it: a « when » without a date is no answer.</summary>
    public static bool Required(AnswerForm form) => form is AnswerForm.Time or AnswerForm.Count or AnswerForm.Amount or AnswerForm.Place or AnswerForm.Where or AnswerForm.Person or AnswerForm.Symbol or AnswerForm.Session or AnswerForm.Duration or AnswerForm.Country;

    private static IEnumerable<TextSpan> Spans(Regex regex, string text, string? group = null)
    {
        foreach (Match m in regex.Matches(text))
        {
            var g = group is null ? m : m.Groups[group];
            yield return new TextSpan(g.Index, g.Length);
        }
    }

    // « du 3 au 7 octobre 2021 », « du 30 novembre au 3 décembre 2021 », "from 3 to 7 October 2021"; « à l'horizon 2030 » names a programme, not a date.
    [GeneratedRegex(@"\b(?:à|at) (?:midi|minuit|noon|midnight|\d{1,2} ?(?:heures?|h)(?: ?\d{2})?|\d{1,2}(?:[:.]\d{2})? ?(?:a\.m\.|p\.m\.|am|pm|o['’]clock))(?!\w)|\b(?:premier|deuxième|troisième|quatrième|dernier|first|second|third|fourth|last) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (?:de |d['’]|of |in )(?:" + Months + @")\b|\b(?:19|20)\d{2}[-–](?:19|20)\d{2}\b|\b\d{1,2}(?:er)?[-–]\d{1,2} (?:" + Months + @")(?: \d{4})?\b|\b\d{1,2}(?: ?er\b)?(?:, \d{1,2}){0,3}(?: (?:" + Months + @"))?(?: \d{4})? (?:au|to|et|and) \d{1,2}(?: ?er\b)? (?:" + Months + @")(?: \d{4})?\b|\b(?:\d{1,2}(?: ?er\b)? )?(?:" + Months + @")(?: \d{1,2},)? \d{4}\b|\b\d{1,2}(?: ?er\b)? (?:" + Months + @")\b|(?<!\d \()(?<!\b(?:horizon|[Aa]près|post|Programme|Agenda|vol\.|no|n[°º]|pp?\.)[ -]?)\b(?:19|20)\d{2}\b(?!/)|\b(?:(?:vingt|trent|quarant|cinquant|soixant|quatre-vingt)[\p{L}-]*(?: et \p{L}+)?|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y-|ieth)[\p{L}-]*) session\b|\b(?:annuel(?:le)?(?:ment)?|every (?:two )?years?|tous les (?:\w+ )?ans|dans un délai de [\w -]{2,20} (?:jours|mois|ans)|(?:dans|d['’]ici|in|within)(?: les| the| the next)? (?:" + Numbers + @") (?:jours|mois|ans|années|days|months|years)|(?:" + Numbers + @") (?:jours|mois|days|months) (?:après|suivant|after|following))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private const string NumberWord = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand";

    [GeneratedRegex(@"(?<![/.\d-])\b(?:\d{1,3}(?:[   ]\d{3})+|\d+(?:[.,]\d+)?)(?!\d|(?:e|er|re|ère|ème|th|st|nd|rd)\b)(?: ?%| (?:millions?|milliards?|billions?))?(?![/-]\d)(?!\s(?:" + Months + @"))|\b(?:(?:plus|près) d['’])?(?:un|une|one) (?:millions?|milliards?|millier|centaine|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|billion|hundred|thousand|dozen)\b|\b(?:des|several|plusieurs) (?:dizaines|centaines|milliers|millions|tens of thousands|hundreds|thousands)\b(?: de (?:dizaines|centaines|milliers|millions)\b)?|\b(?:" + NumberWord + @")(?:(?:[ -]| et |-et-| and )(?:un|une|one|" + NumberWord + @"))*\b(?! parties|-?\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+(?:[.,]\d+)?)(?: ?%|[ \u00a0\u202f](?:pour cent|per cent|percent|millions?|milliards?|billions?|trillions?)(?: (?:de |d')?(?:dollars|euros|francs|personnes|people)(?: (?:des États-Unis))?)?| (?:dollars|euros|francs)(?: des États-Unis)?)|\$ ?\d[\d.,  ]*|\b(?:" + Numbers + @") (?:fois|times) (?:plus|moins|more|less|higher|lower|as)\b(?: (?:de |d['’])?(?!que\b|than\b|pour\b|as\b)[\p{L}]+)?|\b\d+[.,]?\d* (?:heures?|hours?|degrés|degrees|points?)\b(?: (?:de pourcentage|par jour|par semaine|a day|per day))?|\b(?:un|deux|trois|quatre|la|one|two|three) (?:tiers|quarts?|moitié|third|thirds|quarters?|half)\b|\bla moitié\b|\bhalf\b|\b(?:une?|deux|trois|quatre|cinq|\d+) (?:\p{L}+ )?sur (?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent)\b(?! (?:ans|années|mois|jours|semaines))|\b(?:one|two|three|four|\d+) in (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b(?! (?:years|months|days|weeks))", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // After a preposition of place: a name, with what stands in parentheses after it.
    [GeneratedRegex(@"\b(?:à|au|aux|en|dans|situé(?:e|s|es)? (?:à|au|en)|sis(?:e)? à|originaires? d(?:e|u|es)|provenant d(?:e|u|es)|née?s? (?:à|en|au)|(?:régions?|sous-région|zones?|continent|île) d(?:e|u|es)|entre|between|in|at|from|located (?:in|at))\s(?<place>(?:(?:la|le|l['’]|les|the) ?)?\p{Lu}[\p{L}’'-]+(?:(?:[ -](?:de|du|des|d['’]|la|le|et|of|the|and)){0,2}[ -]\p{Lu}[\p{L}’'-]+){0,4}(?: \([^()]{2,40}\))?(?:" + InMonth + @"(?:(?:,| et|, et| and|, and) (?:à |in )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?" + InMonth + @")+|, \p{Lu}\p{Ll}+(?=[,.;]))?|(?<=\bentre |\bbetween )(?:(?:la|le|l['’]|les|the) ?)?\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)* (?:et|and) (?:(?:la|le|l['’]|les|the) ?)?\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>« …à Tokyo en décembre 1999, Lisbonne en juin 2000 et Oslo en décembre 2001 »: places, each with its date.</summary>
    private const string InMonth = @" (?:en|le|du|au|in|on) (?:\d{1,2}(?:er)? )?(?:(?:" + Months + @") )?(?:19|20)\d{2}";

    // « Rapport de la Conférence…, New York, 9-20 juillet 2001 »
    [GeneratedRegex(@"[,:] (?<place>\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}(?: \([^()]{2,40}\))?),? (?:le |du |les )?\d{1,2}(?:er)?(?:[-–]\d{1,2}|(?:, \d{1,2})* (?:et|au) \d{1,2})?(?: (?:" + Months + @"))", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBeforeDate();

    // « aux postes frontière, dans les aéroports »: places of a kind.
    [GeneratedRegex(@"\b(?<place>(?:aux?|à la|à l['’]|dans (?:les?|la|des|l['’])|sur les?|en|at|in the|along the)\s?(?:\p{L}+ )?(?:postes?[ -]frontières?|points? de passage|frontières?|aéroports?|ports?|gares?|écoles?|hôpitaux|camps?|prisons?|lieux|zones?|territoires?|villes?|campagnes?|locaux|universités|marchés|milieu(?:x)? (?:rura(?:l|ux)|urbains?|scolaires?|carcéra(?:l|ux))|haute mer|borders?|airports?|schools?|hospitals?|areas|places)\b(?: (?!(?:et|ou|and|or|pour|afin|qui|que)\b)[\p{L}’'-]+){0,4})", RegexOptions.CultureInvariant)]
    private static partial Regex OfAKind();

    /// <summary>Where a text says that something is all over, and names no place.</summary>
    public static IEnumerable<TextSpan> Scattered(string text) => Spans(Located(), text, "place").Where(s => !text.AsSpan(s.Start, s.Length).ContainsAnyInRange('A', 'Z'));

    // « présents dans chaque pays membre », "located in each region".
    [GeneratedRegex(@"\b(?:présente?s?|située?s?|installée?s?|basée?s?|répartie?s?|présents|present|located|based|situated)\s(?<place>(?:à|au|aux|en|dans|sur|in|at|across|throughout)\s[\p{L}’'-]+(?:\s(?!(?:et|ou|and|or)\b)[\p{L}’'-]+){0,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Located();

    private const string Numbers = @"\d+|(?:" + NumberWord + @"|un|une|one)(?:(?:[ -]| et |-et-| and )(?:un|une|one|" + NumberWord + @"))*";

    // « pendant une période de douze mois », « tous les cinq ans », « dans un délai de 30 jours », « deux fois par an », « chaque année », "every two years".
    [GeneratedRegex(@"\b(?:(?:pendant |durant |pour |for )?(?:une |la |a )?(?:(?:nouvelle )?période|durée|délai|period)(?: (?:supplémentaire|initiale|maximale|further))? (?:de |of )(?:" + Numbers + @")(?: [\p{L}]+)? (?:jours?|semaines?|mois|ans?|années?|days?|weeks?|months?|years?)|(?:tou(?:te)?s les|every) (?:(?:" + Numbers + @") )?(?:jours?|semaines?|mois|ans?|années?|days?|weeks?|months?|years?)|(?:" + Numbers + @") fois (?:par|l['’]) ?(?:an|année|mois|cycle|session|exercice|semaine|trimestre|semestre|jour)|(?:once|twice|(?:" + Numbers + @") times) (?:a|per) (?:year|month)|(?:chaque|each) (?:année|mois|trimestre|semestre|year|month)|(?:une? (?:an|année|mois|jour|semaine)|(?:" + Numbers + @") (?:jours?|semaines?|mois|ans|années))|(?:\d+[.,]\d+|" + Numbers + @") (?:hours?|days?|weeks?|months?|years?|heures?|minutes?)(?: (?:par|a|per) (?:jour|semaine|mois|day|week|month))?|(?:annuel|trimestriel|semestriel|biennal|triennal|quinquennal|quadriennal|mensuel)(?:le)?(?:ment)?s?|biennaux|annuaux|annual(?:ly)?|biennial(?:ly)?|quarterly|monthly|(?:jusqu['’]au|until) \d{1,2}(?:er)? (?:" + Months + @") \d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    // « sa soixante-dix-neuvième session », « sa soixante et unième session ordinaire », "its seventy-ninth session", « la 48e session ».
    [GeneratedRegex(@"\b(?:(?:[\p{L}-]+ (?:et |and )?)?[\p{L}-]*(?:ième|premier|première|seconde|first|second|third|fifth|(?<!\b(?:bo|wi))th)|\d{1,3}(?:e|ère|re|ème|th|st|nd|rd)|prochaine|next)(?: (?:extraordinaire|ordinaire|special|regular))? sessions?(?: (?:ordinaire|extraordinaire|d['’]urgence|de fond|annuelle))?|\b(?:[Ss]a|la|its|the)(?: (?:substantive|annual|organizational))? session(?: (?:ordinaire|de fond|annuelle|d['’]organisation))?(?: de| of)? (?:19|20)\d{2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Session();

    [GeneratedRegex(@"\b(?:M\.|MM\.|M ?mes?|M ?lle|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sir)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    // « l'Envoyée spéciale Mary Robinson »: right after the office.
    [GeneratedRegex(@"\b(?:[Ee]nvoyée?|[Rr]eprésentante?|[Rr]apporteur|[Rr]apporteuse|[Cc]ommissaire|[Ss]ecrétaire|[Pp]résidente?|[Mm]inistre|[Aa]mbassadeur|[Aa]mbassadrice|[Dd]irecteur|[Dd]irectrice|[Ee]xperte?|[Jj]uge|[Pp]rocureure?|[Cc]oordonnateur|[Cc]oordonnatrice|[Mm]édiateur|[Mm]édiatrice|[Ee]nvoy|[Rr]epresentative|[Ss]ecretary|[Cc]ommissioner|[Pp]resident|[Mm]inister|[Aa]mbassador|[Dd]irector|[Jj]udge|[Pp]rosecutor|[Cc]oordinator)(?: (?:spéciale?|générale?|exécuti(?:f|ve)|adjointe?|personnelle?|[Gg]eneral|du Secrétaire général))*,? (?<name>\p{Lu}[\p{Ll}’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();

    // « l'Envoyé spécial du Secrétaire général pour le Yémen, Martin Griffiths, »: after all that the office is of.
    [GeneratedRegex(@"\b(?:[Ee]nvoyée?|[Rr]eprésentante?|[Rr]apporteur|[Rr]apporteuse|[Cc]ommissaire|[Pp]résidente?|[Dd]irecteur|[Dd]irectrice|[Cc]oordonnateur|[Cc]oordonnatrice|[Cc]ommandant|[Ee]nvoy|[Rr]epresentative|[Rr]apporteur|[Cc]ommissioner|[Dd]irector|[Cc]oordinator) [^,;.]{4,90}, (?<name>\p{Lu}[\p{Ll}’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?)(?=[,;.]|$| et | and )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex HolderOf();

    // « le Réseau, qui est codirigé par le Haut-Commissariat et par le Département… »: bodies lead, too.
    [GeneratedRegex(@"\b(?:(?:(?:co-?)?(?:dirigé|présidé|piloté|administré|coordonné)e?s?|(?:co-?)?(?:led|chaired|headed|managed)) (?:conjointement |jointly )?(?:par|by) (?:la |le |les |l['’]|the )?|sous (?:la (?:direction|présidence|responsabilité|conduite)|l['’]autorité)(?: (?:générale|directe|conjointe))? (?:du |de la |des |de l['’]|de )|under (?:the )?(?:direction|leadership|authority) of (?:the |an? )?)(?<name>\p{Lu}[^,;.:]{2,100}?)(?=,|;|\.(?! \p{Lu})| qui | et (?:qu|dont |a |pour )|\s*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LedBy();

    // « la nomination de Colin Stewart »: two capitalized words after a bare preposition.
    [GeneratedRegex(@"\b(?:(?:de|par|à|of|by|to),? |d['’])(?<name>\p{Lu}[\p{Ll}’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoCapitals();

    /// <summary>Capitalized words that name bodies, texts and places rather than persons.</summary>
    [GeneratedRegex(@"\b(?:Nations|Unies|United|Organi[sz]ation|Comité|Committee|Conseil|Council|Commission|Assemblée|Assembly|Rights|Affairs|Programme|Fonds|Fund|Banque|Bank|Union|États?|States?|Charte|Charter|Convention|Protocol|Déclaration|Secrétaire|Secretary|Haut|High|Conférence|Conference|Traité|Treaty|Stratégie|Strategy|Plan|Bureau|Office|Centre|Center|Groupe|Group|Cour|Court|Tribunal|Agence|Agency|New|San|Sierra|Costa|Burkina|Sri|Puerto|Timor|Addis|Buenos|Abu|Cap|Cabo|El|Al|Tel|Viet|Hong|South|North|East|West|Sahara|Moyen|Proche|Middle)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"\b(?<!-)(?:(?:résolutions?|resolutions?|Résolutions?|Resolutions?|décisions?|decisions?|Décisions?) )?(?:[A-Z]{1,6}(?:\(\d{1,3}\))?/[A-Z0-9./]{2,24}\d|E?S-\d{1,3}/\d{1,3}|\d{1,4}/\d{1,4}|\d{3,4} \((?:19|20)\d{2}\)|\d{1,4} [A-Z]? ?\([IVXL]+\))|\bart(?:icles?|\.) \d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    // A name: capitalized words, joined by small ones and by the qualifiers that French writes in lower case (« Organisation mondiale de la Santé »).
    [GeneratedRegex(@"(?<![.!?] )\b\p{Lu}[\p{L}\d’'/-]*(?:(?: (?:de|du|des|d['’]|la|le|les|l['’]|et|à|aux?|contre|pour|sur|en|of|the|and|on|for|against) ?| ){1,2}(?:l['’]|d['’])?(?:\p{Lu}[\p{L}\d’'/-]*|\d[\d/-]*\b(?! (?:(?:et|au) \d{1,2} )?(?:" + Months + @"))|(?<=\p{L} )(?:mondiale?|internationale?|nationale?|générale?s?|exécutive?|interinstitutions|interrégional)\b)){0,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
