using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Tells whether a passage has somebody who does what « qui… » asks about, or is asked to.</summary>
internal static partial class Doers
{
    /// <summary>From here on a passage may say the verb in its own way.</summary>
    private const double AlmostAll = 0.9;

    /// <summary>« Qui a signé… » is not answered by a passage that only has the agreement.</summary>
    public static bool HasVerb(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.Agent || Possessor().IsMatch(question.Line.Question) || reading.Coverage >= AlmostAll || question.Verb is not { Known: true } verb || question.Terms[verb] < 0.2 || reading.Matches.Any(m => IsVerbAskedFor(question, m.Term, verb) && m.Kind is not (MatchKind.Fuzzy or MatchKind.Cognate or MatchKind.Related));

    /// <summary>« Qui est remercié ou félicité ? »: either will do.</summary>
    private static bool IsVerbAskedFor(OfflineQuestion question, QueryTerm term, QueryTerm verb)
        => term == verb || question.Alternatives.Any(any => any.Contains(verb) && any.Contains(term));

    /// <summary>« Qui paie ? », « qui fait respecter… » have nothing but their verb: only a passage in which somebody does it answers, not one that has the noun (« dans le respect de »).</summary>
    public static bool DoIt(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.Agent || question.Line.Follows || question.Line.Within || question.Terms.Where(t => t.Value >= TellingVerb).ToList() is not [var only]
            || !(IsObliged(question, only.Key) || (only.Key.Span.Start <= question.Profile.Frame.End + AuxiliaryLength && !only.Key.Surface.Contains(' ')))
            || reading.Matches.Any(m => m.Term == only.Key && IsDone(question, reading, m));

    /// <summary>Whether a name is that of somebody who does it, and not just stands nearby: what is done by them, or follows them without a pause, or whom the paragraph asks.</summary>
    public static bool IsDoer(Reading reading, TextSpan name)
    {
        var text = reading.Passage.Text;
        return ByThem().IsMatch(Facts.Before(text, name)) || Recipients.Find(reading.Question, text) == name || Addressees.Find(reading.Question, text, reading.Matches) is { } asked && asked.Who == name
            || reading.Matches.Any(m => (reading.Question.Verb is not { } verb || IsVerbAskedFor(reading.Question, m.Term, verb)) && m.Span.Start >= name.End && m.Span.Start - name.End <= Breath && TermMatches.Certainty(m) > 0.5 && !text.AsSpan(name.End, m.Span.Start - name.End).ContainsAny(",;:"));
    }

    /// <summary>Characters between somebody and what they do, at most.</summary>
    private const int Breath = 60;

    [GeneratedRegex(@"\b(?:par|by|entre|avec|sous la présidence d[eu]s?) (?:la |le |les |l['’]|the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex ByThem();

    /// <summary>« Qui doit faire rapport ? » is not answered by whose report was taken note of.</summary>
    private static bool IsObliged(OfflineQuestion question, QueryTerm deed)
        => Obliged().Match(question.Asked) is { Success: true } m && deed.Span.Start >= m.Index && deed.Span.Start <= m.Index + m.Length + AuxiliaryLength;

    private static bool IsDone(OfflineQuestion question, Reading reading, TermMatch deed)
    {
        var text = reading.Passage.Text;
        return AskedTo().IsMatch(TextFolding.Fold(text[Math.Max(0, deed.Span.Start - Request)..deed.Span.Start]))
            || PaidFrom().IsMatch(TextFolding.Fold(text.Substring(deed.Span.Start, Math.Min(Payment, text.Length - deed.Span.Start))))
            || (reading.Fact is not null && (VerbForms.IsVerb(text, deed.Span)
                || (deed.Kind != MatchKind.Synonym && !IsObliged(question, deed.Term) && DoneBy().IsMatch(text.AsSpan(deed.Span.End)))));
    }

    [GeneratedRegex(@"\b(?:qui|who) (?:doi(?:t|vent)|devr[a-z]+|est (?:cense|chargee?|tenue?)|must|should|shall|ha(?:s|ve) to|(?:is|are) (?:asked|requested|supposed|meant|expected|to))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Obliged();

    /// <summary>« …devraient être financées au moyen de contributions volontaires »: who pays need not be named.</summary>
    [GeneratedRegex(@"^(?:financee?s?|payee?s?|funded|financed|paid|prise?s? en charge) (?:exclusivement |uniquement |solely |entirely )?(?:au moyen d|par |grace a|a l'aide d|sur |through |from |by )", RegexOptions.CultureInvariant)]
    private static partial Regex PaidFrom();

    /// <summary>Characters of a payment and what it comes from.</summary>
    private const int Payment = 60;

    private const double TellingVerb = 0.08;

    /// <summary>Characters from « Prie » to what is asked, at most.</summary>
    private const int Request = 200;

    /// <summary>Characters of « a », « doit », "has to" between « qui » and its verb, at most.</summary>
    private const int AuxiliaryLength = 8;

    /// <summary>« Prie le Secrétaire général de lui… ».</summary>
    [GeneratedRegex(@"(?:^|[,;] (?:et |and )?)(?:prie|demande|charge|invite|encourage|engage|exhorte|request|ask|invite|urge|call)[a-z]* [^;.]{2,100} (?:de|d['’]|a|to) ?(?:lui |l['’]en |les? |en )?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AskedTo();

    [GeneratedRegex(@"^[^,;.]{0,30} (?:par|by) ", RegexOptions.CultureInvariant)]
    private static partial Regex DoneBy();

    /// <summary>"Whose contribution…", « la réadaptation de qui… »: what stands beside it is no verb.</summary>
    [GeneratedRegex(@"\bwhose\b|\bde qui\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Possessor();
}
