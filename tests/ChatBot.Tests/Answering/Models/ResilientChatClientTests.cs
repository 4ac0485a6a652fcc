using ChatBot.Answering.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ChatBot.Tests.Answering.Models;

/// <summary>The seam below which strangers' clients throw what they like.</summary>
public class ResilientChatClientTests
{
    private readonly Mock<IChatClient> _inner = new();
    private readonly ModelOptions _options = new() { Provider = ModelProvider.OpenAI, Endpoint = "http://localhost/v1", Name = "m", ApiKey = "k", Retries = 0 };

    public static TheoryData<Exception> Oddities => [new InvalidOperationException(), new FormatException(), new KeyNotFoundException(), new IOException(), new NotSupportedException()];

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task Whatever_a_client_throws_is_trouble_with_the_model(Exception oddity)
    {
        _inner.Setup(c => c.GetStreamingResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>())).Throws(oddity);
        _inner.Setup(c => c.GetResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(oddity);
        using var client = new ResilientChatClient(_inner.Object, _options, new FakeTimeProvider());

        Assert.Equal(ModelTroubleKind.Garbage, (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("?"))).Trouble.Kind);
        Assert.Equal(ModelTroubleKind.Garbage, (await Assert.ThrowsAsync<ModelException>(async () => await client.GetStreamingResponseAsync("?").ToListAsync())).Trouble.Kind);
    }

    [Fact]
    public async Task The_first_word_has_its_own_time_out()
    {
        var clock = new FakeTimeProvider();
        _inner.Setup(c => c.GetStreamingResponseAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatOptions>(), It.IsAny<CancellationToken>()))
            .Returns((IEnumerable<ChatMessage> _, ChatOptions _, CancellationToken token) => Never(token));
        using var client = new ResilientChatClient(_inner.Object, _options, clock);

        var asked = client.GetStreamingResponseAsync("?").ToListAsync().AsTask();
        clock.Advance(_options.FirstTokenTimeout - TimeSpan.FromTicks(1));
        Assert.False(asked.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(ModelTroubleKind.Slow, (await Assert.ThrowsAsync<ModelException>(() => asked)).Trouble.Kind);
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Never([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }
}
