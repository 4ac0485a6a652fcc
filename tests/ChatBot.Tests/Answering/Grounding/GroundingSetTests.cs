using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Tests.Answering.Models;

namespace ChatBot.Tests.Answering.Grounding;

/// <summary>Models that lie and models that don't, through the real client and the whole pipeline: no lie gets out, hardly a truth is held back.</summary>
public sealed partial class GroundingSetTests : IAsyncLifetime
{
    private const double MostHeldBack = 0.02;

    /// <summary>The sets that were written after the first three, over resolutions of their own.</summary>
    private static readonly string[] Later = ["later/{0}-4.txt", "later/{0}-5.txt", "later/{0}-6.txt", "later/{0}-7.txt", "later/{0}-8.txt", "later/{0}-9.txt", "later/{0}-10.txt", "later/{0}-77-20.txt"];

    private ModelBot _first = null!, _later = null!;

    public static TheoryData<string> Lies => [.. Sets("lies")];

    public async Task InitializeAsync()
    {
        _first = await ModelBot.StartAsync();
        _later = await ModelBot.StartAsync(new Dictionary<string, string?> { ["Data:Seeds"] = Path.Combine(AppContext.BaseDirectory, "grounding", "later", "resolutions") });
    }

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _later.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task No_lie_gets_out(string file)
    {
        var lies = Script.Read(file);
        var said = new List<string>();
        foreach (var (document, question, says) in lies)
        {
            var answer = await Ask(file, document, question, says.Replace("‖", string.Empty, StringComparison.Ordinal));
            var parts = says.Split('‖', StringSplitOptions.TrimEntries);
            var (truth, lie) = parts is [var before, { Length: > 0 } after] ? (before, after) : (string.Empty, parts[0]);
            if (Bare(answer.Text).Contains(Bare(lie), StringComparison.OrdinalIgnoreCase) || !Bare(answer.Text).StartsWith(Bare(truth), StringComparison.Ordinal))
            {
                said.Add($"{says} → {answer.Text}");
            }
        }

        Assert.True(lies.Count >= 30);
        Assert.True(said.Count == 0, string.Join('\n', said));
    }

    [Theory]
    [InlineData("lies-seen-by-none.txt")]
    [InlineData("later/lies-seen-by-none.txt")]
    public async Task What_no_rule_sees_is_known(string file)
    {
        foreach (var (document, question, marked) in Script.Read(file))
        {
            var says = marked.Replace("‖", string.Empty, StringComparison.Ordinal);
            Assert.True(Bare((await Ask(file, document, question, says)).Text) == Bare(says), $"It is seen now: move it to the others. {says}");
        }
    }

    [Fact]
    public async Task Hardly_a_truth_is_held_back()
    {
        var truths = Sets("truths").SelectMany(file => Script.Read(file).Select(t => (File: file, Truth: t))).ToList();
        var held = new List<string>();
        foreach (var (file, (document, question, says)) in truths)
        {
            var answer = await Ask(file, document, question, says);
            if (Bare(answer.Text) != Bare(says))
            {
                held.Add($"{says} → {answer.Text}");
            }
        }

        Assert.True(truths.Count >= 1_100);
        Assert.True(held.Count <= MostHeldBack * truths.Count, $"{held.Count} of {truths.Count}:\n{string.Join('\n', held)}");
    }

    private static IEnumerable<string> Sets(string kind) => Later.Select(name => string.Format(CultureInfo.InvariantCulture, name, kind)).Prepend($"{kind}-3.txt").Prepend($"{kind}-2.txt").Prepend($"{kind}.txt");

    /// <summary>A lie proves nothing when the model was never asked, and an answer must hold whatever was said.</summary>
    private async Task<Answer> Ask(string file, string document, string question, string says)
    {
        var bot = file.StartsWith("later", StringComparison.Ordinal) ? _later : _first;
        var asked = bot.Server.Requests.Count;
        var answer = await bot.HearAsync(document, question, says);
        Assert.True(bot.Server.Requests.Count > asked, $"The model was not asked: {question}");
        Assert.Equal(answer.Outcome == AnswerOutcome.Answered, answer.Citations.Count > 0);
        return answer;
    }

    private static string Bare(string text) => Blanks().Replace(Reference().Replace(text, string.Empty), " ").Trim();

    [GeneratedRegex(@" ?\[(?:\d+|\{[^\]]*\})\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
