using ChatBot.Answering.Composing;
using ChatBot.Answering.Models.Offline;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding;

/// <summary>Finds the paragraphs in which the thing asked about plays the part that it is asked about, where a search for its name says nothing (<see cref="Roles"/>).</summary>
internal sealed class RoleFinder(ITermMatcher matcher)
{
    /// <summary>Paragraphs shown beside what was found.</summary>
    private const int Most = 4;

    /// <summary>Passages of a document that are looked through; in a longer one the search has to do.</summary>
    private const int MostRead = 400;

    /// <summary>Of more things than these asked about at a time, a search finds the paragraph.</summary>
    private const int MostThings = 3;

    /// <summary>Paragraphs of the document found first, in their order; none for questions that ask for no part.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">Its language, two letters; null when unknown.</param>
    /// <param name="hits">What was found.</param>
    public IReadOnlyList<ShownPassage> Of(string question, string? language, IReadOnlyList<SearchHit> hits)
    {
        if (hits.Count == 0 || hits[0].Edition.Passages.Count > MostRead || Part(QuestionProfiler.Profile(question)) is not { } plays)
        {
            return [];
        }

        var edition = hits[0].Edition;
        var profile = QuestionProfiler.Profile(question);
        var analysis = matcher.Analyze(question, language, edition.Slug);
        var asked = analysis.Terms.Where(t => TermWeights.Of(t, question, profile, []) >= 0.05).ToList();
        return asked.Count is 0 or > MostThings ? [] :
        [
            .. edition.Passages
                .Where(p => p.Kind is not (PassageKind.Head or PassageKind.Note))
                .Where(p => matcher.Match(analysis, p.Text, edition.Language).Where(m => m.Part < 0 && PassageReader.Certainty(m) >= PassageReader.Surely && asked.Contains(m.Term)).ToList() is var found
                    && (profile.Duty || asked.TrueForAll(t => found.Exists(m => m.Term == t))) && found.Exists(m => plays(p.Text, m.Span)))
                .Take(Most).Select(p => new ShownPassage(edition, p)),
        ];
    }

    private static Func<string, TextSpan, bool>? Part(QuestionProfile profile) => profile switch
    {
        { Form: AnswerForm.Definition } => (text, name) => Roles.Defines(text, name) == Roles.Outright,
        { Duty: true } => Roles.Charges,
        _ => null,
    };
}
