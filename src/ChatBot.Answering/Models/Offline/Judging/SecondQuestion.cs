using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Judging;

/// <summary>« À combien s'élevait le déficit, et combien d'États ont payé ? »: one sentence that asks two things, of which the first is answered like any other.</summary>
internal static partial class SecondQuestion
{
    /// <summary>What the words of the first question weigh in the second: they say what it is about.</summary>
    private const double OfTheFirst = 0.3;

    /// <summary>What the words of the second question weigh where the first is looked for by itself.</summary>
    private const double OfTheSecond = 0.04;

    /// <summary>So much of its own words a passage must have to answer a second question that asks for no date, number or the like.</summary>
    private const double LeastOwn = 0.6;

    /// <summary>Where the second question begins, where the word that asks stands, how it is put, its places counted from there, and whether a comma sets it apart; null when there is but one.</summary>
    private static (int From, int At, QuestionProfile Profile, bool Apart)? Read(OfflineQuestion question)
    {
        var (text, folded) = (question.Line.Question, question.Asked);
        return folded.Length == text.Length && Joined().Match(folded, Math.Min(question.Profile.Frame.End, folded.Length)) is { Success: true } m
            && !(m.Groups["where"].Success && text[m.Groups["where"].Index + 1] != 'ù') ? (m.Groups["second"].Index, m.Groups["asked"].Index, QuestionProfiler.Profile(text[m.Groups["asked"].Index..]), m.Value[0] is ',' or ';') : null;
    }

    /// <summary>The question with what else it asks set back, so that « …, et combien reste dû ? » does not decide how many have paid; null when it asks but one thing, or the same of the same (« quel jour et quel mois »).</summary>
    public static OfflineQuestion? First(OfflineQuestion question)
    {
        if (Read(question) is not var (from, at, second, apart) || (second.Form == question.Profile.Form && !(apart && StandApart(question, at, second.Focus is not null))))
        {
            return null;
        }

        // « En vertu de quel texte, et à quelle date, la Commission a-t-elle été créée ? »: both are asked of what comes after.
        return question.Terms.Any(t => t.Key.Span.End <= at && t.Value >= Telling && !TermWeights.IsLoose(t.Key.Surface))
            ? question.As(question.Profile, t => t.Span.Start >= from ? OfTheSecond * question.Terms[t] : question.Terms[t])
            : question.As(question.Profile, t => t.Span.Start >= from && t.Span.End <= at + second.Frame.End ? 0 : question.Terms[t]);
    }

    /// <summary>« À quels dangers sont-elles exposées, et quelles mesures les États doivent-ils prendre ? »: each says by itself what it asks, unlike « quel jour et quel mois… ».</summary>
    private static bool StandApart(OfflineQuestion question, int at, bool ofAThing)
        => question.Terms.Where(t => t.Value >= Telling).ToList() is var telling && telling.Count(t => t.Key.Span.End <= at) >= FewestOfOne && telling.Where(t => t.Key.Span.Start >= at).ToList() is var own && (own.Count >= FewestOfOne || (ofAThing && own is [{ Value: >= TellingByItself }]));

    private const double Telling = 0.1;

    private const int FewestOfOne = 2;

    /// <summary>What the only word of a second question must weigh: « …, et quelle mission lui est assignée ? ».</summary>
    private const double TellingByItself = 0.25;

    /// <summary>What a single word of the second question must weigh to ask something: « …, et qui est son adjoint ? ».</summary>
    private const double TellingAlone = 0.4;

    /// <summary>The second question, or null when there is but one.</summary>
    /// <param name="question">The whole, no term of it set back.</param>
    public static OfflineQuestion? Of(OfflineQuestion question)
        => Read(question) is var (from, at, second, _)
            ? question.As(
                second with { Frame = new TextSpan(second.Frame.Start + at, second.Frame.Length), Focus = second.Focus is { } focus ? new TextSpan(focus.Start + at, focus.Length) : null },
                t => t.Span.Start < from ? OfTheFirst * question.Terms[t] : t.Span.Start < at + second.Frame.End ? 0 : question.Terms[t]) with { InSentence = question.Terms }
            : null;

    /// <summary>Whether a passage that answers the first question answers the second too, in words that have not been quoted yet.</summary>
    /// <param name="reading">The passage, read with the second question in mind.</param>
    /// <param name="said">The fact that answered the first question.</param>
    /// <param name="quoted">The words that were quoted.</param>
    public static bool IsAnswered(Reading reading, TextSpan? said, TextSpan quoted)
    {
        var question = reading.Question;
        if (Facts.Required(question.Profile.Form))
        {
            return reading.Fact is { } fact && fact != said && (fact.Start < quoted.Start || fact.End > quoted.End || said is not null);
        }

        var own = Own(question);
        var found = own.Where(t => Sure(t).Any()).ToList();
        return (own.Count > 1 || (own is [{ Value: >= TellingAlone }] && reading.Fact is { } name && name != said)) && found.Sum(t => t.Value) >= LeastOwn * own.Sum(t => t.Value) && found.Exists(t => !Sure(t).Any(m => m.Span.Start >= quoted.Start && m.Span.End <= quoted.End));

        IEnumerable<TermMatch> Sure(KeyValuePair<QueryTerm, double> term) => reading.Matches.Where(m => m.Term == term.Key && TermMatches.Certainty(m) >= 0.5);
    }

    /// <summary>Whether a passage apart from the first answers the second question by itself: it has most of the words that are its own, and more than the first has.</summary>
    /// <param name="reading">The passage, read with the second question in mind.</param>
    /// <param name="first">That which answered the first, read in the same way.</param>
    public static bool IsAnsweredApart(Reading reading, Reading first)
        => (Facts.Required(reading.Question.Profile.Form) ? reading.Fact is not null : AsksByItself(reading)) && OwnShare(reading) is var share && share >= LeastOwnApart && share > OwnShare(first) + ClearlyMore;

    /// <summary>« …, et qui est chargé de les diffuser ? », « …, et que demande-t-elle au Secrétaire général ? »: a single word asks something when the passage says who, or charges the one named.</summary>
    private static bool AsksByItself(Reading reading)
        => Own(reading.Question) is var own && (own.Count > 1 || (own.Count == 1 && (reading.Charged.Count > 0 || (reading.Question.Profile.Form == AnswerForm.Agent && own[0].Value >= TellingAlone && reading.Fact is not null))));

    private static List<KeyValuePair<QueryTerm, double>> Own(OfflineQuestion question)
        => [.. question.Terms.Where(t => t.Key.Span.Start >= question.Profile.Frame.Start && t.Value >= Telling)];

    /// <summary>How much of the words of the second question a passage surely has.</summary>
    private static double OwnShare(Reading reading)
        => Own(reading.Question) is { Count: > 0 } own ? own.Where(t => reading.Matches.Any(m => m.Term == t.Key && TermMatches.Certainty(m) >= TermMatches.Surely)).Sum(t => t.Value) / own.Sum(t => t.Value) : 0;

    /// <summary>So much more of them than the passage that answered the first, which may have said it all by the way.</summary>
    private const double ClearlyMore = 0.1;

    /// <summary>So much of its own words another passage must have.</summary>
    private const double LeastOwnApart = 0.6;

    /// <summary>« …et à l'examen de quel objectif… », "and to the review of which goal": what may stand before the word that asks.</summary>
    private const string Before = @"(?:(?:a|au|aux|dans|pour|par|sur|en|to|in|at|for|on|under|by) (?:(?:la |le |les |the )|l')?[a-z]{3,15} (?=de |d'|of |for |in |to ))?";

    // A relative clause (« des organes qui… et qui… ») asks nothing: « qui », "which" and "who" come after a comma here.
    [GeneratedRegex(@"(?:(?:,|;) ?(?:et|and|puis|ainsi que) |(?<= )(?:et|and) (?!(?:qui|who|which|what) ))(?<second>" + Before + @"(?<asked>(?:(?:a|de|par|pour|dans|sous|avec|en|aupres de|jusqu'a|pendant|durant|depuis|a partir de|lors de|over|at|in|by|for|to|from|under|on|with|until|of|during|between) )?(?:quel(?:le)?s?|(?:tous|toutes) les combien|combien|qui|quoi|quand|comment|pourquoi|lesquel(?:le)?s|que (?:doi(?:t|vent)|devr[a-z]+|peu(?:t|vent)|fait|font|demande|demandent|propose|prevoit|recommande|dit)|qu'(?:est-ce|en|a|ont)|what|which|how|who|whom|whose|when|where|why|(?<where>ou))\b))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Joined();
}
