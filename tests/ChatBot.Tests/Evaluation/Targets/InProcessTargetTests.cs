using System.Runtime.CompilerServices;
using ChatBot.Answering;
using ChatBot.Evaluation.Targets;
using ChatBot.Retrieval.Searching;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Evaluation.Targets;

public class InProcessTargetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task An_answer_is_shown_with_its_evidence_and_how_long_it_took()
    {
        var edition = Sample.Edition();
        var answer = new Answer
        {
            Text = "À Lyon [1].",
            Outcome = AnswerOutcome.Answered,
            Language = "fr",
            Question = "Où ?",
            SettingsHash = "abc",
            Citations = [new Citation { Position = 1, Edition = edition, Passage = edition.Passages[0], Label = "al. 1", Quote = "Texte" }],
            Evidence = [new SearchHit { Edition = edition, Passage = edition.Passages[1], Score = 1, Coverage = 1 }],
        };
        var answerer = new FakeAnswerer(_time, "À Lyon", " [1].", answer);

        var reply = await Say(answerer, "Où ?");

        Assert.Equal([new CitedPassage(1, Sample.Key("PP1"), "Texte", "Texte de PP1.")], reply.Citations);
        Assert.Equal([Sample.Key("PP2")], reply.Evidence);
        Assert.Equal((10, 30, "abc"), (reply.FirstToken.TotalMilliseconds, reply.End.TotalMilliseconds, reply.SettingsHash));
        Assert.Equal(("Où ?", "fr", Sample.Symbol), (answerer.Asked!.Text, answerer.Asked.Locale, answerer.Asked.Document));
        Assert.NotNull(answerer.Asked.ConversationId);
    }

    [Fact]
    public async Task Whatever_the_answerer_throws_fails_the_turn_only()
    {
        var error = await Assert.ThrowsAsync<TargetFailedException>(() => Say(new FakeAnswerer(_time, new InvalidOperationException("Broken.")), "Où ?"));

        Assert.Equal("The answerer failed with InvalidOperationException: Broken.", error.Message);
    }

    [Fact]
    public async Task A_stream_that_says_something_else_than_the_answer_is_a_failure()
    {
        var answer = new Answer { Text = "B", Outcome = AnswerOutcome.NotFound, Language = "fr", Question = "", SettingsHash = "" };

        var error = await Assert.ThrowsAsync<TargetFailedException>(() => Say(new FakeAnswerer(_time, "A", answer), "Où ?"));

        Assert.Equal("The pieces that were streamed, joined, are not the text of the answer.", error.Message);
    }

    private async Task<TargetReply> Say(IAnswerer answerer, string text) =>
        await (await new InProcessTarget(answerer, _time).StartAsync(Sample.Symbol, "fr")).SayAsync(text);

    /// <summary>Streams deltas, each after 10 ms, then the answer; or throws.</summary>
    private sealed class FakeAnswerer(FakeTimeProvider time, params object[] steps) : IAnswerer
    {
        public AnswerRequest? Asked { get; private set; }

        public async IAsyncEnumerable<AnswerUpdate> AnswerAsync(AnswerRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Asked = request;
            await Task.CompletedTask;
            foreach (var step in steps)
            {
                time.Advance(TimeSpan.FromMilliseconds(10));
                yield return step switch
                {
                    string delta => new AnswerUpdate { Delta = delta },
                    Answer answer => new AnswerUpdate { Final = answer },
                    _ => throw (Exception)step,
                };
            }
        }
    }
}
