using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ChatBot.Retrieval.Searching;

/// <summary>Two neighbouring words of a query: a passage that has them near each other is more likely about both (Metzler and Croft, SIGIR 2005).</summary>
/// <param name="Left">The first word.</param>
/// <param name="Right">The word after it.</param>
/// <param name="Query">Ranks by how often and how near they stand.</param>
internal sealed record NearPair(WeightedTerm Left, WeightedTerm Right, Query Query)
{
    /// <summary>How many content words may stand between them.</summary>
    private const int Farthest = 8;

    /// <summary>The pairs of a query, in the order of the query; only words that the index knows in one piece.</summary>
    public static IEnumerable<NearPair> Of(IReadOnlyList<WeightedTerm> terms, string language, RankingSettings settings)
    {
        if (settings.Nearness <= 0)
        {
            yield break;
        }

        var words = terms.SelectMany(t => t.Parts.Count > 0 ? t.Parts : [t]).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (Word(words[i], language) is { } left && Word(words[i + 1], language) is { } right && left != right)
            {
                var weight = settings.Nearness * (TermQueries.Idf(words[i], language) + TermQueries.Idf(words[i + 1], language)) / 2;
                yield return new(words[i], words[i + 1], Near(left, right, language, weight));
            }
        }
    }

    /// <summary>The surest form of a word, when it is a single stem.</summary>
    private static string? Word(WeightedTerm term, string language) =>
        term.Term.FormsIn(language) is [TermForm { Stems: [var stem] }, ..] ? stem : null;

    private static PhraseQuery Near(string left, string right, string language, double weight)
    {
        var near = new PhraseQuery { Slop = Farthest, Boost = (float)weight };
        near.Add(new Term(IndexFields.Text(language), left));
        near.Add(new Term(IndexFields.Text(language), right));
        return near;
    }
}
