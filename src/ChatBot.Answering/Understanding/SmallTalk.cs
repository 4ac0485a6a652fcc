using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>What a turn of small talk is about.</summary>
internal enum SmallTalkKind
{
    /// <summary>Not small talk.</summary>
    None,

    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thanks, praise, agreement.</summary>
    Thanks,

    /// <summary>Good-bye.</summary>
    Farewell,

    /// <summary>What can you do, who are you, help.</summary>
    Help,

    /// <summary>How are you.</summary>
    HowAreYou,

    /// <summary>An insult or complaint.</summary>
    Rude,

    /// <summary>The answer is said to be wrong, or doubted.</summary>
    Doubt,

    /// <summary>A sum to be reckoned.</summary>
    Sum,

    /// <summary>Say that again, when nothing has been said.</summary>
    Repeat,

    /// <summary>Nothing that can be read: no letters or digits.</summary>
    Wordless,
}

/// <summary>Recognizes turns that ask nothing of the documents, and takes courtesies off those that do.</summary>
internal static partial class SmallTalk
{
    /// <summary>The kind of small talk that the whole turn is, and the turn without its courtesies.</summary>
    public static (SmallTalkKind Kind, string Question) Read(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return (SmallTalkKind.Wordless, string.Empty);
        }

        if (Remarks.KindOf(TextFolding.Fold(text).Trim()) is not SmallTalkKind.None and var remark)
        {
            return (remark, text);
        }

        text = Remarks.TakenOff(text);
        var folded = TextFolding.Fold(text);
        var start = 0;
        var kind = SmallTalkKind.None;
        while (start < folded.Length && Courtesy().Match(folded, start) is { Success: true, Length: > 0 } m)
        {
            kind = kind is SmallTalkKind.None or SmallTalkKind.Greeting || KindOf(m) is SmallTalkKind.Help ? KindOf(m) : kind;
            start = m.Index + m.Length;
        }

        var rest = Ending().Replace(text[start..], string.Empty).Trim();
        if (start > 0 && Remarks.KindOf(TextFolding.Fold(rest)) is not SmallTalkKind.None and var after)
        {
            return (after, string.Empty);
        }

        return rest.Any(char.IsLetterOrDigit) || kind == SmallTalkKind.None ? (SmallTalkKind.None, rest.Length == 0 ? text : Lead(rest)) : (kind, rest);
    }

    /// <summary>« Peux-tu me dire où… » asks « où… ».</summary>
    private static string Lead(string rest)
    {
        rest = rest[Interjection().Match(TextFolding.Fold(rest)).Length..];
        var m = Request().Match(TextFolding.Fold(rest));
        return m.Success && m.Length < rest.Length ? rest[m.Length..].TrimStart(' ', ':', ',') : rest;
    }

    private static SmallTalkKind KindOf(Match m)
        => m.Groups["greeting"].Success ? SmallTalkKind.Greeting
            : m.Groups["thanks"].Success ? SmallTalkKind.Thanks
            : m.Groups["farewell"].Success ? SmallTalkKind.Farewell
            : m.Groups["how"].Success ? SmallTalkKind.HowAreYou
            : m.Groups["rude"].Success ? SmallTalkKind.Rude
            : SmallTalkKind.Help;

    [GeneratedRegex(@"\G(?:[\s,.!?;:¡¿-]|et |and )*(?:" +
        @"(?<greeting>(?:re)?bonjour|bonsoir|salut(?:ations)?|coucou|bjr|hello|hi|hey|good (?:morning|afternoon|evening)|dear bot|cher bot|enchante|hola|buenos dias|buenas tardes|ola|ciao|hallo)(?: (?:a (?:tous|toi|vous)|there|everyone|le bot|bot|tout le monde))?|" +
        @"(?<thanks>(?:un grand |mille |non,? |ok,? |d'accord,? )?merci(?: (?:beaucoup|bien|infiniment|d'avance|a (?:toi|vous)|pour (?:tout|ton aide|votre aide|la reponse|ces precisions|l'info)))?|many thanks|cheers|j'ai tout(?: ce qu'il me faut)?|ce sera tout|that(?:'ll| will) be all|that(?:'s| is) everything|thanks(?: (?:a lot|so much|for your help))?|thank you(?: (?:so much|very much|for your help))?|thx|mrci|parfait|super|genial|excellent|bravo|tres bien|c'est (?:parfait|clair|note|tres clair|bon)|d'accord|ok(?:ay)?|entendu|compris|great|perfect|cool|nice|well done|got it|that(?:'s| is)? (?:very |really |so )?(?:helps?|helpful|useful|clear|great|perfect|fine|good)(?: (?:a lot|me))?|(?:c'(?:est|etait) |ca (?:m'est |me )?)?(?:tres |vraiment )?(?:utile|m'aide(?: beaucoup)?|aide beaucoup)|c'est (?:tout|ce que je (?:cherchais|voulais))|that's (?:all(?: i (?:needed|wanted)(?: to know)?)?|it|what i (?:needed|wanted)(?: to know)?)|muchas gracias|gracias)|" +
        @"(?<farewell>au revoir|a (?:bientot|plus(?: tard)?|demain|la prochaine)|bonne (?:journee|soiree|nuit|fin de journee)|adieu|bye(?:[ -]bye)?|good ?bye|see you(?: (?:later|soon))?|have a (?:nice|good) (?:day|one|evening)|adios|hasta luego)|" +
        @"(?<how>(?:comment )?(?:ca va|vas[- ]tu|allez[- ]vous|tu vas bien|vous allez bien)(?: bien)?(?: aujourd'hui)?|how are you(?: (?:today|doing))?|how is it going|what's up)|" +
        @"(?<rude>(?:t'es|tu es|vous etes|espece d[e'] ?|you are|you're) ?(?:un |une |vraiment |trop |a |an |so )*(?:nul(?:le)?|idiote?|bete|stupide|stupid|dumb|useless|inutile|con(?:ne)?|debile|mauvais|bad|imbecile|abruti|cretin)|nul|tg|ta gueule|ferme[- ]la|shut up|merde|idiot|imbecile|c'est nul|this is (?:bad|rubbish)|va te faire \w+|fuck(?: you| off)?|you suck)|" +
        @"(?<help>(?:tu sers|vous servez) a quoi|a quoi (?:sers-tu|tu sers|servez-vous|vous servez)|what are you (?:good )?for|aide(?:[- ]moi)?|a l'aide|help(?: me)?|(?:mais )?qui (?:es[- ]tu|etes[- ]vous)|(?:tu es|vous etes) qui|who are you|what are you|c'est quoi (?:ce bot|ton role)|quel est ton (?:nom|role)|comment (?:tu )?t'appelles?[- ]?(?:tu)?|(?:es[- ]tu|tu es|etes[- ]vous|vous etes|are you) (?:vraiment |really )?(?:un |une |a |an )?(?:vrai |real )?(?:robot|humain|human|bot|ia|ai|intelligence artificielle|person|personne|machine)(?: (?:ou|or) (?:un |une |a |an )?(?:robot|humain|human|bot|ia|ai|machine|person|personne))?|(?:que|quoi) (?:peux|sais)[- ]tu (?:faire|m'apporter)(?: pour moi)?|(?:que|quoi) (?:pouvez|savez)[- ]vous faire(?: pour moi)?|(?:qu'est-ce que|que) tu (?:peux|sais) faire|tu sais faire quoi|what can (?:you do|i ask(?: you)?)|how (?:do you work|can you help(?: me)?)|comment (?:ca marche|fonctionnes[- ]tu|fonctionnez[- ]vous|peux[- ]tu m'aider|pouvez[- ]vous m'aider)|que puis[- ]je (?:te |vous )?demander|what is your name)" +
        @")(?=$|[^\w-])(?:[\s,.!?;:]+|$)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"[\s,]*\b(?:s'il (?:te|vous) pla[iî]t|svp|stp|please|merci(?: (?:d'avance|beaucoup|bien))?|thanks|thank you)\b[\s.!?]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ending();

    /// <summary>« Bon, … », « Alors, … ».</summary>
    [GeneratedRegex(@"^(?:(?:bon|alors|donc|eh bien|ben|euh+|hum+|dis(?! qu)|bref|tiens|attends|attendez|et puis|ah(?: bon)?|oh|well(?: then)?|so|now(?: then)?|ok(?:ay)?|right(?= |,)|then|hmm+|autre (?:chose|question|point) ?:|sinon,|au fait,?|by the way,?|another (?:thing|question):|one more thing:|derniere? (?:point|question|chose) ?:|last (?:point|question|thing|one):|petite question ?[:,]|question ?:|quick question[:,])[,.!…]* )+(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Interjection();

    [GeneratedRegex(@"^(?:(?:s'il (?:te|vous) plait|svp|stp|please|alors|donc|bon|bien|eh bien|ok|dis(?! qu)|euh?|so|well|now),? )?(?:(?:est-ce que )?(?:peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|tu peux|vous pouvez|sais-tu|savez-vous|can you|could you|would you)(?: (?:please|svp|stp))?(?: (?:me|nous|m'|us))? ?(?:dire|indiquer|preciser|expliquer|rappeler|donner|citer|tell me|tell us|explain|say|give me|know)?(?: si)? |(?:je (?:voudrais|veux|souhaite(?:rais)?|aimerais|cherche a)(?: bien)? (?:savoir|connaitre|comprendre)(?: si)?|j'aimerais (?:savoir|connaitre)|i (?:would like|want|need|'d like) to know|dis[- ]moi|dites[- ]moi|explique[sz]?[- ](?:moi|nous)|donne[sz]?[- ]moi|tell me|indique[sz]?[- ]moi|rappelle[- ]moi|do you know|sabes|dime) ,? ?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Request();
}
