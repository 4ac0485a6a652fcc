using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatBot.Answering;

namespace ChatBot.Tests.Fakes;

/// <summary>Answers what the test says, and remembers what it was asked.</summary>
public sealed class FakeAnswerer : IAnswerer
{
    public Func<AnswerRequest, CancellationToken, Task<Answer>> Answering { get; set; } = (request, _) => Task.FromResult(Samples.Answer(request.Text));

    public ConcurrentQueue<AnswerRequest> Asked { get; } = new();

    public async IAsyncEnumerable<AnswerUpdate> AnswerAsync(AnswerRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.Enqueue(request);
        var answer = await Answering(request, cancellationToken);
        foreach (var word in answer.Text.Split(' ').Select((word, i) => i == 0 ? word : " " + word))
        {
            yield return new AnswerUpdate { Delta = word };
        }

        yield return new AnswerUpdate { Final = answer };
    }
}
