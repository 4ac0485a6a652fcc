using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>Where the words of a statement stand in a passage.</summary>
internal sealed class Alignment
{
    private static readonly SortedSet<int> Nowhere = [];

    private readonly Dictionary<int, SortedSet<int>> places = [];

    private Alignment(TextItems claim, GroundingSource source)
    {
        Claim = claim;
        Source = source.Items;
    }

    /// <summary>Lays a statement over a passage.</summary>
    /// <param name="claim">The statement's words.</param>
    /// <param name="terms">What the lexicon knows of them.</param>
    /// <param name="source">The passage.</param>
    /// <param name="matcher">Finds terms in texts.</param>
    /// <param name="language">The statement's language, two letters.</param>
    public static Alignment Of(TextItems claim, IReadOnlyList<QueryTerm> terms, GroundingSource source, ITermMatcher matcher, string language)
    {
        var alignment = new Alignment(claim, source) { IsTranslated = source.Language != language };
        foreach (var match in matcher.Match(new QueryAnalysis(null, terms), source.Body, source.Language).Where(m => m.Kind != MatchKind.Related && m.Strength >= 0.3))
        {
            foreach (var token in claim.Touching(match.Term.Span))
            {
                alignment.Put(token, alignment.Source.Touching(match.Span));
            }
        }

        foreach (var token in terms.SelectMany(t => claim.Touching(t.Span)).Concat(Enumerable.Range(0, claim.Tokens.Count).Where(t => char.IsUpper(claim.Tokens[t].Text[0]))).Distinct())
        {
            var folded = claim.Tokens[token].Folded;
            alignment.Put(token, Enumerable.Range(0, alignment.Source.Tokens.Count).Where(i => IsSame(alignment.Source.Tokens[i].Folded, folded)));
        }

        alignment.Content = [.. terms.SelectMany(t => claim.Touching(t.Span)).Distinct().Where(t => claim.QuantityAt(t) is null).Order()];
        return alignment;
    }

    /// <summary>The statement.</summary>
    public TextItems Claim { get; }

    /// <summary>The passage.</summary>
    public TextItems Source { get; }

    /// <summary>Whether the two are of different languages: fewer words are known to mean the same then.</summary>
    public bool IsTranslated { get; private init; }

    /// <summary>The words of the statement that mean something by themselves, quantities apart.</summary>
    public IReadOnlyList<int> Content { get; private set; } = [];

    /// <summary>Where a word of the statement stands in the passage; empty when it does not.</summary>
    public IReadOnlySet<int> Places(int token) => places.TryGetValue(token, out var found) ? found : Nowhere;

    /// <summary>Whether a word of the statement is a name; the first one is if the passage has it as one.</summary>
    public bool IsName(int token) => Claim.IsName(token) || (Claim.QuantityAt(token) is null && char.IsUpper(Claim.Tokens[token].Text[0]) && Places(token).Any(Source.IsName));

    /// <summary>Whether a word of the statement stands in the passage.</summary>
    public bool Has(int token) => places.ContainsKey(token);

    /// <summary>The quantities of the passage that say the same number or day.</summary>
    public IEnumerable<Quantity> Same(Quantity quantity) => Source.Quantities.Where(quantity.IsSaidBy);

    private void Put(int token, IEnumerable<int> found)
    {
        foreach (var place in found)
        {
            (places.TryGetValue(token, out var known) ? known : places[token] = []).Add(place);
        }
    }

    private static bool IsSame(string one, string other)
        => one == other || one.TrimEnd('s', 'x') == other.TrimEnd('s', 'x') || (other.Length >= 5 && GroundingSource.IsFormOf(one, other));
}
