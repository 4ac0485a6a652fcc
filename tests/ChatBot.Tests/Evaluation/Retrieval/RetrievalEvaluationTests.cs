using System.Text.Json;
using ChatBot.Evaluation.Retrieval;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Embeddings;

namespace ChatBot.Tests.Evaluation.Retrieval;

public sealed class RetrievalEvaluationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("beir").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_collection_is_indexed_searched_and_scored_by_query_language()
    {
        Write(
            """
            {"id": "p1", "title": "", "text": "Les girafes mangent des feuilles dans la savane."}
            {"id": "p2", "title": "", "text": "Les pingouins nagent dans la mer avec les poissons."}
            """,
            """
            {"id": "q1", "text": "Que mangent les girafes ?", "lang": "fr"}
            {"id": "q2", "text": "pingouins", "lang": "fr"}
            {"id": "q3", "text": "volcano", "lang": "en"}
            {"id": "unjudged", "text": "mer", "lang": "fr"}
            """,
            "query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp1\t0\nq2\tp2\t2\nq3\tp2\t1\n");

        var figures = new RetrievalEvaluation(Lexicon.FromTexts([]), RankingSettings.Default, TimeProvider.System).Measure(BeirReader.Read(_folder), "fr");

        Assert.Equal(["en", "fr"], figures.Keys);
        Assert.Equal((1, 0.0, 0.0), (figures["en"].Queries, figures["en"].RecallAt100, figures["en"].NdcgAt10));
        Assert.Equal((2, 1.0, 1.0, 1.0), (figures["fr"].Queries, figures["fr"].RecallAt1, figures["fr"].MrrAt10, figures["fr"].NdcgAt10));
        var json = JsonDocument.Parse(RetrievalReport.Json(figures)).RootElement.GetProperty("fr");
        Assert.Equal(
            ["queries", "recall@1", "recall@5", "recall@10", "recall@100", "mrr@10", "ndcg@10", "queries-per-second", "p50-ms", "p99-ms"],
            json.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task With_vectors_both_figures_are_told_side_by_side()
    {
        Write(
            """
            {"id": "p1", "title": "", "text": "Les girafes mangent des feuilles."}
            {"id": "p2", "title": "Volcans", "text": "La lave coule."}
            """,
            """
            {"id": "q1", "text": "zzz navires", "lang": "fr"}
            {"id": "q2", "text": "girafes", "lang": "fr"}
            """,
            "q1\tp2\t1\nq2\tp1\t1\n");
        var (collection, embedder) = (BeirReader.Read(_folder), new CountingEmbedder("girafes", "volcans|navires"));

        var vectors = await CollectionVectors.MakeAsync(collection, embedder);
        var figures = new RetrievalEvaluation(Lexicon.FromTexts([]), RankingSettings.Default, TimeProvider.System).Measure(collection, "fr", vectors)["fr"];

        Assert.Equal((1.0, 0.5), (figures.RecallAt1, figures.Lexical!.RecallAt1));
        Assert.Equal("Volcans\nLa lave coule.", embedder.Asked[1]);
        var json = JsonDocument.Parse(RetrievalReport.Json(new Dictionary<string, RetrievalFigures> { ["fr"] = figures })).RootElement.GetProperty("fr");
        Assert.Equal((1.0, 0.5), (json.GetProperty("recall@1").GetDouble(), json.GetProperty("lexical").GetProperty("recall@1").GetDouble()));
        Assert.False(json.GetProperty("lexical").TryGetProperty("lexical", out _));
    }

    [Fact]
    public void Texts_that_do_not_say_their_language_go_with_the_most_unless_they_are_clear()
    {
        BeirText[] texts =
        [
            new("1", "", "La première est dans la langue de tous les autres.", null),
            new("2", "", "pingouins", null),
            new("3", "", "This is one that was written in the other of the two languages.", null),
            new("4", "", "pinguinos", "es"),
            new("5", "", "Et une autre dans la même langue que la première.", null),
        ];

        Assert.Equal(["fr", "fr", "en", "es", "fr"], CollectionLanguages.Of(texts, "en"));
    }

    [Theory]
    [InlineData("{", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1", "corpus.jsonl(1) is not JSON.")]
    [InlineData("[]", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1", "corpus.jsonl(1) is no object with a text field 'id' (or '_id').")]
    [InlineData("{\"_id\":\"p\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1", "corpus.jsonl(1) has no text field 'text'.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}\n{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1", "corpus.jsonl(2) repeats the id 'p'.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "\n", "q\tp\t1", "queries.jsonl is empty.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "query-id\tcorpus-id\tscore\nq\tp\tyes", "qrels.tsv(2) is not query id, passage id and whole number, separated by tabs.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "Q\tp\t1", "queries.jsonl has a relevant passage in FOLDERqrels.tsv; are the ids the same?")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1.0\nq\tp\t1", "qrels.tsv(1) is not query id, passage id and whole number, separated by tabs.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\tyes", "qrels.tsv(1) is not query id, passage id and whole number, separated by tabs.")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\\ud800\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tp\t1", "corpus.jsonl(1) holds half a character (a surrogate without its partner).")]
    [InlineData("{\"_id\":\"p\",\"text\":\"\"}", "{\"id\":\"q\",\"text\":\"x\"}", "q\tP\t1", "corpus.jsonl; are the ids the same?")]
    public void A_broken_collection_is_named_with_file_and_line(string corpus, string queries, string qrels, string message)
    {
        Write(corpus, queries, qrels);

        var error = Assert.Throws<BeirException>(() => BeirReader.Read(_folder));

        Assert.EndsWith(message.Replace("FOLDER", _folder + Path.DirectorySeparatorChar, StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_that_are_in_no_corpus_are_counted_and_an_empty_language_is_none()
    {
        Write("{\"id\":\"p\",\"text\":\"x\"}", "{\"id\":\"q\",\"text\":\"x\",\"lang\":\"\"}", "query-id\tcorpus-id\tscore\nq\tp\t1\nq\tp2\t1\nother\tp3\t1\n");

        var collection = BeirReader.Read(_folder);

        Assert.Equal((1, null), (collection.Missing, collection.Queries[0].Language));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Assert.Equal($"There is no file {Path.Combine(_folder, "corpus.jsonl")}; a collection holds corpus.jsonl, queries.jsonl and qrels.tsv.", Assert.Throws<BeirException>(() => BeirReader.Read(_folder)).Message);
    }

    private void Write(string corpus, string queries, string qrels)
    {
        File.WriteAllText(Path.Combine(_folder, "corpus.jsonl"), corpus);
        File.WriteAllText(Path.Combine(_folder, "queries.jsonl"), queries);
        File.WriteAllText(Path.Combine(_folder, "qrels.tsv"), qrels);
    }
}
