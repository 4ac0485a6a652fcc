using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

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

    /// <summary>Where the second question begins and how it is put, its places counted from there; null when there is but one.</summary>
    private static (int At, QuestionProfile Profile)? Read(OfflineQuestion question)
    {
        var (text, folded) = (question.Line.Question, question.Asked);
        return folded.Length == text.Length && Joined().Match(folded, Math.Min(question.Profile.Frame.End, folded.Length)) is { Success: true } m
            && !(m.Groups["where"].Success && text[m.Groups["where"].Index + 1] != 'ù') ? (m.Groups["asked"].Index, QuestionProfiler.Profile(text[m.Groups["asked"].Index..])) : null;
    }

    /// <summary>The question with what else it asks set back, so that « …, et combien reste dû ? » does not decide how many have paid; null when it asks but one thing, or the same of the same (« quel jour et quel mois »).</summary>
    public static OfflineQuestion? First(OfflineQuestion question)
        => Read(question) is var (at, second) && second.Form != question.Profile.Form && question.Terms.Any(t => t.Key.Span.End <= at)
            ? question.As(question.Profile, t => t.Span.Start >= at ? OfTheSecond * question.Terms[t] : question.Terms[t])
            : null;

    /// <summary>The second question, or null when there is but one.</summary>
    /// <param name="question">The whole, no term of it set back.</param>
    public static OfflineQuestion? Of(OfflineQuestion question)
        => Read(question) is var (at, second)
            ? question.As(
                second with { Frame = new TextSpan(second.Frame.Start + at, second.Frame.Length), Focus = second.Focus is { } focus ? new TextSpan(focus.Start + at, focus.Length) : null },
                t => t.Span.Start < at ? OfTheFirst * question.Terms[t] : t.Span.Start < at + second.Frame.End ? 0 : question.Terms[t])
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

        var own = question.Terms.Where(t => t.Key.Span.Start >= question.Profile.Frame.Start && t.Value >= 0.1).ToList();
        var found = own.Where(t => reading.Matches.Any(m => m.Term == t.Key && TermMatches.Certainty(m) >= 0.5)).Sum(t => t.Value);
        return own.Count > 1 && found >= LeastOwn * own.Sum(t => t.Value);
    }

    /// <summary>Whether a passage apart from the first answers the second question by itself: it has nearly all of the words that are its own.</summary>
    /// <param name="reading">The passage, read with the second question in mind.</param>
    public static bool IsAnsweredApart(Reading reading)
    {
        var question = reading.Question;
        var own = question.Terms.Where(t => t.Key.Span.Start >= question.Profile.Frame.Start && t.Value >= 0.1).ToList();
        var found = own.Where(t => reading.Matches.Any(m => m.Term == t.Key && TermMatches.Certainty(m) >= TermMatches.Surely)).Sum(t => t.Value);
        return own.Count > (Facts.Required(question.Profile.Form) ? 0 : 1) && found >= LeastOwnApart * own.Sum(t => t.Value) && (!Facts.Required(question.Profile.Form) || reading.Fact is not null);
    }

    /// <summary>So much of its own words another passage must have.</summary>
    private const double LeastOwnApart = 0.75;

    // A relative clause (« des organes qui… et qui… ») asks nothing: « qui », "which" and "who" come after a comma here.
    [GeneratedRegex(@"(?:(?:,|;) ?(?:et|and|puis|ainsi que) |(?<= )(?:et|and) (?!(?:qui|who|which|what) ))(?<asked>(?:(?:a|de|par|pour|dans|sous|avec|en|aupres de|jusqu'a|pendant|durant|depuis|a partir de|lors de|over|at|in|by|for|to|from|under|on|with|until) )?(?:quel(?:le)?s?|(?:tous|toutes) les combien|combien|qui|quoi|quand|comment|pourquoi|lesquel(?:le)?s|what|which|how|who|whom|whose|when|where|why|(?<where>ou))\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Joined();
}
