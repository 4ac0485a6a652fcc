using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Judging;

/// <summary>Decides whether a passage has enough of the question's own words: a thing, a date or a number is not told by synonyms alone.</summary>
internal static class OwnWords
{
    /// <summary>
    /// A question for a thing, a date or a number is not answered by synonyms alone: the « financement » of something else is no « budget ».
    /// What is said on a subject may well be said in other words.
    /// </summary>
    public static bool Suffice(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || (!Sufficiency.NeedsFact(question) && reading.Coverage >= (question.Profile.Form == AnswerForm.Entity ? SynonymsSufficeForThings : Sufficiency.SynonymsSuffice) && !(question.Profile.Form is AnswerForm.Entity or AnswerForm.Agent && question.Line.Language == reading.Passage.Language && question.Terms.Count(t => t.Value >= 0.1) == 1))
            || HasNearlyAll(question, reading)
            || SynonymsAgree(question, reading)
            || IsCalledOtherwise(question, reading)
            || IsAboutItInOtherWords(question, reading)
            || WeightOf(question, reading) >= Math.Min(OwnWord, 0.9 * question.Terms.Where(t => t.Key.Known).Select(t => t.Value).DefaultIfEmpty(1).Max());

    /// <summary>The weight of the most telling word of the question that stands in the passage, or of all that stand there letter by letter.</summary>
    private static double WeightOf(OfflineQuestion question, Reading reading)
    {
        var weights = question.InSentence ?? question.Terms;
        var matches = (reading.Passage.Kind == nameof(PassageKind.Note) ? reading.Matches.Concat(reading.Around) : reading.Matches).Where(m => weights.ContainsKey(m.Term)).ToList();
        var one = matches.Where(m => m.Kind is MatchKind.Exact or MatchKind.Glossary || Countries.Called(m.Term.Surface) is not null || m.Span.Length > 2 * m.Term.Surface.Length || m.Strength > 0.6).Select(m => weights[m.Term]).DefaultIfEmpty(0).Max();
        var phrase = question.Profile.Form == AnswerForm.Entity ? 0 : reading.Matches.Where(m => IsPhrase(reading.Passage.Text, m)).Select(m => weights.GetValueOrDefault(m.Term)).DefaultIfEmpty(0).Max();
        var across = question.Line.Language != reading.Passage.Language;
        return Math.Max(Math.Max(one, phrase), matches.Where(m => m.Part < 0 && (m.Kind == MatchKind.Exact || (across && m.Kind is MatchKind.Glossary or MatchKind.Cognate && m.Strength >= 0.95))).Select(m => m.Term).Distinct().Sum(t => weights[t]));
    }

    /// <summary>A phrase that stands for a word means little else: « rendre compte » for « rapport ».</summary>
    private static bool IsPhrase(string text, TermMatch match)
        => match is { Kind: MatchKind.Synonym, Part: < 0 } && TermMatches.Certainty(match) > 0.9 && text.AsSpan(match.Span.Start, match.Span.Length).Contains(' ');

    /// <summary>« Les cryptomonnaies, quelqu'un y a songé ? » of « actifs virtuels »: asked what is said on a subject, another name of the rarest thing asked for will do.</summary>
    private static bool IsAboutItInOtherWords(OfflineQuestion question, Reading reading)
        => question.Profile.Form is AnswerForm.Statement or AnswerForm.Manner
            && question.Terms.All(t => t.Value < Sufficiency.Weighty || reading.Matches.Any(m => m.Term == t.Key && TermMatches.Certainty(m) >= (question.Profile.Form == AnswerForm.Manner ? 0.8 : 0.45)))
            && reading.Matches.Any(m => m.Kind == MatchKind.Synonym && m.Part < 0 && question.Terms[m.Term] >= TellingSubject && TermMatches.Certainty(m) > 0.9);

    private const double TellingSubject = 0.5;

    /// <summary>So many telling terms that the text says in words of its own, each by another word, are no chance.</summary>
    private static bool SynonymsAgree(OfflineQuestion question, Reading reading)
        => reading.Coverage >= LeastOfSynonyms && reading.Matches
            .Where(m => m.Kind is MatchKind.Synonym && m.Part < 0 && question.Terms[m.Term] >= 0.2 && TermMatches.Certainty(m) > 0.9)
            .GroupBy(m => m.Span).Select(g => g.First().Term).Distinct().Count() >= AgreeingSynonyms;

    private const double LeastOfSynonyms = 0.66;

    private const int AgreeingSynonyms = 3;

    /// <summary>« La MINUSS est prolongée jusqu'à quand ? » of « proroger le mandat de la MINUSS jusqu'au… »: all is there, a word of it as typed, and the fact beside it.</summary>
    private static bool HasNearlyAll(OfflineQuestion question, Reading reading)
        => reading.Fact is not null && reading.Coverage >= NearlyAll && reading.ClauseCoverage >= NearlyAll
            && reading.Matches.Any(m => m.Kind is MatchKind.Exact or MatchKind.Cognate && m.Part < 0 && question.Terms[m.Term] >= 0.05);

    private const double NearlyAll = 0.9;

    /// <summary>« Quel jour a eu lieu le tremblement de terre… » of « séisme », « la mission de l'ONU » of « UNFICYP »: a set phrase has few other names, and the fact asked for stands there.</summary>
    private static bool IsCalledOtherwise(OfflineQuestion question, Reading reading)
        => reading.Fact is not null && reading.Coverage >= LeastOfSynonyms
            && reading.Matches.Any(m => m.Kind is MatchKind.Synonym or MatchKind.Glossary && m.Part < 0 && TermMatches.Certainty(m) > 0.8 && m.Term.Surface.Contains(' ', StringComparison.Ordinal)
                && (question.Terms[m.Term] >= TellingSubject || (question.Terms[m.Term] >= TellingAcronym && TermMatches.IsAcronym(reading.Passage.Text, m))));

    /// <summary>What a phrase must weigh for which a text has an acronym.</summary>
    private const double TellingAcronym = 0.15;

    /// <summary>A word of the question itself, not a synonym, that tells at least this much must stand in the passage (or the most telling one there is).</summary>
    private const double OwnWord = 0.3;

    /// <summary>The same as for a subject, for a thing that is asked for.</summary>
    private const double SynonymsSufficeForThings = 0.85;
}
