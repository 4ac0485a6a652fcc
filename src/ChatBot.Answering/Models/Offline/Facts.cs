using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

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
        AnswerForm.Where => Places(text).Concat(Spans(Located(), text, "place")).OrderBy(s => s.Start),
        AnswerForm.Person => Spans(Person(), text),
        AnswerForm.Symbol => Spans(Symbol(), text),
        AnswerForm.Agent or AnswerForm.Entity => Spans(Name(), text),
        _ => [],
    };

    /// <summary>Names after a preposition of place, without those of bodies and texts (« à l'Organisation… », « en vertu de la Charte »).</summary>
    private static IEnumerable<TextSpan> Places(string text)
        => Spans(Place(), text, "place").Where(s => !NotPlaces().IsMatch(text.AsSpan(s.Start, s.Length)));

    [GeneratedRegex(@"^(?:(?:la|le|l['’]|les|the) ?)?(?:\p{Lu}{2,}|Organisation|Nations|Comité|Bureau|Conseil|Assemblée|États?|Secrétaire|Secrétariat|Programme|Office|Département|Charte|Stratégie|Plan|Agence|Fonds|Commission|Conférence|Haut|Groupe|Centre|Union|Banque|Convention|Pacte|Protocole|Déclaration|Système|Tribunal|Cour|Gouvernement|Parties|Organization|Committee|Council|Assembly|States?|Secretary|Secretariat|Programme|Office|Department|Charter|Strategy|Member|Government|Parties|Convention|Instrument)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlaces();

    /// <summary>Whether an answer of this form must hold a fact of it: a « when » without a date is no answer.</summary>
    public static bool Required(AnswerForm form) => form is AnswerForm.Time or AnswerForm.Count or AnswerForm.Amount or AnswerForm.Place or AnswerForm.Where or AnswerForm.Person or AnswerForm.Symbol;

    private static IEnumerable<TextSpan> Spans(Regex regex, string text, string? group = null)
    {
        foreach (Match m in regex.Matches(text))
        {
            var g = group is null ? m : m.Groups[group];
            yield return new TextSpan(g.Index, g.Length);
        }
    }

    [GeneratedRegex(@"\b(?:\d{1,2}(?:er)? )?(?:" + Months + @")(?: \d{1,2},)? \d{4}\b|\b\d{1,2}(?:er)? (?:" + Months + @")\b|\b(?:19|20)\d{2}\b(?!/)|\b(?:soixante|quatre|cinquante|quarante|trente|vingt|seventy|eighty|sixty|fifty)-[\w-]{4,30} session\b|\b(?:annuel(?:le)?(?:ment)?|every (?:two )?years?|tous les (?:\w+ )?ans|dans un délai de [\w -]{2,20} (?:jours|mois|ans))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:\d{1,3}(?:[   ]\d{3})+|\d+(?:[.,]\d+)?)(?: ?%| (?:millions?|milliards?|billions?))?(?![/-]\d)(?!\s(?:" + Months + @"))|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cent|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b(?! parties)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+(?:[.,]\d+)?)(?: ?%|[ \u00a0\u202f](?:pour cent|per cent|percent|millions?|milliards?|billions?|trillions?)(?: (?:de |d')?(?:dollars|euros|francs|personnes|people)(?: (?:des États-Unis))?)?| (?:dollars|euros|francs)(?: des États-Unis)?)|\$ ?\d[\d.,  ]*|\b(?:un|deux|trois|quatre|la|one|two|three) (?:tiers|quarts?|moitié|third|thirds|quarters?|half)\b|\bla moitié\b|\bhalf\b", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // After a preposition of place: a name, with what stands in parentheses after it.
    [GeneratedRegex(@"\b(?:à|au|aux|en|dans|situé(?:e|s|es)? (?:à|au|en)|sis(?:e)? à|in|at|located (?:in|at))\s(?<place>(?:(?:la|le|l['’]|les|the) ?)?\p{Lu}[\p{L}’'-]+(?:(?:[ -](?:de|du|des|d['’]|la|le|et|of|the|and)){0,2}[ -]\p{Lu}[\p{L}’'-]+){0,4}(?: \([^()]{2,40}\))?(?:, \p{Lu}\p{Ll}+(?=[,.;]))?)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // « présents dans chaque pays membre », "located in each region".
    [GeneratedRegex(@"\b(?:présente?s?|située?s?|installée?s?|basée?s?|répartie?s?|présents|present|located|based|situated)\s(?<place>(?:à|au|aux|en|dans|sur|in|at|across|throughout)\s[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Located();

    [GeneratedRegex(@"\b(?:M\.|MM\.|Mme|Mmes|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sir)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(?<!-)(?:(?:résolutions?|resolutions?|Résolutions?|Resolutions?|décisions?|decisions?|Décisions?) )?(?:[A-Z]{1,6}/[A-Z0-9./]{2,24}\d|\d{1,4}/\d{1,4}|\d{3,4} \((?:19|20)\d{2}\)|\d{1,4} [A-Z]? ?\([IVXL]+\))|\bart(?:icles?|\.) \d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    // A name: capitalized words, joined by small ones and by the qualifiers that French writes in lower case (« Organisation mondiale de la Santé »).
    [GeneratedRegex(@"(?<![.!?] )\b\p{Lu}[\p{L}\d’'/-]*(?:(?: (?:de|du|des|d['’]|la|le|les|l['’]|et|à|aux?|contre|pour|sur|en|of|the|and|on|for|against) ?| ){1,2}(?:l['’]|d['’])?(?:\p{Lu}[\p{L}\d’'/-]*|\d[\d/-]*\b|(?<=\p{L} )(?:mondiale?|internationale?|nationale?|générale?s?|exécutive?|interinstitutions|interrégional)\b)){0,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
