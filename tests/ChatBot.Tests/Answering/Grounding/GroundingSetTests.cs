using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Tests.Answering.Models;

namespace ChatBot.Tests.Answering.Grounding;

/// <summary>Models that lie and models that don't, through the real client and the whole pipeline: no lie gets out, hardly a truth is held back.</summary>
public sealed partial class GroundingSetTests : IAsyncLifetime
{
    private const double MostHeldBack = 0.02;

    private ModelBot _bot = null!;

    public async Task InitializeAsync() => _bot = await ModelBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("lies.txt")]
    [InlineData("lies-2.txt")]
    [InlineData("lies-3.txt")]
    public async Task No_lie_gets_out(string file)
    {
        var lies = Script.Read(file);
        var said = new List<string>();
        foreach (var (document, question, says) in lies)
        {
            var answer = await Ask(document, question, says.Replace("‖", string.Empty, StringComparison.Ordinal));
            var parts = says.Split('‖', StringSplitOptions.TrimEntries);
            var (truth, lie) = parts is [var before, { Length: > 0 } after] ? (before, after) : (string.Empty, parts[0]);
            if (Bare(answer.Text).Contains(Bare(lie), StringComparison.OrdinalIgnoreCase) || !Bare(answer.Text).StartsWith(Bare(truth), StringComparison.Ordinal))
            {
                said.Add($"{says} → {answer.Text}");
            }
        }

        Assert.True(lies.Count >= 60);
        Assert.True(said.Count == 0, string.Join('\n', said));
    }

    [Fact]
    public async Task What_no_rule_sees_is_known()
    {
        foreach (var (document, question, says) in Script.Read("lies-seen-by-none.txt"))
        {
            Assert.True(Bare((await Ask(document, question, says)).Text) == Bare(says), $"It is seen now: move it to lies-2.txt. {says}");
        }
    }

    [Fact]
    public async Task Hardly_a_truth_is_held_back()
    {
        var truths = new[] { "truths.txt", "truths-2.txt", "truths-3.txt" }.SelectMany(Script.Read).ToList();
        var held = new List<string>();
        foreach (var (document, question, says) in truths)
        {
            var answer = await Ask(document, question, says);
            if (Bare(answer.Text) != Bare(says))
            {
                held.Add($"{says} → {answer.Text}");
            }
        }

        Assert.True(truths.Count >= 400);
        Assert.True(held.Count <= MostHeldBack * truths.Count, $"{held.Count} of {truths.Count}:\n{string.Join('\n', held)}");
    }

    /// <summary>A lie proves nothing when the model was never asked, and an answer must hold whatever was said.</summary>
    private async Task<Answer> Ask(string document, string question, string says)
    {
        var asked = _bot.Server.Requests.Count;
        var answer = await _bot.HearAsync(document, question, says);
        Assert.True(_bot.Server.Requests.Count > asked, $"The model was not asked: {question}");
        Assert.Equal(answer.Outcome == AnswerOutcome.Answered, answer.Citations.Count > 0);
        return answer;
    }

    private static string Bare(string text) => Blanks().Replace(Reference().Replace(text, string.Empty), " ").Trim();

    [GeneratedRegex(@" ?\[(?:\d+|\{[^\]]*\})\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
