using ChatBot.Answering;
using ChatBot.ModelServer;
using ChatBot.Tests.Answering.Models;

namespace ChatBot.Tests.Answering.Rewriting;

/// <summary>Questions in a language that no document is written in are searched for in that of the documents, too.</summary>
public class QueryTranslatorTests
{
    private const string Document = "A/RES/90/101", Spanish = "¿Cuánto hay que apoquinar?", French = "Quelle contribution volontaire faut-il verser au Fonds des balises ?", Wanted = "Fonds des balises";

    [Theory]
    [InlineData(Spanish, French, Wanted)]
    [InlineData("¿Quién se ocupa de las doce torres?", "Qui entretient les douze phares ?", "douze phares")]
    [InlineData("Which boats can fetch the alerts for nothing?", "Pour qui le système d'alerte est-il gratuit ?", "gratuit pour les pêcheurs")]
    public async Task A_question_is_translated_once_and_passages_are_found_by_it(string question, string translation, string wanted)
    {
        await using var bot = await ModelBot.StartAsync();
        bot.Small = _ => ModelAnswer.Say(translation);

        var answer = await bot.HearAsync(Document, question, "NOT_FOUND");

        var request = Assert.Single(bot.Server.Requests, Script.IsTranslation);
        Assert.Equal(question, Script.QuestionOf(request));
        Assert.Contains("into French", Assert.Single(request.Messages("system")), StringComparison.Ordinal);
        Assert.Equal(160, request.Body.GetProperty("max_completion_tokens").GetInt32());
        Assert.Contains(wanted, answer.Evidence[0].Passage.Text, StringComparison.Ordinal);
        Assert.Equal(question, answer.Question);
    }

    [Theory]
    [InlineData("How many stations does the Network operate?", "A/RES/90/104")]
    [InlineData("How many stations does the Network operate?", null)]
    [InlineData("Combien de phares le Bureau entretient-il ?", Document)]
    [InlineData("Combien de phares le Bureau entretient-il ?", null)]
    public async Task A_question_in_the_language_of_a_document_is_not_translated(string question, string? document)
    {
        await using var bot = await ModelBot.StartAsync();

        await bot.HearAsync(document, question, "NOT_FOUND");

        Assert.DoesNotContain(bot.Server.Requests, Script.IsTranslation);
    }

    [Theory]
    [InlineData("90/101", "French")]
    [InlineData("A-RES-90-104.en", "English")]
    [InlineData(null, "French")]
    public async Task The_language_is_that_of_what_is_asked_about(string? document, string language)
    {
        await using var bot = await ModelBot.StartAsync();

        await bot.HearAsync(document, Spanish, "NOT_FOUND");

        Assert.Contains($"into {language}", Assert.Single(bot.Server.Requests, Script.IsTranslation).Messages("system")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(French + "\nVoilà.")]
    [InlineData("")]
    [InlineData("Quelle contribution volontaire de 2,5 millions faut-il verser au Fonds des balises ?")]
    public async Task What_is_no_translation_is_not_searched_for(string translation)
    {
        await using var untranslated = await ModelBot.StartAsync();
        await using var bot = await ModelBot.StartAsync();
        untranslated.Small = _ => ModelAnswer.Say(string.Empty);
        bot.Small = _ => ModelAnswer.Say(translation);

        var answer = await bot.HearAsync(Document, Spanish, "NOT_FOUND");

        Assert.Equal(Found(await untranslated.HearAsync(Document, Spanish, "NOT_FOUND")), Found(answer));
        Assert.Null(answer.Evidence.FirstOrDefault(h => h.Passage.Text.Contains(Wanted, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("01:00:00", 1)]
    [InlineData("00:00:00", 2)]
    public async Task A_translation_is_kept_when_the_cache_is_on(string lifetime, int requests)
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Cache:Lifetime"] = lifetime });
        bot.Small = _ => ModelAnswer.Say(French);

        var first = await bot.HearAsync(Document, Spanish, "NOT_FOUND");
        var second = await bot.HearAsync(Document, Spanish, "NOT_FOUND");

        Assert.Equal(Found(first), Found(second));
        Assert.Equal(requests, bot.Server.Requests.Count(Script.IsTranslation));
    }

    [Fact]
    public async Task A_model_that_fails_while_translating_is_replaced_in_the_same_turn()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Retries"] = "0" });
        bot.Server.Chat = _ => ModelAnswer.Refuse(503, "server_error");

        var answer = await bot.AskAsync("Where is the headquarters of the International Lighthouse Bureau?", Document);

        Assert.EndsWith("The language model did not respond: this answer was composed without it.", answer.Text, StringComparison.Ordinal);
        Assert.Single(bot.Server.Requests);
        Assert.Single(bot.Log.Lines);
    }

    private static IEnumerable<string> Found(Answer answer) => answer.Evidence.Select(h => h.Passage.Id.ToString());
}
