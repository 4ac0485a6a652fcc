using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Recognizes remarks about the bot or its answer: insults, « c'est faux », "are you sure?", sums. A turn is one only when every word of it is known to be:
/// any other word may ask something of the text, which may well speak of insults. Swear words around a question are taken off.
/// </summary>
internal static partial class Remarks
{
    /// <summary>What kind of remark a whole turn is; <see cref="SmallTalkKind.None"/> when it may ask something.</summary>
    /// <param name="folded">The turn, folded.</param>
    public static SmallTalkKind KindOf(string folded)
    {
        if (Sum().IsMatch(folded) && !Symbol().IsMatch(folded))
        {
            return SmallTalkKind.Sum;
        }

        return Doubt().IsMatch(folded) || WrongPlace().IsMatch(folded) ? SmallTalkKind.Doubt : IsRude(folded) ? SmallTalkKind.Rude : SmallTalkKind.None;
    }

    /// <summary>A turn without the swear words that stand before, after or in its question, and ask nothing.</summary>
    /// <param name="text">The turn.</param>
    public static string TakenOff(string text)
    {
        foreach (var regex in new[] { Lead(), Inside(), End() })
        {
            var matches = regex.Matches(TextFolding.Fold(text));
            for (var i = matches.Count - 1; i >= 0; i--)
            {
                text = text.Remove(matches[i].Index, matches[i].Length);
            }
        }

        return text.Trim();
    }

    private static bool IsRude(string folded)
    {
        var words = Word().Matches(folded).Select(m => m.Value).ToList();
        if (words.Count is 0 or > MostWords || !words.TrueForAll(w => Swearing.Contains(w) || Belittling.Contains(w) || Hostile.Contains(w) || Around.Contains(w)))
        {
            return false;
        }

        return words.Exists(Swearing.Contains)
            || (words.Exists(Hostile.Contains) && words.Exists(Addressing.Contains))
            || (words.Exists(Belittling.Contains) && (words.Exists(Addressing.Contains) || ThatIs().IsMatch(folded) || words.TrueForAll(w => Belittling.Contains(w) || w is "quel" or "quelle" or "what" or "how" or "a" or "an")));
    }

    private const int MostWords = 14;

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    /// <summary>Words that are said of nothing but in anger.</summary>
    private static readonly HashSet<string> Swearing = Set(
        "merde merdes merdique putain bordel connard connards connasse conne conneries connerie salaud salope salopard encule enculee enfoire batard couillon couilles chiant chiante chier foutre foutaise foutaises abruti abrutie cretin cretine imbecile debile ducon fdp ntm tg gueule " +
        "bullshit shit shitty crap crappy fuck fucking fucked fucker motherfucker asshole arsehole bastard bitch dickhead moron wanker dumbass damn dammit goddamn wtf stfu ffs bollocks hell");

    /// <summary>Words that belittle whoever they are said to; said of other things they may be meant.</summary>
    private static readonly HashSet<string> Belittling = Set(
        "nul nulle nuls nullard bete stupide idiot idiote con pourri pourrie mauvais mauvaise inutile lamentable pathetique ridicule incompetent incompetente honte honteux naze mediocre decevant decevante minable importe degueulasse ignare catastrophique agacant enervant moche " +
        "stupid dumb useless bad terrible awful horrible pathetic worthless ridiculous incompetent idiotic lame garbage trash rubbish nonsense suck sucks disappointing annoying worst clueless ignorant");

    /// <summary>« Tu ne comprends rien », "I hate you": said to somebody only.</summary>
    private static readonly HashSet<string> Hostile = Set("rien deteste hais nothing hate");

    private static readonly HashSet<string> Addressing = Set("t te toi tu vous ton ta tes votre vos you your u robot bot chatbot ia machine ordinateur assistant reponse reponses answer answers ai espece bande");

    /// <summary>Words that may stand around one of those without asking anything.</summary>
    private static readonly HashSet<string> Around =
    [
        .. Addressing,
        .. Set("le la les l un une des de du d ce cet cette ca cela c s j je m me moi es etes etait suis sont est ai as a avez as vraiment tellement trop si tres bien assez plus pas ne n que qu quoi comme et ou mais donc alors quel quelle gros grosse petit petite sale pauvre vieux vieille foutu foutue programme outil truc service " +
            "sers sert servez sais savez comprends comprenez vaux valez dis dites racontes racontez fais faites parles pour toujours encore completement totalement totale total va vas aller voir faire ferme fermez c'est oh ah eh hein non oui ok bon quelle moins fait chierie peux pouvez dans avec " +
            "the of as for is are re ve this that it its what such so really very just piece pieces bag load pile sack full complete completely total totally absolute absolutely reply replies computer tool thing i m am my god go to get lost off out up shut oh hey no yes well and or but good at than more most even how know understand don t off in on at be being one all"),
    ];

    /// <summary>« c'est nul », "this is useless", « quelle honte ».</summary>
    [GeneratedRegex(@"^(?:mais |oh |ah |non,? |no,? |but |well,? )*(?:c'est|c'etait|this is|this was|that is|that was|that's|it's|quel(?:le)?\b|what an?\b|how\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ThatIs();

    private const string Before = @"^\W*(?:(?:non|nan|no|nope|mais|but|et|and|euh|hein|attends|attendez|wait|hmm+|well|ok|sorry|pardon|desolee?|je crois que|je pense que|i think|i believe|actually|en fait|oh|ah|si)[ ,.!…]+)*";
    private const string Very = @"(?:(?:completement|totalement|tout a fait|vraiment|juste|simplement|tout|bien|absolument|completely|totally|simply|just|quite|all|really|absolutely|plainly|very|so) )*";
    private const string Speaker = @"(?:de (?:toi|vous|ca|cela|ta reponse|votre reponse|ce que (?:tu dis|vous dites))|about (?:that|this|it|your answer)|of (?:that|this|it|yourself))";

    /// <summary>« C'est faux », « tu te trompes », « t'es sûr ? », "you're wrong", "I don't believe you".</summary>
    [GeneratedRegex(
        Before + @"(?:" +
        @"(?:c'est|c'etait|cela est|(?:ta|votre|la|cette) reponse (?:est|etait)|(?:(?:that|this|it)(?:'s| is| was)|thats|(?:your|the|this|that) answer (?:is|was)|you(?:'re| are| were)|youre|tu as|t'as|vous avez)) " + Very + @"(?:faux|fausse|incorrecte?|inexacte?|erronee?|errone|tort|a cote(?: de la plaque)?|hors sujet|wrong|false|incorrect|inaccurate|mistaken|untrue|off topic|not (?:right|true|correct|it|what i (?:asked|meant|wanted)(?: for)?|an answer|(?:the right|my) (?:answer|question)))|" +
        @"(?:ce n'est|c'est|c'etait|ce n'etait|est|(?:ta|votre|la|cette) reponse (?:n'est|est)) (?:pas|jamais) " + Very + @"(?:ca|cela|vrai|juste|exacte?|correcte?|bon|bonne|(?:le bon|la bonne) (?:paragraphe|passage|article|alinea|reponse|endroit)|ce que (?:j'ai demande|je (?:demande|demandais|voulais|cherche|cherchais|veux))(?: savoir)?|(?:ma|la) question)|" +
        @"(?:that|this|it) (?:isn't|wasn't) " + Very + @"(?:right|true|correct|it|what i (?:asked|meant|wanted)(?: for)?|an answer|the right (?:answer|paragraph|passage)|my question)|" +
        @"(?:ca|cela) (?:n'a|a) (?:aucun|pas de) sens|(?:ca|cela) (?:ne )?veut rien dire|(?:that|this|it) (?:makes no|doesn't make) sense|" +
        @"(?:tu te|t'es|tu t'es|vous vous|vous vous etes) (?:trompee?s?|trompes|trompez|plantee?|plantes)|you(?:'ve| have)? (?:got|made) (?:it|that|a|this) (?:all )?(?:wrong|mistake)|" +
        @"(?:faux|fausse|incorrect|wrong|false|wrong again|(?:that|this)'s a mistake)|" +
        @"je (?:ne )?(?:te |vous |le |la )?(?:crois|suis) pas(?: d'accord)?(?: (?:avec (?:toi|vous|ca)|ca|cela))?|(?:j'en doute|i doubt (?:it|that))|i (?:don't|do not|can't|cannot) (?:believe|trust|agree with) (?:you|that|it|this)(?: answer)?|i (?:don't|do not|disagree) ?(?:agree)?|" +
        @"(?:tu (?:ne )?|vous (?:ne )?|tu n'as pas |vous n'avez pas )(?:reponds|repondez|repondu)(?: pas)? a (?:ma|la) question|you (?:did not|didn't|haven't|have not|are not|aren't) answer(?:ed|ing)? (?:my|the) question|" +
        @"(?:(?:tu es|t'es|es-tu|est-ce que tu es|vous etes|etes-vous|est-ce que vous etes|c'est|en es-tu|tu en es|en etes-vous|vous en etes) )?" + Very + @"(?:sure?|certaine?)(?: et certaine?)?(?: " + Speaker + @")?|(?:are you|you(?:'re| are)|r u) " + Very + @"(?:sure|certain|positive|serious)(?: " + Speaker + @")?|" +
        @"(?:c'est|est-ce) (?:bien |vraiment )?(?:vrai|exact|juste|correct)(?: (?:ca|cela))?|(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct|so)|vraiment|really" +
        @")(?:,? (?:du tout|at all|again|encore|ca|cela|la|that|this|it|hein|non|no|mate|mec|bot|robot|tu sais|you know))*\W*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Doubt();

    /// <summary>« mauvais paragraphe », "wrong paragraph", « mauvaise réponse », "bad answer".</summary>
    [GeneratedRegex(Before + @"(?:(?:c'est|c'etait|ce n'est pas|that(?:'s| is| was)|this is|it(?:'s| is)|you (?:have|got|quoted|cited|gave(?: me)?)) )?(?:le |la |un |une |the |a )?(?:(?:mauvaise?|wrong|bad|incorrect|fausse?) (?:paragraphe|passage|alinea|article|reponse|endroit|citation|paragraph|para|answer|place|one|quote|document|text|resolution)|(?:reponse|paragraphe|passage|citation) (?:fausse|incorrecte?|erronee?))\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WrongPlace();

    /// <summary>« 1+1 », « combien font 2 x 3 ? ».</summary>
    [GeneratedRegex(@"^\W*(?:(?:combien (?:font|fait|ca fait)|(?:ca |cela )?(?:fait|font) combien|c'est combien|how much (?:is|are)|what(?:'s| is| are)|calcule[rz]?|calculate|compute) )?(?:\(?-?\d+(?:[.,]\d+)?\)?\s?(?:[+*=×÷^]|x(?= ?\d)|plus |fois |times )\s?)+(?:\(?-?\d+(?:[.,]\d+)?\)?)?(?:\s?[-+*/=×÷]\s?\d+)*(?: (?:font|fait|ca fait) combien)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\d/\d{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    private const string Names = @"(?:(?:espece |bande )?(?:de |d')?(?:pauvre |sale |gros |grosse |you |stupid |fucking )*(?:connard|connasse|con(?:ne)?|cretine?|abrutie?|imbecile|idiote?|debile|salaud|encule|batard|couillon|ducon|asshole|arsehole|moron|idiot|bastard|dickhead|bitch|dumbass|stupid))";

    /// <summary>« Ferme ta gueule et… », « Putain, … », « Connard, … ».</summary>
    [GeneratedRegex(@"^\W*(?:(?:" + Names + @"(?=\s*[,.!:])|(?:mais |oh |ah )?(?:ferme(?:z)?(?:[- ]la|[- ](?:ta|votre|vos) (?:grande |sale )?(?:gueule|bouche|bec|clapet))|(?:ta|vos) gueules?|tg|stfu|shut (?:the (?:fuck|hell) )?up|(?:for )?fuck(?:'s sake| you| off|ing hell)|va te faire \w+|putain|bordel(?: de merde)?|merde|bon sang|nom de dieu|damn(?: it)?|dammit|ffs|wtf|shit|bloody hell)\b(?! d[eu']))[\s,.!;:…]*(?:(?:et|and|puis|then|but|mais)\b[\s,]*)?)+(?=\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Lead();

    /// <summary>« ce bordel de résolution », "where the hell is…".</summary>
    [GeneratedRegex(@"(?<=\b(?:ce|cette|cet|ces|ton|ta|tes|votre|vos|la|le|les|du|sa|son) )(?:(?:putain|bordel|merde|saloperie|connerie) d(?:e |')|foutue?s? )|(?<=\b(?:what|where|who|when|why|how|which) )(?:the (?:fuck|hell|heck)|on earth) |\b(?:fucking|goddamn|f\*+ing) (?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    /// <summary>« …, bordel ? », "…, you idiot?".</summary>
    [GeneratedRegex(@"(?<!\b(?:de|du|d'|la|le|les|l'|un|une|des|mots?|termes?|word|term|the|a|an|ou|et|or|and))(?:\s*,?\s+(?:putain|bordel(?: de merde)?)|\s*,\s*(?:" + Names + @"|merde|bon sang|dammit|damn it|(?:for )?fuck's sake|ffs|hein|fuck|shit))(?=[\s?!.]*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
