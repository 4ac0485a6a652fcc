using System.Text.RegularExpressions;

namespace ChatBot.Answering.Questions;

/// <summary>The words that questions begin with, French, English and some Spanish, by what they ask for. All look at folded text.</summary>
internal static partial class Interrogatives
{
    [GeneratedRegex(@"\b(?:cuanto dinero|a cuanto asciende[n]?|(?:que|cual es (?:el|la)) (?:porcentaje|proporcion|suma|monto|importe|cuantia)|^(?:le )?montants?(?= (?:d|prevu|total|annuel|en|exact|alloue|accorde))|a combien (?:s'eleve(?:nt|r|raient|rait|ient|ait)?(?:-t-(?:il|elle))?|se mont(?:e|ent|ait|aient))|de combien(?! d)|by how much|combien (?:coute(?:nt)?|d'argent)|combien(?= (?:(?:la |le |les |l'|cette |ce )?[a-z]+ ){0,3}(?:accorde|alloue|octroie|affecte|consacre|depense|verse|paie|paye|approuve|finance|debourse|recoit|recoivent|doit|doivent)(?:nt)?(?:-t)?-(?:il|elle|on|ils|elles)\b)|(?:quel(?:le)?s? (?:est|sont|etait|etaient)?|c'est quoi)(?: ?(?:le|la|les|l'))? ?(?:montants?|parts?|proportions?|pourcentages?|total|taux|somme)\b|quel(?:le)?s? (?:enveloppe|budget|credit)s?(?= .{0,50}\b(?:approuv|ouvert|allou|prevu|consacr|accord|vote|affect|reserv|demand|autoris|debloqu))|what (?:budget|funding|funds|envelope)(?= (?:is|was|were|are|has been|have been|did|does) .{0,50}\b(?:approv|allocat|appropriat|authori|grant|set aside|earmark|request))|combien de fois(?= (?:plus|moins|superieur|inferieur))|how many times(?= (?:more|less|higher|greater|lower|as))|how much|what (?:is |was |are )?(?:the )?(?:amount|share|proportion|percentage|total|rate|sum)\b)(?: (?:de|d'|des|du|of))?", RegexOptions.CultureInvariant)]
    public static partial Regex Amount();

    [GeneratedRegex(@"\b(?:(?:a|pour|lors de|au cours de|durant|pendant|de|d'ici|en vue de|avant|dans|sur) )?quel(?:le)?s? (?:prochaines? |futures? )?sessions?|\b(?:(?:at|for|in|by|during|to) )?(?:which|what) (?:future |next |upcoming )?sessions?|en que (?:periodo de sesiones|sesion)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Session();

    [GeneratedRegex(@"\b(?:(?:pour|pendant|durant|sur|depuis|dans|en) )?combien de (?:temps|tps)\b|\bde combien (?=[^?]{0,60}\b(?:prolong|prorog|repouss|retard|recul|allong|raccourc|report))|\bby how (?:much|long) (?=[^?]{0,80}\b(?:exten|length|prolong|postpon|delay|shorten))|\b(?:(?:por|durante|en|desde hace) )?cuanto tiempo\b|\bcada cuanto(?: tiempo)?\b|\bt(?:ou)?(?:te)?s? les combien\b|\b(?:a|selon) quel(?:le)? (?:rythme|frequence|intervalle|periodicite)|quel(?:le)? (?:est |sera |doit etre )?(?:la )?(?:duree|frequence|periodicite)\b(?: (?:de|du|des))?|\b(?:(?:for|after|within|by) )?how (?:long|often|frequently|much (?:longer|more time))\b|\b(?:dans|sous|avant) quels? delais?\b|(?:(?:sous|dans un delai de|pendant|en|de) )?combien (?:de |d')(?:jours|semaines|mois|annees|ans)\b|how many (?:days|weeks|months|years)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Duration();

    [GeneratedRegex(@"(?<=¿)(?:(?:en|a|de|por|con) )?(?:que|cuales? (?:es|son|fue|fueron) (?:los?|el)) (?:pais(?<plural>es)?|estados?)\b|\b(?:se trouve(?:nt)? )?(?:(?:dans|en|a|de|par|pour|vers|avec|chez) )?quel(?:le)?(?<plural>s)? (?:(?:est|sont) (?:le|les) )?(?:[a-z]+ )?(?:pays|nations?|gouvernements?|etats?(?! membres? de l))\b(?: se trouve(?:nt)?(?:-(?:t-)?(?:ils?|elles?))?\b)?|\b(?:la )?(?:liste[rz]?|noms?|enumere[rz]?(?:[- ]moi)?|cite[rz]?(?:[- ]moi)?|donne[rz]?(?:[- ]moi)? (?:la liste|les noms)|list(?: of)?|name) (?:de |des |les |tous les |all |the )*(?<plural>pays|etats(?! membres de l)|countries)\b|\b(?:(?:in|by|from|to|for|with) )?(?:what|which) (?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|must|united)\b)[a-z]+ )?(?:(?<plural>countries|states|nations|governments)|country|nation|state|government)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Country();

    /// <summary>Where a text can be read is no place on earth.</summary>
    [GeneratedRegex(@"\b(?:ou (?:peut-on|puis-je|pourrait-on|pourrais-je|on peut|je peux|peut on)|where (?:in .{2,40} )?(?:can|could|may) (?:i|we|one|you)) (?:lire|trouver|consulter|voir|find|read|see|consult)\b|\b(?:ou|where)(?= [^?]{2,140}\b(?:publiee?s?|reproduite?s?|consignee?s?|imprimee?s?|published|reproduced|printed)\b(?! (?:par|by)\b))|\bou (?:[^,;:?]{2,40} )?(?:peu(?:t|vent)|pourr[a-z]+|doi(?:t|vent)|faut)-(?:t-)?(?:il|elle|ils|elles|on) (?!(?:se |s'|sieger|avoir lieu|etre)\b)[a-z']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex WhereToRead();

    /// <summary>Where money comes from, or where something is got, is no place on earth.</summary>
    [GeneratedRegex(@"\b(?:d'ou (?:peu(?:t|vent) |doi(?:t|vent) )?(?:vien|ven|provien|proven|sor|provenai|tire)[a-z]*(?:-t-(?:il|elle|on))?(?= (?:l'argent|(?:les |des |ces |l')?(?:informations?|renseignements?|donnees|chiffres|idees?|preuves|elements)|les (?:fonds|ressources|moyens|credits|sommes)|le (?:financement|budget)))|where (?:does|do|will|would|should|did) (?=(?:the |its |all )?(?:money|funds|funding|resources|budget)\b.{0,40}\bcome from)|where (?:do|does|did|can|could)(?= .{2,50}\b(?:get|obtain|buy|acquire|procure)\b)|\bou (?=[^,;:?]{2,50}(?:se procure|obtien|achet|acquier|s'approvisionn)))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex Source();

    /// <summary>"When may a State…": on what conditions.</summary>
    [GeneratedRegex(@"\bwhen may\b|\bwhen (?:is|are)(?= .{2,50} (?:allowed|permitted|entitled|authori[sz]ed) to\b)|\bquand (?:est-ce qu'(?:on|il|un etat) )?(?=(?:peut-on|a-t-on le droit|est-il permis|est-on autorise|(?:un|les?|la) [a-z]+ peu(?:t|vent)-(?:il|elle|ils|elles))\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex Permitted();

    /// <summary>Asked for both, the date tells that the place is not only one that was named by the way.</summary>
    [GeneratedRegex(@"\b(?:ou et (?:quand|(?:a|en|de) quel(?:le)?s? (?:dates?|jours?|annees?|mois))|quand et ou|lieux?(?: et|,) (?:les? )?dates?|dates?(?: et|,) (?:les? )?lieux?|(?:ou|dans quel(?:le)? (?:ville|pays|lieu)),? et (?:quand|a quel(?:le)?s? (?:dates?|jours?))|quand et dans quel(?:le)? (?:ville|pays|lieu)|(?:where|in (?:which|what) (?:city|country|place|town)),? and (?:when|on (?:what|which) (?:dates?|days?)|in (?:what|which) year)|when and (?:where|in (?:which|what) (?:city|country|place|town)))\b", RegexOptions.CultureInvariant)]
    public static partial Regex WhereAndWhen();

    /// <summary>« Qui préside… », « qui vient d'être nommé… »: a person is meant.</summary>
    [GeneratedRegex(@"(?<who>\b(?:qui|who)) (?:presid(?:e|era|ait|a)|dirig(?:e|era|eait|ea)|command(?:e|era|ait|a)|est a la tete|sera a la tete|occupe le poste|(?:a ete|vient d'etre|est) (?:nommee?|designee?|elue?)|chairs|heads|leads|presides|runs|directs|manages|is the head|(?:is|was) (?:(?:the|its|their|[\w-]+(?:'s|s')) )?(?:(?:current|new|present|former) )?(?:secretary[- ]general|president|director[- ]general|executive director|chair(?:man|person|woman)?|high commissioner|executive secretary)\b|(?:was|has been) (?:appointed|named|elected))\b", RegexOptions.CultureInvariant)]
    public static partial Regex Holder();

    /// <summary>« Quel est le coût… »: the noun says what the sum is of, so it stays outside of the frame.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)?s? (?:est|sont|etait|sera)?(?: ?(?:le|la|les|l'))?|what(?:'s| is| was)(?: the)?) ?(?=(?:[a-z]+ )?(?:couts?|budgets?|prix|depenses?|credits?|salaires?|dettes?|costs?|prices?|expenditures?|salar(?:y|ies)|debts?)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex Cost();

    /// <summary>« Jusqu'à quel âge est-on jeune ? »: years, as much as a time does.</summary>
    [GeneratedRegex(@"\b(?<asked>(?:(?:a|des|de|avant|apres|jusqu'a|a partir de|entre|pour) )?quel(?:le)?s? (?:est )?(?:l'|(?:la )?(?:tranche|limite) d')?(?=ages?\b)|(?:(?:at|from|until|up to|by|under|below|above|over) )?(?:what|which)(?:'s| is)?(?: the)? (?:minimum |maximum |legal )?(?=age\b)|how old\b)", RegexOptions.CultureInvariant)]
    public static partial Regex Age();

    /// <summary>"What was the death toll?" asks how many died.</summary>
    [GeneratedRegex(@"\b(?:what(?:'s| is| was) the |quel (?:est|fut|etait|a ete) le )(?<toll>death toll|bilan (?:humain|des (?:morts|victimes)))", RegexOptions.CultureInvariant)]
    public static partial Regex Toll();

    /// <summary>« À combien s'élèvent les contributions ? » asks for a sum, unless for that of the things counted.</summary>
    [GeneratedRegex(@"\ba combien (?:s'elev|se mont|se chiffr|se (?:sont|est|seront|etaient) (?:elev|mont|chiffr)|est evaluee?s?\b|sont evaluee?s?\b|est estimee?s?\b|sont estimee?s?\b)[a-z]*(?:-t)?(?:-(?:il|elle)s?)?(?!.*\b(?:nombre|effectif))", RegexOptions.CultureInvariant)]
    public static partial Regex Sum();

    [GeneratedRegex(@"\b(?:combien (?:sont|etaient) (?:les |ces |ses |leurs )?(?=[a-z]+s\b)|combien(?: (?:de|d'|(?:y a-t-il|existe-t-il|compte-t-on|denombre-t-on|recense-t-on|(?:il )?y a) (?:de|d')))?|quel(?:le)? (?:est|etait) le (?:nombre|total)(?: (?:de|d'))?|how many|how much|cuant[oa]s?|what(?:'s| is| was| are) the (?:total |overall |exact |estimated |current )*(?:number|total|headcount)(?: number)?(?: of)?|(?:^|quel est |c'est quoi |connaitre |savoir |donne[rz]? |donne[rz]?[- ]moi |dis-moi )le nombre (?:de|d')|^nombre (?:de |d'))\s?", RegexOptions.CultureInvariant)]
    public static partial Regex Count();

    /// <summary>« quand » and "when" where they ask: at the beginning or the end, with the verb right after them or turned round, after « savoir », « c'est » and the like. « … quand on règle un conflit » asks nothing.</summary>
    private const string AskedWhen = @"(?:(?<=^\W*|^(?:et|mais|alors|donc|bonjour|bonsoir|and|but|so|hello|hi|ok)[ ,.!]+|\b(?:savoir|sais|sait|savez|dis|dire|dites|dit|rappelle(?:r|z)?|precise(?:r|z)?|indique(?:r|z)?|demande|c'est|c'etait|depuis|jusqu'a|de|pour|et|ou|que|know|knows|me|say|says|since|until|and|or|exactly|exactement)[ ,]+|[?:.] )(?:quand|when)\b(?![^?]*, [^?]*(?:\b(?:qui|quel(?:le)?s?|comment|combien|pourquoi|quoi|est-ce|who|whose|whom|which|what|how|do|does|is|are|can|should|must)\b|-(?:t-)?(?:il|elle|ils|elles|on)\b))|\bquand(?= (?:est-ce|et ou|a-t|ont-|aura|auront|sera|seront|fut|furent|va-t|vont-|doit|doivent)\b| [^,;:?]{2,60}-(?:t-)?(?:il|elle|ils|elles|on)\b)|\bwhen(?= (?:is|are|was|were|did|does|do|has|have|had|will|would|should|must|can|and where)\b)|\b(?:quand|when)(?=(?: [a-z'-]+){0,2}\s*[?.!]*$)|(?<=^(?:(?:et|alors|mais|donc) )?(?:ca|cela|on|ils?|elles?|c'est|ce sera) (?:[a-z'-]+ ){0,3})quand\b)";

    [GeneratedRegex(@"\b(?:(?:ca|cela) fait (?:longtemps|combien de temps|combien) que|(?:existe(?:nt|-t-(?:il|elle))? )?depuis (?:longtemps|combien de temps|quand)|jusqu'a quand|de quand (?:date(?:nt)?)?|" + AskedWhen + @"|(?:c'est quoi|quid de) (?:la |les |l')?(?:dates?|annees?|echeances?)(?: (?:butoire?s?|limites?))?|^(?:la |les )?dates?(?: (?:butoire?|limite))?(?= d)|(?:a|de|depuis|en|pour|jusqu'a|avant|sur|durant|pendant|au cours de) quel(?:le)?s? (?:date|annee|jour|mois|an|heure|moment|epoque|echeance|periode|decennie)s?|quel(?:le)?s? (?:(?:est|sont|etait) (?:la |les |l')?)?(?:date|annee|jour|mois|echeance)s?|(?:since|until|till|by|from|as of) when|(?:desde |hasta |para )?cuando|en que (?:fecha|ano)|que fecha|(?:(?:in|since|on|from|by|until) )?(?:what|which) (?:(?:year|date|day|month)s?|deadline)|(?:at )?what time|what(?:'s| is| was) the (?:final |exact |target |cut-?off )?(?:date|year|deadline|due date|time ?limit)(?: (?:for|of|by))?)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Time();

    [GeneratedRegex(@"\b(?:pourquoi|pour quoi faire|c'est quoi (?:le|la|l'|les) ?(?:but|objectif|role|finalite|utilite|interet|mission)s?|(?:ca |il |elle )?ser(?:t|vent|vira|virait) a quoi|por que|para que|dans quel(?:s)? (?:but|objectif|dessein)s?|a quelles? fins?|pour quel(?:le)?s? (?:raison|motif)s?|a quoi (?:ca |cela )?ser(?:t|v)[a-z]*(?:-il)?(?: de)?|que permet(?:tent)?|quel(?:le)?s? (?:est|sont) (?:le|la|l'|les) ?(?:but|objectif|role|finalite|utilite|raison|mission|fonction|objet)s?|why|what(?:'s| is| was) (?:the point (?:of|in)|behind)|quel (?:est l')?interet (?:y a-t-il )?(?:de|d'|a)|a quoi (?:doi(?:t|vent)|devrai(?:t|ent)|va|vont|peu(?:t|vent)|pourrai(?:t|ent))(?:-(?:il|elle|ils|elles))? servir|for what (?:purpose|reason)|what (?:is|are|was) (?:the )?(?:purpose|aim|goal|objective|role|mission|function)s?(?: of)?|what(?: is| are|'s)(?= .{2,80} (?:used )?for\s?(?:\?|$)))", RegexOptions.CultureInvariant)]
    public static partial Regex Purpose();

    [GeneratedRegex(@"(?:(?<where>(?:dans|de|vers|sur|en) quel(?:le)? (?:partie|region|zone|coin|endroit|province|secteur) (?:du (?:pays|territoire|monde)|de (?:la|l')? ?(?:ile|region|planete))|(?:in|from) (?:which|what) part of (?:the )?(?:country|island|world|region))|(?<where>^(?:et |mais |alors )?ou) (?=se |est|sont|siege|a |ont |peut|trouve|s'|le |la |l')|\b(?:dans|en|a|sur|de) quel(?<plural>le?s|s)?(?:le)?s? (?:ville|pays|continent|region)s?|quel(?:le)?s? (?:(?:deux|trois|quatre) )?(?:ville|pays|continent)s?|(?<where>c'est ou|where|donde)|(?:in )?(?:what|which) (?:(?:two|three|four) )?(?:[a-z]+(?:an|ch|sh|se|ese|ic) )?(?:cit(?<plural>ies)|town(?<plural>s)|capital(?<plural>s)|city|country|town|capital|continent))\b", RegexOptions.CultureInvariant)]
    public static partial Regex Place();

    [GeneratedRegex(@"(?:^|[ ,;])(?:d'|par )?ou(?=[ ?]|$)", RegexOptions.CultureInvariant)]
    public static partial Regex Where();

    [GeneratedRegex(@"\b(?:what(?:'s| is| was) (?:his|her) name|(?:qui (?:est|etait)|c'est qui) (?:le|la|l'|les|actuellement)(?! ?(?:auteur|origine|responsable|initiative))|qui (?:etaient|sont) (?:actuellement|les (?:juges|experts?|expertes|rapporteurs|presidents|dirigeants|chefs|representants|envoyes|ministres|directeurs|personnes|individus|candidats|laureats|commissaires|procureurs|coordonnateurs|facilitateurs|mediateurs|auteurs)\b)|who(?: is| was|'s|s) (?:the|currently)|who (?:are|were) (?:currently|the (?:[a-z]+ )?(?:judges?|experts?|rapporteurs?|chairs?|presidents?|heads?|leaders?|representatives?|envoys?|ministers?|directors?|persons?|people|individuals|candidates?|winners?|commissioners?|prosecutors?|coordinators?|facilitators?|mediators?|authors?)\b))\b", RegexOptions.CultureInvariant)]
    public static partial Regex Person();

    [GeneratedRegex(@"\b(?:qu'est[- ]ce (?:que |qu')(?:c'est(?: que)? )?(?=(?:le|la|les|un|une|l')[ ']?)|qu'est[- ]ce (?:que |qu')(?=[a-z0-9/-]+\s?\?*$)|c'est quoi|c(?:'est)? (?:koi|quoi)|(?:qu'est[- ]ce que c'est|kesako|quesaco)(?= que?\b)|qu'est (?:le|la)|que (?:signifie(?:nt)?|veut dire|veulent dire|designe(?:nt)?)|(?:ca|cela|qu'est-ce que ca) (?:veut dire|signifie|designe)(?: (?:koi|quoi))?(?: (?:exactement|au juste|concretement|ici))?,?|que recouvre(?:nt)? (?:l'expression|le terme|la notion|les mots)(?: de| d')?|qu'entend(?:ent)?(?:-on| (?:la |le |l'|les )?[a-z]+)(?: (?:ici|donc|la))? par|definition d|defini(?:r|s|t)\b|comment (?:la |le |l'|ce |cette )(?:declaration|resolution|texte|convention|document|assemblee(?: generale)?|conseil) (?=(?:defini(?:t|ssent)|decri(?:t|vent)|qualifie(?:nt)?)\b)|comment (?=.{2,60}\b(?:defini(?:t|ssent)|decri(?:t|vent)|qualifie(?:nt)?|caracterise(?:nt)?)(?:-(?:t-)?(?:on|ils?|elles?))?\b)|how does (?:the (?:text|resolution|assembly|council) |it )(?:define|describe|characteri[sz]e)(?= )|comment (?=.{2,60}\b(?:est|sont)(?:-(?:elles?|ils?))? (?:definie?s?|decrite?s?|qualifiee?s?|caracterisee?s?)\b)|how (?:is|are)(?= .{2,60} (?:defined|described|characteri[sz]ed)\b)|what(?:'s| is| are) (?:a |an )(?=\w)|what (?:is|are) meant by|what (?:exactly )?(?:does|do)(?= .{1,60} (?:mean|stand for)\b)|how (?:does|do|did)(?= .{1,60} define\b)|what(?: is|'s|s) (?=[\w/-]{2,30}\s?\?*$)|what do(?:es)? (?=[\w-]+(?: [\w-]+)? do\s?\?*$)|what are (?!the\b|its\b|their\b|your\b|our\b|some\b|they\b|you\b|we\b)(?=[a-z-]+(?: [a-z-]+)?\s?\?*$)|define)", RegexOptions.CultureInvariant)]
    public static partial Regex Definition();

    [GeneratedRegex(@"\b(?<wh>(?<named>comment (?:s'appel(?:le|lent|ait|aient)|se nomm(?:e|ent|ait|aient)|s'intitul(?:e|ent|ait))\b|^(?:le )?noms? (?:de|du|des)|(?:quel(?:le)?s? (?:est|sont|sera|seront|etait|a ete)|what(?:'s| is| are| were| will be| was)) (?:le |les |the )?(?:noms?|titres?|intitules?|names?|titles?|themes?)(?: (?:de|du|des|of))?) ?(?:le |la |l'|les |the )?|(?:enumere[rz]?|liste[rz]?|cite[rz]?|nomme[rz]?|donne[rz]?(?:-moi)?|list|name|give me)(?:-moi|-nous)? (?:la liste des |les |des |tous les |toutes les |the |all (?:the )?)|(?:lequel|laquelle|lesquels|lesquelles)(?: des?)?|quel(?:le)?s? (?:est|sont|etait|etaient|furent|seraient) (?:donc )?(?:le |la |l'|les |ces |ses |leurs? )?|(?<=¿)(?:(?:en|a|de|con|por) )?(?:que(?= [a-z]{3,}(?:os|as|es)\b)|cuales son (?:los |las )?|cual es (?:el |la )?)|quel(?:le)?s?(?![a-z])|qui (?:sont|etaient) les |what (?:is|are|was|were) (?:the )?|who (?:are|were) the |which(?: of the)?(?: (?:is|are|was|were) the)?|what(?= (?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|has\b|have\b|should\b|must\b|can\b|about\b|will\b|would\b|could\b|might\b|may\b|shall\b|had\b|else\b)\w))\s?", RegexOptions.CultureInvariant)]
    public static partial Regex Entity();

    /// <summary>« Quel organisme de l'ONU doit… », "which UN agency is asked to…": which body asks who, where somebody is charged with something.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)? (?:organisme|organisation|organe|institution|agence|entite|instance|service)(?: (?:de l'onu|des nations unies|onusien(?:ne)?))?|(?:which|what) (?:un |united nations )?(?:organ|agency|body|organi[sz]ation|office|entity))(?= (?:doi(?:t|vent)|devrai(?:t|ent)|devr(?:a|ont)|est (?:pri|charg|invit|appel|encourag)|must|should|ha(?:s|ve) to|is (?:asked|invited|requested|urged|called|encouraged|told|tasked|supposed|expected|to))\b?)", RegexOptions.CultureInvariant)]
    public static partial Regex Body();

    /// <summary>« Qui est remercié ? », "who gets the blame?": the speaker does it, and who suffers or enjoys it is asked for.</summary>
    [GeneratedRegex(@"\b(?:qui (?:est|sont|a ete|ont ete)|who (?:is|are|was|were|gets?|got|has been|have been)(?: being)?)(?= (?:(?:donc|ainsi|ici|publiquement|vivement) )?(?:remercie|felicite|salue|condamne|critique|blame|loue|denonce|mise? en cause|thank|prais|commend|congratulat|condemn|critici|denounc|applaud))", RegexOptions.CultureInvariant)]
    public static partial Regex Thanked();

    [GeneratedRegex(@"\b(?:(?:par|a|pour|avec|de|chez|aupres de|envers) )?(?:qui (?:est|sont|etait|a ete) (?:a l'origine|l'auteur|a la base|a l'initiative|responsable|charge)(?: de| du| des)?|who is (?:behind|responsible for|in charge of)|qui est-ce qui|qui)\b(?! est\b.{0,3}$)|\b(?:by |to |with |for |from )?who(?:m|se)?\b|quien(?:es)?\b", RegexOptions.CultureInvariant)]
    public static partial Regex Agent();

    [GeneratedRegex(@"\b(?:comment|como|de quelle (?:maniere|facon)|par quel(?:le)?s? (?:moyen|voie|biais|procede|canal|intermediaire)s?|par quels canaux|through (?:which|what) (?:channel|mean|avenue)s?|au moyen de quoi|grace a quoi|(?:dans|en) quel(?:le)?s? (?:cas|circonstances?|conditions?|situations?)|(?:a|sous) quel(?:le)?s? conditions?|how|by what means|in what ways?|(?:in|under|subject to) (?:what|which) (?:cases?|circumstances?|conditions?|situations?)|sous (?:quelle )?reserve de quoi|on (?:what|which) conditions?)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Manner();

    /// <summary>"What are States encouraged to do about…", "what is it accused of" ask what is said, not what States are.</summary>
    [GeneratedRegex(@"\bwhat (?:is|are|was|were)(?= .{2,60}\b(?:encouraged|urged|requested|asked|expected|required|invited|called upon|supposed|meant|told|obliged) (?:to|of)\b|.{2,60}\b(?:(?:accused|guilty|suspected) of|(?:blamed|criticized|criticised|condemned|praised|commended|thanked|faulted|reproached) for)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex Asked();

    /// <summary>« Quelles sont les obligations des États ? »: the text need not call them so.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)?s? (?:est|sont) (?:la |les )?|what (?:is|are) (?:the )?)(?:obligations?|devoirs|duties)(?= (?:de|du|des|d'|of|pour|for)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex Obligations();

    /// <summary>« Dans quels endroits… »: airports and offices are named, and not called places.</summary>
    [GeneratedRegex(@"\b(?:(?:dans|en|a|sur) quels (?:genres? d'|types? d')?(?:endroits|lieux)|(?:in|at|from|to) (?:what|which) (?:kinds? of )?(?:places|locations|spots))\b", RegexOptions.CultureInvariant)]
    public static partial Regex AtPlaces();

    /// <summary>« De quoi se compose… », "what does … consist of".</summary>
    [GeneratedRegex(@"^(?:de quoi (?:se compose(?:nt)?|est (?:composee?|constituee?|faite?)|sont (?:composee?s|constituee?s))|que (?:comprend(?:ent)?|recouvre(?:nt)?|englobe(?:nt)?|inclu(?:t|ent)))\b|\bwhat (?:does|do|is|are)(?= .{2,80}(?:consist of|comprise|composed of|made up of|include))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    public static partial Regex Composed();

    /// <summary>"What worries the Assembly": what follows is the verb, not the noun that is asked for.</summary>
    [GeneratedRegex(@"\bwhat(?= (?:worr(?:ies|ied)|concern(?:s|ed)|alarm(?:s|ed)|troubl(?:es|ed)|bother(?:s|ed)|pleas(?:es|ed)|prompt(?:s|ed)|motivat(?:es|ed)|driv(?:es|en)|drove|caus(?:es|ed)|prevent(?:s|ed)|hinder(?:s|ed)|hamper(?:s|ed)|help(?:s|ed)|mak(?:es|e)|made|explain(?:s|ed)|justif(?:ies|ied)|threaten(?:s|ed)|happen(?:s|ed)|chang(?:es|ed)|remains|appl(?:ies|ied)|led|brings|brought|keeps|stops|stopped|gives|gave|links|governs|guid(?:es|ed)|fuel(?:s|led)|trigger(?:s|ed)|counts as|goes|went|came|comes)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex WhatDoes();

    [GeneratedRegex(@"\b(?:(?:qu'est[- ]ce (?:que |qu'|qui )|que |qu'|de quoi |a quoi |sur quoi |en quoi )|what (?:does|do|did|is|are|has|have|had|should|must|about|will|would|could|might|may|shall|can)\b)", RegexOptions.CultureInvariant)]
    public static partial Regex What();

    [GeneratedRegex(@"^¿(?:se )?(?:puede|pueden|debe|deben|es|son|esta|estan|hay|existe|existen|tiene|tienen)\b|^(?<est>(?:et |mais |alors |donc )?(?:il )?y (?:a|aura|avait) (?!.*\b(?:combien|quoi|quel(?:le)?s?|qui|quand|comment)\b))|^(?<est>(?:et |mais |alors )?(?:est[- ]ce (?:que |qu')|is it true that |est-il vrai (?:que |qu')|y a-t-il |existe-t-il ))|[a-z](?:-t)?-(?:il|elle|ils|elles|on|ce)\b|^(?:is|are|does|do|did|has|have|was|were|can|should|must|will|is there)\b", RegexOptions.CultureInvariant)]
    public static partial Regex YesNo();

    [GeneratedRegex(@"\b(?:(?:par|dans|de|en vertu de|a|sous) )?(?:quel(?:le)?(?<plural>s)? (?:(?:est|sont) (?:la|les|le|l') ?)?(?:(?:numeros?|cotes?|symboles?|references?) (?:de |d'|du )?(?:la |les |l')?)?(?:(?:deux|trois|quatre|cinq|six|sept|autres?|memes?|toutes les|anciennes?|precedentes?) )?|(?:(?:by|in|under) )?(?:which|what) (?:(?:are|is) the )?(?:(?:number|symbol|reference) of (?:the )?)?(?:(?:two|three|four|other|earlier|previous|past|prior) )?|\b(?:le |la |les )?(?:numeros?|cotes?|symboles?|references?)(?: et (?:la |les )?dates?)? (?:de |d'|du |des )(?:la |les |l')?)(?:(?<plural>resolutions|decisions)|resolution|decision|article du |article of |(?<plural>)(?=(?:(?:united nations|un) )?(?:general assembly|security council|economic and social council|human rights council|council|assembly) resolutions\b))|\bquel(?:le)? est (?:la|le) (?:reference|cote|symbole)(?= d)|\bwhat is the (?:document |official )?(?:reference|symbol)(?= of)", RegexOptions.CultureInvariant)]
    public static partial Regex Symbol();
}
