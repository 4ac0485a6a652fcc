using ChatBot.Answering.Models.Embeddings;
using ChatBot.ModelServer;
using ChatBot.Retrieval.Embeddings;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Answering.Models.Embeddings;

/// <summary>Vectors of passages, through the real clients.</summary>
public sealed class PassageEmbedderTests : IAsyncLifetime
{
    private readonly EmbeddingOptions _options = new() { Provider = EmbeddingProvider.OpenAI, Name = "vectors-1", ApiKey = "key-2" };
    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await ScriptedModelServer.StartAsync();
        _options.Endpoint = _server.Endpoint.ToString();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Many_texts_go_out_in_batches_and_come_back_with_their_own_vectors()
    {
        var texts = Enumerable.Range(0, 150).Select(i => $"girafe {new string('x', 4 + i)}").ToArray();

        var vectors = await EmbedAsync(texts);

        Assert.Equal([64, 64, 22], _server.Requests.Select(r => r.Inputs().Count));
        Assert.Equal(Enumerable.Range(0, 150), vectors.Select(v => v.Text));
        Assert.All(vectors, v => Assert.Equal(((ModelAnswer.Vectors)Scripts.Embed(_server.Requests[0])).Of(texts[v.Text]), v.Vector.ToArray()));
        Assert.All(_server.Requests, r => Assert.Equal(("/v1/embeddings", "key-2", "vectors-1"), (r.Path, r.Key, r.Model)));
    }

    [Fact]
    public void Long_texts_go_out_in_smaller_batches()
    {
        var texts = new[] { 30_000, 9_000, 2_000, 90_000, 10, 10 }.Select(length => new string('x', length)).ToArray();

        Assert.Equal([0..2, 2..3, 3..4, 4..6], TextBatches.Of(texts));
        Assert.Empty(TextBatches.Of([]));
    }

    [Fact]
    public async Task Azure_is_asked_by_its_own_paths_and_header_and_for_vectors_of_the_length_that_is_set()
    {
        (_options.Provider, _options.Endpoint, _options.Dimensions) = (EmbeddingProvider.AzureOpenAI, _server.AzureEndpoint.ToString(), 64);

        Assert.Single(await EmbedAsync("girafe"));

        var request = Assert.Single(_server.Requests);
        Assert.StartsWith("/openai/deployments/vectors-1/embeddings?", request.Path, StringComparison.Ordinal);
        Assert.Equal(("key-2", 64), (request.Headers["api-key"], request.Body.GetProperty("dimensions").GetInt32()));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_server_that_asks_for_patience_gets_it(int status)
    {
        _server.Embeddings = r => _server.Requests.Count < 3 ? new ModelAnswer.Failure(status, "{}") { RetryAfter = 0 } : Scripts.Embed(r);

        Assert.Equal(2, (await EmbedAsync("girafe", "pingouin")).Count);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for()
    {
        _server.Embeddings = _ => ModelAnswer.OverQuota(3600);

        Assert.Contains("quota", (await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync("girafe"))).Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_the_model_is_left_out_alone()
    {
        _server.Embeddings = r => r.Inputs().Any(i => i.StartsWith("long", StringComparison.Ordinal)) ? ModelAnswer.Refuse(400, "too_long", "Too long.") : Scripts.Embed(r);

        var vectors = await EmbedAsync([.. Enumerable.Range(0, 10).Select(i => $"girafe {i}"), "long", .. Enumerable.Range(11, 9).Select(i => $"girafe {i}")]);

        Assert.Equal(Enumerable.Range(0, 20).Where(i => i != 10), vectors.Select(v => v.Text).Order());
    }

    [Fact]
    public async Task A_server_that_refuses_everything_is_not_asked_text_by_text()
    {
        _server.Embeddings = _ => ModelAnswer.Refuse(400, "bad", "No.");

        var error = await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync([.. Enumerable.Range(0, 500).Select(i => $"girafe {i}")]));

        Assert.Contains("Embeddings:Name 'vectors-1'", error.Message, StringComparison.Ordinal);
        Assert.InRange(_server.Requests.Count, 1, 20);
    }

    [Fact]
    public async Task Vectors_of_another_length_than_is_set_are_not_taken()
    {
        _options.Dimensions = 32;

        Assert.Contains("Embeddings:Dimensions to 64", (await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync("girafe"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_that_are_lost_are_noticed()
    {
        _server.Embeddings = r => ((ModelAnswer.Vectors)Scripts.Embed(r)) with { Lost = 1 };

        Assert.Contains("Embeddings:Endpoint", (await Assert.ThrowsAsync<EmbeddingException>(() => EmbedAsync("girafe", "pingouin"))).Message, StringComparison.Ordinal);
    }

    private async Task<List<TextVector>> EmbedAsync(params string[] texts)
    {
        using var model = new EmbeddingModel(Options.Create(_options), TimeProvider.System);
        return await new PassageEmbedder(model, TimeProvider.System).EmbedAsync(texts).ToListAsync();
    }
}
