using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Fakes;

/// <summary>Finds the passages of a library that hold a word of the query.</summary>
public sealed class FakeRetriever(FakeLibrary library) : IRetriever
{
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var words = request.Query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var hits = from edition in library.Editions
                   from passage in edition.Passages
                   where words.Any(w => passage.Text.Contains(w, StringComparison.OrdinalIgnoreCase))
                   select new SearchHit { Edition = edition, Passage = passage, Score = 1, Coverage = 1 };
        return new SearchResult { Hits = [.. hits.Take(request.Limit)], Query = new QueryAnalysis(request.QueryLanguage, []) };
    }

    public SearchResult Mentions(SearchRequest request, CancellationToken cancellationToken = default) => Search(request, cancellationToken);
}
