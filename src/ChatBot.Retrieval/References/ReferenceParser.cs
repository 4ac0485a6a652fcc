using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>
/// Reads the places that a question names, French or English: numbers, letters, ranges, ordinals, first and last, notes, next and previous.
/// A number of another text's article or paragraph (« paragraphe 4 de l'article 4 ») is none of ours.
/// </summary>
public static partial class ReferenceParser
{
    private const string Noun = @"(?:sous-?paragraphes?|paragraphes?|paragra(?:ph|f)e?s?|parag|paras?|pars?|alineas?|considerants?|al|sub-?paragraphs?|notes? (?:infrapaginales?|de bas de (?:la )?page)|notes?|footnotes?|parrafos?|notas?)\.?|§";
    private const string Point = @"(?:(?:l'|le |la |the )?(?:sous-?alinea|alinea|lettre|sous-?paragraphe|point|sub-?para(?:graph)?\.?|letter|item) )";
    private const string Letter = @"(?:[ivxl]{2,6}|aa|bb|cc|dd|ee|ff|gg|hh|jj|kk|ll|mm|nn|oo|pp|qq|rr|ss|tt|uu|ww|yy|zz|a[b-h]|[a-z])";
    private const string Under = @"(?:\s?\(?(?<r>" + Letter + @")\)){0,2}";
    private const string Section = @"(?:section|sect\.?|partie|part|chapitre|chapter)s? (?<s>[ivxlc]{1,5}(?:\.[a-z])?|[a-h])\b";
    private const string Annex = @"annexe?(?: (?<ax>[ivx]{1,5}|[a-h]|\d{1,2})(?=[ ,.?!]|$))?";

    // « annexe II, section B, par. 3 », « II, par. 1 »: as the labels of passages have it.
    private const string Before = @"(?:(?:l'|the )?" + Annex + @",? )?(?:(?:(?:la |the )?" + Section + @"|(?<s>[ivx]{1,5}|[b-h])(?=, )),? )?";

    // « … du préambule », « … de l'annexe II », "… of section III".
    private const string After = @"(?:,? (?:(?:du |de la |de l'|dans le |in the |of the )(?:preambule|preamble)\b|(?:de l'|a l'|dans l'|in the |of the |in |of |de )" + Annex + @"(?![a-z])|(?:de |dans |in |of )(?:la |the )?" + Section + @")){0,2}";
    private const string Qualifier = @"(?:operative|preambular|operatoire|preambulaire|du dispositif)";

    /// <summary>Reads the references of a question.</summary>
    public static ParsedReferences Parse(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = TextFolding.Fold(question);
        var rest = new StringBuilder(question);
        var found = new List<(int At, PassageReference Reference)>();

        foreach (Match m in Raw().Matches(text))
        {
            Take(m, found, rest, RawReference(m));
        }

        foreach (Match m in Lettered().Matches(text))
        {
            // « alinéa b) du paragraphe 17 »: the number comes after the letter.
            var number = Number(m.Groups["n"].Value);
            Take(m, found, rest, new PassageReference(ReferencePart.Operative, number, Letter: m.Groups["l"].Value));
        }

        foreach (Match m in Beside().Matches(text))
        {
            var by = m.Groups["next"].Success ? 1 : -1;
            if (m.Groups["n"].Success ? Number(m.Groups["n"].Value) + by > 0 : by < 0)
            {
                Take(m, found, rest, m.Groups["n"].Success ? new PassageReference(PartOf(m), Number(m.Groups["n"].Value) + by) : new PassageReference(PartOf(m), 2, FromEnd: true));
            }
        }

        foreach (Match m in Numbered().Matches(text))
        {
            if (!IsBlank(rest, m) && !SpeaksOfAnotherText(text, m))
            {
                foreach (var reference in NumberedReferences(m))
                {
                    found.Add((m.Index, reference));
                }

                Blank(rest, m);
            }
        }

        foreach (Match m in Several().Matches(text))
        {
            var count = CardinalWords.TryParse(m.Groups["count"].Value, out var n) ? n : Number(m.Groups["count"].Value);
            if (count is < 2 or > 99)
            {
                continue;
            }

            Take(m, found, rest, new PassageReference(PartOf(m), m.Groups["last"].Success ? count : 1, FromEnd: m.Groups["last"].Success, To: m.Groups["last"].Success ? 1 : count));
        }

        foreach (Match m in Worded().Matches(text))
        {
            if (!IsBlank(rest, m) && CardinalWords.TryParse(m.Groups["word"].Value, out var number))
            {
                Take(m, found, rest, new PassageReference(PartOf(m), number, Letter: LetterOf(m), Section: SectionOf(m)));
            }
        }

        foreach (Match m in Ordinal().Matches(text))
        {
            if (!IsBlank(rest, m) && OrdinalReference(m) is { } reference)
            {
                Take(m, found, rest, reference);
            }
        }

        if (found.Count == 0 && Bare().Match(text) is { Success: true } bare)
        {
            Take(bare, found, rest, new PassageReference(ReferencePart.Operative, Number(bare.Groups["n"].Value), Letter: LetterOf(bare)));
        }

        if (found.Count == 0 && Nominal().Match(text) is { Success: true } nominal)
        {
            Take(nominal.Groups["number"], found, rest, new PassageReference(PartOf(nominal), Number(nominal.Groups["n"].Value)));
        }

        var step = found.Count == 0 ? Step(text, rest) : 0;
        return new ParsedReferences([.. found.OrderBy(f => f.At).Select(f => f.Reference).Distinct()], Collapse(rest), step);
    }

    /// <summary>A place under a heading of its own, « la règle 44 », « article 5, par. 2 »; null when the question names none. Most texts have no such headings: it is to be looked up before it is believed.</summary>
    public static ParsedReferences? ParseHeading(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Headed().Match(TextFolding.Fold(question)) is not { Success: true } m)
        {
            return null;
        }

        var rest = new StringBuilder(question);
        Blank(rest, m);
        var heading = $"{HeadingNames.French(m.Groups["what"].Value)} {(m.Groups["n"].Value is "premier" or "first" ? "1" : m.Groups["n"].Value)}";
        return new ParsedReferences([new PassageReference(ReferencePart.Annex, m.Groups["p"].Success ? Number(m.Groups["p"].Value) : 0, Section: heading)], Collapse(rest));
    }

    private static PassageReference RawReference(Match m)
    {
        var part = m.Groups["series"].Value switch { "pp" => ReferencePart.Preamble, "fn" => ReferencePart.Note, "ax" => ReferencePart.Annex, _ => ReferencePart.Operative };
        return new PassageReference(part, Number(m.Groups["n"].Value), Letter: LetterOf(m));
    }

    private static IEnumerable<PassageReference> NumberedReferences(Match m)
    {
        var (part, letter) = (PartOf(m), LetterOf(m));
        var numbers = m.Groups["n"].Captures.Select(c => Number(c.Value)).ToList();
        if (m.Groups["to"].Success)
        {
            var to = Number(m.Groups["to"].Value);
            yield return to > numbers[0]
                ? new PassageReference(part, numbers[0], To: to, Section: SectionOf(m))
                : new PassageReference(part, numbers[0], Section: SectionOf(m));
            yield break;
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            yield return new PassageReference(part, numbers[i], Letter: i == 0 ? letter : null, Section: SectionOf(m));
        }
    }

    /// <summary>« b », « b.ii »; null when the place has no letter.</summary>
    private static string? LetterOf(Match m)
        => m.Groups["l"].Success ? string.Join('.', m.Groups["r"].Captures.Select(c => c.Value).Prepend(m.Groups["l"].Value)) : null;

    /// <summary>The section or annex that a place is said to be in; null when none is named.</summary>
    private static string? SectionOf(Match m)
    {
        var (annex, section) = (m.Groups["ax"], m.Groups["s"]);
        return annex.Success && section.Success ? $"annexe {annex.Value}. {section.Value}" : annex.Success ? "annexe " + annex.Value : section.Success ? section.Value : null;
    }

    private static PassageReference? OrdinalReference(Match m)
    {
        var word = m.Groups["o"].Value;
        var part = PartOf(m);
        if (word is "dernier" or "derniere" or "last" or "final" or "ultime" or "ultimo" or "ultima")
        {
            return new PassageReference(part, 1, FromEnd: true, Section: SectionOf(m));
        }

        if (word is "avant-dernier" or "avant-derniere" or "avant dernier" or "avant derniere" or "penultieme" or "penultimate" or "second to last" or "last but one")
        {
            return new PassageReference(part, 2, FromEnd: true, Section: SectionOf(m));
        }

        return OrdinalWords.TryParse(word, out var value) || int.TryParse(word.TrimEnd("erndhsmtir".ToCharArray()), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            ? new PassageReference(part, value, Section: SectionOf(m))
            : null;
    }

    /// <summary>« Alinéa » is what French calls a preambular paragraph; a paragraph is operative unless the preamble is named with it.</summary>
    private static ReferencePart PartOf(Match m)
    {
        var noun = m.Groups["noun"].Value;
        if (noun.Contains("note", StringComparison.Ordinal))
        {
            return ReferencePart.Note;
        }

        if (m.Value.Contains("annex", StringComparison.Ordinal))
        {
            return ReferencePart.Annex;
        }

        var preamble = m.Value.Contains("preamb", StringComparison.Ordinal)
            || noun.StartsWith("al", StringComparison.Ordinal)
            || noun.StartsWith("considerant", StringComparison.Ordinal);
        return preamble ? ReferencePart.Preamble : ReferencePart.Operative;
    }

    private static bool SpeaksOfAnotherText(string text, Match m)
    {
        var after = text.AsSpan(m.Index + m.Length).TrimStart();
        return after.StartsWith("de l'article") || after.StartsWith("de l'annexe") || after.StartsWith("of article") || after.StartsWith("du statut") || after.StartsWith("de la charte")
            || after.StartsWith("de la convention") || after.StartsWith("of the charter") || after.StartsWith("of the convention")
            || AnotherResolution().IsMatch(after);
    }

    private static int Step(string text, StringBuilder rest)
    {
        var m = NextOrPrevious().Match(text);
        if (!m.Success)
        {
            return 0;
        }

        Blank(rest, m);
        return m.Groups["next"].Success ? 1 : -1;
    }

    private static void Take(Group m, List<(int At, PassageReference Reference)> found, StringBuilder rest, PassageReference reference)
    {
        found.Add((m.Index, reference));
        Blank(rest, m);
    }

    private static void Blank(StringBuilder rest, Group m)
    {
        for (var i = m.Index; i < m.Index + m.Length; i++)
        {
            rest[i] = ' ';
        }
    }

    private static bool IsBlank(StringBuilder rest, Match m) => rest[m.Index + m.Length - 1] == ' ' && rest[m.Index] == ' ';

    private static string Collapse(StringBuilder rest) => string.Join(' ', rest.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;

    [GeneratedRegex(@"\b(?<series>op|pp|fn|ax)\s?(?<n>\d{1,3})(?:\.(?<l>" + Letter + @")(?:\.(?<r>" + Letter + @"))?|\s?\(?(?<l>" + Letter + @")\)" + Under + @"|\s?(?<l>[b-z])(?=\W*$))?(?![\w.]\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    // « alinéa b) du paragraphe 17 », « le b) du par. 17 », "subparagraph (b) of operative paragraph 17", « le point b du 17 ».
    [GeneratedRegex(@"\b(?:" + Point + @"\(?(?<l>" + Letter + @")\)?|(?:le|la|the) \(?(?<l>" + Letter + @")\)) (?:du|au|of|in) (?:the |le )?(?:(?:" + Qualifier + @" )?(?:paragraphe|par\.?|paragraph|para\.?|§|op|dispositif)\s?(?<n>\d{1,3})\b|(?<n>\d{1,3})(?=\W*$))", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();

    // « par. 17 b) i) », « paragraphes 3 à 5 », « 6, 7 et 8 », « préambule, al. 7 », « alinéa 7 du préambule ».
    [GeneratedRegex(@"(?:\b|(?=§))" + Before + @"(?:(?:du |le |les |the )?preambule,? |" + Qualifier + @" )?(?<noun>" + Noun + @"|dispositif)\s?(?:numero |number |n°\s?|no\.? )?[(\[]?(?<n>\d{1,3})[)\]]?(?:er|ere|e|eme|ieme|th|st|nd|rd)?(?:\s?(?:a|au|to|-|–|jusqu'au|through) (?:the )?(?<to>\d{1,3})\b|\s?-\s?(?<to>\d{1,3})\b|(?:[ ,.]{0,2}" + Point + @"?\(?(?<l>" + Letter + @")\)" + Under + @"|[ ,.]{1,2}" + Point + @"(?<l>" + Letter + @")\b|, ?(?<l>[b-z])(?=\W*$)|(?<l>[a-z])\b|[.](?<l>[a-z])\b|[ ](?<l>[b-z])(?=\s?(?:$|[?!.,]))|[ ](?<l>a)(?=\s?(?:$|[?!]))))?(?:(?:, | et | and | & |, et )(?:(?:le |au |the |par\.? |para\.? )?)(?<n>\d{1,3})\b(?!\s?/)){0,8}" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?<o>avant[- ]derniere?|penultieme|second to last|last but one|penultimate|derniere?|last|final|ultime|ultim[oa]|[a-z]{5,10}[- ]et[- ](?:unieme|onzieme)|[a-z]{3,10}(?:-[a-z]{3,9}){1,3}|[a-z]{4,12}|\d{1,3}(?:ere|er|eme|ieme|e|th|st|nd|rd)) (?:" + Qualifier + @" )?(?<noun>" + Noun + @")(?= |$|[?!.,;:)'])(?:,? " + Qualifier + @")?" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ordinal();

    // « les trois derniers paragraphes », "the first two paragraphs".
    [GeneratedRegex(@"\b(?:(?:les |the )?(?<count>\d{1,2}|[a-z]{3,5}) (?:(?<last>dernieres?|derniers|last)|premieres?|premiers|first)|(?:the )?(?:(?<last>last)|first) (?<count>\d{1,2}|[a-z]{3,5})) (?:" + Qualifier + @" )?(?<noun>" + Noun + @")(?= |$|[?!.,;:)'])" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Several();

    // « paragraphe dix-huit », "paragraph eighteen".
    [GeneratedRegex(@"\b(?<noun>" + Noun + @") (?:numero |number )?(?<word>[a-z]{3,10}(?:[ -]et[ -]un|-[a-z]{2,6})?)(?= |$|[?!.,;:)'])(?:[ ,]{1,2}" + Point + @"?\(?(?<l>" + Letter + @")\)|[ ,]{1,2}" + Point + @"(?<l>" + Letter + @")\b)?" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Worded();

    // « le paragraphe après le 6 », "the paragraph before paragraph 6", « le paragraphe avant le dernier ».
    [GeneratedRegex(@"\b(?<noun>" + Noun + @") (?:(?<next>(?:juste |right |just )?(?:d'apres|apres|after|following)|qui suit|that follows|suivant)|(?<previous>(?:juste |right |just )?(?:d'avant|avant|before|preceding)|qui precede|that precedes|precedant)) (?:le |la |the )?(?:(?:" + Noun + @") ?)?(?:(?:numero |number |n° ?)?(?<n>\d{1,3})(?= |\W*$)|(?:derniere?|last)(?=\W*$| (?:one|" + Noun + @")))" + After + @"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Beside();

    /// <summary>« … de la résolution 70/1 »: the document's own name has been taken off before.</summary>
    [GeneratedRegex(@"^(?:de (?:la |sa )?|of (?:general assembly |security council )?|in )resolution \d", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherResolution();

    // « la règle 44 », "article 5": headings of rules, conventions and declarations.
    [GeneratedRegex(@"\b(?:la |l'|le |the )?(?<what>regle|rule|article|art\.|principe|principle|directive|guideline) (?:n° ?|no\.? ?)?(?<n>\d{1,3}|premier|first)\b(?:,? (?:par\.?|paragraphe|para\.?|paragraph) (?<p>\d{1,3}))?" + After, RegexOptions.CultureInvariant)]
    private static partial Regex Headed();

    // « le 17 b) »: a number with a letter in parenthesis is a place even without a noun.
    [GeneratedRegex(@"(?<![\w/.-])(?<n>\d{1,3}) ?\(?(?<l>" + Letter + @")\)" + Under + @"", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // « le paragraphe sur…, c'est bien le 4 ? »: the noun stands before what it treats.
    [GeneratedRegex(@"\b(?<noun>" + Noun + @") .{3,120}\b(?:c'est|est|est-ce|is|it's|that's) (?:bien |vraiment |donc |plutot |really |indeed )?(?<number>(?:le |la |the |number |numero |n° ?)(?<n>\d{1,3}))(?=\W*(?:non|right|correct|n'est-ce pas)?\W*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Nominal();

    [GeneratedRegex(@"\b(?:(?<next>(?:le |la |au |the |paragraphe |alinea )?(?:suivante?s?|prochaine?|d'apres|juste apres|next|following|right after)(?: (?:one|paragraphe|paragraph|alinea|note))?)|(?<previous>(?:le |la |au |the |paragraphe |alinea )?(?:precedente?s?|d'avant|juste avant|previous|preceding|right before)(?: (?:one|paragraphe|paragraph|alinea|note))?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextOrPrevious();
}
