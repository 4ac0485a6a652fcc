using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>Recognizes questions for all the places where something is mentioned: « quels paragraphes citent… », « où est-il question de… ».</summary>
internal static partial class MentionsQuestion
{
    /// <summary>The intent, with the subject to look for; null when the question is another.</summary>
    public static Intent.Mentions? Read(string question)
    {
        var folded = TextFolding.Fold(question);
        if (Outright().Match(folded) is { Success: true } outright)
        {
            return Of(question[outright.Length..], count: false);
        }

        if (ReferenceParser.Parse(question).References.Count > 0)
        {
            // « Quels sont les alinéas du paragraphe 17 ? » names its place.
            return null;
        }

        if (Where().Match(folded) is { Success: true } where && Of(question.Substring(where.Groups["subject"].Index, where.Groups["subject"].Length), count: false) is { } somewhere)
        {
            return somewhere;
        }

        foreach (var named in new[] { Anywhere(), PlacesFirst(), PlacesLast() })
        {
            if (folded.Length == question.Length && named.Match(folded) is { Success: true } m)
            {
                return Of(question.Substring(m.Groups["subject"].Index, m.Groups["subject"].Length), count: false);
            }
        }

        var places = Places().Match(folded);
        if (!places.Success)
        {
            return null;
        }

        var count = places.Groups["count"].Success;
        var rest = folded[places.Length..];
        var verb = Verb().Match(rest);
        if (Asking().IsMatch(verb.Success ? rest[..verb.Index] : rest))
        {
            // « Quelles dispositions les États doivent-ils supprimer en ce qui touche… »: something else is asked of them.
            return null;
        }

        if (!verb.Success)
        {
            // « Quels paragraphes demandent au Secrétaire général… »: any verb will do, but « combien de paragraphes ? » asks for a count of all.
            return count || places.Groups["anywhere"].Success || !rest.Any(char.IsLetter) || AnyPlace().IsMatch(places.Value) || !ThatOrVerb().IsMatch(rest) ? null : Of(question[places.Length..], count);
        }

        var after = question[(places.Length + verb.Index + verb.Length)..];
        // « Dans quels paragraphes l'ONUDC est-il mentionné ? »: the subject stands before the verb.
        return after.Any(char.IsLetterOrDigit) ? Of(after, count) : Of(question.Substring(places.Length, verb.Index), count);
    }

    private static Intent.Mentions? Of(string subject, bool count)
    {
        subject = subject.Trim(' ', '?', '!', '.', ',', ':', '«', '»', '"', '“', '”', '\u00a0', '\u202f');
        subject = subject[Link().Match(TextFolding.Fold(subject)).Length..].Trim();
        subject = InTheText().Replace(subject, string.Empty);
        return subject.Any(char.IsLetterOrDigit) && !TheText().IsMatch(TextFolding.Fold(subject)) ? new Intent.Mentions(subject, count) : null;
    }

    [GeneratedRegex(@"^¿?(?:en )?(?:que|cuales son los) (?:parrafos|pasajes|apartados)\b|^(?:et |alors )?(?:dans |a |in )?(?:(?:(?:donne[sz]?|montre[sz]?|indique[sz]?|give|show)(?:[- ](?:moi|nous|me|us))? )?(?:quels(?: sont (?:tous )?les)?|quelles(?: sont (?:toutes )?les)?|lesquels des|tous les|toutes les|la liste (?:de (?:tous|toutes) les|des)|chaque|(?:liste|cite|enumere|indique|trouve|recense|releve|repere)[rz]?(?:[- ](?:moi|nous))? (?:tous les|toutes les|les)|(?:list|find|show(?: me)?|give(?: me)?)(?: of)? (?:(?:all|every|each|the) ?)*|which|what|every|each|all (?:the )?)(?: other(?= paragraphs| passages))?|(?<count>combien de|how many)) ?(?:operative |preambular |numbered )?(?:paragraphes?|alineas?|passages?|parties|endroits|dispositions|notes?(?: (?:de bas de page|infrapaginales))?|paragraphs|passages|parts|places|provisions|footnotes|(?<=\b(?:every|each) )(?:paragraph|place|provision|footnote)|(?<=combien de )fois|(?<=how many )times)\b(?! (?:of|du|de la|des|de l') ?(?:the |this |la |le |l'|cette |ce )?(?!the |this |la |le |l'|cette |ce |resolution|texte|text|document|preambule|preamble|dispositif)\w)(?: (?:de|du|of|in|dans) (?:la |le |l'|the |ce |cette |this )?(?:resolution|texte|text|document|preambule|preamble|dispositif))?|^(?<anywhere>a quel(?:s)? endroits?|ou est[- ]ce qu(?:'|e )(?=(?:on|le texte|la resolution|ca|il est)\b)|ou (?=(?:est-il|parle|mentionne|il est|le texte|la resolution)\b)|where (?:else )?(?=(?:is|are|does)\b))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(?:(?:re)?parle|habla|mencion|(?:se )?refier|mentionn|cit(?=e|a)|evoqu|trait(?=e(?:nt|-t|s|e)?\b)|abord|(?<!en ce qui )concern|renvoi|se refer|se rapport|nomm|contien|comport|apparai|figur|trouv|(?<=\b)appear|occur|com(?=(?:e|es) up)|fait (?:mention|reference|etat)|font (?:mention|reference|etat)|question de|question d'|bring(?= up)|brought(?= up)|touch(?=es|ed| on| upon)|question du|question des|mention|cit(?=ing)|refer(?=s|r|\b)|talk|deal|discuss|address|contain|nam(?=e|ing))\w*(?:-(?:t-)?(?:on|ils?|elles?)|-ton)?(?: (?:explicitement|expressement|la resolution|le texte|sobre|to|about|with|up|on|upon)\b)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Verb();

    /// <summary>« Ça parle du covid dans quels paragraphes ? », « le genre, c'est dans quels paragraphes en tout ? »</summary>
    [GeneratedRegex(@"^(?:et |alors )?(?:(?:ca|cela|on|il|le texte|la resolution)(?: en)? (?:parle|cite|mentionne|traite)(?: (?=d))? ?)?(?<subject>(?!(?:c'est|que|qui|quel|quoi|comment|pourquoi)\b)[^?,;]{2,60}?),? (?:(?:(?:(?:c'|il |elle |ils |elles )?(?:est|sont)|on en parle|il en est question|ca se trouve|on le trouve|est-ce|apparai(?:t|ssent)|figure(?:nt)?) )?(?:(?:(?:c'|il |elle |ils |elles )?(?:est|sont) )?(?:cite|mentionne|evoque|aborde|traite)e?s? )?(?:dans|a) quels (?:paragraphes|alineas|endroits|passages)|c'est (?:cite|mentionne|evoque|aborde|traite|dit)e? ou|(?:(?:c'|il |elle |ils |elles )?(?:est|sont) )(?:cite|mentionne|evoque|aborde)e?s? ou|c'est ou(?= dans (?:le|ce|la|cette) (?:texte|resolution|document))|(?:on (?:le|la|les|l') ?retrouve|on en parle|ca revient|il en est question) (?:ou|dans quels paragraphes))(?: (?:en tout|au total|exactement|du texte|au juste|dans (?:le|ce|la|cette) (?:texte|resolution|document)))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PlacesLast();

    /// <summary>"Does it mention social media anywhere?", « la peine de mort est-elle évoquée quelque part ? »</summary>
    [GeneratedRegex(@"^(?:(?:et|and|so|also),? )?(?:(?:does|did) (?:it|the text|(?:this|the) resolution|the document) (?:also |ever )?(?:mention|cite|talk about|speak (?:of|about)|refer to|discuss|deal with|say (?:anything|something) (?:about|on)) (?<subject>[^?,;]{2,60}?) (?:anywhere|somewhere)(?: (?:in|else)\b[^?]{0,30})?|(?:is|are) (?<subject>[^?,;]{2,60}?) (?:mentioned|cited|discussed|referred to) (?:anywhere|somewhere)(?: (?:in|else)\b[^?]{0,30})?|(?:est-ce que |est-ce qu')?(?:(?:le texte|(?:la|cette) resolution|on|ca|il|elle) )(?:parle(?:-t-(?:il|elle))?|mentionne|cite|evoque|traite) (?<subject>[^?,;]{2,60}?) quelque part(?: dans [^?]{0,30})?|(?<subject>[^?,;]{2,60}?) (?:(?:est-(?:il|elle)|sont-(?:ils|elles)|est|sont) (?:mentionne|cite|evoque|aborde)e?s?|revien(?:t|nent)(?:-(?:il|elle|ils|elles))?) (?:quelque part|ailleurs)(?: dans [^?]{0,30})?|(?:et )?(?<subject>[^?,;]{2,40}?) ?[?,;:] ?(?:(?:donne|montre|cite|liste)[sz]?(?:[- ]moi)? )?(?:dans )?(?:ts|tous) les (?:paragraphes|passages|endroits)(?: (?:stp|svp|s'il te plait|s'il vous plait))?)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Anywhere();

    /// <summary>« Ça revient dans quels paragraphes, la cybercriminalité ? »</summary>
    [GeneratedRegex(@"^(?:et )?(?:(?:ca|cela|c'est|on en parle|il en est question|ca (?:revient|figure|apparait)|on (?:en )?(?:parle|trouve)(?: ca)?)(?: (?:revient|figure|apparait|est (?:cite|mentionne|evoque)))? )(?:dans |a )?(?:quels (?:paragraphes|alineas|endroits|passages))(?: (?:en tout|au total|exactement|au juste))?,? (?<subject>(?:la |le |les |l')[^?,;]{2,60}?)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PlacesFirst();

    /// <summary>« Où l'ONUDC est-il mentionné ? », "Where is UNODC mentioned?"</summary>
    [GeneratedRegex(@"^(?:a quels? endroits?|ou|where (?:is|are))\s(?<subject>(?!et |and ).{2,45}?)\s?(?:est-(?:il|elle)|sont-(?:ils|elles)|est|sont)?\s?(?:mentionnee?s?|citee?s?|evoquee?s?|nommee?s?|mentioned|cited|named)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Where();

    /// <summary>« Dans quels endroits la police… » may ask for places in the world.</summary>
    [GeneratedRegex(@"\b(?:endroits?|parties|parts|places)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnyPlace();

    /// <summary>« …qui demandent… », « …demandent… »: what follows the places is a relative clause or a plural verb.</summary>
    [GeneratedRegex(@"^ (?:qui |que |ou |dont |that |which )?\w+(?:ent|ant|s)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThatOrVerb();

    /// <summary>A verb of another question: « doivent-ils », "should States".</summary>
    [GeneratedRegex(@"\b(?!est|sont|ont|a\b)[a-z]+-(?:t-)?(?:ils?|elles?|on)\b|\b(?:must|should|shall) [a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:(?:releve|trouve|liste|cite|donne|indique|montre|recense|repere|find|list|show|give)[rz]?(?:[- ](?:moi|nous|me|us))? )?(?:toutes les |tous les |all (?:the )?)?(?:mentions|occurrences|references) (?=(?:de|d'|du|des|a|au|aux|of|to)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Outright();

    [GeneratedRegex(@" (?:dans|de|in|of) (?:la |le |ce |cette |the |this )?(?:r[ée]solution|texte|text|document)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InTheText();

    /// <summary>« Combien de notes la résolution comporte-t-elle ? » asks of the text as a whole.</summary>
    [GeneratedRegex(@"^(?:(?:la|le|cette|ce|the|this|y|il|elle|t|presente|resolution|texte|document|preambule|dispositif|text|preamble|do|does|there|in|dans|au|total|en|tout)[ '-]*)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TheText();

    /// <summary>Small words between the verb and the subject.</summary>
    [GeneratedRegex(@"^(?:(?:qui|que|ou|where|dont|that|which|est-il|il est|est|sont|is|are|la resolution|le texte|l'assemblee generale|au sujet|a propos|du mot|le mot|le terme|the word|the term|question) )*(?:(?:de l'|de la |de los |de las |del |de |d'|du |des |a l'|a la |al |a los |a las |aux |au |a |sur |l'|les |la |le |los |las |el |of |to |the |about )(?:l'|la |le |les |los |las |the )?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
