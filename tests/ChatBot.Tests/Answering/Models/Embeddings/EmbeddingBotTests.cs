using ChatBot.Answering;
using ChatBot.ModelServer;
using ChatBot.Retrieval.Embeddings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Answering.Models.Embeddings;

/// <summary>A bot with an embedding model: with it, without it, and when it fails.</summary>
public class EmbeddingBotTests
{
    private const string Question = "Où est le siège du Bureau international des phares ?", Document = "A/RES/90/101";

    [Fact]
    public async Task A_question_is_embedded_once_and_its_hits_tell_both_ranks()
    {
        await using var bot = await StartAsync();
        var passages = bot.Server.Requests.Sum(r => r.Inputs().Count);
        var asked = bot.Server.Requests.Count;
        Assert.True(passages > 20);

        var answer = await bot.AskAsync(Question, Document);
        await bot.AskAsync(Question, Document);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal([Question], Assert.Single(bot.Server.Requests.Skip(asked)).Inputs());
        Assert.All(answer.Evidence, h => Assert.Equal(Document, h.Edition.Symbol));
        Assert.InRange(answer.Evidence[0].Score, 1.0 / 160, 2.0 / 61);
        Assert.Empty(bot.Log.Lines);
    }

    [Theory]
    [InlineData("Embeddings:ApiKey", "", "Embeddings:ApiKey is missing: set the environment variable Embeddings__ApiKey")]
    [InlineData("Embeddings:Name", "", "Embeddings:Name is missing: set it to the model that shall make the vectors")]
    [InlineData("Embeddings:Endpoint", "", "Embeddings:Endpoint is missing")]
    [InlineData("Embeddings:Endpoint", "my server", "Embeddings:Endpoint 'my server' is no address")]
    [InlineData("Embeddings:Authentication", "Entra", "Embeddings:Authentication is Entra")]
    public async Task What_is_missing_is_said_once_and_the_bot_goes_on_without(string key, string value, string logged)
    {
        await using var bot = await StartAsync(new() { [key] = value });
        bot.Services.GetRequiredService<IStartupValidator>().Validate();

        await AssertLexicalAsync(bot);
        var line = Assert.Single(bot.Log.Lines);
        Assert.StartsWith(logged, line, StringComparison.Ordinal);
        Assert.EndsWith("Until then passages are found by their words alone.", line, StringComparison.Ordinal);
        Assert.Empty(bot.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_dead_from_the_start_costs_no_question_anything()
    {
        await using var bot = await StartAsync(prepare: s => s.Embeddings = Scripts.ByName["unauthorized"]);
        var asked = bot.Server.Requests.Count;

        await AssertLexicalAsync(bot);
        Assert.Equal(asked, bot.Server.Requests.Count);
        Assert.StartsWith("Embeddings:ApiKey is not accepted", Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down", "HTTP 503")]
    [InlineData("page", "Embeddings:Endpoint")]
    [InlineData("shorter", "Embeddings:Dimensions")]
    [InlineData("never", "Embeddings:Timeout")]
    public async Task A_server_that_fails_later_is_left_alone_for_a_while(string script, string logged)
    {
        var clock = new FakeTimeProvider();
        await using var bot = await StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        bot.Server.Embeddings = request =>
        {
            if (script == "never")
            {
                clock.Advance(TimeSpan.FromSeconds(30));
            }

            return script switch { "never" => Scripts.EmbedNever(request), "shorter" => Scripts.EmbedShorter(request), _ => Scripts.ByName[script](request) };
        };
        var asked = bot.Server.Requests.Count;

        await AssertLexicalAsync(bot);
        await bot.AskAsync("Que demande l'Assemblée aux États Membres ?", Document);
        Assert.Equal(asked + 1, bot.Server.Requests.Count);
        Assert.Contains(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);

        bot.Server.Embeddings = Scripts.Embed;
        clock.Advance(TimeSpan.FromSeconds(30));
        await bot.AskAsync(Question, Document);
        Assert.Equal(asked + 2, bot.Server.Requests.Count);
        Assert.Single(bot.Log.Lines);
    }

    [Fact]
    public async Task Whoever_stops_asking_does_not_make_the_server_a_dead_one()
    {
        await using var bot = await StartAsync();
        using var stop = new CancellationTokenSource();
        bot.Server.Embeddings = request =>
        {
            stop.Cancel();
            return Scripts.EmbedNever(request);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.AskAsync(Question, Document, cancellationToken: stop.Token));
        Assert.Empty(bot.Log.Lines);
    }

    [Fact]
    public async Task A_question_that_shares_no_word_with_the_text_is_not_answered_by_whatever_is_nearest()
    {
        await using var bot = await StartAsync();

        var answer = await bot.AskAsync("Xylophones zébrés ?", Document);

        Assert.NotEmpty(answer.Evidence);
        Assert.Equal(AnswerOutcome.NotFound, answer.Outcome);
        Assert.DoesNotContain(answer.Suggestions, s => s.StartsWith("Que dit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_settings_hash_tells_bots_with_other_vectors_apart()
    {
        var hashes = new List<string>();
        foreach (var settings in new Dictionary<string, string?>[] { new() { ["Embeddings:Provider"] = "None" }, [], new() { ["Embeddings:Name"] = "vectors-2" }, new() { ["Embeddings:Dimensions"] = "64" } })
        {
            await using var bot = await StartAsync(settings);
            hashes.Add((await bot.AskAsync("Bonjour"))!.SettingsHash);
        }

        Assert.Equal(4, hashes.Distinct().Count());
    }

    private static async Task AssertLexicalAsync(ModelBot bot)
    {
        await using var lexical = await StartAsync(new() { ["Embeddings:Provider"] = "None" });
        var (wanted, got) = (await lexical.AskAsync(Question, Document), await bot.AskAsync(Question, Document));
        Assert.Equal(wanted.Text, got.Text);
        Assert.Equal(wanted.Evidence.Select(h => (h.Passage.Id, h.Score, h.Coverage)), got.Evidence.Select(h => (h.Passage.Id, h.Score, h.Coverage)));
        Assert.Empty(lexical.Server.Requests);
    }

    private static Task<ModelBot> StartAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null, Action<ScriptedModelServer>? prepare = null)
    {
        var all = new Dictionary<string, string?> { ["Model:Provider"] = "Offline", ["Embeddings:Provider"] = "OpenAI" };
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        return ModelBot.StartAsync(all, more, prepare: prepare);
    }
}
