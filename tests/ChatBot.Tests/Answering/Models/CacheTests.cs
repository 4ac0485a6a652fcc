using ChatBot.Answering;
using ChatBot.ModelServer;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Answering.Models;

/// <summary>What a model said is said again to the same question over the same passages, and to no other.</summary>
public class CacheTests
{
    private const string Document = "A/RES/90/101", Question = "Où est le siège du Bureau international des phares ?", Said = "Le siège du Bureau est à Brest [{siège est à Brest}].";

    [Fact]
    public async Task The_same_question_is_put_to_the_model_once()
    {
        await using var bot = await StartAsync();

        var first = await bot.HearAsync(Document, Question, $"{Said} Son siège est à Londres [1].");
        var second = await bot.HearAsync(Document, Question, "NOT_FOUND");

        Assert.Equal("Le siège du Bureau est à Brest [1].", second.Text);
        Assert.Equal((first.Text, first.Outcome), (second.Text, second.Outcome));
        Assert.Equal(first.Citations.Select(c => (c.Position, c.Passage.Id, c.Quote, c.Path)), second.Citations.Select(c => (c.Position, c.Passage.Id, c.Quote, c.Path)));
        Assert.Equal((0L, 0L, false), (second.Model!.InputTokens, second.Model.OutputTokens, second.Model.FellBack));
        Assert.Single(bot.Server.Requests);
    }

    [Fact]
    public async Task A_refusal_is_kept()
    {
        await using var bot = await StartAsync();

        await bot.HearAsync(Document, Question, "NOT_FOUND");
        var second = await bot.HearAsync(Document, Question, Said);

        Assert.Equal((AnswerOutcome.NotFound, false), (second.Outcome, second.Model!.FellBack));
        Assert.Single(bot.Server.Requests);
    }

    [Theory]
    [InlineData("Où se trouve le siège du Bureau international des phares ?", Document, "fr")]
    [InlineData(Question, null, "fr")]
    [InlineData(Question, Document, "en")]
    public async Task Another_question_document_or_language_is_asked_anew(string question, string? document, string language)
    {
        await using var bot = await StartAsync();
        await bot.HearAsync(Document, Question, Said);
        bot.Server.Chat = _ => ModelAnswer.Say("NOT_FOUND");

        var answer = await bot.Services.GetRequiredService<IAnswerer>().AnswerWholeAsync(new AnswerRequest { Text = question, Document = document, ReplyLanguage = language });

        Assert.Equal(AnswerOutcome.NotFound, answer.Outcome);
        Assert.Equal(2, bot.Server.Requests.Count(Script.IsAnswer));
    }

    [Fact]
    public async Task The_same_words_in_another_conversation_are_asked_anew()
    {
        const string turn = "Et pourquoi ?";
        await using var bot = await StartAsync();
        foreach (var (conversation, before) in new[] { ("c1", "Que dit le paragraphe 1 ?"), ("c2", "Que dit le paragraphe 2 ?"), ("c3", "Que dit le paragraphe 2 ?") })
        {
            await bot.AskAsync(before, Document, conversation);
            await bot.HearAsync(Document, turn, "NOT_FOUND", conversation);
        }

        // The first two differ by what was said before; the third is the second again.
        Assert.Equal(2, bot.Server.Requests.Count(Script.IsRewriting));
        Assert.Equal(4, bot.Server.Requests.Count(Script.IsAnswer));
    }

    [Fact]
    public async Task Nothing_is_said_again_once_a_document_has_come()
    {
        await using var bot = await StartAsync();
        await bot.HearAsync(Document, Question, Said);
        var file = Path.Combine(Directory.CreateTempSubdirectory("chatbot-cache-").FullName, "A-RES-90-106.fr.txt");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Path.Combine(ModelBot.Resolutions, "A-RES-90-105.fr.txt"))).Replace("90/105", "90/106", StringComparison.Ordinal));

        Assert.True((await bot.Services.GetRequiredService<IDocumentLibrary>().IngestAsync([file])).Succeeded);
        await bot.HearAsync(Document, Question, Said);

        Assert.Equal(2, bot.Server.Requests.Count);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task What_failed_is_asked_again()
    {
        await using var bot = await StartAsync();
        bot.Server.Chat = _ => ModelAnswer.Refuse(503, "server_error");
        Assert.True((await bot.AskAsync(Question, Document)).Model!.FellBack);

        Assert.False((await bot.HearAsync(Document, Question, Said)).Model!.FellBack);
    }

    [Fact]
    public async Task What_broke_off_is_asked_again()
    {
        await using var bot = await StartAsync();
        var heard = new TaskCompletionSource();
        bot.Heard = _ => heard.TrySetResult();
        bot.Server.Chat = request => ModelAnswer.Say(Script.WithNumbers(Said + " Le Bureau est un organisme technique qui", request)) is ModelAnswer.Speech speech ? speech with { CutAfter = 11, Cut = heard.Task } : throw new InvalidOperationException();
        Assert.Contains("interrompu", (await bot.AskAsync(Question, Document)).Text, StringComparison.Ordinal);

        Assert.Equal("Le siège du Bureau est à Brest [1].", (await bot.HearAsync(Document, Question, Said)).Text);
        Assert.Equal(2, bot.Server.Requests.Count);
    }

    [Theory]
    [InlineData("Le siège du Bureau est à Londres [1].")]
    [InlineData("")]
    public async Task An_answer_of_which_nothing_could_be_said_is_asked_again(string untrue)
    {
        await using var bot = await StartAsync();
        Assert.True((await bot.HearAsync(Document, Question, untrue)).Model!.FellBack);

        Assert.Equal("Le siège du Bureau est à Brest [1].", (await bot.HearAsync(Document, Question, Said)).Text);
        Assert.Equal(2, bot.Server.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_kept_for_no_time()
    {
        await using var bot = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Cache:Lifetime"] = "00:00:00" });

        await bot.HearAsync(Document, Question, Said);
        await bot.HearAsync(Document, Question, Said);

        Assert.Equal(2, bot.Server.Requests.Count);
    }

    private static Task<ModelBot> StartAsync() => ModelBot.StartAsync(new Dictionary<string, string?> { ["Cache:Lifetime"] = "01:00:00", ["Model:Retries"] = "0" });
}
