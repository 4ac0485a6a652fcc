using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>Questions that people take back, and conversations that they end.</summary>
public sealed class StopTests : IDisposable
{
    private readonly BotFixture _bot = new();
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _cancelled = new(0);

    public StopTests() => _bot.Answerer.Answering = async (request, cancellationToken) =>
    {
        if (request.Text == "fast")
        {
            return Samples.Answer(request.Text);
        }

        _begun.Release();
        cancellationToken.Register(() => _cancelled.Release());
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null!;
    };

    public void Dispose()
    {
        _bot.Dispose();
        _begun.Dispose();
        _cancelled.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_that_is_taken_back_is_not_worked_on_any_more_and_never_answered(bool named)
    {
        var (id, token) = await _bot.StartAsync();
        var slow = await SayAsync(id, token, "slow");
        await _begun.WaitAsync(TimeSpan.FromSeconds(60));

        await StopAsync(id, token, named ? slow : null);
        Assert.True(await _cancelled.WaitAsync(TimeSpan.FromSeconds(60)));
        var fast = await SayAsync(id, token, "fast");

        // The log: slow, stop, fast, and one answer.
        Assert.Equal(fast, (await _bot.ActivitiesAsync(id, token, 4))[3].GetProperty("replyToId").GetString());
        Assert.Equal(4, (await _bot.ActivitiesAsync(id, token, 4)).Count);
    }

    [Fact]
    public async Task A_question_that_waits_behind_another_can_be_taken_back()
    {
        var (id, token) = await _bot.StartAsync();
        var first = await SayAsync(id, token, "slow");
        await _begun.WaitAsync(TimeSpan.FromSeconds(60));
        var second = await SayAsync(id, token, "waiting");

        await StopAsync(id, token, second);
        await StopAsync(id, token, first);
        await SayAsync(id, token, "fast");
        await _bot.ActivitiesAsync(id, token, 6);

        Assert.DoesNotContain(_bot.Answerer.Asked, asked => asked.Text == "waiting");
    }

    [Fact]
    public async Task Nobody_stops_another_conversation()
    {
        var (mine, myToken) = await _bot.StartAsync();
        var (theirs, theirToken) = await _bot.StartAsync();
        var slow = await SayAsync(theirs, theirToken, "slow");
        await _begun.WaitAsync(TimeSpan.FromSeconds(60));

        await StopAsync(mine, myToken, slow);
        await StopAsync(mine, myToken, null);
        Assert.Equal(0, _cancelled.CurrentCount);
        await StopAsync(theirs, theirToken, slow);

        Assert.True(await _cancelled.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task An_answer_that_has_been_given_stays_and_later_stops_do_nothing()
    {
        var (id, token) = await _bot.StartAsync();
        var fast = await SayAsync(id, token, "fast");
        await _bot.ActivitiesAsync(id, token, 2);

        await StopAsync(id, token, fast);
        await StopAsync(id, token, "no such question");
        await SayAsync(id, token, "fast");

        Assert.Equal(2, (await _bot.ActivitiesAsync(id, token, 6)).Count(a => a.GetProperty("from").GetProperty("id").GetString() == "bot"));
    }

    [Fact]
    public async Task The_end_of_a_conversation_stops_what_is_being_answered_in_it()
    {
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "slow");
        await _begun.WaitAsync(TimeSpan.FromSeconds(60));

        await _bot.PostAsync($"/v3/directline/conversations/{id}/activities", token, """{"type":"endOfConversation"}""");

        Assert.True(await _cancelled.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private async Task<string> SayAsync(string id, string token, string text) =>
        (await _bot.PostAsync($"/v3/directline/conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "message", text }))).Json.GetProperty("id").GetString()!;

    private Task<Reply> StopAsync(string id, string token, string? question) =>
        _bot.PostAsync($"/v3/directline/conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "event", name = "stop", replyToId = question }));
}
