using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>One conversation's turns over time: in order, one at a time, bounded in time and number, and how long it lives.</summary>
public sealed class TurnsTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task Questions_of_one_conversation_are_answered_one_at_a_time_in_order()
    {
        var running = 0;
        var most = 0;
        _bot.Answerer.Answering = async (request, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return Samples.Answer(request.Text) with { Text = request.Text };
        };
        var (id, token) = await _bot.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            await _bot.PostAsync($"{Root}conversations/{id}/activities", token, $$"""{"type":"message","text":"q{{i}}"}""");
        }

        var activities = await _bot.ActivitiesAsync(id, token, 16);

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"q{i}"), activities.Where(IsBot).Select(a => a.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_turn_that_fails_says_sorry_and_the_conversation_goes_on()
    {
        _bot.Answerer.Answering = (request, _) => request.Text == "boom" ? throw new InvalidOperationException("secret detail") : Task.FromResult(Samples.Answer("?"));
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"boom","locale":"en"}""");
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"fine"}""");

        var replies = (await _bot.ActivitiesAsync(id, token, 4)).Where(IsBot).Select(a => a.GetProperty("text").GetString()).ToList();

        Assert.Equal(["Sorry, something went wrong on my side. Please ask again in a moment.", "Le siège est à **Brest (France)** [1]."], replies);
    }

    [Fact]
    public async Task A_turn_has_its_own_time_out()
    {
        var started = new TaskCompletionSource();
        _bot.Answerer.Answering = async (request, cancellationToken) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Samples.Answer(request.Text);
        };
        var (id, token) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"slow"}""");
        await started.Task;

        _bot.Clock.Advance(TimeSpan.FromSeconds(61));
        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.Equal("Désolé, la réponse a pris trop de temps. Reposez la question dans un instant.", answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Typing_is_neither_stored_nor_answered()
    {
        var (id, token) = await _bot.StartAsync();

        var typing = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"typing"}""");
        var joined = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"event","name":"webchat/join"}""");
        var activities = await _bot.ActivitiesAsync(id, token, 1);

        Assert.Equal((200, 200), (typing.Status, joined.Status));
        Assert.Equal("event", Assert.Single(activities).GetProperty("type").GetString());
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task Too_many_waiting_questions_are_refused_and_not_stored()
    {
        _bot.Settings["Turns:WaitingPerConversation"] = "1";
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        _bot.Answerer.Answering = async (request, _) =>
        {
            started.TrySetResult();
            await release.Task;
            return Samples.Answer(request.Text);
        };
        var (id, token) = await _bot.StartAsync();
        const string Message = """{"type":"message","text":"?"}""";
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        await started.Task;

        var waiting = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        var refused = await _bot.PostAsync($"{Root}conversations/{id}/activities", token, Message);
        release.SetResult();
        var activities = await _bot.ActivitiesAsync(id, token, 4);

        Assert.Equal(200, waiting.Status);
        Assert.Equal("429 TooManyRequests", refused.Error);
        Assert.Equal(("2", "Retry-After"), (refused.Headers["Retry-After"], refused.Headers["Access-Control-Expose-Headers"]));
        Assert.Equal(4, activities.Count);
    }

    [Fact]
    public async Task A_long_conversation_forgets_its_beginning_and_keeps_its_watermarks()
    {
        _bot.Settings["DirectLine:MaxActivities"] = "3";
        var (id, token) = await _bot.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await _bot.PostAsync($"{Root}conversations/{id}/activities", token, $$"""{"type":"event","name":"e{{i}}"}""");
        }

        var read = (await _bot.GetAsync($"{Root}conversations/{id}/activities?watermark=1", token)).Json;

        Assert.Equal(["e2", "e3", "e4"], read.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("5", read.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task A_conversation_goes_when_it_has_not_been_used_for_its_lifetime()
    {
        var (id, _) = await _bot.StartAsync();

        _bot.Clock.Advance(TimeSpan.FromHours(1));
        var alive = await _bot.GetAsync($"{Root}conversations/{id}/activities", BotFixture.Secret);
        _bot.Clock.Advance(TimeSpan.FromHours(3));
        var gone = await _bot.GetAsync($"{Root}conversations/{id}/activities", BotFixture.Secret);

        Assert.Equal(200, alive.Status);
        Assert.Equal("404 NotFound", gone.Error);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_not_begun_anew_behind_its_client_s_back()
    {
        _bot.Settings["DirectLine:ConversationLifetime"] = "00:05:00";
        var (id, token) = await _bot.StartAsync();
        var refreshed = (await _bot.PostAsync($"{Root}tokens/refresh", token)).Json.GetProperty("token").GetString()!;

        _bot.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("404 NotFound", (await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"Encore"}""")).Error);
        Assert.Equal("404 NotFound", (await _bot.PostAsync($"{Root}conversations/{id}/activities", refreshed, """{"type":"message","text":"Encore"}""")).Error);
    }

    private static bool IsBot(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "bot";
}
