using ChatBot.Commands;
using ChatBot.ModelServer;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Host.Commands;

/// <summary>Which models <c>--model</c> knows, and what they take from section <c>Model</c>.</summary>
public sealed class ConfiguredModelsTests : IAsyncLifetime
{
    private ModelBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ModelBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("--model knows no 'best'.", "--model", "good", "best")]
    [InlineData("Models:x:Name is missing: set it to the model that shall answer.", "--model", "good", "x", "--Models:x:Name=")]
    [InlineData("Models:x:Endpoint 'my server' is no address: it must begin with https:// or http://.", "--model", "x", "--Models:x:Provider=OpenAI", "--Models:x:Endpoint=my server", "--Models:x:Name=n")]
    [InlineData("Models:x:Endpoint is missing: set it to your server's address, for instance https://NAME.openai.azure.com or http://localhost:11434/v1.", "--model", "x", "--Models:x:Provider=AzureOpenAI", "--Models:x:Name=n")]
    [InlineData("Models:x:ApiKey is missing: set the environment variable Models__x__ApiKey (any word for servers that need none).", "--model", "x", "--Models:x:Provider=OpenAI", "--Models:x:Endpoint=http://elsewhere.example/v1", "--Models:x:Name=n")]
    [InlineData("Models:x:Provider is missing: set it to AzureOpenAI or OpenAI.", "--model", "x", "--Models:x:Endpoint=http://elsewhere.example/v1", "--Models:x:Name=n")]
    [InlineData("Models:x:MaxOutputTokens must be from 64 to 8192.", "--model", "x", "--Models:x:MaxOutputTokens=9000")]
    [InlineData("Models:offline cannot be chosen: 'Offline' always names the offline model. Give it another name.", "--model", "offline", "--Models:offline:Name=n")]
    public async Task A_wrong_model_is_told_before_any_is_asked(string message, params string[] args)
    {
        var (code, output, error) = await _bench.EvalAsync(args);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.StartsWith($"ChatBot: {message}", error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("The known models are default, Offline, good, poor", error, StringComparison.Ordinal);
        Assert.Empty(_bench.Server.Requests);
    }

    [Fact]
    public void A_misspelt_setting_of_a_model_is_told_wherever_it_comes_from()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Models:x:EndPiont", "http://elsewhere.example/v1")]).Build();

        var error = Assert.Throws<UsageException>(() => new ConfiguredModels(configuration).Find("x"));

        Assert.Equal("There is no setting 'Models:x:EndPiont'. Did you mean 'Models:x:Endpoint'? The known models are default, Offline, x.", error.Message);
    }

    [Theory]
    [InlineData("--model chooses a model of this process; it cannot be combined with --target.", "--model", "good", "--target", "http://127.0.0.1:1")]
    [InlineData("--baseline compares one run with an earlier one: give one --model at a time.", "--model", "good", "poor", "--baseline", "r.json")]
    public async Task What_does_not_go_together_is_refused(string message, params string[] args)
    {
        Assert.Equal((2, string.Empty, $"ChatBot: {message} See 'ChatBot eval --help'.\n"), await _bench.EvalAsync(args));
    }

    [Theory]
    [InlineData("--Models:other:Provider=OpenAI")]
    [InlineData("--Models:other:ApiKey=")]
    public async Task A_key_does_not_go_to_another_server(string setting)
    {
        await using var elsewhere = await ScriptedModelServer.StartAsync();

        var (code, _, error) = await _bench.EvalAsync("--model", "good", "other", "--Models:other:Provider=OpenAI", $"--Models:other:Endpoint={elsewhere.Endpoint}", "--Models:other:Name=n", setting);

        Assert.Equal(2, code);
        Assert.StartsWith("ChatBot: Models:other:ApiKey is missing", error, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelBench.Key, error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Another_server_gets_its_own_key_and_the_default_limits()
    {
        await using var elsewhere = await ScriptedModelServer.StartAsync();
        elsewhere.Chat = ModelBench.Answer;
        string[] other = ["--Models:other:Provider=OpenAI", $"--Models:other:Endpoint={elsewhere.Endpoint}", "--Models:other:Name=n", "--Models:other:ApiKey=own", "--Model:MaxOutputTokens=123"];

        var (code, _, error) = await _bench.EvalAsync(["--model", "default", "other", "--no-judge", .. other]);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal([("n", "own"), ("n", "own")], elsewhere.Requests.Select(r => (r.Model, r.Key)));
        Assert.All(elsewhere.Requests, r => Assert.Equal(123, r.Body.GetProperty("max_completion_tokens").GetInt32()));
        Assert.Equal([("good", ModelBench.Key), ("good", ModelBench.Key)], _bench.Server.Requests.Select(r => (r.Model, r.Key)));
    }
}
