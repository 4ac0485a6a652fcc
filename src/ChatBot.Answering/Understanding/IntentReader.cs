using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>Reads what a standalone question wants; first rule that matches, most particular first.</summary>
internal static partial class IntentReader
{
    /// <summary>The intent of a question that has been stripped of courtesies and of the document's name.</summary>
    /// <param name="question">The question.</param>
    /// <param name="title">The title of the document that is asked, if known.</param>
    public static Intent Read(string question, string? title = null)
    {
        var folded = TextFolding.Fold(question);
        if (Order().IsMatch(folded))
        {
            return new Intent.Order();
        }

        if (TaskRequest.Read(question) is { } task)
        {
            return task;
        }

        if (MentionsQuestion.Read(question) is { } mentions)
        {
            return mentions;
        }

        if (Counting().Match(folded) is { Success: true } counting)
        {
            var counted = ReferenceParser.Parse(question).References;
            return new Intent.Structure(PartOf(counting.Value), counted.Count == 1 ? counted[0] : null);
        }

        if (WhatFollows.Read(question, title) is { } follows)
        {
            return follows;
        }

        if (ActQuestion.Read(question) is { } does)
        {
            return does;
        }

        if (VoteQuestion.Read(question) is { } vote)
        {
            return vote;
        }

        if (Head(folded, title) is { Count: > 0 } items)
        {
            return new Intent.Metadata(items);
        }

        if (EarlierResolutions().Match(folded) is { Success: true } earlier)
        {
            return new Intent.Recalled([.. Words().Matches(folded.Remove(earlier.Index, earlier.Length)).Select(w => w.Value).Where(w => w.Length > 2 && !FrameWords.Contains(w) && !HeadFrameWords.Contains(w) && !RecalledFrameWords.Contains(w))]);
        }

        if (CitedResolutions().IsMatch(folded))
        {
            return new Intent.Recalled([]) { All = true };
        }

        if (Overview().IsMatch(folded.TrimStart('¿')))
        {
            return new Intent.Overview();
        }

        var references = ReferenceParser.Parse(question);
        if (references.References is [{ Part: ReferencePart.Note } note] && NoteUse().IsMatch(folded))
        {
            return new Intent.NoteUse(note);
        }

        if (references.References.Count > 0)
        {
            if (PlaceToConfirm.Subject(references.Rest) is { } subject)
            {
                return new Intent.Within(references, subject) { Confirms = true };
            }

            return Placed(references);
        }

        return new Intent.Ask(question);
    }

    /// <summary>What a question that names places wants: the words there, or something of them.</summary>
    public static Intent Placed(ParsedReferences references)
    {
        var folded = TextFolding.Fold(references.Rest);
        var rest = WholeText().Replace(folded, " ");
        return Residue(rest) ? new Intent.Within(references, references.Rest) : new Intent.Passages(references) { Whole = rest != folded };
    }

    /// <summary>Whether a question asks for a place from end to end.</summary>
    public static bool AsksWhole(string question) => Placed(ReferenceParser.Parse(question)) is Intent.Passages { Whole: true };

    /// <summary>Whether something is asked besides « what does it say »: a word that is not part of the frame.</summary>
    private static bool Residue(string rest)
        => Words().Matches(TextFolding.Fold(rest)).Any(m => !FrameWords.Contains(m.Value));

    /// <summary>What of the head is asked: what the first rule finds that leaves nothing else asked, and what is asked beside it.</summary>
    private static List<HeadItem> Head(string folded, string? title)
    {
        // « …la résolution 24/21 sur la marge d'action de la société civile »: its own name asks nothing.
        var name = title is not null && NamesItself().IsMatch(folded) ? Words().Matches(TextFolding.Fold(title)).Select(w => w.Value).ToHashSet() : [];
        var found = HeadQuestions.Select(q => (Match: q.Regex.Match(folded), q.Item)).Where(f => f.Match.Success).ToList();
        var first = found.FindIndex(f => IsFreeOf(folded, f.Item) || !Leaves(folded, name, f.Match));
        if (first < 0)
        {
            first = found.FindIndex(f => found.Exists(o => IsBeside(o.Match, f.Match) && !Leaves(folded, name, f.Match, o.Match)));
        }

        return first < 0 ? [] :
        [
            .. found.Where((f, i) => i == first || (IsBeside(f.Match, found[first].Match)
                && (IsFreeOf(folded, found[first].Item) || IsFreeOf(folded, f.Item) || !Leaves(folded, name, f.Match, found[first].Match)))).Select(f => f.Item).Order(),
        ];
    }

    [GeneratedRegex(@"\b(?:resolution|texte|text)\b.{0,30} (?:sur|relative? a|concernant|portant|on|about|concerning)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamesItself();

    private static bool IsBeside(Match one, Match other) => one.Index >= other.Index + other.Length || one.Index + one.Length <= other.Index;

    /// <summary>Whether a question says more than what was matched and the words that may stand around it.</summary>
    private static bool Leaves(string folded, HashSet<string> name, params ReadOnlySpan<Match> matched)
    {
        foreach (Match word in Words().Matches(folded))
        {
            var isMatched = false;
            foreach (var m in matched)
            {
                isMatched |= !IsBeside(word, m) && !(m.Groups["about"] is { Success: true } about && word.Index >= about.Index && word.Index < about.Index + about.Length);
            }

            if (!isMatched && !FrameWords.Contains(word.Value) && !HeadFrameWords.Contains(word.Value) && !name.Contains(word.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing else in a resolution is a draft of it, a committee that it came through, or its agenda item: asked with any words around.</summary>
    private static bool IsFreeOf(string folded, HeadItem item)
        => folded.Length < 260 && (item == HeadItem.Origin || (item == HeadItem.AgendaItem && !AnotherAgenda().IsMatch(folded)));

    private static ReferencePart? PartOf(string text)
        => text.Contains("note", StringComparison.Ordinal) ? ReferencePart.Note
            : text.Contains("preamb", StringComparison.Ordinal) || text.Contains("alinea", StringComparison.Ordinal) || text.Contains("considerant", StringComparison.Ordinal) ? ReferencePart.Preamble
            : text.Contains("dispositif", StringComparison.Ordinal) || text.Contains("operati", StringComparison.Ordinal) || text.Contains("operatoire", StringComparison.Ordinal) ? ReferencePart.Operative
            : null;

    private static readonly (Regex Regex, HeadItem Item)[] HeadQuestions =
    [
        (OriginQuestion(), HeadItem.Origin),
        (AdoptionQuestion(), HeadItem.Adopted),
        (OrganQuestion(), HeadItem.Organ),
        (TitleQuestion(), HeadItem.Title),
        (SymbolQuestion(), HeadItem.Symbol),
        (MeetingQuestion(), HeadItem.Meeting),
        (AgendaQuestion(), HeadItem.AgendaItem),
        (SessionQuestion(), HeadItem.Session),
        (DistributionQuestion(), HeadItem.Distributed),
        (VoteLine(), HeadItem.Vote),
    ];

    /// <summary>Words that only frame a question for the text of a passage.</summary>
    private static readonly HashSet<string> FrameWords = [.. ("alinea alineas point points lettres demande demandent recommande encourage invite prie exige requests asks dispositif preambule preamble operative subparagraphs parrafo parrafos que qu quoi je j ai quel quelle quels quelles est sont ce c dit disent dis dire contient contiennent stipule stipulent prevoit prevoient enonce texte contenu du de des la le les l d un une et en au aux a y dans exactement precisement integral integralement complet " +
        "trouve trouver trouvent t on lit peut figure figurent indiquee indiquees inscrit inscrite ecrit mot mots juste quelles enonce enoncent affirme prescrit precisee there found written provide provides set out " +
        "resumez expliquez rappelez lisez citez dites donnez montrez detaillez precise precisez indique indiquez recopiez documents document cites citees mentionnes mentionne vise vises fait font faire donne donner moi nous montre montrer affiche afficher lis lire cite citer citez recite reciter recopie copie voir veux voudrais connaitre savoir peux tu il elle s resolution document presente cette non oui voulais voulait plutot desole pardon parle parlais renvoie refere correspond sujet porte concerne traite comprend lis lire alors puis aussi me se quid rappelle explique expliquer resume resumer detaille detailler " +
        "what does do say says is are the of in text content state states read show give quote cite tell full me us and please to resolution this document it s full exact words simple simply plain simples simplement termes clair clairement easy wording explain summarize summarise gist substance gives emphasise emphasises emphasize emphasizes stress stresses stipulates stipulate provides provide address addresses cover covers briefly short souligne soulignent essentiel about contain contains refer refers reference points point mean means un onu que dice dicen el los la las del de parrafo nota texto dice sobre que es").Split(' ')];

    /// <summary>Words that may stand in a question about the head without changing it.</summary>
    private static readonly HashSet<string> HeadFrameWords = [.. ("c etait quoi comment resolucion se fue y ha sido t elle il ete ont ete fut par onu un nations unies assemblee generale organisation has been was it by general assembly united elles ils the jour date quelle resolution texte document sur officiel officielle complet exact concernant on one that it eu vote finally officially formally finalement officiellement definitivement enfin council conseil human rights droits homme security securite economic economique social").Split(' ')];

    private static readonly HashSet<string> RecalledFrameWords = [.. "build builds built on based draws draw rely relies follow follows s appuie appuient fonde fondee suite inscrit mentions mentioned named mentionnees citees text texte resolution avait avaient deja prises adoptees portant meme titre rappelees rappelle rappelees sujet theme son sa ses leurs trois deux debut anterieures precedentes recentes assemblee conseil adopted recalled recall earlier previous subject same title topic came come comes before one its refer refers back please lesquelles juste numeros seulement which only just numbers".Split(' ')];

    /// <summary>« Énumère les résolutions antérieures de l'Assemblée », "which earlier resolutions does it recall?".</summary>
    [GeneratedRegex(@"\b(?:quelles|enumere[rz]?(?:-moi)?|liste[rz]?|cite[rz]?(?:-moi)?|donne[rz]?(?:-moi)?|which|what|list)\b[^?]{0,30}\b(?:resolutions\b[^?]{0,60}\b(?:anterieures|precedentes|deja (?:prises|adoptees|votees)|rappelees|meme (?:titre|intitule|sujet|objet|theme)|recalled|adopted before|already adopted)|(?:anterieures|precedentes|anciennes) resolutions|(?:previous|earlier|past|prior) (?:[a-z-]+ ){0,3}resolutions)\b|^(?:les )?resolutions (?:anterieures|precedentes)\b|\b(?:(?:il )?y a(?:-t-il)?(?: eu)?|existe-t-il) (?:deja )?(?:eu )?(?:d'autres|des) resolutions (?:avant|deja|auparavant|anterieures|precedentes)[^?]{0,40}$|\b(?:(?:were|are) there|have there been) (?:any )?(?:other |earlier |previous |past )?resolutions (?:before|already|earlier|on (?:this|the same))[^?]{0,40}$|(?:fait(?:-elle)? suite|s'appuie(?:-t-elle)?|se fonde(?:-t-elle)?) (?:a|sur) quelles resolutions|(?:a|sur) quelles (?:autres )?resolutions (?:(?:plus )?(?:anterieures|precedentes|anciennes|vieilles) )?(?:(?:fait-|s'appuie-t-|se fonde-t-|se base-t-|repose-t-)(?:elle|il)|(?:(?:cette|la) resolution|(?:ce|le) texte) (?:fait|s'appuie|se fonde|se base|repose))|(?:which|what) resolutions does it (?:follow|build on|refer to|recall)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EarlierResolutions();

    /// <summary>« Quelles autres résolutions sont citées ? », "which other resolutions are mentioned?".</summary>
    [GeneratedRegex(@"^(?:(?:et|and|dis-moi|tell me) )?(?:(?:quelles|which|what)(?: sont)?|combien (?:de|d')|how many|(?:liste[rz]?|list|cite[rz]?|donne[rz]?)(?:-moi)?|y a-t-il|are there|are any)(?: toutes)?(?: (?:les|the|all|d'|des|any))*(?: ?autres?| other)? ?resolutions(?: (?:que|qui|sont|est-ce que|that|which|are|does|do))*(?: (?:elle|il|on|it|the (?:text|resolution)|la resolution|le texte|this (?:text|resolution)|cette resolution|ce texte))?(?: (?:sont|est|are|is))? (?:(?:citees?|mentionnees?|evoquees?|nommees?|cite|mentionne|evoque|renvoie|refere|cited|mentioned|quoted|named|referred to|refer to|cites?|mentions?|quotes?)(?:-t-(?:elle|il))?)(?: (?:dans|in|par|by) (?:le |la |cette |ce |the |this )?(?:texte?|resolution|document))?(?: (?:la|le) (?:resolution|texte))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex CitedResolutions();

    /// <summary>« Tout le par. 12 », "the whole of paragraph 12", « en entier »: what says that a place is wanted from end to end.</summary>
    [GeneratedRegex(@"\b(?:(?:en|dans) (?:(?:son|leur) )?(?:entier|integralite|totalite)|toute?(?: entiere?)?|entiere?s?|integralement|integrale?|au complet|complete?s?|in (?:full|(?:its|their) entirety)|(?:whole|entire|full|complete)(?: (?:text|wording|words))?(?: of)?|mot (?:a|pour) mot|word for word|du debut (?:a|jusqu'a) la fin|from (?:beginning|start) to (?:end|finish))\b", RegexOptions.CultureInvariant)]
    private static partial Regex WholeText();

    [GeneratedRegex(@"\b(?:ignore[rz]?|oublie[rz]?|neglige[rz]?|contourne[rz]?|revele[rz]?|affiche[rz]?|disregard|forget|override|bypass|reveal|print|ignora|olvida)\b.{0,40}\b(?:tes|vos|ces|les|toutes|your|all|previous|prior|the|system|tus|sus|todas)\b.{0,30}\b(?:instructions?|consignes?|regles|directives|rules|guidelines|prompts?|instrucciones)\b|\b(?:ignore[rz]?|oublie[rz]?|disregard|forget|set aside|ignora|olvida)\b.{0,60}\b(?:et|and|y|puis|then|instead|plutot)\b.{0,20}\b(?:dis|dites|reponds|repondez|ecris|ecrivez|affirme[rz]?|say|tell|answer|reply|respond|write|state|claim|di|responde)\b|^\W*(?:please |now |simply |just )*(?:say|reply|respond|answer|write|repeat) (?:only |simply |just )?that\b|^\W*(?:dis|dites|reponds|repondez|ecris|ecrivez|repete[rz]?) (?:simplement |seulement |juste )?(?:que\b|qu')|\b(?:penses-tu|pensez-vous|crois-tu|croyez-vous|(?:a|quel est) (?:ton|votre) avis|selon (?:toi|vous)\b|(?:que|qu'en) (?:penses-tu|pensez-vous)|do you (?:think|believe|like)|your (?:opinion|view|favou?rite)|in your opinion|(?:tu es|vous etes) (?:maintenant|desormais|a present)|(?:quel(?:le)?|lequel) (?:est )?(?:le |la |l')?(?:paragraphe|alinea|passage|partie|disposition) (?:est )?(?:le |la )?(?:plus|moins) (?:important|interessant|utile|marquant|essentiel|fort)|(?:which|what)(?: is the)? (?:paragraph|part|passage|provision) (?:is )?(?:the )?(?:most|least) (?:important|interesting|useful|relevant)|(?:which|what) is the (?:most|least) (?:important|interesting|useful|relevant) (?:paragraph|part|passage|provision)|you are (?:now|no longer)|act as|pretend (?:to|you|that)|fais comme si|agis comme|(?<=^\W*|[.!;:,] )joue le role|imagine que tu)\b|\b(?:system prompt|invite systeme|jailbreak|mode developpeur|developer mode)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Order();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:combien (?:y a-t-il |compte-t-(?:elle|il) |la resolution (?:compte|comporte|contient|a)(?:-t-elle)? |le (?:preambule|dispositif|texte) (?:compte|comporte|contient|a)(?:-t-il)? )?(?:de |d')(?:paragraphes?|alineas?|considerants|notes?(?: de bas de page)?|points)(?: (?:du |au |dans le )?(?:dispositif|preambule|operatoires?))?(?! (?:mention|cit|parl|evoqu|concern|trait|port|demand|condamn|encourag))|how many (?:operative |preambular |numbered )?(?:paragraphs?|footnotes?|notes?|recitals)(?: (?:are (?:there )?(?:in the )?)?preamble)?(?! (?:mention|cite|talk|refer|concern|deal|discuss))|(?:quel est )?(?:le )?nombre (?:de |d')(?:paragraphes?|alineas?|notes?)|number of (?:operative |preambular )?(?:paragraphs?|footnotes?))[^?]{0,60}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\b(?:(?:dans |a |in |from )?(?:quels?|which|what) (?:paragraphes?|alineas?|passages?|endroits?|paragraphs?)|^ou\b|^where)\b.*\b(?:appele|cite|mentionne|figur|renvoi|refer|trouve|place|call|cited|attached)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NoteUse();

    /// <summary>Asked with any words around: nothing else in a resolution is a draft of it or the committee that it came through.</summary>
    [GeneratedRegex(@"\b(?:(?:cote|symbole|numero|reference|document|publie|distribue|paru|symbol|number|issued|circulated)\b.{0,60}\b(?:projet de (?:la )?resolution|projet de texte|(?<=(?:cote|symbole) de (?:la )?)proposition|draft resolution|draft text|draft of (?:this|the) (?:resolution|text))|(?:projet de (?:la )?resolution|draft resolution|draft text)\b.{0,60}\b(?:cote|symbole|numero|reference|document|publie|distribue|paru|symbol|number|issued|circulated)|(?:quelle|une|which|what|a) (?:grande commission|main committee)|(?:sur|d'apres|suite a)? ?(?:le |la |quel(?:le)? )?(?:rapport|recommandation|base|proposition) de quel(?:le)? (?:grande )?(?:commission|comite|organe|instance)|(?:par|dans|devant) quelle commission(?= (?:est-(?:elle|il)|a-t-(?:elle|il)|(?:la|cette) resolution|(?:le|ce) (?:texte|projet)|elle|il|passee?|ca)\b|[ ?.!]*$)|commission d'origine|quel rapport de (?:la )?commission|quel(?:le)? (?:grande )?(?:commission|comite) (?:(?:le|l'|la|lui|leur) ?){0,2}(?:a|avait|ont) (?:recommande|propose|examine|presente|soumis|prepare)|(?:cote|symbole|numero|reference|symbol|number|reference)\b.{0,20}\b(?:rapport|report)\b.{0,20}\b(?:commission|committee)|(?:on|upon) (?:the )?(?:recommendation|report) of (?:which|what) (?:body|organ|committee|commission)|(?:on|upon) whose (?:recommendation|report)|sur (?:la )?recommandation de qui|(?:which|what) main committee|(?:which|what) committee(?:'s (?:report|recommendation)|(?: of the (?:general )?assembly)? (?:(?:did|does|has|had|was|is) (?:it|this|the (?:text|resolution|draft))|(?:has )?(?:recommended|proposed|drafted|prepared|submitted|discussed|debated|considered|examined|dealt with|put forward|sent)(?: (?:it|this|the (?:text|resolution|draft(?: resolution)?)))?(?=[ ?.!]*$| to the (?:general )?assembly| for adoption)))|renvoi a une grande commission)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OriginQuestion();

    [GeneratedRegex(@"\b(?:a quelle date|quel jour|quand|when|on (?:what|which) date)(?= (?:et|and) (?:au cours de|lors de|a|pendant|durant|en|sous|par|at|in|during|under|by) (?:quel(?:le)?s?|which|what) [^?]{0,90}\b(?:adoptee?|votee?|approuvee?|adopt(?:ed)?|pass(?:ed)?|approved?)\b)|(?<=\b(?:adoptee?|votee?|approuvee?|adopted|passed)\b[^?]{0,40})\b(?:et|and),? (?:quand|a quelle date|quel jour|when|on what date)(?=\W*$)|^(?:quand|a quelle date|quel jour|when|on what date) (?:et|and) (?=(?:par|by) )|\b(?:cuando .{0,20}(?:adopto|adoptada|aprobada|aprobo)\b|quand (?:la (?:presente )?resolution |le texte |elle )?(?:a-t-(?:elle|il) ete |fut-elle |a ete |est-elle |fut )?(?:adoptee?|votee?|approuvee?)|(?:a ete|est|fut|etait) (?:adoptee?|votee?|approuvee?) (?:quand|a quelle date|quel jour|en quelle annee)(?=(?:,? (?:la|cette|le|ce) (?:resolution|texte)\b[^?]{0,80})?\W*$)(?:,? (?:la|cette|le|ce) (?:resolution|texte)\b[^?]{0,80})?|quand (?:la|cette) resolution (?<about>.{0,90})\b(?:adoptee?|votee?|approuvee?)|date d'adoption|(?:elle |la resolution |cette resolution |le texte |ce texte |il |ca )date de quand|(?:a quelle date|quel jour|en quelle annee|depuis quand) (?<about>.{0,30})(?:adoptee?|votee?)|(?:de quand date|quelle est la date de|date de) (?:la|cette) resolution|(?:elle |ca )date de quand,? (?:la|cette) resolution|(?:when|what (?:date|day|year)|on (?:what|which) date|in (?:what|which) year) (?<about>.{0,60})\b(?:adopt(?:ed)?|pass(?:ed)?|approved?)\b|(?:adoption date|date of adoption))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AdoptionQuestion();

    [GeneratedRegex(@"\b(?:(?:qui|quel organe|quelle instance|par qui|par quel organe) .{0,30}(?:adoptee?|votee?|adopte)|(?:who|which (?:body|organ)|by whom) .{0,30}\b(?:adopted|passed))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OrganQuestion();

    [GeneratedRegex(@"\b(?:(?:quel est|c'est quoi|donne(?:-moi)?|quel) (?:le |son )?(?:titre|intitule|nom)(?: (?:exact|complet|officiel|integral|entier))?(?: de (?:la|cette) resolution| du texte| du document)?|titre de la resolution|comment s'(?:intitule|appelle)(?: (?:la|cette) resolution|-t-elle)?|what(?:'s| is) (?:the|this) (?:resolution|text|document)(?:'s|s)? (?:full )?(?:title|name)|what(?:'s| is) (?:the|its) (?:full )?(?:title|name)(?: of (?:the|this) (?:resolution|document|text))?|title of the resolution)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TitleQuestion();

    [GeneratedRegex(@"\b(?:(?:quel est|quelle est|c'est quoi) (?:le|la|son|sa) (?:symbole|cote|numero|reference)(?: officielle?)?(?: de (?:la|cette) resolution| du document| du texte)?|(?:symbole|cote|numero) de la resolution|what(?:'s| is) (?:the|its) (?:symbol|number|reference)(?: of (?:the|this) (?:resolution|document))?|what(?:'s| is) (?:the|this) (?:resolution|document|text)(?:'s|s)? (?:official )?(?:symbol|number|reference)|(?:which|what) (?:un )?resolution (?:is (?:this|it|that)|are we (?:reading|talking about|in))|(?:de )?quelle resolution (?:s'agit-il|est-ce|parle-t-on|parlons-nous)|c'est quelle resolution)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SymbolQuestion();

    [GeneratedRegex(@"\b(?:(?:a|lors de|au cours de|pendant) quelle seance(?: pleniere)?|quelle seance(?: pleniere)?|numero de (?:la )?seance|at (?:what|which) (?:plenary )?meeting|which (?:plenary )?meeting).{0,40}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MeetingQuestion();

    [GeneratedRegex(@"\b(?:(?:sous|a|au titre de|dans le cadre de|de) quel point (?:de l'ordre du jour)?|quel (?:est le )?point (?:de l'ordre du jour)|(?:under )?(?:what|which) agenda item|what is the agenda item|punto del orden del dia).{0,40}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AgendaQuestion();

    [GeneratedRegex(@"\b(?:y a-t-il eu (?:un )?vote|(?:quel(?:le)?s? (?:est|a ete|fut|sont|etait) (?:le |la |les )?)?(?:resultats?|decompte|detail|score|repartition) (?:du (?:vote|scrutin)|des (?:voix|votes))(?: (?:sur|concernant|pour) (?:la |le |les |l'|cette |ce )?[^?,]{2,60})?|(?:(?:la |cette |le |ce )?(?:resolution|texte)\b[^?]{0,80}\b)?pass(?:ee?|e) (?:par|a) un vote(?: ou (?:pas|non))?|^[^?]{0,120}\b(?:passee?|adoptee?|approuvee?|votee?|valide[e]?)s? (?:avec|par|a) combien (?:de (?:voix|votes)|d'abstentions)[^?]{0,60}|(?:avec|par) combien de (?:voix|votes)\b[^?]{0,120}\b(?:passee?|adoptee?|approuvee?|votee?)\b[^?]{0,30}|(?:quels? (?:ont ete|sont|furent) les votes)[^?]{0,60}|(?:le vote|la mise aux voix),? (?:ca |cela |il |elle )?a donne quoi[^?]{0,60}|combien (?:de |d')(?:voix|votes|(?:pays|etats|delegations)(?: membres)? (?:(?:y )?(?:ont|etaient|sont) )?(?:vote )?(?:pour|contre|en faveur)(?=,? (?:et|ou) ))\b[^?]{0,80}|how many (?:countries|states|members) (?:voted |were )?(?:for|against|in favou?r)(?=,? (?:and|or) )[^?]{0,80}|(?:what was|what's) the (?:results? of the |breakdown of the )?(?:final )?(?:vot(?:e|ing)(?: (?:count|tally|results?|breakdown))?|tally)(?: on (?:it|this|the) ?(?:resolution|text)?)?|(?:by what margin|by how many votes|with how many votes)\b[^?]{0,80}|how did the vote go|how many votes\b[^?]{0,100}|comment (?:(?:la |cette |le |ce )?(?:resolution|texte) )?(?:a-t-(?:elle|il) ete|a ete|fut|est-elle passee|a-t-elle passe)(?: (?:adoptee?|approuvee?|votee?))?|how (?:was|did) (?:it|this|(?:the|this) (?:resolution|text)) (?:adopted|passed?|approved)|(?:^(?:la |cette |le |ce )?(?:resolution|texte)\b[^?]{0,140}\b)?(?:a-t-(?:elle|il) ete |ete |est-(?:elle|il) (?:passee? )?)?(?:mise? aux voix|soumise? au vote)|^was (?:(?:the|this) [^?]{0,140}\b)?(?:resolution|text)\b[^?]{0,100}\b(?:put to (?:a|the) vote|adopted (?:by (?:consensus|vote|a vote)|without a vote|unanimously))|^(?:la |cette |le |ce )?(?:resolution|texte)\b[^?]{0,140}\badoptee? (?:par consensus|sans vote|a l'unanimite)|adoptee? (?:par consensus|sans vote|a l'unanimite)(?: ou (?:par|avec|a la suite d'un) (?:un )?vote)?|(?:was there|has there been) a vote|(?:put to (?:a|the) vote|adopted (?:by consensus|without a vote|unanimously)))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex VoteLine();

    /// <summary>The agenda of a session to come is no matter of the head.</summary>
    [GeneratedRegex(@"\b(?:session|inscri|provisoire|provisional|futur|prochain|doit\b|devra|will\b|shall\b|should\b|must\b|next\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherAgenda();

    [GeneratedRegex(@"\b(?:(?:a|lors de|au cours de|pendant) quelle session .{0,70}(?:adoptee?|votee?|adopte\b|vote\b)|quelle est la session|(?:at|during|in) (?:what|which) session (?:was|is) .{0,30}adopted)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SessionQuestion();

    [GeneratedRegex(@"\b(?:(?:date|jour) de (?:distribution|publication|parution)|(?:quand|a quelle date|quel jour) .{0,40}(?:distribuee?|publiee?|diffusee?|mise? en (?:distribution|circulation))|(?:when|what date) .{0,40}\b(?:distributed|published|issued))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DistributionQuestion();

    [GeneratedRegex(@"^(?:(?:en (?:gros|bref|resume|(?:un|deux|quelques) (?:mots?|phrases?|lignes?))|globalement|grosso modo|in (?:short|brief|a nutshell|a few words)|briefly|basically),? )?(?:(?:fais|donne)(?:-moi|-nous)? (?:un |le )?resume|resume[rz]?(?:-moi)?|(?:ca|cela|elle) (?:parle|traite) de quoi|(?:c'est|ca porte) sur quoi|(?:de quoi|sur quoi) (?:parle|porte|traite|s'agit)(?:-(?:t-)?(?:elle|il|on))?|de quoi (?:ca|cela|elle|il|on) (?:parle|traite)|sur quoi (?:ca|cela|elle|il) porte|quel(?:le)? est (?:le|la|l') ?(?:sujet|objet|theme|contenu|idee (?:generale|principale)|teneur|essentiel)|c'est quoi|qu'est-ce que|que (?:dit|contient|demande|prevoit)(?: globalement)?|summar(?:ize|ise|y)(?: of)?|give me (?:a|the) summary(?: of)?|what(?:'s| is) (?:it|this|that)(?: all)? about|what (?:is|does) |what's |de que trata) ?(?:about )?(?:de |du |la |le |cette |ce |the |this |l'|it )*(?:presente )?(?:resolution|texte|document|text|resolucion)?,?(?: (?:about|say|cover|deal with|en bref|en general|globalement|de l'onu|en gros|en resume|grosso modo|basically|in short|in a nutshell|en (?:un|deux|quelques) mots?))?\s?[?.!]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Overview();
}
