using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Reads passages with a question in mind and ranks them.</summary>
internal sealed class PassageReader(ITermMatcher matcher)
{
    private readonly FactPicker facts = new(matcher);

    /// <summary>Analyses a question: its terms, and how much each must be found.</summary>
    public OfflineQuestion Understand(QuestionLine line, IReadOnlyList<PassageLine> passages)
    {
        var profile = QuestionProfiler.Profile(line.Question);
        var documents = passages.Select(p => p.Document).Distinct().ToList();
        var analysis = matcher.Analyze(line.Question, line.Language, documents.Count == 1 ? documents[0] : null);
        var organs = passages.Select(p => p.Organ).OfType<string>().Distinct().ToList();
        // "the Assembly" names the same organ as « L'Assemblée générale ».
        var speaking = organs.SelectMany(o => matcher.Match(analysis, o, passages[0].Language)).Where(m => Certainty(m) >= 0.8).Select(m => m.Term).ToHashSet();
        var terms = new Dictionary<QueryTerm, double>();
        foreach (var term in analysis.Terms)
        {
            if (TermWeights.Of(term, line.Question, profile, organs) is > 0 and var weight)
            {
                terms[term] = speaking.Contains(term) ? Math.Min(weight, TermWeights.Organ) : weight;
            }
        }

        return new OfflineQuestion(line, profile, terms);
    }

    /// <summary>Reads all passages, best first; ties keep the order shown.</summary>
    public IReadOnlyList<Reading> Read(OfflineQuestion question, IReadOnlyList<PassageLine> passages)
        => [.. passages.Select((p, rank) => Read(question, p, rank)).OrderByDescending(r => r.Score)];

    private Reading Read(OfflineQuestion question, PassageLine passage, int rank)
    {
        var matches = matcher.Match(question.Query, passage.Text, passage.Language).Where(m => question.Terms.ContainsKey(m.Term) && !IsOtherThanNamed(question, m)).ToList();
        IReadOnlyList<TermMatch> context = passage.Context is null ? [] : [.. matcher.Match(question.Query, passage.Context, passage.Language).Where(m => !IsOtherThanNamed(question, m))];
        var segments = Segments.Of(passage.Text);
        // A note that gives the very source asked for is asked for by what its paragraph says.
        var hung = passage.Kind == nameof(PassageKind.Note) && question.Profile.Form == AnswerForm.Symbol ? 0.95 : OnContext;
        var coverage = Covered(question, matches, context, hung);
        var clause = BestClause(question, matches, context, segments, hung);
        var fact = facts.Nearest(question, passage, matches, segments);
        var score = (1.0 * coverage) + (0.6 * clause) + (AdjacentBonus * Adjacent(question, passage.Text, matches)) + Bonus(question, passage, matches, fact) - Apart(question, passage) - (0.02 * rank);
        return new Reading { Passage = passage, Matches = matches, Around = context, Segments = segments, Coverage = coverage, ClauseCoverage = clause, Fact = fact, Score = score };
    }

    /// <summary>A name or an acronym stands for one thing: words that only say something near it (« OTAN », « organisations régionales ») are not that thing.</summary>
    private static bool IsOtherThanNamed(OfflineQuestion question, TermMatch match)
        => match.Kind is MatchKind.Synonym or MatchKind.Related && match.Strength <= 0.5 && TermWeights.IsName(match.Term, question.Line.Question);

    /// <summary>What only the words around a passage match counts three quarters.</summary>
    private const double OnContext = 0.75;

    /// <summary>Weight of the distinct terms matched, those of the context for less.</summary>
    private static double Covered(OfflineQuestion question, IEnumerable<TermMatch> matches, IReadOnlyList<TermMatch> context, double hung)
    {
        var best = new Dictionary<QueryTerm, double>();
        foreach (var m in matches)
        {
            best[m.Term] = Math.Max(best.GetValueOrDefault(m.Term), Certainty(m));
        }

        foreach (var m in context)
        {
            best[m.Term] = Math.Max(best.GetValueOrDefault(m.Term), hung * Certainty(m));
        }

        var all = question.Weight;
        return all <= 0 ? 0 : best.Where(b => question.Terms.ContainsKey(b.Key)).Sum(b => question.Terms[b.Key] * b.Value) / all;
    }

    /// <summary>
    /// How surely a match stands for the term when deciding whether a passage answers. The matcher's strength also says how much a kind of match
    /// is worth in ranking (a synonym half as much as the word itself); here a synonym means nearly the same, and only a part of a phrase means less.
    /// </summary>
    internal static double Certainty(TermMatch match) => match.Kind switch
    {
        MatchKind.Exact => match.Strength,
        MatchKind.Fuzzy => Math.Min(0.85, 1.2 * match.Strength),
        MatchKind.Cognate => match.Strength,
        MatchKind.Related => 1.6 * match.Strength,
        MatchKind.Glossary => 0.95 * match.Strength,
        _ => Math.Min(0.95, 1.9 * match.Strength),
    };

    /// <summary>Coverage within the best run of three segments, about a clause with what qualifies it.</summary>
    private static double BestClause(OfflineQuestion question, List<TermMatch> matches, IReadOnlyList<TermMatch> context, IReadOnlyList<TextSpan> segments, double hung)
    {
        var best = 0.0;
        for (var i = 0; i < segments.Count; i++)
        {
            var from = segments[i].Start;
            var to = segments[Math.Min(i + 2, segments.Count - 1)].End;
            best = Math.Max(best, Covered(question, matches.Where(m => m.Span.Start >= from && m.Span.End <= to), context, hung));
        }

        return best;
    }

    /// <summary>Words that stand side by side in the question and in the passage name one thing: « programmes mondiaux d'INTERPOL ».</summary>
    private const double AdjacentBonus = 0.3;

    /// <summary>Characters between two neighbours, at most.</summary>
    private const int Neighbourhood = 24;

    /// <summary>The share of the question's weight in neighbours that are neighbours in the passage too, 0 to 1.</summary>
    private static double Adjacent(OfflineQuestion question, string text, List<TermMatch> matches)
    {
        var terms = question.Terms.OrderBy(t => t.Key.Span.Start).ToList();
        var sum = 0.0;
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            if (matches.Exists(a => a.Term == terms[i].Key && matches.Exists(b => b.Term == terms[i + 1].Key && AreNeighbours(text, a.Span, b.Span))))
            {
                sum += terms[i].Value + terms[i + 1].Value;
            }
        }

        return question.Weight > 0 ? sum / (2 * question.Weight) : 0;
    }

    private static bool AreNeighbours(string text, TextSpan a, TextSpan b)
    {
        var (from, to) = (Math.Min(a.End, b.End), Math.Max(a.Start, b.Start));
        return to >= from && to - from <= Neighbourhood && !text.AsSpan(from, to - from).ContainsAny(",;:.");
    }

    /// <summary>Head and notes answer questions about sources; on a subject the paragraph itself is meant.</summary>
    private static double Apart(OfflineQuestion question, PassageLine passage)
        => passage.Kind == nameof(PassageKind.Head) ? (Facts.Required(question.Profile.Form) || question.Profile.Form == AnswerForm.Agent ? 0.25 : 0.45) : passage.Kind == nameof(PassageKind.Note) && question.Profile.Form != AnswerForm.Symbol ? 0.15 : 0;

    private static double Bonus(OfflineQuestion question, PassageLine passage, List<TermMatch> matches, TextSpan? fact)
    {
        var bonus = 0.0;
        if (fact is not null)
        {
            bonus += Facts.Required(question.Profile.Form) ? 0.5 : question.Profile.Plural ? 0 : 0.15;
        }

        if (question.FocusHead is { } head && matches.Any(m => m.Term == head))
        {
            bonus += 0.2;
        }

        return question.Profile.Form is AnswerForm.Definition or AnswerForm.Purpose && matches.Any(m => IsDescribed(passage.Text, m.Span)) ? bonus + 0.3 : bonus;
    }

    /// <summary>« …I-24/7 d'INTERPOL, qui permet… »: the words after a name say what it is.</summary>
    private static bool IsDescribed(string text, TextSpan name)
    {
        var after = TextFolding.Fold(text.Substring(name.End, Math.Min(60, text.Length - name.End)));
        return Descriptions.Any(d => after.Contains(d, StringComparison.Ordinal));
    }

    private static readonly string[] Descriptions = [", qui ", " est un", " est une", " designe", ", a savoir", ", which ", " is a ", " means ", " destine"];
}
