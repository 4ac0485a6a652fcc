using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.References;

/// <summary>How places are written, French and English; over folded text.</summary>
public static partial class ReferenceParser
{
    private const string Noun = @"(?:sous-?paragraphes?|p[ar]{2,4}g[ra]{1,2}(?:ph|f)e?s?|parag|paras?|pars?|alineas?|considerants?|clauses?|al|sub-?paragraphs?|notes? (?:infrapaginales?|de bas de (?:la )?page)|notes?|footnotes?|parrafos?|notas?)\.?|§";
    private const string Point = @"(?:(?:l'|le |la |the )?(?:sous-?alineas?|alineas?|lettres?|sous-?paragraphes?|points?|sub-?para(?:graph)?s?\.?|letters?|items?) )";
    private const string Letter = @"(?:[ivxl]{2,6}|aa|bb|cc|dd|ee|ff|gg|hh|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|ww|yy|zz|a[b-h]|[a-z])";
    private const string Under = @"(?:\s?\(?(?<r>" + Letter + @")\)){0,2}";
    private const string First = @"premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|derniere?|first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final";
    private const string Part = @"(?:sections?|sect?\.?|parties?|parts?|chapitres?|chapters?)";
    private const string Section = @"(?:" + Part + @" (?:n° ?)?(?<s>[ivxlc]{1,5}(?:\.[a-z])?|[a-h]|\d{1,2}(?:\.[a-z])?|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|one|two|three|four|five|six|seven|eight|nine|ten)\b(?:,? section (?<s>[a-h])\b)?|(?<s>" + First + ") " + Part + @"\b)";
    private const string Annex = @"annexe?(?: (?<ax>[ivx]{1,5}|[b-h]|a(?! (?:la|le|l'|sa|son|ce|cette|ladite|notre|une?)\b|u\b| l')|\d{1,2})(?=[ ,.?!]|$))?";

    // « annexe II, section B, par. 3 », « II, par. 1 »: as the labels of passages have it.
    private const string Before = @"(?:(?:l'|the )?" + Annex + @",? )?(?:(?:(?:la |the )?" + Section + @"|(?<s>[ivx]{1,5}|[b-h])(?=, |,? (?:par|§))),? )?";

    // « … du préambule », « … de l'annexe II », "… of section III".
    private const string After = @"(?:,? (?:(?:du |de la |de l'|dans le |in the |of the )(?:preambule|preamble)\b|(?:de l'|a l'|dans l'|in the |of the |in |of |de )" + Annex + @"(?![a-z])|(?:de |dans |in |of )(?:la |the )?" + Section + @")){0,2}";

    // « a) à c) », « a), b) et d) »: what comes after the first letter.
    private const string Letters = @"(?:\s?(?:a|to|-|–)\s?\(?(?<lto>[a-z])\)|(?:(?:, | et | and |, et |, and )" + Point + @"?\(?(?<ls>[a-z])\)){1,8})?";
    private const string Qualifier = @"(?:operative|preambular|operatoire|preambulaire|du dispositif)";

    [GeneratedRegex(@"\b(?<series>op|pp|fn|ax)\s?(?<n>\d{1,3})(?:\.(?<l>" + Letter + @")(?:\.(?<r>" + Letter + @"))?|\s?\(?(?<l>" + Letter + @")\)" + Under + @"|\s?(?<l>[b-z])(?=\W*$))?(?![\w.]\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    // « annexe, 29 o) », "annex 2(b)": a letter tells that the number is a paragraph's.
    [GeneratedRegex(@"\b(?:l'|the )?annexe?,? (?<n>\d{1,3}) ?\(?(?<l>[a-z])\)" + Under, RegexOptions.CultureInvariant)]
    private static partial Regex OfAnnex();

    // « alinéa b) du paragraphe 17 », « le b) du par. 17 », "subparagraph (b) of operative paragraph 17", « le point b du 17 ».
    [GeneratedRegex(@"\b(?:" + Point + @"\(?(?<l>" + Letter + @")\)?|(?:le|la|the) \(?(?<l>" + Letter + @")\)) (?:du|au|of|in) (?:the |le )?(?:(?:" + Qualifier + @" )?(?:paragraphe|par\.?|paragraph|para\.?|§|op|dispositif)\s?(?<n>\d{1,3})\b|(?<n>\d{1,3})(?=\W*$))" + After, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Lettered();

    // « par. 17 b) i) », « paragraphes 3 à 5 », « 6, 7 et 8 », « préambule, al. 7 », « alinéa 7 du préambule ».
    [GeneratedRegex(@"(?:\b|(?=§))" + Before + @"(?:(?:du |le |les |the )?preambule,? |" + Qualifier + @" )?(?<noun>" + Noun + @"|dispositif)\s?(?:numero |number |n°\s?|no\.? |du |de |from )?[(\[]?(?<n>\d{1,3})[)\]]?(?:er|ere|e|eme|ieme|th|st|nd|rd)?(?:\s?(?:a|au|to|-|–|jusqu'au|through) (?:the )?(?:(?:paragraphe|par\.?|paragraph|para\.?|note) )?(?<to>\d{1,3})\b|\s?-\s?(?<to>\d{1,3})\b|(?:[ ,.]{0,2}" + Point + @"?\(?(?<l>" + Letter + @")\)" + Under + @"|[ ,.]{1,2}" + Point + @"(?<l>" + Letter + @")\b|, ?(?<l>[b-z])(?=\W*$)|(?<l>[a-z])\b|[.](?<l>[a-z])\b|[ ](?<l>[b-z])(?=\s?(?:$|[?!.,]))|[ ](?<l>a)(?=\s?(?:$|[?!])))" + Letters + @")?(?:(?:, | et | and | & |, et )(?:(?:le |au |the |par\.? |para\.? )?)(?<n>\d{1,3})\b(?!\s?/)){0,8}" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?<o>avant[- ]derniere?|antepenultieme|third to last|penultieme|second to last|last but one|penultimate|derniere?|last|final|ultime|ultim[oa]|[a-z]{5,10}[- ]et[- ](?:unieme|onzieme)|[a-z]{3,10}(?:-[a-z]{3,9}){1,3}|[a-z]{4,12}|\d{1,3}(?:ere|er|eme|ieme|e|th|st|nd|rd)) (?:" + Qualifier + @" )?(?<noun>" + Noun + @")(?= |$|[?!.,;:)'])(?:,? " + Qualifier + @")?" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ordinal();

    // « les trois derniers paragraphes », "the first two paragraphs".
    [GeneratedRegex(@"\b(?:(?:les |the )?(?<count>\d{1,2}|[a-z]{3,5}) (?:(?<last>dernieres?|derniers|last)|premieres?|premiers|first)|(?:the )?(?:(?<last>last)|first) (?<count>\d{1,2}|[a-z]{3,5})) (?:" + Qualifier + @" )?(?<noun>" + Noun + @")(?= |$|[?!.,;:)'])" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Several();

    // « paragraphe dix-huit », "paragraph eighteen".
    [GeneratedRegex(@"\b(?!pars? |al )(?<noun>" + Noun + @") (?:numero |number )?(?<word>[a-z]{3,10}(?:[ -]et[ -]un|-[a-z]{2,6})?)(?= |$|[?!.,;:)'])(?:[ ,]{1,2}" + Point + @"?\(?(?<l>" + Letter + @")\)|[ ,]{1,2}" + Point + @"(?<l>" + Letter + @")\b)?" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Worded();

    // « le paragraphe après le 6 », "the paragraph before paragraph 6", « le paragraphe avant le dernier ».
    [GeneratedRegex(@"\b(?<noun>" + Noun + @") (?:(?<next>(?:juste |right |just )?(?:d'apres|apres|after|following)|qui suit|that follows|suivant)|(?<previous>(?:juste |right |just )?(?:d'avant|avant|before|preceding)|qui precede|that precedes|precedant)) (?:le |la |the )?(?:(?:" + Noun + @") ?)?(?:(?:numero |number |n° ?)?(?<n>\d{1,3})(?= |\W*$)|(?:derniere?|last)(?=\W*$| (?:one|" + Noun + @")))" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Beside();

    /// <summary>« … du Statut », "of the report of…": places are counted there, too.</summary>
    [GeneratedRegex(@"^(?:de |du |des |d'|of )(?:la |l'|le |les |the |sa |son |its |ladite |ledit |dit |said )?(?:article|art\.|annexe\b|statuts?\b|charte|charter|convention|rapport|report|pacte|covenant|protocole|protocol|accord|agreement|traite\b|treaty|decisions? \d|programme d'action|programme of action|plan d'action|plan of action|reglement|rules of procedure|note du|lettre)", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherText();

    /// <summary>« … de la résolution 70/1 »: the document's own name has been taken off before.</summary>
    [GeneratedRegex(@"^(?:de (?:la |sa )?|of (?:general assembly |security council )?|in )resolution \d", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherResolution();

    // « le 17 b) »: a number with a letter in parenthesis is a place even without a noun.
    [GeneratedRegex(@"(?<![\w/.-])(?<n>\d{1,3})(?:,? " + Point + @"| ?)\(?(?<l>" + Letter + @")\)" + Under + Letters + @"|^(?:(?:et|and) )?(?:le |the )?(?<n>\d{1,3}) ?(?<l>[a-z])\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // « que dit le point 5 ? »: not that of an agenda.
    [GeneratedRegex(@"^(?:.{0,40} )?(?<number>(?:le |au |du |the |l')?(?:point|item) (?:numero |number |n° ?|no\.? ?)?(?<n>\d{1,3}))(?: (?:de|of) (?:la |the |this |cette )?resolution)?(?:,? (?:svp|stp|s'il (?:te|vous) plait|please))?(?:,? (?:ca |cela |il |it )?(?:says?|dit|demande|prevoit|parle de)(?: quoi)?)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pointed();

    // « du 7 au 9 », "4-6", « III.14 »: nothing else is said.
    [GeneratedRegex(@"^(?:(?:et|and|que (?:dit|disent)|what (?:does|do)|resume[rz]?|lis|cite[rz]?|summari[sz]e|read) )*(?:(?:les? |du |de |from |the |nos? )*(?<n>\d{1,3}) ?(?:a|au|to|-|–) ?(?:the )?(?<to>\d{1,3})|(?<s>[ivx]{1,5})\.(?<n>\d{1,2}))(?: (?:disent|say)(?: quoi)?)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BareRange();

    // « le dernier alinéa du paragraphe 17 », "the second subparagraph of paragraph 17".
    [GeneratedRegex(@"\b(?:le |la |the )?(?<o>" + First + @") (?:sous-?alinea|alinea|point|lettre|sous-?paragraphe|sub-?para(?:graph)?|item|letter) (?:du|de|of|in) (?:the |le )?(?:" + Qualifier + @" )?(?<noun>paragraphe|par\.?|paragraph|para\.?|§)\s?(?<n>\d{1,3})\b" + After, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OrdinalPart();

    // « le paragraphe sur…, c'est bien le 4 ? »: the noun stands before what it treats.
    [GeneratedRegex(@"\b(?<noun>" + Noun + @") .{3,120}\b(?:c'est|est|est-ce|is|it's|that's) (?:bien |vraiment |donc |plutot |really |indeed )?(?<number>(?:le |la |the |number |numero |n° ?)(?<n>\d{1,3}))(?=\W*(?:non|right|correct|n'est-ce pas)?\W*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Nominal();

    [GeneratedRegex(@"\b(?:(?<next>(?:le |la |au |the |paragraphe |alinea )?(?:suivante?s?|prochaine?|d'apres|juste apres|next|following|right after)(?: (?:one|paragraphe|paragraph|alinea|note))?|the one (?:just )?after(?=\W*$))|(?<previous>(?:le |la |au |the |paragraphe |alinea )?(?:precedente?s?|d'avant|juste avant|previous|preceding|right before)(?: (?:one|paragraphe|paragraph|alinea|note))?|the one (?:just )?before(?=\W*$)))\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextOrPrevious();
}
