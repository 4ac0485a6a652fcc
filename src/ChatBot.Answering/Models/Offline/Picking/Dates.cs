using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Tells whether a date is the one asked for, and how well it is introduced.</summary>
internal static partial class Dates
{
    /// <summary>What a date is worth for how it is introduced: an end or a beginning where that is asked for; less where it only says since when; a session is a date for want of a better.</summary>
    public static double Fitness(OfflineQuestion question, string text, TextSpan fact)
        => (text.AsSpan(fact.Start, fact.Length).EndsWith("session") ? OfASession : 1) * (EndsThen(question, text, fact) || BeginsThen(question, text, fact) || SaysSince(question, text, fact) ? AsEnd : !SinceWhen().IsMatch(question.Asked) && Since().IsMatch(Facts.Before(text, fact)) ? AsSince : 1);

    /// <summary>« Depuis quand INTERPOL existe-t-elle ? » of « est depuis 1923 un acteur essentiel »: the date says since when, as asked.</summary>
    public static bool SaysSince(OfflineQuestion question, string text, TextSpan fact)
        => question.Profile.Form == AnswerForm.Time && SinceWhen().IsMatch(question.Asked) && Since().IsMatch(Facts.Before(text, fact));

    /// <summary>Asked when, a session is a date where there is no day nearby.</summary>
    private const double OfASession = 0.7;

    private const double AsEnd = 2.2;

    /// <summary>« …les crimes commis depuis mars 2011 » dates no deed, where there is another date.</summary>
    private const double AsSince = 0.6;

    [GeneratedRegex(@"\b(?:depuis|since)(?: le| la| l['’]année)? $", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    /// <summary>Whether a date can answer: of the kind asked for, of the past or the future as asked, and not that of a document cited.</summary>
    public static bool Fit(OfflineQuestion question, PassageLine passage, TextSpan fact)
    {
        var words = passage.Text.Substring(fact.Start, fact.Length);
        if (IsOver(question, passage, words))
        {
            return false;
        }

        // « …dans son rapport du 17 novembre 2014 » says neither when the next is due, nor « …dans sa résolution 55/282 du 7 septembre 2001 » when a day is celebrated.
        if ((ToCome().IsMatch(question.Asked) || Celebrated().IsMatch(question.Asked)) && OfADocument().IsMatch(Facts.Before(passage.Text, fact)))
        {
            return false;
        }

        if ((AskedYear().IsMatch(question.Asked) && !Year().IsMatch(words)) || (AskedMonth().IsMatch(question.Asked) && !words.Any(char.IsLetter)) || (AskedDay().IsMatch(question.Asked) && !Day().IsMatch(words)))
        {
            return false;
        }

        // « En quelle année la Banque a-t-elle été créée ? » is not answered by what is still to come, nor « quel jour est célébrée… » by a year.
        if ((Done().IsMatch(question.Asked) && IsToCome(passage, words)) || (Celebrated().IsMatch(question.Asked) && AskedDate().IsMatch(question.Asked) && !Day().IsMatch(words)))
        {
            return false;
        }

        // « Depuis quand… » does not ask for a session to come.
        if (SinceWhen().IsMatch(question.Asked) && (words.EndsWith("session", StringComparison.Ordinal) || IsToCome(passage, words)))
        {
            return false;
        }

        // « À quelle date… » does not ask for a session, nor does « quand a-t-elle… » for one at which a report is due.
        if (words.EndsWith("session", StringComparison.Ordinal) && (AskedDate().IsMatch(question.Asked) || (Bygone().IsMatch(question.Asked) && passage.Kind != nameof(PassageKind.Preamble))))
        {
            return false;
        }

        // What began in 2011 does not say until when.
        return !Ending().IsMatch(question.Asked) || !Beginning().IsMatch(Introduction(passage.Text, fact));
    }

    [GeneratedRegex(@"\b(?:(?:a|ont)(?:-t-(?:il|elle|on)|-(?:ils|elles))? ete (?:cree|fonde|institue|etabli|signe|conclu|lance|inaugure|nomme|elu|constitue|ouvert)|(?:a|ont)(?:-t-(?:il|elle|on)|-(?:ils|elles))? (?:eu lieu|vu le jour)|(?:was|were) [^?]{2,80}\b(?:created|founded|established|signed|concluded|launched|held|set up|opened|appointed|elected|born)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    /// <summary>The words that a date is introduced by, folded.</summary>
    private static string Introduction(string text, TextSpan fact) => TextFolding.Fold(Facts.Before(text, fact).ToString());

    /// <summary>Asked from when, a date that something begins with: « …de mettre fin au mandat à compter du 31 décembre 2020 ».</summary>
    private static bool BeginsThen(OfflineQuestion question, string text, TextSpan fact)
        => question.Profile.Form == AnswerForm.Time && FromWhen().IsMatch(question.Asked) && BeginningBefore().IsMatch(Introduction(text, fact));

    [GeneratedRegex(@"\b(?:a partir de|a compter de|depuis|des) (?:quand|quel(?:le)?s? )|\b(?:prend|prendra|pris|prendre|prenant) effet\b|\ben vigueur\b|\b(?:from|since|as of|as from|starting) (?:what|which|when)\b|\b(?:take|takes|took) effect\b|\b(?:in|into) (?:force|effect)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FromWhen();

    [GeneratedRegex(@"\b(?:depuis quand|depuis quelle annee|depuis quelle date|since when|since what|since which|how long has|ca fait longtemps|cela fait longtemps|depuis longtemps)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SinceWhen();

    [GeneratedRegex(@"\b(?:a compter du|a partir du|a partir de|des le|commencant le|prenant effet le|avec effet au|with effect from|as of|as from|from|starting on|beginning on)(?: le| la)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BeginningBefore();

    /// <summary>Asked until when, a date that ends something answers: « …une dérogation prenant effet le 1er janvier 2003 et expirant le 31 décembre 2018 ».</summary>
    public static bool EndsThen(OfflineQuestion question, string text, TextSpan fact)
        => question.Profile.Form == AnswerForm.Time && Ending().IsMatch(question.Asked) && EndingBefore().IsMatch(Introduction(text, fact));

    [GeneratedRegex(@"\b(?:jusqu'|until|till|expir|prend(?:ra)? fin|pris fin|prennent fin|se termin|s'acheve|echeance|run(?:s|ning)? out|end(?:s|ed|ing)?\b|deadline|au plus tard|no later|pour quand|\bdue\b|\battendue?s?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\b(?:jusqu'a[ux]?|expir[a-z]*|prenant fin|prend(?:ra)? fin|s'achev[a-z]*|se termin[a-z]*|au plus tard|d'ici (?:a|au)|until|ending|no later than|by)(?: (?:le|au|en|la fin de|on|the end of))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndingBefore();

    [GeneratedRegex(@"\b(?:depuis|since|a compter du|en date du|a partir du|au-dela du|beyond)(?: le| la)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>« En quelle année » is not answered by a session.</summary>
    [GeneratedRegex(@"\b(?:quelle annee|(?:what|which) year)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedYear();

    /// <summary>« Quel jour » is not answered by a year.</summary>
    [GeneratedRegex(@"\b(?:quel jour|(?:what|which) day)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedDay();

    /// <summary>Nor is « quel mois ».</summary>
    [GeneratedRegex(@"\b(?:quel mois|(?:what|which) month)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedMonth();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?!\d)|di de |di d['’]|day (?:of|in) ", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    /// <summary>« Quand aura lieu sa prochaine session ? » is not answered by a year that was over when the text was adopted.</summary>
    private static bool IsOver(OfflineQuestion question, PassageLine passage, string words)
        => !FromWhen().IsMatch(question.Asked) && passage.Year is { } adopted && LastYear(words) is { } year && year < adopted
            && question.Asked is var asked && (ToCome().IsMatch(asked) || (Ending().IsMatch(asked) && !Bygone().IsMatch(asked)));

    /// <summary>« Ce programme existe depuis quelle année ? » is not answered by a year after the text.</summary>
    private static bool IsToCome(PassageLine passage, string words)
        => passage.Year is { } adopted && LastYear(words) is { } year && year > adopted;

    private static int? LastYear(string words)
        => Year().Matches(words).LastOrDefault() is { } year ? int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?:(?:celebr|commemor|marque|fete)[a-z]*|marked|observed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Celebrated();

    /// <summary>The date of a report, a letter or a resolution.</summary>
    [GeneratedRegex(@"\b(?:rapports?(?: \p{L}+){0,2}|lettres?|notes?|déclarations?|reports?|letters?|(?:résolutions?|décisions?|resolutions?|decisions?) (?:[A-Z]+/)*\d[\w/ ().-]{0,22}),? (?:en date )?(?:du|de|of|dated)(?: the)? $", RegexOptions.CultureInvariant)]
    private static partial Regex OfADocument();

    [GeneratedRegex(@"\b(?:quelle date|quel jour|(?:what|which) (?:date|day))\b", RegexOptions.CultureInvariant)]
    private static partial Regex AskedDate();

    /// <summary>"When did it run out?" asks of what has been.</summary>
    [GeneratedRegex(@"\b(?:did|was|were|had|avait|etait|fut)\b|\b(?:a|ont)(?:-(?:t-)?(?:il|elle|ils|elles|on))? (?:pris fin|expire|ete|cesse|fini|du)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bygone();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>What is asked of the future.</summary>
    [GeneratedRegex(@"\b(?:prochaine?s?|next|upcoming|will|(?:is|are) .{2,60}(?:taking place|to be held|being held|scheduled|due|planned)|must|should|ha(?:s|ve) to|doi(?:t|vent)|devra|devront|aura lieu|auront lieu|se tiendra|se tiendront|sera|seront|va|vont)\b|\b[a-z]+r(?:a|ont)-(?:t-)?(?:il|elle|on|ils|elles)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ToCome();
}
