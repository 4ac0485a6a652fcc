using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Retrieval.Embeddings;

/// <summary>Vectors follow the library, and only what is new is embedded.</summary>
public sealed class PassageVectorsTests : IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private readonly CountingEmbedder _embedder = new("girafes", "pingouins", "navires");
    private readonly List<PassageVectors> _open = [];

    private string File => Path.Combine(_folder.Data, "vectors", "passages.bin");

    public void Dispose()
    {
        _open.ForEach(v => v.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task A_restart_asks_for_nothing_and_a_new_document_for_its_own_passages_only()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        var (_, first) = await OpenAsync();
        var asked = _embedder.Asked.Count;
        Assert.True(asked > 3);
        Assert.Equal(4, first.Dimensions);

        _embedder.Asked.Clear();
        var (library, _) = await OpenAsync();
        Assert.Empty(_embedder.Asked);

        var added = _folder.WriteFile("b.txt", TemporaryLibrary.Resolution("77/2", "Salue les pingouins"));
        await library.IngestAsync([added]);
        await _open[^1].SettledAsync();
        Assert.Contains(_embedder.Asked, t => t.Contains("pingouins", StringComparison.Ordinal));
        Assert.DoesNotContain(_embedder.Asked, t => t.Contains("girafes", StringComparison.Ordinal));
        Assert.InRange(_embedder.Asked.Count, 1, asked);
    }

    [Fact]
    public async Task What_no_passage_says_any_more_is_forgotten()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        await OpenAsync();
        var size = new FileInfo(File).Length;
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les pingouins"));
        await OpenAsync();

        Assert.Equal(size, new FileInfo(File).Length);
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        _embedder.Asked.Clear();
        await OpenAsync();
        Assert.Single(_embedder.Asked, t => t.Contains("Salue les girafes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_model_s_vectors_are_never_used()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        await OpenAsync();
        var asked = _embedder.Asked.Count;
        _embedder.Model = "other";
        await OpenAsync();

        Assert.Equal(2 * asked, _embedder.Asked.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(60)]
    [InlineData(-40)]
    [InlineData(-1)]
    public async Task A_broken_file_is_made_anew(int at)
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        await OpenAsync();
        var (asked, whole) = (_embedder.Asked.Count, await System.IO.File.ReadAllBytesAsync(File));
        var broken = whole.ToArray();
        broken[at < 0 ? broken.Length + at : at] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, at == 0 ? whole[..^9] : broken);
        var (_, vectors) = await OpenAsync();

        Assert.Equal(4, vectors.Dimensions);
        Assert.Equal(2 * asked, _embedder.Asked.Count);
        Assert.Equal(whole, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task A_model_that_is_down_is_asked_again_later()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        _embedder.IsDown = true;
        var (library, vectors) = await OpenAsync();
        Assert.Null(vectors.Dimensions);
        Assert.NotEmpty(Search(library, vectors, "girafes").Hits);

        _embedder.IsDown = false;
        while (vectors.Dimensions is null)
        {
            _folder.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(10);
        }

        Assert.NotEmpty(_embedder.Asked);
    }

    [Fact]
    public async Task A_passage_is_found_by_its_vector_within_the_document_asked()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes"));
        _folder.WriteSeed("b.txt", TemporaryLibrary.Resolution("77/2", "Salue les navires"));
        var (library, vectors) = await OpenAsync();

        var found = Search(library, vectors, "xylophone", _embedder.Vector("navires")).Hits[0];
        Assert.Equal(("A/RES/77/2", 0.0), (found.Edition.Symbol, found.Coverage));
        Assert.Empty(found.Matches);
        Assert.Equal(1.0 / 61, found.Score, 12);
        Assert.Contains("by its words: no rank", found.Explanation, StringComparison.Ordinal);
        Assert.Contains("by its vector: rank 1, cosine 1.000", found.Explanation, StringComparison.Ordinal);
        Assert.All(Search(library, vectors, "xylophone", _embedder.Vector("navires"), "A/RES/77/1").Hits, h => Assert.Equal("A/RES/77/1", h.Edition.Symbol));
    }

    [Fact]
    public async Task Without_a_vector_or_with_one_of_another_length_nothing_changes()
    {
        _folder.WriteSeed("a.txt", TemporaryLibrary.Resolution("77/1", "Salue les girafes et les pingouins"));
        var (library, vectors) = await OpenAsync();
        var before = new Retriever(library).Search(new() { Query = "girafes", QueryLanguage = "fr", Explain = true }).Hits;

        Assert.Equal(before.Select(Told), Search(library, vectors, "girafes").Hits.Select(Told));
        Assert.Equal(before.Select(Told), Search(library, vectors, "girafes", [1, 2, 3]).Hits.Select(Told));
        Assert.NotEqual(before.Select(Told), Search(library, vectors, "girafes", _embedder.Vector("girafes")).Hits.Select(Told));
    }

    private static (string, double, double, string?) Told(SearchHit hit) => (hit.Passage.Id.Value, hit.Score, hit.Coverage, hit.Explanation);

    private static SearchResult Search(DocumentLibrary library, PassageVectors vectors, string query, float[]? vector = null, string? document = null) =>
        new Retriever(library, vectors).Search(new() { Query = query, QueryLanguage = "fr", Document = document, Explain = true, Vector = vector is null ? null : (ReadOnlyMemory<float>?)vector });

    private async Task<(DocumentLibrary Library, PassageVectors Vectors)> OpenAsync()
    {
        var library = _folder.NewLibrary();
        var vectors = new PassageVectors(library, _embedder, Options.Create(new LibraryOptions { Path = _folder.Data }), _folder.Time, NullLogger<PassageVectors>.Instance);
        _open.Add(vectors);
        await library.OpenAsync();
        await vectors.SettledAsync();
        return (library, vectors);
    }
}
