using ChatBot.Answering;
using ChatBot.Channels.Streaming;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>How an answer streams into a one-to-one chat, and what becomes of it when Teams does not go along.</summary>
public sealed class StreamingTests : IAsyncLifetime
{
    private const string Text = "Le siège est à **Brest (France)** [1].";
    private readonly TeamsFixture _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task An_answer_streams_as_information_growing_text_and_a_final_message()
    {
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var taken = await _bot.Connector.TakenAsync(3);

        Assert.Equal(("typing", "informative 1", "Je consulte la résolution…"), (taken[0].Type, taken[0].Stream, taken[0].Text));
        Assert.Equal(("typing", "streaming 2"), (taken[1].Type, taken[1].Stream));
        Assert.Equal(("message", "final", Text), (taken[^1].Type, taken[^1].Stream, taken[^1].Text));
        Assert.All(taken.Skip(1), c => Assert.Equal("reply-1", c.StreamInfo!.Value.GetProperty("streamId").GetString()));
        Assert.All(taken.Skip(1), c => Assert.StartsWith(c.Text!, Text, StringComparison.Ordinal));
        Assert.False(taken[0].StreamInfo!.Value.TryGetProperty("streamId", out _));
    }

    [Fact]
    public async Task The_persons_stop_cancels_the_model_and_nothing_more_is_said()
    {
        var cancelled = new TaskCompletionSource();
        _bot.Answerer.Answering = async (_, cancellationToken) =>
        {
            cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        };
        _bot.Connector.Answering = call => call.Stream == "informative 1" ? ConnectorAnswer.StreamRefused("Content stream was canceled by user.") : null;
        var answering = _bot.BringAsync(_bot.Says("Où est le siège ?"));
        await PassAsync(() => cancelled.Task.IsCompleted);
        await answering;
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text));
        _bot.Connector.Answering = _ => null;
        await _bot.BringAsync(_bot.Says("sources"));
        await _bot.Connector.TakenAsync(1);

        Assert.Contains("A/RES/12/34", Assert.Single(_bot.Connector.Taken).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_has_lasted_too_long_ends_in_an_update_of_its_message()
    {
        _bot.Connector.Answering = call => call.Stream == "final" ? ConnectorAnswer.StreamRefused("Content stream finished due to exceeded streaming time.") : null;
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var last = (await _bot.Connector.TakenAsync(3))[^1];

        Assert.Equal(("PUT", "message", Text, null), (last.Method, last.Type, last.Text, last.Stream));
        Assert.EndsWith("/activities/reply-1", last.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_final_message_that_may_not_have_arrived_is_put_in_the_place_of_its_stream()
    {
        _bot.Connector.Answering = call => call.Stream == "final" ? new ConnectorAnswer(500) : null;
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var last = (await _bot.Connector.TakenAsync(3))[^1];

        Assert.Equal(("PUT", "message", Text), (last.Method, last.Type, last.Text));
        Assert.EndsWith("/activities/reply-1", last.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_streaming_is_not_allowed_the_answer_comes_as_one_message()
    {
        _bot.Connector.Answering = call => call.Stream is null ? null : ConnectorAnswer.StreamRefused("Content stream is not allowed");
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var only = Assert.Single(await _bot.Connector.TakenAsync(1));

        Assert.Equal(("POST", "message", Text), (only.Method, only.Type, only.Text));
    }

    [Fact]
    public async Task An_answer_that_fails_on_the_way_ends_its_stream_with_an_apology()
    {
        _bot.Answerer.Answering = (_, _) => throw new InvalidOperationException("the model broke");
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var taken = await _bot.Connector.TakenAsync(2);

        Assert.Equal(["informative 1", "final"], taken.Select(c => c.Stream));
        Assert.StartsWith("Désolé", taken[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_the_channel_finds_malformed_is_sent_again_as_plain_text()
    {
        _bot.Connector.Answering = call => call.Type == "message" && call.Activity.TryGetProperty("attachments", out _) ? new ConnectorAnswer(400) : null;
        await _bot.BringAsync(_bot.SaysInThread("Où est le siège ?", mentioned: true));
        var last = (await _bot.Connector.TakenAsync(2))[^1];

        Assert.Equal(("message", Text), (last.Type, last.Text));
        Assert.False(last.Activity.TryGetProperty("entities", out _));
    }

    [Fact]
    public async Task Updates_of_a_stream_keep_their_distance()
    {
        _bot.Settings["Teams:StreamInterval"] = "00:00:01";
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        await _bot.Connector.TakenAsync(1);
        await Task.Delay(100);
        var before = _bot.Connector.Taken.Count;
        _bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bot.Connector.TakenAsync(2);
        await PassAsync(() => _bot.Connector.Taken.Count == 3);

        Assert.Equal(1, before);
        Assert.Equal(["informative 1", "streaming 2", "final"], _bot.Connector.Taken.Select(c => c.Stream));
    }

    /// <summary>Lets the clock run until something has happened.</summary>
    private async Task PassAsync(Func<bool> happened)
    {
        for (var attempt = 0; attempt < 500 && !happened(); attempt++)
        {
            _bot.Clock.Advance(TimeSpan.FromSeconds(0.2));
            await Task.Delay(20);
        }

        Assert.True(happened());
    }
}
