using System.Text.RegularExpressions;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Conversations;

/// <summary>How a turn leans on the one before.</summary>
internal enum FollowUpKind
{
    /// <summary>It stands on its own.</summary>
    None,

    /// <summary>It puts another subject into the question before: « et contre la traite ? ».</summary>
    NewSubject,

    /// <summary>It asks something about what was just cited: « quand a-t-il été signé ? », « pourquoi ? ».</summary>
    About,

    /// <summary>It wants more of what was just cited: « plus de détails », « cite le texte ».</summary>
    More,
}

/// <summary>Recognizes turns that only have a meaning after another one, and makes standalone questions of them.</summary>
internal static partial class FollowUp
{
    /// <summary>Whether a turn wants to see what comes after what it was shown: « la suite », "go on".</summary>
    /// <param name="text">The turn, without courtesies.</param>
    public static bool GoesOn(string text) => Onward().IsMatch(TextFolding.Fold(text).Trim());

    /// <summary>Whether a turn wants to hear once more what was said: « répète », "say that again".</summary>
    /// <param name="text">The turn, without courtesies.</param>
    public static bool AsksAgain(string text) => Again().IsMatch(TextFolding.Fold(text).Trim());

    /// <summary>Whether a turn is a question word only (« par qui ? »), which asks nothing by itself.</summary>
    /// <param name="text">The turn, without courtesies.</param>
    public static bool IsBare(string text) => BareQuestion().IsMatch(TextFolding.Fold(text).Trim());

    /// <summary>How a turn leans on the one before, the question that it then stands for, and the words put into it.</summary>
    /// <param name="text">The turn, without courtesies.</param>
    /// <param name="state">What the conversation remembers.</param>
    public static (FollowUpKind Kind, string Question, string? Subject) Read(string text, ConversationState state)
    {
        if (state.Question is null)
        {
            return (FollowUpKind.None, text, null);
        }

        var folded = TextFolding.Fold(text).Trim();
        if (More().IsMatch(folded))
        {
            return (FollowUpKind.More, text, null);
        }

        if (Again().IsMatch(folded))
        {
            return (FollowUpKind.None, state.Question, null);
        }

        if (PlacesOfIt().Match(folded) is { Success: true } places && SpokenOf.Topic(state) is { } topic)
        {
            return (FollowUpKind.NewSubject, places.Groups["en"].Success ? $"Which paragraphs mention {topic}?" : $"Quels paragraphes parlent de {topic} ?", null);
        }

        if (BareQuestion().IsMatch(folded))
        {
            // « Pour faire quoi ? », "to do what?": a purpose, in words that say nothing else.
            return (FollowUpKind.About, ToWhatEnd().Match(folded) is { Success: true } end ? end.Groups["en"].Success ? "For what purpose?" : "Dans quel but ?" : text, null);
        }

        if (MentionsQuestion.Read(text) is not null)
        {
            // « Et Daech ? Tous les paragraphes ! » asks for its own places.
            return (FollowUpKind.None, text, null);
        }

        if (folded.Length == text.Trim().Length && AlsoWhere().Match(folded) is { Success: true } where && MentionsQuestion.Read(state.Question) is not null)
        {
            // After « quels paragraphes citent l'ONUDC ? » « et I-24/7, on le trouve où ? » asks for paragraphs, too.
            return (FollowUpKind.NewSubject, $"Quels paragraphes citent {text.Trim().Substring(where.Groups["subject"].Index, where.Groups["subject"].Length)} ?", null);
        }

        var another = Another().Match(folded);
        if (another.Success && Words(folded) <= (Demonstrative().IsMatch(folded[another.Length..]) ? MostWordsOfOne : MostWords) && TaskRequest.Read(text) is null)
        {
            var subject = text.Trim()[another.Length..].Trim(' ', '?', '!', '.', ',', '\u00a0', '\u202f');
            // « Et celui passé avec l'aviation civile ? » is another accord: what it is said to be with or about is the new subject.
            var demonstrative = Demonstrative().Match(TextFolding.Fold(subject)).Length;
            subject = subject[demonstrative..];
            // « Et où se trouve… ? » asks a whole question of its own; « et quand ? » about the same thing.
            if (subject.Length > 0 && TextFolding.Fold(subject) is var part && !OwnQuestion().IsMatch(part) && !AsksItself().IsMatch(part))
            {
                return (FollowUpKind.NewSubject, Substitute(state.Question, subject, ofTheThing: demonstrative > 0), subject);
            }

            text = subject.Length > 0 ? subject : text;
            folded = TextFolding.Fold(text);
        }

        // « Elle reste jusqu'à quelle date ? » after a question about the MONUSCO that nothing answered.
        if (state.Cited.Count == 0 && Subject().Match(folded) is { Success: true } subjectOf && folded.Length == text.Trim().Length && SpokenOf.NamesIn(state.Question) is [var name])
        {
            return (FollowUpKind.NewSubject, name + text.Trim()[subjectOf.Length..], null);
        }

        if (!another.Success && Dislocated().IsMatch(folded))
        {
            // « Les notices, ça sert à quoi ? »: the pronoun takes up what the turn itself begins with.
            return (FollowUpKind.None, text, null);
        }

        // « Avec combien de policiers ? » has no verb of its own.
        if (state.Cited.Count > 0 && Verbless().IsMatch(folded) && Words(folded) <= 7 && !HasVerb().IsMatch(folded))
        {
            return (FollowUpKind.About, text, null);
        }

        return Pronoun().IsMatch(folded) && Words(folded) <= 14 && state.Cited.Count > 0 ? (FollowUpKind.About, text, null) : (FollowUpKind.None, text, null);
    }

    [GeneratedRegex(@"^(?:et |alors )?(?<subject>(?!(?:c'est|que|qui|quel|ou)\b)[^?,;]{2,50}?),? (?:on (?:le|la|les|en) (?:re)?(?:trouve|parle)|c'est|ils? (?:est|sont)|elles? (?:est|sont)) ou\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex AlsoWhere();

    [GeneratedRegex(@"^(?:(?:et|mais|and|but|alors|ok|so) )?(?:pour (?:quoi faire|faire quoi)|(?<en>what for|to do what))\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToWhatEnd();

    /// <summary>« Quels paragraphes en parlent ? », "which paragraphs mention it?"</summary>
    [GeneratedRegex(@"^(?:(?:et|alors|and|so) )?(?:(?:dans )?quels? (?:(?:sont|est) les? )?(?:autres )?(?:paragraphes?|passages?|alineas?|endroits?) (?:qui )?(?:en (?:parle|traite)(?:nt|-t-(?:on|il|elle))?|(?:l'|la |le |les )(?:mentionne|cite|evoque)(?:nt)?|(?:en )?parle(?:nt)? (?:de )?(?:ca|cela|la-dessus))|(?:il |elle |on )?en parle(?:-t-on)? dans quels (?:paragraphes|passages)|(?<en>(?:(?:in )?(?:which|what) (?:other )?(?:paragraphs?|passages?) (?:mention|talk about|speak (?:of|about)|deal with|refer to|discuss|cite|are about)s? (?:it|this|that|them|these)))(?: (?:en tout|au total|in all|in total))?|(?<en>where (?:else )?is (?:it|this|that) mentioned))(?: (?:en tout|au total|exactement))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PlacesOfIt();

    /// <summary>
    /// Puts a new subject into an earlier question: in the place of the part that begins with the same preposition
    /// (« …contre le terrorisme » + « contre la traite »), else of its last complement.
    /// </summary>
    /// <param name="question">The question before.</param>
    /// <param name="subject">The new subject.</param>
    /// <param name="ofTheThing">« et celui du… »: the thing that was asked about stays, and what it is of is another.</param>
    private static string Substitute(string question, string subject, bool ofTheThing)
    {
        var old = question.TrimEnd(' ', '?', '!', '.', '\u00a0', '\u202f');
        var folded = TextFolding.Fold(old);
        var preposition = Preposition().Match(TextFolding.Fold(subject)).Value.Trim();
        if (YearAlone().Match(subject) is { Success: true } year && Year().Matches(old).LastOrDefault() is { } before)
        {
            // « Celui de 2017, qui concerne-t-il ? » + « et en 2018 ? »
            return $"{old[..before.Index]}{year.Groups["year"].Value}{old[(before.Index + before.Length)..]} ?";
        }

        if (ofTheThing && Of().IsMatch(preposition) && Complement().Matches(folded).FirstOrDefault(m => m.Index > 8) is { } first)
        {
            return $"{old[..first.Index]} {subject} ?";
        }

        if (preposition is "a" or "au" or "aux" or "a la" or "a l'" && ActQuestion.Read(question)?.Of is not null && Dative().Matches(folded).LastOrDefault() is { } dative)
        {
            // « Que demande-t-elle à Israël ? » + « et aux parties ? ».
            return $"{old[..dative.Index]} {subject} ?";
        }

        if (preposition.Length > 0 && folded.LastIndexOf(" " + preposition + (preposition.EndsWith('\'') ? string.Empty : " "), StringComparison.Ordinal) is > 0 and var at)
        {
            return $"{old[..at]} {subject} ?";
        }

        if (preposition == "for" && ToDo().Matches(folded).LastOrDefault(m => m.Index > 8) is { } aim)
        {
            // "Which resources can be used to trace guns?" + "and for stolen art?"
            return $"{old[..aim.Index]} {subject} ?";
        }

        if (preposition.Length == 0 && Determiner().IsMatch(TextFolding.Fold(subject)) && NounPhrase().Matches(folded).LastOrDefault(m => m.Index > 4) is { } noun && !Topic().IsMatch(folded[noun.Index..]))
        {
            // « Où se trouve le siège d'INTERPOL ? » + « et son complexe ? »: a whole noun phrase takes the place of one.
            return $"{old[..noun.Index]} {subject} ?";
        }

        var complement = Topic().Matches(folded).LastOrDefault(m => m.Index > 8) ?? Complement().Matches(folded).LastOrDefault(m => m.Index > 8);
        if (complement is null)
        {
            return $"{old} {subject} ?";
        }

        // Without a preposition of its own the subject takes that of the complement it replaces.
        return preposition.Length > 0 ? $"{old[..complement.Index]} {subject} ?" : $"{old[..(complement.Index + complement.Length)]}{subject} ?";
    }

    [GeneratedRegex(@"^(?:avec|pour|pendant|durant|contre|depuis|with|for|by) (?:combien|how (?:many|much|long))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verbless();

    [GeneratedRegex(@"\b(?:est|sont|a|ont|doit|doivent|peut|peuvent|faut|se|s'[a-z]+|is|are|was|were|do|does|did|has|have|should|must|can|will)\b|-(?:t-)?(?:il|elle|on|ils|elles)\b|\b(?:les|l'|the) ", RegexOptions.CultureInvariant)]
    private static partial Regex HasVerb();

    [GeneratedRegex(@"^(?:le |la |les |l')(?!meme)[^,?]{3,40}, (?:ca|cela|c'est|il|elle|ils|elles) (?!y\b|en\b)[^?,]*\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dislocated();

    [GeneratedRegex(@"^(?:il|elle|it)(?= [a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:en |de |in |of |for |pour )?(?<year>(?:19|20)\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?<![\d/])(?:19|20)\d{2}(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>Words of a subject that is put into the question before, at most; more where it only tells one thing from others of its kind (« celui qui porte sur… »).</summary>
    private const int MostWords = 12, MostWordsOfOne = 18;

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>« C'est dans quel paragraphe ? », "where is that said?": the place of what was said, with its words.</summary>
    private const string Source = @"(?:et |mais |and |but )?(?:(?:ca|cela),? )?(?:c'est |et c'est |c )?(?:(?:dans |a )?quels? (?:paragraphe|alinea|passage)s?(?: (?:(?:le |la |l')?(?:dit|precise|mentionne|indique)(?: ca| cela)?|exactement))?|(?:dit|ecrit|precise|mentionne|marque|indique) ou(?: exactement)?|ou dans (?:le|ce) (?:texte|document)|(?:a|dans) quel (?:paragraphe|alinea),? (?:ca|cela)|ou (?:est-ce (?:que c'est )?|c'est )(?:dit|ecrit|precise|mentionne|marque|indique)(?: exactement)?|(?:in )?(?:which|what) (?:paragraph|passage)(?: (?:is (?:that|it|this)(?: in)?|says (?:so|that|it|this)|(?:does it|is it) (?:say|said)(?: (?:that|so|in))?))?|where (?:exactly )?(?:(?:is|was) (?:that|it|this) (?:said|written|stated|mentioned)|does it say (?:that|so|this)|in the text(?: is (?:that|it))?)|(?:quelle est )?(?:ta|votre) source|what(?:'s| is) your source|(?:c'est )?(?:quel|le|a quel) (?:numero (?:de|du) )?paragraphe,? (?:tout )?(?:ca|cela)|(?:c'est )?quel numero (?:de|du) paragraphe(?:,? (?:tout )?(?:ca|cela))?)";

    [GeneratedRegex(@"^(?:(?:donne[sz]?(?:-moi)?|je (?:veux|voudrais)|peux-tu (?:me )?donner|give me|can you give(?: me)?) )?(?:(?:un peu )?plus (?:de|d')? ?(?:details?|informations?|precisions?)|(?:tu peux|peux-tu|pouvez-vous|can you)? ?(?:preciser?|detaille[rz]?|developpe[rz]?|elaborate)(?: un peu)?|(?:le )?texte (?:complet|integral|exact)|cite[rz]?(?:-moi)? (?:le (?:texte|passage)|exactement)|montre[rz]?(?:-moi)? le (?:texte|passage)|more details?|tell me more|more|show (?:me )?the (?:full )?(?:text|passage)|quote it|(?:la )?suite|continue|dis-m'en plus|dites-m'en plus|(?:c'est )?pour (?:en )?dire quoi|(?:et )?(?:ca|cela|il|elle|on) (?:en )?dit quoi(?: (?:exactement|au juste|precisement))?|(?:et )?qu'est-ce que (?:ca|cela) dit(?: (?:exactement|au juste))?|(?:and )?what does (?:it|that) say(?: exactly)?|to say what|(?:et )?(?:que dit (?:le texte|la resolution|l'assemblee) (?:la-dessus|a ce sujet|a ce propos|sur (?:ca|cela|ce sujet|ce point))|qu'en dit (?:le texte|la resolution|l'assemblee))|(?:and )?what does the (?:text|resolution) say (?:about (?:it|that|this)|on (?:that|this|it))|en detail|c'est-a-dire|et en entier|en entier|" + Source + @")\s?[?.!]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex More();

    [GeneratedRegex(@"^(?:(?:et|and|ok|oui|yes|alors|puis),? )?(?:(?:donne[sz]?(?:-moi)?|montre[sz]?(?:-moi)?|affiche[rz]?|lis(?:-moi)?|je (?:veux|voudrais)(?: voir)?|show(?: me)?|give me|see|read(?: me)?|let me see|what(?:'s| is|'re| are)|quel(?:le)?s? (?:est|sont)) )?(?:(?:la )?suite|le reste|les autres|les suivante?s|continue[rz]?|continuons|poursui(?:s|vez|vons)|encore|the rest|the others?(?: ones)?|the (?:next|remaining|other) ones|go on|keep going|carry on|next|more)\s?[?.!]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Onward();

    /// <summary>« Tu peux répéter en une phrase ? », "could you rephrase that?": the question before once more.</summary>
    [GeneratedRegex(@"^(?:(?:et|mais|alors|ok|so|sorry|pardon),? )?(?:(?:(?:est-ce que )?(?:tu peux|peux-tu|vous pouvez|pouvez-vous|pourriez-vous|pourrais-tu|can you|could you) )?(?:me |le |nous )?(?:repeter|repete[sz]?|redire|redis|redites|reformule[rz]?|resume[rz]?|dire|repeat|rephrase|summari[sz]e|say)(?:-le|-moi)?(?: (?:ca|cela|la reponse|ta reponse|votre reponse|that|it|the answer))?(?: again)?(?: (?:en (?:une|deux|quelques) (?:seule )?(?:phrases?|mots?|lignes?)|en (?:bref|court|resume|gros)|plus (?:simplement|court|brievement|clairement)|autrement|in (?:one|a single|two|a few) (?:sentences?|words?|lines?)|more (?:simply|briefly)|in short|briefly))?|(?:en (?:une|deux) (?:seule )?phrases?|en bref|plus simplement|plus court|in one sentence|in short|in a nutshell|shorter|simpler|come again|encore une fois|once (?:more|again)|one more time|pardon|comment ca|what was that))(?: (?:s'il te plait|s'il vous plait|svp|please))?\s?[?.!]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Again();

    /// <summary>« Et pour les personnes handicapées, qu'est-ce qui est demandé ? »: what comes after the subject asks by itself.</summary>
    [GeneratedRegex(@"(?:,|[–—]| -) (?:(?:a|de|en|par|pour|avec|in|by|for) )?(?:qui|que|qu'|quoi|quand|quel(?:le)?s?|comment|pourquoi|combien|est-ce|on |ils? |elles? |c'est |what|who|when|where|why|how|which|do |does |is |are |did |they |it )|[a-z] (?:dans|de|en|a|sur|vers|par|avec|pour|jusqu'a) quel(?:le)?s? |[a-z] (?:jusqu'a |depuis |pour |d')?(?:quand|combien|comment|pourquoi|ou)\W*$|\bcombien (?:de |d')|[a-z] (?:en |y |on )?(?:dit|disent|fait|font|pense|pensent|demande|demandent|prevoit|prevoient|propose|proposent|a (?:fait|dit|produit)|ont (?:fait|dit|produit)) quoi\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksItself();

    [GeneratedRegex(@"^(?:(?:et|mais|and|but|alors|ok|so) )?(?:(?:c'est |c'etait |ca date de |ca remonte a |it is |that is )?(?:(?:depuis|a partir de|par|pour|d'ici|avant|vers|jusqu'a|a|de|avec|contre|chez|by|for|from|with|to|since|until|before|against) )?(?:pourquoi|quand|ou|qui|whom|comment|combien|lesquel(?:le)?s|lequel|laquelle|why|when|where|who|how|how many|which(?: ones)?|since when|by whom)|pour (?:quoi faire|faire quoi)|what for|to do what|dans quel (?:but|cadre)|a quelle fin|a quoi (?:ca|cela) sert|(?:c'est )?(?:(?:a|en|pour|dans|de|par|sur|avec|depuis|jusqu'a|vers|lors de|d'ici|autour de|au sujet de|contre|chez|sous) quel(?:le)?s? (?!paragraphes?\b)[a-z]{3,20}|quel(?:le)?s? (?:date|annee|session|pays|ville|endroit|lieu|duree|montant|moment)s?)|(?:at|in|for|by|on|until|to) (?:which|what) (?:date|year|session|country|city|place)|pour combien de temps|jusqu'a quand|depuis quand|how long|until when|avec qui|pour qui)(?: (?:ca|cela|donc|exactement|precisement|exactly))?\s?[?.!]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BareQuestion();

    [GeneratedRegex(@"^(?:et (?:si )?|mais |ou bien |alors |and (?:what about |how about )?|what about |how about |but |qu'en est-il (?:de |d'|du |des |pour )?|quid (?:de |d'|du |des )?|y (?!a\b|aura\b|avait\b)|idem pour |meme question (?:pour|avec|sur) |same (?:question )?(?:for|about) )(?:what about |qu'en est-il (?:de |d'|du )?)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?:(?:a|de|en|par|dans|pour|avec|depuis|sur|sous|vers|chez|selon|lors de|au cours de|a partir de|at|in|on|by|under|for|to|from) )?(?:qui|que|qu'|quoi|quand|ou |quel|quelle|quels|quelles|comment|pourquoi|combien|est-ce|c'est (?:ou|qui|quoi|quand|combien|comment|quel(?:le)?s?) |lequel|laquelle|what|who|when|where|why|how|which|is |are |does |do )|-t-(?:il|elle)\b|-(?:il|elle|ils|elles)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OwnQuestion();

    [GeneratedRegex(@"(?:(?<![-\w])(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|celui-la|cela|ca|ce dernier|cette derniere|ces derniers|ces dernieres|y est|y sont|(?<!^|\bil )y a|eux|la-dessus|a ce propos|a ce sujet|a cet egard|(?:sur|dans|en|de) (?:ce|cet|cette) (?:sujet|domaine|theme|point|question|matiere|egard|contexte|affaire)|(?:du|au|le|dans le|the|in the) (?:meme|same) (?:paragraphe|alinea|passage|point|paragraph)|(?<!\b(?:is|are|was|were|be) )there(?! (?:is|are|was|were|any|a)\b)|therein|y sert|cet accord|ce programme|cette base|it|they|them|this|that one|these|those|its|their)\b|\bthat\W*$|\bs'en (?:sert|servent)\b|^(?:y |et )?(?:c'est|est-ce(?: que c'est)?) (?:obligatoire|contraignant|facultatif|volontaire|permis|interdit|autorise|garanti|legal|urgent|nouveau|juste|seulement|une? (?:obligation|recommandation|ordre|demande))\b|\b(?:para|sobre|de|con|contra|por) (?:eso|esto|ello)\b|^(?:et )?(?:on|l'assemblee|le texte) leur [a-z]+ (?:quoi|quel)|^(?:et )?(?:c'?est )?quel(?:le)?s? (?:organe|organisme|agence|service|entite|institution|bureau|departement)s?(?: (?:de|du|des) (?:l'|la |les |l)?(?:onu|nations unies|systeme(?: des nations unies)?))? (?:est |sont |qui )?(?:surtout |principalement |le plus |plus particulierement |en premier )?(?:concerne|vise|implique|bosse dessus|travaille dessus|s'en occupe|s'en charge|en est charge)|^(?:(?:a|de|en|par|dans|pour|avec|depuis|sur|mais|et) )?(?:(?:quand|ou|comment|pourquoi|combien|qui|que|qu'|quel(?:le)?s?(?: [a-z]+){0,2}) ?)?[a-z']+(?:-t)?-(?:il|elle|ils|elles)\b|\b(?:ce|cet|cette|ces|this|that|these|those) (?:paragraphe|alinea|passage|disposition|paragraph|provision|accord|agreement|programme|base|systeme|system|note|outil|tool|texte|demande|mesures?)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:celui|celle|ceux|celles|the one|the ones|that|those)(?: (?:(?:qui (?:concerne(?:nt)?|porte(?:nt)? sur|traite(?:nt)? d[eu]s?|vise(?:nt)?))|(?:passe|conclu|signe|adopte|relati)[a-z]*|concernant|portant sur|about|on|made|concluded|signed|concerning|regarding))*(?: (?:a|au|aux)(?= ))? (?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Demonstrative();

    [GeneratedRegex(@"^(?:contre|pour|sur|dans|avec|chez|en|par|a l'|a la|au|aux|a|de l'|de la|du|des|de|d'|entre|against|for|on|about|in|with|to|of|by) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@" (?:(?:a|au|aux) |a l')", RegexOptions.CultureInvariant)]
    private static partial Regex Dative();

    [GeneratedRegex(@"^(?:de l'|de la|du|des|de|d'|of)$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"^(?:le |la |les |l'|un |une |son |sa |ses |leur |leurs |ce |cet |cette |ces |the |its |their |this )", RegexOptions.CultureInvariant)]
    private static partial Regex Determiner();

    [GeneratedRegex(@" (?:le |la |les |l'|son |sa |ses |leur |leurs |the |its )(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NounPhrase();

    [GeneratedRegex(@" to (?!the |a |an |its |their |be (?:used|taken)\b)(?=[a-z]+ )", RegexOptions.CultureInvariant)]
    private static partial Regex ToDo();

    /// <summary>What a question is about begins with one of these; « de » only joins nouns.</summary>
    [GeneratedRegex(@" (?:(?:contre|pour|sur|dans|avec|entre|en matiere de|concernant|a propos de|a propos des|face a|face aux|against|for|on|about|in|with|between|regarding) |en matiere d')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Topic();

    [GeneratedRegex(@" (?:(?:en|par|of|de|des|du) |d')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Complement();
}
