using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>How a reply streams over the socket, and what polling clients see of it.</summary>
public sealed class StreamedReplyTests : IDisposable
{
    private const string Text = "Le siège est à **Brest (France)** [1].";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Fact]
    public async Task A_reply_streams_as_information_growing_text_and_a_final_message_with_one_id()
    {
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;

        var question = (await SayAsync(id, token, "Où est le siège ?")).Json.GetProperty("id").GetString();
        var seen = (await socket.UntilAsync(IsAnswer))[1..];

        var stream = seen[0].GetProperty("id").GetString();
        Assert.Equal($$"""{"streamId":"{{stream}}","streamType":"informative","streamSequence":1}""", seen[0].GetProperty("channelData").GetRawText());
        Assert.Equal("Je consulte la résolution…", seen[0].GetProperty("text").GetString());
        Assert.Equal(Enumerable.Range(1, seen.Count - 1), seen[..^1].Select(a => a.GetProperty("channelData").GetProperty("streamSequence").GetInt32()));
        Assert.All(seen, a => Assert.Equal((stream, question), (a.GetProperty("channelData").GetProperty("streamId").GetString(), a.GetProperty("replyToId").GetString())));
        Assert.All(seen[1..^1], a => Assert.StartsWith(a.GetProperty("text").GetString()!, Text, StringComparison.Ordinal));
        Assert.Equal(seen.Count, seen.Select(a => a.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(Text, seen[^1].GetProperty("text").GetString());
        Assert.Equal($$"""{"streamId":"{{stream}}","streamType":"final","outcome":"answered"}""", seen[^1].GetProperty("channelData").GetRawText());
        Assert.All(seen, a => Assert.Equal(a.GetProperty("channelData").GetProperty("streamType").GetString(), StreamInfo(a).GetProperty("streamType").GetString()));
    }

    [Fact]
    public async Task The_message_is_later_than_its_pieces_by_a_millisecond_at_least_since_Web_Chat_sorts_by_those()
    {
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        await SayAsync(id, token, "Où est le siège ?");

        // The clock of the tests stands still.
        var seen = (await socket.UntilAsync(IsAnswer))[1..];

        Assert.True(seen[^1].GetProperty("timestamp").GetDateTimeOffset() - seen[0].GetProperty("timestamp").GetDateTimeOffset() >= TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task The_log_holds_the_message_alone_and_polling_clients_see_no_stream()
    {
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "?");

        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];

        Assert.Equal("""{"outcome":"answered"}""", answer.GetProperty("channelData").GetRawText());
        Assert.Equal("https://schema.org/Message", Assert.Single(answer.GetProperty("entities").EnumerateArray()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(AnswerOutcome.Answered, "answered")]
    [InlineData(AnswerOutcome.NotFound, "not-found")]
    [InlineData(AnswerOutcome.SmallTalk, "small-talk")]
    public async Task The_message_tells_what_kind_of_reply_it_is(AnswerOutcome outcome, string told)
    {
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, outcome));
        var (id, token) = await _bot.StartAsync();
        await SayAsync(id, token, "?");

        Assert.Equal(told, (await _bot.ActivitiesAsync(id, token, 2))[1].GetProperty("channelData").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_courtesy_that_is_there_at_once_does_not_stream()
    {
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, AnswerOutcome.SmallTalk));
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        await SayAsync(id, token, "Bonjour");

        Assert.Equal(["message", "message"], (await socket.UntilAsync(IsAnswer)).Select(a => a.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_turn_that_fails_after_its_first_words_ends_the_stream_with_an_apology()
    {
        _bot.Answerer.Answering = (_, _) => throw new InvalidOperationException("broken");
        var (id, token, socket) = await DirectLineSocket.StartAsync(_bot);
        using var _ = socket;
        await SayAsync(id, token, "?");

        var apology = (await socket.UntilAsync(IsAnswer))[^1];

        Assert.Equal("failed", apology.GetProperty("channelData").GetProperty("outcome").GetString());
        Assert.StartsWith("Désolé", apology.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static bool IsAnswer(JsonElement activity) => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() == "bot";

    private static JsonElement StreamInfo(JsonElement activity) => activity.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("type").GetString() == "streaminfo");

    private Task<Reply> SayAsync(string id, string token, string text) =>
        _bot.PostAsync($"/v3/directline/conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "message", text }));
}
