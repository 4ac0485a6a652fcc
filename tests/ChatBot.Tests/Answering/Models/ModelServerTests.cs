using System.ClientModel;
using Azure.AI.OpenAI;
using ChatBot.ModelServer;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ChatBot.Tests.Answering.Models;

/// <summary>The scripted server is what the real clients take for a model: else what is tested against it would prove nothing.</summary>
public sealed class ModelServerTests : IAsyncLifetime
{
    private ScriptedModelServer _server = null!;

    public async Task InitializeAsync() => _server = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_arrives_whole_and_in_pieces_with_its_tokens(bool azure)
    {
        _server.Chat = _ => ModelAnswer.Say("Le siège est à Lyon [1].");
        using var client = Client(azure);

        var whole = await client.GetResponseAsync("Où ?");
        var pieces = new List<ChatResponseUpdate>();
        await foreach (var update in client.GetStreamingResponseAsync("Où ?"))
        {
            pieces.Add(update);
        }

        Assert.Equal("Le siège est à Lyon [1].", whole.Text);
        Assert.Equal("Le siège est à Lyon [1].", string.Concat(pieces.Select(p => p.Text)));
        Assert.True(pieces.Count(p => p.Text.Length > 0) > 1);
        Assert.Equal(6, Assert.Single(pieces.SelectMany(p => p.Contents).OfType<UsageContent>()).Details.OutputTokenCount);
        Assert.All(_server.Requests, r => Assert.Equal((azure, "key-1", "model-1"), (r.IsAzure, r.Key, r.Model)));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_refusal_arrives_with_its_status(int status)
    {
        _server.Chat = _ => ModelAnswer.Refuse(status, "a_code", "A reason.");
        using var client = Client(azure: false);

        Assert.Equal(status, (await Assert.ThrowsAsync<ClientResultException>(() => client.GetResponseAsync("Où ?"))).Status);
    }

    [Fact]
    public async Task A_stream_can_break_off()
    {
        var heard = new TaskCompletionSource();
        _server.Chat = _ => ModelAnswer.Say("un deux trois quatre") is ModelAnswer.Speech speech ? speech with { CutAfter = 2, Cut = heard.Task } : throw new InvalidOperationException();
        using var client = Client(azure: false);
        var text = string.Empty;

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("Où ?"))
            {
                text += update.Text;
                if (text.Contains("deux", StringComparison.Ordinal))
                {
                    heard.TrySetResult();
                }
            }
        });

        Assert.StartsWith("un", text, StringComparison.Ordinal);
        Assert.DoesNotContain("trois", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Texts_are_embedded(bool azure)
    {
        using var generator = azure
            ? new AzureOpenAIClient(_server.AzureEndpoint, new ApiKeyCredential("key-1")).GetEmbeddingClient("model-1").AsIEmbeddingGenerator()
            : new OpenAIClient(new ApiKeyCredential("key-1"), new OpenAIClientOptions { Endpoint = _server.Endpoint }).GetEmbeddingClient("model-1").AsIEmbeddingGenerator();

        var vectors = await generator.GenerateAsync(["phares et balises", "phares et balises", "autre chose"]);

        Assert.Equal(vectors[0].Vector.ToArray(), vectors[1].Vector.ToArray());
        Assert.NotEqual(vectors[0].Vector.ToArray(), vectors[2].Vector.ToArray());
    }

    [Fact]
    public async Task Models_are_listed()
    {
        var models = await new OpenAIClient(new ApiKeyCredential("key-1"), new OpenAIClientOptions { Endpoint = _server.Endpoint }).GetOpenAIModelClient().GetModelsAsync();

        Assert.Equal("scripted", Assert.Single(models.Value).Id);
    }

    private IChatClient Client(bool azure) => azure
        ? new AzureOpenAIClient(_server.AzureEndpoint, new ApiKeyCredential("key-1")).GetChatClient("model-1").AsIChatClient()
        : new OpenAIClient(new ApiKeyCredential("key-1"), new OpenAIClientOptions { Endpoint = _server.Endpoint, RetryPolicy = new System.ClientModel.Primitives.ClientRetryPolicy(0) }).GetChatClient("model-1").AsIChatClient();
}
