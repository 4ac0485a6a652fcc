using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Composing;

/// <summary>What the text says that comes near to a question which it does not answer, so that the next question can be better; nothing when nothing is near.</summary>
internal static class NearestTopics
{
    /// <summary>Most topics.</summary>
    private const int Most = 3;

    /// <summary>The share of what is asked that must be named. « produits » for the « recette » of pancakes names none of it, « optimale » for the "best" football player too little.</summary>
    private const double Near = 0.35;

    /// <summary>The same where a name or a phrase stands in the passage: « traite des personnes » is what it is about, whatever else was asked of it.</summary>
    private const double NearByName = 0.22;

    /// <summary>What has less than this share of what the nearest passage has is noise beside it.</summary>
    private const double AsNear = 0.6;

    /// <summary>Words that tell less stand all over a text (« États Membres »): to point at one is no help.</summary>
    private const double Telling = 0.25;

    /// <summary>A match as sure as this names what is asked.</summary>
    private const double Surely = 0.8;

    /// <summary>Two topics that share this much of the shorter one's words say the same.</summary>
    private const double Alike = 0.6;

    /// <summary>The topics, nearest first.</summary>
    /// <param name="hits">What was retrieved, best first.</param>
    public static IReadOnlyList<NearTopic> Of(IReadOnlyList<SearchHit> hits)
    {
        var asked = hits.Where(h => h.Coverage > 0).Select(h => Matched(h) / h.Coverage).DefaultIfEmpty(0).Max();
        var near = hits.Where(h => h.Passage.Kind is not (PassageKind.Head or PassageKind.Note))
            .Select(h => (Hit: h, Named: Named(h)))
            .Select(h => (h.Hit, h.Named, Share: asked > 0 ? h.Named.Sum(t => t.Weight) / asked : 0))
            .Where(h => h.Share >= (h.Named.Exists(t => t.IsName) ? NearByName : Near))
            .ToList();
        var least = near.Count == 0 ? 0 : AsNear * near.Max(h => h.Share);
        var topics = new List<NearTopic>();
        var said = new List<HashSet<string>>();
        foreach (var (hit, named, _) in near.Where(h => h.Share >= least))
        {
            var (span, isCut) = TopicPhrase.Of(hit.Passage.Text, [.. named.Select(n => (n.Spans, n.Weight))]);
            var topic = new NearTopic(hit, hit.Passage.Text.Substring(span.Start, span.Length).Replace('\n', ' '), isCut);
            var words = Words(topic.Words);
            // A verb by itself (« consultant ») is no topic; a name is.
            if (topics.Count < Most && (topic.Words.Contains(' ', StringComparison.Ordinal) || named.Exists(t => t.IsName)) && !said.Exists(other => AreAlike(words, other)))
            {
                topics.Add(topic);
                said.Add(words);
            }
        }

        return topics;
    }

    /// <summary>The weight of the question's terms that a passage has in any way, as its coverage counts them.</summary>
    private static double Matched(SearchHit hit) => hit.Matches.Where(m => m.Kind != MatchKind.Related).GroupBy(m => m.Term)
        .Sum(t => t.Key.Weight * Math.Min(1, Math.Max(t.Where(m => m.Part < 0).Select(m => m.Strength).DefaultIfEmpty(0).Max(), t.Where(m => m.Part >= 0).GroupBy(m => m.Part).Sum(p => p.Max(m => m.Strength)))));

    /// <summary>The terms of the question that a passage names in so many words, or in words that surely mean them, with where they stand. Words of a phrase by themselves do not name it: « l'Organisation » is no « Organisation mondiale des douanes ».</summary>
    private static List<(IReadOnlyList<TextSpan> Spans, double Weight, bool IsName)> Named(SearchHit hit)
        => [.. hit.Matches.Where(m => m.Part < 0 && m.Term.Weight >= Telling && m.Term.Surface.Any(char.IsLetter) && Names(hit.Passage.Text, m))
            .GroupBy(m => m.Term).Select(t => ((IReadOnlyList<TextSpan>)[.. t.Select(m => m.Span)], t.Key.Weight, IsName(t.Key)))];

    /// <summary>A phrase, or a word with a capital or a figure where none need stand (« Singapour », « I-24/7 »).</summary>
    private static bool IsName(QueryTerm term) => term.Surface.Contains(' ', StringComparison.Ordinal) || term.Surface.Any(char.IsDigit) || (term.Span.Start > 0 && char.IsUpper(term.Surface[0]));

    /// <summary>Whether a match is sure. One word for another (« blanchiment » for « Paris ») seldom says the same out of its context; a phrase for a phrase does.</summary>
    private static bool Names(string text, TermMatch match) => match.Kind switch
    {
        MatchKind.Synonym => match.Strength >= Surely || (match.Term.Surface.Contains(' ', StringComparison.Ordinal) && text.AsSpan(match.Span.Start, match.Span.Length).Contains(' ')),
        MatchKind.Exact or MatchKind.Glossary or MatchKind.Cognate => match.Strength >= Surely,
        _ => false,
    };

    private static HashSet<string> Words(string topic)
        => [.. TextFolding.Fold(topic).Split([' ', '\'', '’', ',', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3)];

    private static bool AreAlike(HashSet<string> one, HashSet<string> other) => one.Intersect(other).Count() >= Alike * Math.Min(one.Count, other.Count);
}

/// <summary>Something that the text does say.</summary>
/// <param name="Hit">The passage that says it.</param>
/// <param name="Words">Its words, as the passage has them.</param>
/// <param name="IsCut">Whether the clause goes on.</param>
internal sealed record NearTopic(SearchHit Hit, string Words, bool IsCut);
