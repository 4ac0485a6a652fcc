using ChatBot.Answering;
using ChatBot.ModelServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Answering.Models;

/// <summary>Whatever a model's server does, the person gets an answer in the same turn, and the log says in a sentence which setting to look at.</summary>
public class ResilienceTests
{
    private const string Question = "Où est le siège du Bureau international des phares ?", Document = "A/RES/90/101";
    private const string True = "Le siège du Bureau est à Brest [{siège est à Brest}].";

    [Theory]
    [InlineData("unauthorized", "Model:ApiKey is not accepted", "ne répond pas")]
    [InlineData("unknown-model", "Model:Name 'model-1' is not known", "ne répond pas")]
    [InlineData("over-quota", "quota", "quota")]
    [InlineData("down", "HTTP 503", "ne répond pas")]
    [InlineData("filtered", "content filter", "filtre")]
    [InlineData("filtered-late", "content filter", "filtre")]
    [InlineData("page", "Model:Endpoint", "ne répond pas")]
    [InlineData("redirect", "Model:Endpoint", "ne répond pas")]
    [InlineData("malformed", "Model:Endpoint", "ne répond pas")]
    [InlineData("garbage", "Model:Endpoint", "ne répond pas")]
    [InlineData("silent", "Model:FirstTokenTimeout", "ne répond pas")]
    public async Task A_failing_model_is_replaced_in_the_same_turn(string script, string logged, string said)
    {
        await using var offline = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Provider"] = "Offline" });
        var clock = new FakeTimeProvider();
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Retries"] = "0" }, services => services.AddSingleton<TimeProvider>(clock));
        bot.Server.Chat = request =>
        {
            if (script == "silent")
            {
                clock.Advance(TimeSpan.FromMinutes(1));
            }

            return Scripts.ByName[script](request);
        };

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.StartsWith((await offline.AskAsync(Question, Document)).Text + "\n\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.Single(bot.Server.Requests);
        Assert.True(answer.Model!.FellBack);
    }

    [Fact]
    public async Task All_calls_of_a_turn_share_one_time()
    {
        var clock = new FakeTimeProvider();
        await using var offline = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Provider"] = "Offline" });
        await using var bot = await ModelBot.StartAsync(
            new Dictionary<string, string?> { ["Model:Retries"] = "0", ["Model:FirstTokenTimeout"] = "00:00:20", ["Model:AnswerTimeout"] = "00:00:30" },
            services => services.AddSingleton<TimeProvider>(clock));
        const string english = "Where is the headquarters of the International Bureau of Lighthouses?";

        // Each takes less than an attempt may, both together more than the turn.
        bot.Server.Chat = request =>
        {
            clock.Advance(TimeSpan.FromSeconds(16));
            return Script.IsTranslation(request) ? ModelAnswer.Say(Question) : ModelAnswer.Say(Script.WithNumbers("The headquarters is in Brest [{siège est à Brest}].", request));
        };
        var answer = await bot.AskAsync(english, Document);

        Assert.Equal(2, bot.Server.Requests.Count);
        Assert.StartsWith((await offline.AskAsync(english, Document)).Text, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Model:AnswerTimeout", Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.True(answer.Model!.FellBack);
    }

    [Theory]
    [InlineData("unauthorized", "Model:ApiKey is not accepted")]
    [InlineData("unknown-model", "the deployment's name")]
    [InlineData("filtered", "content filter")]
    [InlineData("down", "HTTP 503")]
    public async Task Azure_s_refusals_are_told_by_their_settings_too(string script, string logged)
    {
        await using var bot = await OfAzureAsync();
        bot.Server.Chat = Scripts.ByName[script];

        Assert.Equal(AnswerOutcome.Answered, (await bot.AskAsync(Question, Document)).Outcome);
        Assert.Contains(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azure_answers_by_its_own_paths_and_header()
    {
        await using var bot = await OfAzureAsync();

        Assert.Equal("Le siège du Bureau est à Brest [1].", (await bot.HearAsync(Document, Question, True)).Text);

        var request = Assert.Single(bot.Server.Requests);
        Assert.Equal((true, "key-1", "model-1"), (request.IsAzure, request.Key, request.Model));
        Assert.Empty(bot.Log.Lines);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_passing_trouble_is_waited_out_before_the_first_word(int status)
    {
        await using var bot = await ModelBot.StartAsync();
        var refused = 0;
        bot.Server.Chat = request => refused++ < 2 ? ModelAnswer.Refuse(status, "later") with { RetryAfter = 0 } : ModelAnswer.Say(Script.WithNumbers(True, request));

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal("Le siège du Bureau est à Brest [1].", answer.Text);
        Assert.False(answer.Model!.FellBack);
        Assert.Equal(3, bot.Server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_said_before_a_stream_broke_off_stays_and_is_not_asked_for_again(bool cut)
    {
        var (clock, heard) = (new FakeTimeProvider(), new TaskCompletionSource());
        await using var bot = await ModelBot.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        bot.Heard = _ =>
        {
            heard.TrySetResult();
            clock.Advance(cut ? TimeSpan.Zero : TimeSpan.FromMinutes(5));
        };
        bot.Server.Chat = request => ModelAnswer.Say(Script.WithNumbers(True + " Le Bureau est un organisme technique qui", request)) is ModelAnswer.Speech speech
            ? cut ? speech with { CutAfter = 11, Cut = heard.Task } : new ModelAnswer.Speech([string.Concat(speech.Pieces.Take(9)), "technique"]) { Next = Task.Delay(Timeout.Infinite) }
            : throw new InvalidOperationException();

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal("Le siège du Bureau est à Brest [1].\n\nLe modèle de langue s'est interrompu : cette réponse est peut-être incomplète.", answer.Text);
        Assert.Single(bot.Server.Requests);
        Assert.Single(bot.Log.Lines);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while()
    {
        var clock = new FakeTimeProvider();
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Retries"] = "0" }, services => services.AddSingleton<TimeProvider>(clock));
        bot.Server.Chat = Scripts.ByName["down"];
        for (var turn = 0; turn < 6; turn++)
        {
            Assert.Equal(AnswerOutcome.Answered, (await bot.AskAsync(Question, Document)).Outcome);
        }

        Assert.Equal(4, bot.Server.Requests.Count);
        Assert.Contains("left alone", bot.Log.Lines[^1], StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("Le siège du Bureau est à Brest [1].", (await bot.HearAsync(Document, Question, True)).Text);
    }

    [Fact]
    public async Task Who_gives_up_is_not_answered_otherwise()
    {
        await using var bot = await ModelBot.StartAsync();
        using var patience = new CancellationTokenSource();
        bot.Server.Chat = request =>
        {
            patience.Cancel();
            return Scripts.ByName["silent"](request);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.AskAsync(Question, Document, cancellationToken: patience.Token));
        Assert.Empty(bot.Log.Lines);
    }

    [Fact]
    public async Task What_is_not_in_the_passages_is_refused_without_falling_back()
    {
        await using var bot = await ModelBot.StartAsync();

        var answer = await bot.HearAsync(Document, Question, "NOT_FOUND. The passages do not say.");

        Assert.Equal(AnswerOutcome.NotFound, answer.Outcome);
        Assert.Equal((false, 0), (answer.Model!.FellBack, answer.Model.HeldBack));
        Assert.DoesNotContain("modèle de langue", answer.Text, StringComparison.Ordinal);
    }

    private static Task<ModelBot> OfAzureAsync() => ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Provider"] = "AzureOpenAI", ["Model:Retries"] = "0" });
}
