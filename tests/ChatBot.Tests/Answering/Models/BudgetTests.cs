using ChatBot.Answering;
using ChatBot.ModelServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Answering.Models;

/// <summary>What models may cost in a day, each person and all together.</summary>
public class BudgetTests
{
    private const string Question = "Où est le siège du Bureau international des phares ?", Document = "A/RES/90/101";
    private const string True = "Le siège du Bureau est à Brest [{siège est à Brest}].", Spent = "Le quota du modèle de langue est épuisé : cette réponse a été composée sans lui.";

    [Fact]
    public async Task All_users_together_can_spend_so_many_tokens_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerDay"] = "100" }, services => services.AddSingleton<TimeProvider>(clock));
        await bot.AskAsync(Question, Document, user: "anna");

        var refused = await bot.AskAsync(Question, Document, user: "bertrand");

        Assert.EndsWith(Spent, refused.Text, StringComparison.Ordinal);
        Assert.True(refused.Model!.FellBack);
        Assert.Single(bot.Server.Requests);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await bot.AskAsync(Question, Document, user: "bertrand")).Model!.FellBack);
    }

    [Fact]
    public async Task A_person_spends_in_all_conversations_and_somebody_unknown_in_one()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerUserPerDay"] = "100" });
        await bot.AskAsync(Question, Document, conversation: "c1", user: "anna");
        await bot.AskAsync(Question, Document, conversation: "c2");

        Assert.True((await bot.AskAsync(Question, Document, conversation: "c3", user: "anna")).Model!.FellBack);
        Assert.True((await bot.AskAsync(Question, Document, conversation: "c2")).Model!.FellBack);
        Assert.False((await bot.AskAsync(Question, Document, conversation: "c1")).Model!.FellBack);
        Assert.Equal(3, bot.Server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_breaks_off_or_does_not_count_is_charged(bool cut)
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerUserPerDay"] = "100" });
        var heard = new TaskCompletionSource();
        bot.Heard = _ => heard.TrySetResult();
        bot.Server.Chat = request => ModelAnswer.Say(Script.WithNumbers($"{True} {True} Le Bureau", request)) is ModelAnswer.Speech speech
            ? cut ? speech with { CutAfter = 11, Cut = heard.Task } : speech with { CountsTokens = false }
            : throw new InvalidOperationException();

        var answer = await bot.AskAsync(Question, Document, user: "anna");

        Assert.True(answer.Model!.InputTokens > 100);
        Assert.InRange(answer.Model.OutputTokens, 5, 60);
        Assert.EndsWith(Spent, (await bot.AskAsync(Question, Document, user: "anna")).Text, StringComparison.Ordinal);
        Assert.Single(bot.Server.Requests);
    }

    [Fact]
    public async Task Who_gives_up_has_spent_what_was_written()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerUserPerDay"] = "100" });
        using var patience = new CancellationTokenSource();
        bot.Heard = _ => patience.Cancel();
        bot.Server.Chat = request => new ModelAnswer.Speech([Script.WithNumbers(True, request) + " ", "Le Bureau ", "attend"]) { Pause = TimeSpan.FromSeconds(1) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bot.AskAsync(Question, Document, user: "anna", cancellationToken: patience.Token));

        Assert.True((await bot.AskAsync(Question, Document, user: "anna")).Model!.FellBack);
        Assert.Single(bot.Server.Requests);
    }

    [Theory]
    [InlineData("Merci !")]
    [InlineData("Que dit le paragraphe 3 ?")]
    public async Task What_takes_no_model_says_nothing_of_models(string turn)
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:TokensPerDay"] = "100" });
        await bot.AskAsync(Question, Document);

        var answer = await bot.AskAsync(turn, Document);

        Assert.Null(answer.Model);
        Assert.DoesNotContain("modèle de langue", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0.0)]
    [InlineData("0.4", 0.4)]
    [InlineData("", null)]
    public async Task Models_choose_their_words_as_freely_as_is_set(string? setting, double? sent)
    {
        await using var bot = await ModelBot.StartAsync(setting is null ? null : new Dictionary<string, string?> { ["Model:Temperature"] = setting });

        await bot.HearAsync(Document, Question, True);

        var body = Assert.Single(bot.Server.Requests).Body;
        Assert.Equal(sent, body.TryGetProperty("temperature", out var temperature) ? Math.Round(temperature.GetDouble(), 3) : null);
        Assert.False(body.TryGetProperty("top_p", out _));
    }
}
