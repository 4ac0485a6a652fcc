using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Reads passages with a question in mind and ranks them.</summary>
internal sealed class PassageReader(ITermMatcher matcher)
{
    /// <summary>Words: how far a fact may stand from the nearest matched term and still belong to it.</summary>
    private const int FactReach = 90;

    /// <summary>Analyses a question: its terms, and how much each must be found.</summary>
    public OfflineQuestion Understand(QuestionLine line, IReadOnlyList<PassageLine> passages)
    {
        var profile = QuestionProfiler.Profile(line.Question);
        var documents = passages.Select(p => p.Document).Distinct().ToList();
        var analysis = matcher.Analyze(line.Question, line.Language, documents.Count == 1 ? documents[0] : null);
        var organs = passages.Select(p => p.Organ).OfType<string>().Distinct().ToList();
        var terms = new Dictionary<QueryTerm, double>();
        foreach (var term in analysis.Terms)
        {
            if (TermWeights.Of(term, line.Question, profile, organs) is > 0 and var weight)
            {
                terms[term] = weight;
            }
        }

        return new OfflineQuestion(line, profile, terms);
    }

    /// <summary>Reads all passages, best first; ties keep the order shown.</summary>
    public IReadOnlyList<Reading> Read(OfflineQuestion question, IReadOnlyList<PassageLine> passages)
        => [.. passages.Select((p, rank) => Read(question, p, rank)).OrderByDescending(r => r.Score)];

    private Reading Read(OfflineQuestion question, PassageLine passage, int rank)
    {
        var analysis = new QueryAnalysis(question.Line.Language, [.. question.Terms.Keys]);
        var matches = matcher.Match(analysis, passage.Text, passage.Language).Where(m => question.Terms.ContainsKey(m.Term)).ToList();
        var context = passage.Context is null ? [] : matcher.Match(analysis, passage.Context, passage.Language);
        var segments = Segments.Of(passage.Text);
        var coverage = Covered(question, matches, context);
        var clause = BestClause(question, matches, context, segments);
        var fact = NearestFact(question, passage, matches);
        var score = (1.0 * coverage) + (0.6 * clause) + Bonus(question, matches, fact) - (0.02 * rank);
        return new Reading { Passage = passage, Matches = matches, Segments = segments, Coverage = coverage, ClauseCoverage = clause, Fact = fact, Score = score };
    }

    /// <summary>Weight of the distinct terms matched; what only the context matches counts three quarters.</summary>
    private static double Covered(OfflineQuestion question, IEnumerable<TermMatch> matches, IReadOnlyList<TermMatch> context)
    {
        var best = new Dictionary<QueryTerm, double>();
        foreach (var m in matches)
        {
            best[m.Term] = Math.Max(best.GetValueOrDefault(m.Term), Certainty(m));
        }

        foreach (var m in context)
        {
            best[m.Term] = Math.Max(best.GetValueOrDefault(m.Term), 0.75 * Certainty(m));
        }

        var all = question.Weight;
        return all <= 0 ? 0 : best.Where(b => question.Terms.ContainsKey(b.Key)).Sum(b => question.Terms[b.Key] * b.Value) / all;
    }

    private static double Certainty(TermMatch match) => match.Kind switch
    {
        MatchKind.Exact => 1,
        MatchKind.Fuzzy or MatchKind.Cognate => 0.85,
        _ => 0.95,
    };

    /// <summary>Coverage within the best run of three segments, about a clause with what qualifies it.</summary>
    private static double BestClause(OfflineQuestion question, List<TermMatch> matches, IReadOnlyList<TermMatch> context, IReadOnlyList<TextSpan> segments)
    {
        var best = 0.0;
        for (var i = 0; i < segments.Count; i++)
        {
            var from = segments[i].Start;
            var to = segments[Math.Min(i + 2, segments.Count - 1)].End;
            best = Math.Max(best, Covered(question, matches.Where(m => m.Span.Start >= from && m.Span.End <= to), context));
        }

        return best;
    }

    private static double Bonus(OfflineQuestion question, List<TermMatch> matches, TextSpan? fact)
    {
        var bonus = 0.0;
        if (fact is not null)
        {
            bonus += Facts.Required(question.Profile.Form) ? 0.5 : 0.15;
        }

        if (question.FocusHead is { } head && matches.Any(m => m.Term == head))
        {
            bonus += 0.2;
        }

        return bonus;
    }

    /// <summary>The fact with the most matched weight close by, within the same clause of the paragraph; not one that the question itself holds.</summary>
    private static TextSpan? NearestFact(OfflineQuestion question, PassageLine passage, List<TermMatch> matches)
    {
        TextSpan? best = null;
        var bestScore = 0.0;
        foreach (var fact in Facts.Find(question.Profile.Form, passage.Text))
        {
            var words = passage.Text.Substring(fact.Start, fact.Length);
            if (question.Line.Question.Contains(words, StringComparison.OrdinalIgnoreCase) || !Fits(question, passage.Text, fact, matches))
            {
                continue;
            }

            var near = matches.Where(m => Distance(m.Span, fact) <= FactReach && !HardBreak(passage.Text, m.Span, fact)).ToList();
            var score = near.GroupBy(m => m.Term).Sum(g => question.Terms[g.Key] * g.Max(m => 1 - (Distance(m.Span, fact) / (2.0 * FactReach))));
            if (score > bestScore + 1e-9)
            {
                (best, bestScore) = (fact, score);
            }
        }

        return best;
    }

    /// <summary>A number counts something: what it counts must be what is asked for, right after it.</summary>
    private static bool Fits(OfflineQuestion question, string text, TextSpan fact, List<TermMatch> matches)
    {
        if (question.Profile.Form is AnswerForm.Agent or AnswerForm.Entity)
        {
            return !matches.Any(m => m.Span.Start < fact.End && m.Span.End > fact.Start);
        }

        if (question.Profile.Form != AnswerForm.Count)
        {
            return true;
        }

        return question.FocusHead is { } head
            && matches.Any(m => m.Term == head && m.Span.Start >= fact.End && m.Span.Start - fact.End <= 24 && !text.AsSpan(fact.End, m.Span.Start - fact.End).ContainsAny(",;:."));
    }

    private static bool HardBreak(string text, TextSpan a, TextSpan b)
    {
        var from = Math.Min(a.End, b.End);
        var to = Math.Max(a.Start, b.Start);
        return to > from && text.AsSpan(from, to - from).ContainsAny(";\n");
    }

    private static int Distance(TextSpan a, TextSpan b) => a.End <= b.Start ? b.Start - a.End : b.End <= a.Start ? a.Start - b.End : 0;
}
