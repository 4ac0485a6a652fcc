using ChatBot.Answering;
using ChatBot.Evaluation.Judging;
using Microsoft.Extensions.AI;

namespace ChatBot.Tests.Evaluation.Judging;

public sealed class ReplyJudgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("judge").FullName;

    public ReplyJudgeTests()
    {
        foreach (var name in Judges.Names)
        {
            File.WriteAllText(Path.Combine(_folder, name + ".txt"), $"Grade {name}.");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_metric_is_judged_three_times_from_what_it_needs()
    {
        var model = new FakeModel((system, i) => $$"""{"reason": "So.", "grade": {{1 + (i % 5)}}}""");
        var turn = Sample.Turn("Où ?") with { Passages = Sample.Gold("A-RES-1-2.fr#PP2"), Facts = [["Lyon"]] };

        var grades = await Judge(model).JudgeAsync(turn, Sample.Reply("À Lyon [1].", Sample.Cited(1, "PP1")));

        Assert.Equal(Judges.Names, grades.Keys);
        Assert.Equal([1, 2, 3], grades[Judges.Groundedness]);
        Assert.Equal([7, 8, 9, 7, 8, 9, 7, 8, 9, 7, 8, 9], model.Seeds);
        Assert.Equal("Grade groundedness.", model.Asked[0].System);
        Assert.Equal("""{"question":"O\u00F9 ?","answer":"\u00C0 Lyon [1].","passages":["Texte de PP1."]}""", model.Asked[0].User);
        Assert.Equal("""{"question":"O\u00F9 ?","answer":"\u00C0 Lyon [1]."}""", model.Asked[3].User);
        Assert.Equal("""{"question":"O\u00F9 ?","answer":"\u00C0 Lyon [1].","passages":["Texte de PP2."]}""", model.Asked[6].User);
        Assert.Equal("""{"question":"O\u00F9 ?","answer":"\u00C0 Lyon [1].","facts":[["Lyon"]]}""", model.Asked[9].User);
    }

    [Fact]
    public async Task What_does_not_apply_is_not_asked()
    {
        var model = new FakeModel((_, _) => """{"grade": 5}""");

        var grades = await Judge(model).JudgeAsync(Sample.Turn(), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1")));
        Assert.Equal([Judges.Groundedness, Judges.Relevance], grades.Keys);

        Assert.Empty(await Judge(model).JudgeAsync(Sample.Turn(outcome: AnswerOutcome.NotFound), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"))));
        Assert.Empty(await Judge(model).JudgeAsync(Sample.Turn(), Sample.Reply("Rien.")));
        Assert.Equal(6, model.Asked.Count);
    }

    [Fact]
    public async Task A_judge_in_trouble_costs_its_grades_and_says_so()
    {
        var judge = Judge(new FakeModel((system, i) => system == "Grade relevance." ? "Good." : i == 0 ? throw new InvalidOperationException("No.") : """{"grade": "4"}"""));

        var grades = await judge.JudgeAsync(Sample.Turn(), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1")));

        Assert.Equal([Judges.Groundedness], grades.Keys);
        Assert.Equal([4, 4], grades[Judges.Groundedness]);
        Assert.Equal("4 grades could not be had from the judge; the first failed with: No.", judge.Trouble);
    }

    [Theory]
    [InlineData("{\"reason\": \"r\", \"grade\": 4}", 4.0)]
    [InlineData("```json\n{\"grade\" : \"2\"}\n```", 2.0)]
    [InlineData("The \"grade\": 1 would be harsh. {\"grade\": 3.5}", 3.5)]
    [InlineData("{\"grade\": 6}", null)]
    [InlineData("{\"grade\": 10}", null)]
    [InlineData("five", null)]
    public void The_grade_is_read_wherever_the_model_put_it(string text, double? grade)
    {
        Assert.Equal(grade, GradingEvaluator.Read(text));
    }

    [Fact]
    public async Task Replies_are_kept_on_disk_by_model_question_and_seed()
    {
        var model = new FakeModel((_, i) => $"reply {i}");
        var cache = Path.Combine(_folder, "cache");
        Task<string> Ask(string name, string question, int seed) => AskAsync(new DiskCachedChatClient(model, cache, name), question, seed);

        Assert.Equal("reply 0", await Ask("m", "a", 1));
        Assert.Equal("reply 0", await Ask("m", "a", 1));
        Assert.Equal("reply 1", await Ask("m", "b", 1));
        Assert.Equal("reply 2", await Ask("m", "a", 2));
        Assert.Equal("reply 3", await Ask("n", "a", 1));
        Assert.Equal("reply 3", await Ask("n", "a", 1));
    }

    private static async Task<string> AskAsync(DiskCachedChatClient client, string question, int seed) =>
        (await client.GetResponseAsync([new ChatMessage(ChatRole.User, question)], new ChatOptions { Seed = seed })).Text;

    private ReplyJudge Judge(IChatClient model) => new(model, _folder, slug => slug == Sample.Slug ? Sample.Edition() : null, seed: 7);

    private sealed class FakeModel(Func<string, int, string> reply) : IChatClient
    {
        public List<(string System, string User)> Asked { get; } = [];

        public List<long?> Seeds { get; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = messages.ToArray();
            Asked.Add((all[0].Text, all[^1].Text));
            Seeds.Add(options?.Seed);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(all[0].Text, Asked.Count - 1))));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
