using System.Text.Json;
using ChatBot.Answering;
using ChatBot.ModelServer;
using ChatBot.Tests.Answering.Models;

namespace ChatBot.Tests.Answering.Rewriting;

/// <summary>Turns that lean on earlier ones become questions of their own, made by the model and checked by rules.</summary>
public class QuestionRewriterTests
{
    private const string Document = "A/RES/90/101", Turn = "Et quand a-t-il été signé ?", ByRules = "quand a-t-il été signé", Standalone = "Quand l'accord de coopération a-t-il été signé ?";
    private const string First = "Entre qui l'accord de coopération a-t-il été signé ?", FirstSaid = "L'accord de coopération a été signé entre l'Organisation des Nations Unies et le Bureau [{accord de coopération}].";
    private const string Said = "L'accord de coopération a été signé le 3 mars 1998 [{accord de coopération}].";

    [Theory]
    [InlineData(Turn, "Et quand a-t-il été signé ?")]
    [InlineData("la date ?", "la date ?")]
    [InlineData("C'est noté, et quand a-t-il été signé ?", "et quand a-t-il été signé ?")]
    public async Task A_turn_that_leans_on_another_is_asked_as_the_question_that_it_stands_for(string turn, string message)
    {
        await using var bot = await BegunAsync();
        bot.Small = _ => ModelAnswer.Say(Standalone);

        var answer = await bot.HearAsync(Document, turn, Said, "c");

        var rewriting = Assert.Single(bot.Server.Requests, Script.IsRewriting);
        Assert.Equal(
            [First, "L'accord de coopération a été signé entre l'Organisation des Nations Unies et le Bureau.", message],
            [.. Script.Lines(rewriting).SelectMany(l => JsonDocument.Parse(l).RootElement.EnumerateObject()).Select(p => p.Value.GetString()!)]);
        Assert.Equal(160, rewriting.Body.GetProperty("max_completion_tokens").GetInt32());
        Assert.Equal(Standalone, Script.QuestionOf(bot.Server.Requests[^1]));
        Assert.Equal((Standalone, "L'accord de coopération a été signé le 3 mars 1998 [1]."), (answer.Question, answer.Text));
    }

    [Fact]
    public async Task English_turns_are_rewritten_too_and_what_they_became_is_remembered()
    {
        const string document = "A/RES/90/104", asked = "Who leads the Pan-Pacific Weather Network?";
        await using var bot = await ModelBot.StartAsync();
        await bot.HearAsync(document, "Where does the Pan-Pacific Weather Network have its headquarters?", "The Network has its headquarters in Suva [{headquarters in Suva}].", "c");
        bot.Small = _ => ModelAnswer.Say($"\"{asked}\"");

        var answer = await bot.HearAsync(document, "and who leads it?", "NOT_FOUND", "c");
        await bot.HearAsync(document, "and why?", "NOT_FOUND", "c");

        Assert.Equal((asked, AnswerOutcome.NotFound), (answer.Question, answer.Outcome));
        Assert.Contains(asked, Script.Lines(bot.Server.Requests.Last(Script.IsRewriting))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Que demande-t-on au Secrétaire général à la quatre-vingt-douzième session ?")]
    [InlineData("Merci !")]
    [InlineData("Que dit le paragraphe 3 ?")]
    [InlineData("Et le suivant ?")]
    public async Task What_can_be_understood_by_itself_is_not_rewritten(string turn)
    {
        await using var bot = await BegunAsync();

        await bot.HearAsync(Document, turn, "NOT_FOUND", "c");

        Assert.DoesNotContain(bot.Server.Requests, Script.IsRewriting);
    }

    [Fact]
    public async Task A_first_question_leans_on_nothing()
    {
        await using var bot = await ModelBot.StartAsync();

        await bot.HearAsync(Document, Turn, "NOT_FOUND", "c");
        await bot.HearAsync(Document, Turn, "NOT_FOUND");

        Assert.DoesNotContain(bot.Server.Requests, Script.IsRewriting);
    }

    [Theory]
    [InlineData("Quand l'accord de coopération a-t-il été signé, en 1997 ?")]
    [InlineData("Quand l'accord de coopération avec INTERPOL a-t-il été signé ?")]
    [InlineData("Quand l'accord de coopération avec le Chili a-t-il été signé ?")]
    [InlineData("Quand les sanctions pétrolières contre les banques seront-elles levées ?")]
    [InlineData("Quand l'accord a-t-il été signé ?\nEt par qui ?")]
    [InlineData("Quand l'accord [de coopération](https://lies.example/x) a-t-il été signé ?")]
    [InlineData("Quand l'accord ![de coopération](accord) a-t-il été signé ?")]
    [InlineData("Quand l'accord de coopération a-t-il été signé sur lies.example ?")]
    [InlineData("L'accord de coopération a été signé entre l'Organisation des Nations Unies et le Bureau.")]
    [InlineData("L'accord a été signé entre le Bureau et l'Organisation des Nations Unies. Quand l'accord a-t-il été signé ?")]
    [InlineData("")]
    [InlineData("<think>Quand l'accord de coopération a-t-il été signé ?")]
    [InlineData("long")]
    public async Task A_question_that_the_conversation_does_not_hold_is_not_asked(string written)
    {
        await using var bot = await BegunAsync();
        bot.Small = _ => ModelAnswer.Say(written == "long" ? string.Concat(Enumerable.Repeat("quand a été signé l'accord de coopération, ", 12)) + "?" : written);

        var answer = await bot.HearAsync(Document, Turn, Said, "c");

        Assert.Equal((ByRules, ByRules), (answer.Question, Script.QuestionOf(bot.Server.Requests[^1])));
        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
    }

    [Fact]
    public async Task A_question_that_names_a_passage_is_answered_from_it()
    {
        await using var bot = await ModelBot.StartAsync();
        await bot.AskAsync("Que dit le paragraphe 3 ?", Document, "c");
        bot.Small = _ => ModelAnswer.Say("Que dit le paragraphe 3 ?");

        var answer = await bot.HearAsync(Document, "redis-moi ça", "NOT_FOUND", "c");

        Assert.Equal("Que dit le paragraphe 3 ?", answer.Question);
        Assert.Contains("la carte numérique des feux", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Server.Requests, Script.IsAnswer);
    }

    [Fact]
    public async Task A_model_that_fails_while_rewriting_is_replaced_in_the_same_turn()
    {
        await using var bot = await BegunAsync(new() { ["Model:Retries"] = "0" });
        bot.Small = _ => ModelAnswer.Refuse(503, "server_error");

        var answer = await bot.HearAsync(Document, Turn, Said, "c");

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.EndsWith("Le modèle de langue ne répond pas : cette réponse a été composée sans lui.", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Model!.FellBack);
        Assert.Single(bot.Log.Lines);
        Assert.Equal(2, bot.Server.Requests.Count);
    }

    private static async Task<ModelBot> BegunAsync(Dictionary<string, string?>? settings = null)
    {
        var bot = await ModelBot.StartAsync(settings);
        Assert.Equal(AnswerOutcome.Answered, (await bot.HearAsync(Document, First, FirstSaid, "c")).Outcome);
        return bot;
    }
}
