using ChatBot.Answering;
using ChatBot.ModelServer;

namespace ChatBot.Tests.Answering.Models;

/// <summary>What some models write before or instead of an answer.</summary>
public class ReasoningTests
{
    private const string Question = "Où est le siège du Bureau international des phares ?", Document = "A/RES/90/101";
    private const string True = "Le siège du Bureau est à Brest [{siège est à Brest}].";

    [Theory]
    [InlineData("<think>Le siège est à Brest [1]. So I say that.</think>", True)]
    [InlineData("<think>Le siège est à Brest [1]. So I say that.</think>\n\n", True)]
    [InlineData("<thi|nk>Le siège est à Brest [1].|</th|ink>\n|\n", True)]
    [InlineData("\n<THINK>Hm.\n\n| [1] NOT_FOUND?| </Think>|", "\n" + True)]
    [InlineData("<think>|</think>", True)]
    [InlineData("So I say that Brest is the seat, as [1] has it|</think>\n\n", True)]
    [InlineData("So I say Brest|</th|ink>", True)]
    public async Task Reasoning_is_no_part_of_an_answer(string reasoning, string says)
    {
        await using var bot = await ModelBot.StartAsync();
        bot.Server.Chat = request => new ModelAnswer.Speech([.. reasoning.Split('|'), .. Script.WithNumbers(says, request).Split(' ').Select(w => w + " ")]);

        var answer = await bot.AskAsync(Question, Document);

        Assert.Equal(("Le siège du Bureau est à Brest [1].", 0), (answer.Text, answer.Model!.HeldBack));
    }

    [Theory]
    [InlineData("<think>Le siège du Bureau est à Brest [1]. I should say so, or")]
    [InlineData("<thi")]
    [InlineData("")]
    [InlineData("  \n")]
    public async Task A_model_that_comes_to_no_answer_is_replaced_in_the_same_turn(string says)
    {
        await using var offline = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Model:Provider"] = "Offline" });
        await using var bot = await ModelBot.StartAsync();
        bot.Server.Chat = _ => ModelAnswer.Say(says) is ModelAnswer.Speech speech ? speech with { FinishReason = "length" } : throw new InvalidOperationException();

        var answer = await bot.AskAsync(Question, Document);

        Assert.StartsWith((await offline.AskAsync(Question, Document)).Text, answer.Text, StringComparison.Ordinal);
        Assert.Equal((AnswerOutcome.Answered, true), (answer.Outcome, answer.Model!.FellBack));
    }

    [Fact]
    public async Task Who_runs_the_bot_is_told_that_reasoning_took_all_the_room()
    {
        await using var bot = await ModelBot.StartAsync();
        bot.Server.Chat = _ => ModelAnswer.Say("<think>The user wants to know");

        await bot.AskAsync(Question, Document);

        Assert.Contains("Model:MaxOutputTokens", Assert.Single(bot.Log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**NOT_FOUND**")]
    [InlineData("`NOT_FOUND`")]
    [InlineData("\n\n\"NOT_FOUND\"")]
    [InlineData("<think>No passage says it.</think>\n\n**NOT_FOUND.** The passages do not say.")]
    public async Task A_refusal_may_be_dressed_up(string says)
    {
        await using var bot = await ModelBot.StartAsync();

        var answer = await bot.HearAsync(Document, Question, says);

        Assert.Equal((AnswerOutcome.NotFound, false, 0), (answer.Outcome, answer.Model!.FellBack, answer.Model.HeldBack));
    }
}
