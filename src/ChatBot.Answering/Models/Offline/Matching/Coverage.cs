using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Matching;

/// <summary>How much of a question a passage has: the weight of the terms that it matches, in all and within its best clause.</summary>
internal static class Coverage
{
    /// <summary>« tableaux » and « sculptures », both for « patrimoine culturel », are not two things that a passage has: of terms that the same words stand for, all but the most telling.</summary>
    public static HashSet<TermMatch> Shared(OfflineQuestion question, List<TermMatch> matches)
        => matches.Where(m => m.Kind == MatchKind.Synonym && m.Part < 0).GroupBy(m => m.Span).SelectMany(g => g.OrderByDescending(m => question.Terms.GetValueOrDefault(m.Term)).Skip(1)).ToHashSet();

    /// <summary>Weight of the distinct terms matched, those of the context for less.</summary>
    public static double Covered(OfflineQuestion question, IEnumerable<TermMatch> matches, HashSet<TermMatch> shared, IReadOnlyList<TermMatch> context, double hung)
    {
        var all = question.Weight;
        if (all <= 0)
        {
            return 0;
        }

        var found = matches.Select(m => (Match: m, Certainty: shared.Contains(m) ? AsShared * TermMatches.Certainty(m) : TermMatches.Certainty(m)))
            .Concat(context.Select(m => (Match: m, Certainty: hung * TermMatches.Certainty(m))))
            .Where(m => question.Terms.ContainsKey(m.Match.Term))
            .GroupBy(m => m.Match.Term)
            .ToDictionary(t => t.Key, t => Certainty([.. t], together: !TermWeights.IsName(t.Key, question.Line.Question)));
        foreach (var any in question.Alternatives)
        {
            if (any.Max(t => found.GetValueOrDefault(t)) is > 0 and var best)
            {
                foreach (var term in any)
                {
                    found[term] = Math.Max(found.GetValueOrDefault(term), AsAlternative * best);
                }
            }
        }

        return found.Sum(t => question.Terms[t.Key] * t.Value) / all;
    }

    /// <summary>What words are worth for a second word of the question, which they stand for as well.</summary>
    private const double AsShared = 0.6;

    /// <summary>What one of two alternatives is worth of the other.</summary>
    private const double AsAlternative = 0.85;

    /// <summary>« le Corps commun » after « le Corps commun d'inspection »: two words of a name, or more, close together and half of it at least.</summary>
    public static bool IsShortFor(IReadOnlyList<TermMatch> named)
    {
        var words = named.Where(m => m.Part >= 0 && m.Kind is MatchKind.Exact or MatchKind.Glossary).ToList();
        var parts = named.Count == 0 ? 0 : named[0].Term.Surface.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Length > 3);
        return words.Exists(anchor => words.Where(m => m.Span.Start >= anchor.Span.Start && m.Span.End <= anchor.Span.Start + ShortName).Select(m => m.Part).Distinct().Count() is > 1 and var near && 2 * near >= parts && (anchor.Kind != MatchKind.Exact || words.Exists(m => m.Part == 0)));
    }

    /// <summary>Characters of a short name, at most.</summary>
    private const int ShortName = 30;

    /// <summary>What a short form of a name is worth of it.</summary>
    private const double AsShortName = 0.75;

    /// <summary>Characters within which the words of a phrase may stand apart and still say what it says: « produits médicaux contrefaits » for « faux médicaments ».</summary>
    private const int PhraseWindow = 80;

    /// <summary>Coverage within the best run of three segments, about a clause with what qualifies it.</summary>
    public static double BestClause(OfflineQuestion question, List<TermMatch> matches, HashSet<TermMatch> shared, IReadOnlyList<TermMatch> context, IReadOnlyList<TextSpan> segments, double hung)
    {
        var best = 0.0;
        for (var i = 0; i < segments.Count; i++)
        {
            var from = segments[i].Start;
            var to = segments[Math.Min(i + 2, segments.Count - 1)].End;
            best = Math.Max(best, Covered(question, matches.Where(m => m.Span.Start >= from && m.Span.End <= to), shared, context, hung));
        }

        return best;
    }

    /// <summary>The share of the question's weight in neighbours that are neighbours in the passage too, 0 to 1.</summary>
    public static double Adjacent(OfflineQuestion question, string text, List<TermMatch> matches)
    {
        var terms = question.Terms.OrderBy(t => t.Key.Span.Start).ToList();
        var sum = 0.0;
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            if (matches.Exists(a => a.Term == terms[i].Key && matches.Exists(b => b.Term == terms[i + 1].Key && TermMatches.AreNeighbours(text, a.Span, b.Span))))
            {
                sum += terms[i].Value + terms[i + 1].Value;
            }
        }

        return question.Weight > 0 ? sum / (2 * question.Weight) : 0;
    }

    /// <summary>How surely matches stand for one term: the surest one, or words of a phrase that stand close together. A name is one thing, not its words.</summary>
    private static double Certainty(List<(TermMatch Match, double Certainty)> matches, bool together)
    {
        var best = matches.Max(m => m.Certainty);
        if (!together)
        {
            return IsShortFor([.. matches.Select(m => m.Match)]) ? Math.Max(best, AsShortName) : best;
        }

        return matches.TrueForAll(m => m.Match.Part < 0) ? best : Math.Min(1, Math.Max(best, matches.Where(m => m.Match.Part >= 0).Max(anchor => matches
            .Where(m => m.Match.Part >= 0 && m.Match.Span.Start >= anchor.Match.Span.Start && m.Match.Span.End <= anchor.Match.Span.Start + PhraseWindow)
            .GroupBy(m => m.Match.Part).Sum(p => p.Max(m => m.Certainty)))));
    }
}
