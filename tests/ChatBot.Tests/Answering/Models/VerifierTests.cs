using ChatBot.Answering;
using ChatBot.ModelServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Answering.Models;

/// <summary>A second model, on a server of its own, that has the last word on each sentence of the first.</summary>
public sealed class VerifierTests : IAsyncLifetime
{
    private const string Document = "A/RES/90/101", Question = "Où est le siège du Bureau international des phares et que fait-il ?";
    private const string Seat = "Le siège du Bureau est à Brest [{siège est à Brest}].", Work = "Le Bureau entretient douze phares et quarante-cinq balises [{douze phares}].";

    private ScriptedModelServer _checker = null!;

    public async Task InitializeAsync() => _checker = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _checker.DisposeAsync();

    [Theory]
    [InlineData("SUPPORTED")]
    [InlineData("**SUPPORTED**.")]
    [InlineData("<think>It says so. UNSUPPORTED?</think>\nSUPPORTED")]
    public async Task What_the_verifier_supports_is_said(string verdict)
    {
        await using var bot = await StartAsync();
        _checker.Chat = _ => ModelAnswer.Say(verdict);

        var answer = await bot.HearAsync(Document, Question, Seat);

        Assert.Equal(("Le siège du Bureau est à Brest [1].", 0, false), (answer.Text, answer.Model!.HeldBack, answer.Model.FellBack));
        var request = Assert.Single(_checker.Requests);
        Assert.Equal(("checker", "key-2"), (request.Model, request.Key));
        Assert.Contains("Le siège du Bureau est à Brest", Script.Lines(request)[0], StringComparison.Ordinal);
        Assert.Contains("dont le siège est à Brest", Assert.Single(Script.Lines(request).Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UNSUPPORTED")]
    [InlineData("The statement is SUPPORTED.")]
    [InlineData("NOT SUPPORTED")]
    [InlineData("supported, mostly")]
    [InlineData("")]
    public async Task What_it_does_not_support_is_held_back(string verdict)
    {
        await using var bot = await StartAsync();
        _checker.Chat = request => ModelAnswer.Say(Script.Lines(request)[0].Contains("douze phares", StringComparison.Ordinal) ? verdict : "SUPPORTED");

        var answer = await bot.HearAsync(Document, Question, $"{Seat} {Work}");

        Assert.Equal(("Le siège du Bureau est à Brest [1].", 1, false), (answer.Text, answer.Model!.HeldBack, answer.Model.FellBack));
        Assert.Equal(2, _checker.Requests.Count);
    }

    [Fact]
    public async Task When_it_supports_nothing_the_offline_model_answers()
    {
        await using var bot = await StartAsync();
        _checker.Chat = _ => ModelAnswer.Say("UNSUPPORTED");

        var answer = await bot.HearAsync(Document, Question, $"{Seat} {Work}");

        Assert.Equal((AnswerOutcome.Answered, 2, true), (answer.Outcome, answer.Model!.HeldBack, answer.Model.FellBack));
        Assert.DoesNotContain("modèle de langue", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_fails_midway_nothing_more_is_said_and_the_answer_says_so()
    {
        await using var bot = await StartAsync();
        _checker.Chat = request => Script.Lines(request)[0].Contains("douze phares", StringComparison.Ordinal) ? ModelAnswer.Refuse(503, "server_error") : ModelAnswer.Say("SUPPORTED");

        var answer = await bot.HearAsync(Document, Question, $"{Seat} {Work} {Seat}");

        Assert.Equal("Le siège du Bureau est à Brest [1].\n\nLe modèle de langue s'est interrompu : cette réponse est peut-être incomplète.", answer.Text);
        Assert.Equal(2, _checker.Requests.Count);
        Assert.Single(bot.Log.Lines);
    }

    [Fact]
    public async Task What_it_broke_off_is_asked_again_and_what_it_supported_is_kept()
    {
        await using var bot = await StartAsync(new() { ["Cache:Lifetime"] = "01:00:00" });
        _checker.Chat = request => Script.Lines(request)[0].Contains("douze phares", StringComparison.Ordinal) ? ModelAnswer.Refuse(503, "server_error") : ModelAnswer.Say("SUPPORTED");
        await bot.HearAsync(Document, Question, $"{Seat} {Work}");

        _checker.Chat = _ => ModelAnswer.Say("SUPPORTED");
        var whole = await bot.HearAsync(Document, Question, $"{Seat} {Work}");
        var again = await bot.HearAsync(Document, Question, "NOT_FOUND");

        Assert.Equal("Le siège du Bureau est à Brest [1]. Le Bureau entretient douze phares et quarante-cinq balises [2].", whole.Text);
        Assert.Equal(whole.Text, again.Text);
        // The seat was verified once, the work twice: the first time it failed.
        Assert.Equal((2, 3), (bot.Server.Requests.Count, _checker.Requests.Count));
    }

    [Theory]
    [InlineData("unauthorized", "Model:Verifier:ApiKey is not accepted")]
    [InlineData("unknown-model", "Model:Verifier:Name 'checker' is not known at Model:Verifier:Endpoint")]
    [InlineData("page", "What Model:Verifier:Endpoint")]
    public async Task When_it_fails_at_once_the_offline_model_answers_and_the_log_names_its_settings(string script, string logged)
    {
        await using var bot = await StartAsync();
        _checker.Chat = Scripts.ByName[script];

        var answer = await bot.HearAsync(Document, Question, $"{Seat} {Work}");

        Assert.Equal((AnswerOutcome.Answered, true), (answer.Outcome, answer.Model!.FellBack));
        Assert.EndsWith("cette réponse a été composée sans lui.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.Single(_checker.Requests);
    }

    [Theory]
    [InlineData("Model:Verifier:Name", "", "Model:Verifier:Name is missing")]
    [InlineData("Model:Verifier:ApiKey", "", "Model:Verifier:ApiKey is missing: set the environment variable Model__Verifier__ApiKey")]
    public async Task A_verifier_that_cannot_be_asked_is_told_once_and_the_bot_answers_offline(string key, string value, string logged)
    {
        await using var bot = await StartAsync(new() { [key] = value });
        bot.Services.GetRequiredService<IStartupValidator>().Validate();

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Null(answer.Model);
        Assert.StartsWith(logged, Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(bot.Server.Requests);
    }

    [Fact]
    public async Task A_number_out_of_range_is_an_error_that_names_the_verifier_s_setting()
    {
        await using var bot = await StartAsync(new() { ["Model:Verifier:Retries"] = "9" });

        Assert.Contains("Model:Verifier:Retries must be", Assert.Throws<OptionsValidationException>(() => bot.Services.GetRequiredService<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    private Task<ModelBot> StartAsync(Dictionary<string, string?>? more = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Model:Retries"] = "0",
            ["Model:Verifier:Provider"] = "OpenAI",
            ["Model:Verifier:Endpoint"] = _checker.Endpoint.ToString(),
            ["Model:Verifier:Name"] = "checker",
            ["Model:Verifier:ApiKey"] = "key-2",
            ["Model:Verifier:Retries"] = "0",
            ["Model:Verifier:AnswerTimeout"] = "00:01:00",
        };
        foreach (var (key, value) in more ?? [])
        {
            settings[key] = value;
        }

        return ModelBot.StartAsync(settings);
    }
}
