using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Tells whether a number of a passage counts what a question asks to be counted.</summary>
internal static partial class Counting
{
    /// <summary>Characters between a number and what it counts, at most: « 6,2 millions de personnes ont été déplacées ».</summary>
    private const int CountReach = 34;

    /// <summary>A number counts something: what it counts must be what is asked for, right after it.</summary>
    public static bool Counts(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
        => !IsYear(text.AsSpan(fact.Start, fact.Length)) && IsOfTheTime(question.Line.Question, text, fact) && IsOfOne(question.Asked, text, fact) && Lacks(question.Asked, text, fact) && AreDead(question.Asked, text, fact) && !Fraction().IsMatch(text.AsSpan(fact.End)) && !Numbering().IsMatch(Facts.Before(text, fact)) && !IsPartOfAWhole(question, text, fact, matches)
            && (!(UnitAfter().IsMatch(text.AsSpan(fact.End)) || text[fact.End - 1] == '%') || UnitWords().IsMatch(question.Line.Question))
            && (CountsDeaths(question.Asked, text, fact) || CountsThose(question, text, fact, matches) || CountsAnything(question, text, fact, matches) || Counted(question).Any(counted => (People.IsWord(counted.Surface) && (People.AreCounted(text.AsSpan(fact.End)) || (OfThem().IsMatch(text.AsSpan(fact.End)) && PeopleBefore().IsMatch(text.AsSpan(0, fact.Start)))))
                || (Members().IsMatch(counted.Surface) && MadeOf().IsMatch(Facts.Before(text, fact)))
                || (Troops().IsMatch(counted.Surface) && CountedTroops().IsMatch(text.AsSpan(fact.End)))
                || (Amounting().IsMatch(TextFolding.Fold(Facts.Before(text, fact).ToString())) && matches.Any(m => m.Term == counted && m.Span.End <= fact.Start && TermMatches.Certainty(m) >= TermMatches.Surely && NumberOf().IsMatch(TextFolding.Fold(text[Math.Max(0, m.Span.Start - 30)..m.Span.Start]))))
                || matches.Any(m => m.Term == counted && (m.Kind is not (MatchKind.Synonym or MatchKind.Related) || m.Strength >= 0.5) && m.Span.Start >= fact.End && m.Span.Start - fact.End <= CountReach && Joins(text.Substring(fact.End, m.Span.Start - fact.End)))));

    /// <summary>« Combien d'enfants sont morts ? » of « 5,9 millions de décès », « combien de morts… » of « la mort d'environ 100 personnes ».</summary>
    private static bool CountsDeaths(string asked, string text, TextSpan fact)
        => Died().IsMatch(asked) && (Deaths().IsMatch(text.AsSpan(fact.End)) || (DeathOf().IsMatch(Facts.Before(text, fact)) && People.AreCounted(text.AsSpan(fact.End))));

    /// <summary>« Et combien ont fait la déclaration ? » of « le nombre des États parties qui ont fait la déclaration… s'élève à 54 »: who is counted goes without saying.</summary>
    private static bool CountsThose(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
        => question.Profile.Focus is null && HowManyDid().IsMatch(question.Asked)
            && ((Amounting().IsMatch(TextFolding.Fold(Facts.Before(text, fact).ToString())) && NumberOfThose().IsMatch(text.AsSpan(0, fact.Start)))
                || (Doers().IsMatch(text.AsSpan(fact.End)) && matches.Any(m => m.Span.Start > fact.End && m.Span.Start - fact.End <= 2 * CountReach && TermMatches.Certainty(m) >= TermMatches.Surely)));

    [GeneratedRegex(@"\b(?:nombre|number) (?:des |d['’]|de |of (?:the )?)(?:États|Etats|pays|Parties|Membres|States|countries)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfThose();

    [GeneratedRegex(@"^(?:(?:et|and|alors|mais),? )?(?:combien (?:ont|sont|en ont|n'ont)|how many (?:have|had|are|did|were)) ", RegexOptions.CultureInvariant)]
    private static partial Regex HowManyDid();

    [GeneratedRegex(@"^ (?:États|Etats|pays|Membres|Parties|gouvernements|personnes|States|countries|members)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Doers();

    [GeneratedRegex(@"^ (?:de |d['’])?(?:décès|morts|tués|deaths|fatalities)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Deaths();

    [GeneratedRegex(@"\b(?:la mort|le décès|the deaths?) (?:de |d['’]|of )(?:(?:près|plus|environ|au moins|about|some|at least|more than|over|nearly)(?: de| d['’]|d['’])? ?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DeathOf();

    /// <summary>« Combien d'endroits à déminer… » of « le déminage des 29 zones de l'île »: places and the like are called many names, and what is said of them stands there.</summary>
    private static bool CountsAnything(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
        => question.Profile.Focus is { } focus && question.Line.Question.Substring(focus.Start, focus.Length).Split(' ')[0] is var noun && TermWeights.IsLoose(noun) && !question.Terms.Keys.Any(t => t.Span.Start == focus.Start && question.Terms[t] >= LooselyCounted)
            && Things().IsMatch(text.AsSpan(fact.End))
            && matches.Where(m => m.Part < 0 && TermMatches.Certainty(m) >= TermMatches.Surely && Math.Max(m.Span.Start - fact.End, fact.Start - m.Span.End) <= CountReach).Select(m => m.Term).Distinct().Sum(t => question.Terms[t]) >= MostOfIt * question.Weight;

    /// <summary>What a noun weighs, at most, that is only counted loosely.</summary>
    private const double LooselyCounted = 0.1;

    private const double MostOfIt = 0.6;

    [GeneratedRegex(@"^ (?:de |d['’])?\p{Ll}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Things();

    /// <summary>« 25 États Membres (dont 6 États d'Afrique…) »: a number in parentheses counts a part, which has to be asked for by a word that stands there, too.</summary>
    private static bool IsPartOfAWhole(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
    {
        var open = text.LastIndexOf('(', fact.Start);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < fact.End || !OfWhich().IsMatch(text.AsSpan(open)))
        {
            return false;
        }

        var asked = Counted(question).ToList();
        return !matches.Any(m => !asked.Contains(m.Term) && m.Span.Start > open && m.Span.End <= close && m.Kind != MatchKind.Related);
    }

    [GeneratedRegex(@"^\((?:dont|à savoir|soit|y compris|of (?:which|whom)|including|namely) ", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();

    /// <summary>« …est passé de 47 % à 54 % »: the first is what was, and answers only who asks for it.</summary>
    public static bool IsOfTheTime(string question, string text, TextSpan fact)
        => !Changed().IsMatch(Facts.Before(text, fact)) || !To().IsMatch(text.AsSpan(fact.End)) || AsksBefore().IsMatch(TextFolding.Fold(question))
            || Year().Matches(question).Any(y => SinceYear().Matches(text).Any(s => s.Groups["first"].ValueSpan.SequenceEqual(y.ValueSpan)));

    [GeneratedRegex(@"\b(?:pass|tomb|augment|ramen|port|rédui|chut|recul|baiss|descend|mont|r[io]se|fall|fell|went|increas|decreas|drop|grew|grow)\p{L}*[^,;.\d]{0,25} (?:de|from) (?:près de |plus de |environ |about |some )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex(@"^[^,;.\d]{0,40}? (?:à|to) (?:près de |plus de |environ |about |some |almost )?\d", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?:avant|initial|auparavant|depart|origine|etait|etaient|before|previously|earlier|used to|originally|was|were|from what)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksBefore();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:entre|depuis|de|between|since|from) (?<first>(?:19|20)\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex SinceYear();

    /// <summary>« How many does Jordan alone host? »: what several have together is not what one has.</summary>
    public static bool IsOfOne(string asked, string text, TextSpan fact)
        => !Alone().IsMatch(asked) || Alone().IsMatch(Near(text, fact));

    [GeneratedRegex(@"\b(?:a (?:elle|lui) seule?|alone|by itself|on its own|(?:le|la) seule? \p{L}+ )\b|\b(?:rien qu|uniquement |seulement |only |just )(?:en |au |aux |a |dans |in )", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>Asked how many lack something, the share that has it does not answer.</summary>
    public static bool Lacks(string asked, string text, TextSpan fact)
        => !Lacking().IsMatch(asked) || Without().IsMatch(Near(text, fact));

    /// <summary>Asked how many died, how many were affected does not answer.</summary>
    private static bool AreDead(string asked, string text, TextSpan fact)
        => !Died().IsMatch(asked) || Dead().IsMatch(Near(text, fact));

    [GeneratedRegex(@"\b(?:morts?|mortes|mourir|meurent|meurt|peri|perissent|tuee?s?|decedee?s?|deces|perdu la vie|died|die|dead|killed|deaths?|death toll|perished|lost their lives|fatalities)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Died();

    [GeneratedRegex(@"\b(?:mort|mour|meur|peri|perissent|tue|deced|deces|perd(?:u|ent|re|aient) la vie|die|dead|kill|death|perish|lost their lives|fatal|assassin|massacr|execut|fait [^.;]{0,30}victimes|couter? la vie|disparu)", RegexOptions.CultureInvariant)]
    private static partial Regex Dead();

    /// <summary>The words around a number, folded, in which it is said what is so of those counted.</summary>
    private static string Near(string text, TextSpan fact) => TextFolding.Fold(text[Math.Max(0, fact.Start - Nearby)..Math.Min(text.Length, fact.End + Nearby)]);

    /// <summary>Characters of these words on either side.</summary>
    private const int Nearby = 110;

    [GeneratedRegex(@"\b(?:sans|n'(?:ont|a) (?:pas|aucun|toujours pas)|ne (?:disposent?|beneficient?|possedent?) pas|prive(?:e?s)? d|manquent? d|lack(?:s|ed|ing)?|without|ha(?:s|ve) no|no access|(?:don't|doesn't|do not|does not|can't|cannot) (?:have|get))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    [GeneratedRegex(@"\bn'|\bne\b|\bpas\b|\bsans\b|\baucun|\bpriv|\bmanqu|\bdepourvu|\bdefaut|\black|\bwithout\b|\bnot?\b|\binsuffi|\b(?:sous|under)-|\bsouffr|\bsuffer|\bfaim\b|\bhung|analphab|illettr|illiter|chom|unemploy|malnutri", RegexOptions.CultureInvariant)]
    private static partial Regex Without();

    /// <summary>« …, 494 millions qui défèquent… » after « de personnes ».</summary>
    [GeneratedRegex(@"^ (?:qui|d['’]entre|n['’]|ne|who|of (?:them|whom))\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfThem();

    [GeneratedRegex(@"\b(?:personnes|people|habitants|individus)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PeopleBefore();

    /// <summary>« Le paragraphe 4 de l'article 4 » counts no articles.</summary>
    [GeneratedRegex(@"\b(?:paragraphe|par\.|article|art\.|alinéa|point|annexe|chapitre|chap\.|section|paragraph|para\.|annex|chapter|note|n[o°])s?\s(?:\d+(?:, \d+)*,? (?:et|à|and|to)\s)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbering();

    /// <summary>« …le nombre d'États qui ont ratifié la Convention, lequel s'élève actuellement à cent soixante-quatorze ».</summary>
    [GeneratedRegex(@"\b(?:s'eleve(?:nt|ait)?|se chiffre(?:nt)?|s'etabli\w*|est passe|portant|porte|stands?|amount(?:s|ing|ed)?) (?:\w+ ){0,2}(?:a|de|at|to) $", RegexOptions.CultureInvariant)]
    private static partial Regex Amounting();

    [GeneratedRegex(@"\b(?:nombre|total|number) (?:total )?(?:de |d'|des |of )?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOf();

    /// <summary>« Près des deux tiers des adultes » are not two.</summary>
    [GeneratedRegex(@"^ (?:tiers|quarts?|cinquièmes?|dixièmes?|thirds?|quarters?|fifths?|tenths?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    private const string Units = "dollars|euros|francs|pour cent|per cent|percent|kilom|tonnes|tons|hectares";

    /// <summary>« 22,7 millions de dollars des États-Unis » counts no States.</summary>
    [GeneratedRegex(@"^[ \u00a0\u202f]?(?:de |d['’])?(?:" + Units + "|livres sterling|%)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"\b(?:" + Units + ")|%", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnitWords();

    /// <summary>What is counted: the first noun in French, any of its words in English, where « registered Palestine refugees » has it last.</summary>
    private static IEnumerable<QueryTerm> Counted(OfflineQuestion question)
        => question.Line.Language == "en" ? question.Terms.Keys.Where(question.IsCounted) : question.FocusFirst is { } first ? [first] : [];

    /// <summary>« Combien de membres… » of « une commission composée de trois experts ».</summary>
    [GeneratedRegex(@"^(?:membres?|personnes?|gens|experts?|juges?|sièges?|members?|people|persons|seats?|judges?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Members();

    [GeneratedRegex(@"\b(?:composée?s?|constituée?s?|formée?s?) (?:de |d['’])(?:ses |leurs )?$|\b(?:comprenant|comptant|réunissant|made up of|composed of|consisting of) $", RegexOptions.CultureInvariant)]
    private static partial Regex MadeOf();

    /// <summary>« Combien de soldats… » of « 12 500 hommes ».</summary>
    [GeneratedRegex(@"^(?:soldats?|policiers?|militaires|troupes|casques bleus|soldiers|troops|police officers?|officers|peacekeepers|blue helmets)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Troops();

    [GeneratedRegex(@"^ (?:hommes|men|militaires|soldats|policiers|membres|personnes|troops|personnel)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountedTroops();

    /// <summary>Between a number and what it counts stand adjectives or « de », no other preposition.</summary>
    private static bool Joins(string between)
        => !between.AsSpan().ContainsAny(",;:.(") && !TextFolding.Fold(between).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries).Any(w => w is "par" or "pour" or "dans" or "a" or "en" or "sur" or "et" or "by" or "for" or "in" or "to" or "and");

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && (number.StartsWith("19") || number.StartsWith("20"));
}
