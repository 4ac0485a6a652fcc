using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Finds the paragraphs that have what a question asks for where a search for its words says nothing, as nearly all have them: in which the thing asked about
/// is defined or charged with something (<see cref="Roles"/>), or that have a date, a number, a name of the kind asked for.
/// </summary>
internal sealed class RoleFinder(ITermMatcher matcher)
{
    /// <summary>Paragraphs shown beside what was found.</summary>
    private const int Most = 4;

    /// <summary>Paragraphs with a fact shown beside what was found.</summary>
    private const int MostWithFact = 3;

    /// <summary>Paragraphs shown that name countries, when the question is for all of them.</summary>
    private const int MostNaming = 40;

    /// <summary>Paragraphs shown that name members of a kind.</summary>
    private const int MostOfAKind = 12;

    /// <summary>Passages of a document that are looked through; in a longer one the search has to do.</summary>
    private const int MostRead = 400;

    /// <summary>Of more things than these asked about at a time, a search finds the paragraph.</summary>
    private const int MostThings = 3;

    /// <summary>What tells more than this in all is found by a search.</summary>
    private const double Findable = 1;

    /// <summary>Least share of what is asked about beside a fact.</summary>
    private const double LeastBesideFact = 0.5;

    /// <summary>Paragraphs of the document found first; none for questions that a search answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">Its language, two letters; null when unknown.</param>
    /// <param name="hits">What was found.</param>
    public IReadOnlyList<ShownPassage> Of(string question, string? language, IReadOnlyList<SearchHit> hits)
    {
        var profile = QuestionProfiler.Profile(question);
        if (hits.Count == 0 || hits[0].Edition.Passages.Count > MostRead || !(profile.Form is AnswerForm.Definition or AnswerForm.Statement || Facts.Required(profile.Form) || profile is { Form: AnswerForm.Entity, Plural: true }))
        {
            return [];
        }

        var edition = hits[0].Edition;
        var analysis = matcher.Analyze(question, language, edition.Slug);
        var asked = analysis.Terms.Select(t => (Term: t, Weight: TermWeights.Of(t, question, profile, []))).Where(t => t.Weight > 0).ToDictionary(t => t.Term, t => t.Weight);
        var weight = asked.Values.Sum();
        var candidates = edition.Passages.Where(p => p.Kind is not (PassageKind.Head or PassageKind.Note) && (!Facts.Required(profile.Form) || Facts.Find(profile.Form, p.Text).Any())
            && (profile is not { Form: AnswerForm.Count, Focus: { } counted } || People.MayBeCounted(question.Substring(counted.Start, counted.Length), p.Text)));
        var read = candidates.Select(p => new Read(p, [.. matcher.Match(analysis, p.Text, edition.Language).Where(m => asked.ContainsKey(m.Term) && m.Part < 0 && TermMatches.Certainty(m) >= TermMatches.Surely)]));
        var found = profile switch
        {
            { Form: AnswerForm.Entity } => ThatName(Kinds.Asked(question, profile, asked), candidates),
            _ when asked.Count == 0 => profile.Form == AnswerForm.Country ? candidates.Take(MostNaming) : [],
            _ when Facts.Required(profile.Form) => weight < Findable ? ThatHaveMost(asked, weight, read) : [],
            _ when asked.Count > MostThings => [],
            { Duty: true } => read.Where(r => r.Matches.Any(m => Roles.Charges(r.Passage.Text, m.Span))).Take(Most).Select(r => r.Passage),
            { Form: AnswerForm.Definition } => ThatDefine(asked, read),
            _ => asked.Count == 1 && weight < TermWeights.OfTheWhole ? ThatDefine(asked, read) : [],
        };
        return [.. found.Select(p => new ShownPassage(edition, p))];
    }

    /// <summary>The passages that name most members of a kind.</summary>
    private static IEnumerable<Passage> ThatName(Kinds? kind, IEnumerable<Passage> candidates)
        => kind is null ? [] : candidates.Select(p => (Passage: p, Named: kind.In(p.Text).Count())).Where(p => p.Named > 0).OrderByDescending(p => p.Named).Take(MostOfAKind).Select(p => p.Passage);

    private static IEnumerable<Passage> ThatDefine(Dictionary<QueryTerm, double> asked, IEnumerable<Read> read)
        => read.Where(r => asked.Keys.All(t => r.Matches.Any(m => m.Term == t)))
            .Select(r => (r.Passage, Strength: r.Matches.Max(m => Roles.Defines(r.Passage.Text, m.Span))))
            .Where(r => r.Strength >= Roles.Introduced).OrderByDescending(r => r.Strength).Take(Most).Select(r => r.Passage);

    private static IEnumerable<Passage> ThatHaveMost(Dictionary<QueryTerm, double> asked, double weight, IEnumerable<Read> read)
        => read.Select(r => (r.Passage, Share: r.Matches.Select(m => m.Term).Distinct().Sum(t => asked[t])))
            .Where(r => r.Share >= LeastBesideFact * weight).OrderByDescending(r => r.Share).Take(MostWithFact).Select(r => r.Passage);

    private sealed record Read(Passage Passage, IReadOnlyList<TermMatch> Matches);
}
