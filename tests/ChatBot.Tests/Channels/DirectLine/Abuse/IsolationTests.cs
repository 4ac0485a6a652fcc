using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine.Abuse;

/// <summary>Nobody sees anything of anybody else, whatever is asked for and however much goes on at once.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "?watermark=0")]
    [InlineData("GET", "/activities")]
    [InlineData("GET", "/activities?watermark=0")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload?userId=u")]
    [InlineData("GET", "/stream?watermark=0&t={token}")]
    public async Task A_token_opens_no_other_conversation_and_does_not_tell_whether_there_is_one(string method, string path)
    {
        var (theirs, theirToken) = await _bot.StartAsync();
        await _bot.PostAsync($"{Root}conversations/{theirs}/activities", theirToken, """{"type":"event","name":"private"}""");
        var (_, token) = await _bot.StartAsync();

        var replies = new List<Reply>();
        foreach (var id in new[] { theirs, theirs.ToUpperInvariant(), theirs + "%20", "there-is-none", "there-is-none%0A" })
        {
            replies.Add(await _bot.SendAsync(
                new HttpMethod(method), $"{Root}conversations/{id}{path.Replace("{token}", token, StringComparison.Ordinal)}", token, method == "POST" ? """{"type":"event","name":"mine"}""" : null));
        }

        Assert.All(replies, reply => Assert.Equal("403 Forbidden", reply.Error));
        Assert.Single(replies.Select(reply => reply.Body).Distinct());
        Assert.Equal("private", Assert.Single(await _bot.ActivitiesAsync(theirs, theirToken, 1)).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Many_conversations_at_once_hear_their_own_and_nothing_else_in_order(int seed)
    {
        _bot.Answerer.Answering = async (request, _) =>
        {
            await Task.Yield();
            return Samples.Answer(request.Text) with { Text = $"{request.ConversationId} {request.Text}", Citations = [] };
        };
#pragma warning disable CA5394 // The order in which people speak is no secret.
        var random = new Random(seed);
        var visitors = new List<Visitor>();
        for (var n = 0; n < 24; n++)
        {
            visitors.Add(await Visitor.ComeAsync(_bot, follows: random.Next(2) == 0));
        }

        var said = visitors.SelectMany(v => Enumerable.Range(1, 5).Select(_ => v)).ToArray();
        random.Shuffle(said);
        await Parallel.ForEachAsync(said.Chunk(6), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (some, _) =>
        {
            foreach (var visitor in some)
            {
                await visitor.SpeakAsync();
            }
        });
#pragma warning restore CA5394

        foreach (var visitor in visitors)
        {
            var heard = await visitor.HearAsync();
            var questions = heard.Where(a => Role(a) == "user").Select(a => a.GetProperty("text").GetString()!).ToList();
            Assert.Equal(visitor.Said.Order(StringComparer.Ordinal), questions.Order(StringComparer.Ordinal));
            Assert.Equal(questions.Select(q => $"directline:{visitor.Id} {q}"), heard.Where(a => Role(a) == "bot").Select(a => a.GetProperty("text").GetString()));
            visitor.Dispose();
        }
    }

    private static string? Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString();

    /// <summary>Somebody who talks, and follows by socket or polls.</summary>
    private sealed class Visitor(BotFixture bot, string id, string token, DirectLineSocket? socket) : IDisposable
    {
        private int _count;

        public string Id => id;

        public System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = new();

        public static async Task<Visitor> ComeAsync(BotFixture bot, bool follows)
        {
            var (id, token, socket) = await DirectLineSocket.StartAsync(bot);
            if (follows)
            {
                return new Visitor(bot, id, token, socket);
            }

            socket.Dispose();
            return new Visitor(bot, id, token, null);
        }

        public async Task SpeakAsync()
        {
            var text = $"{token[^8..]} says {Interlocked.Increment(ref _count)}";
            Said.Enqueue(text);
            Assert.Equal(200, (await bot.PostAsync($"{Root}conversations/{id}/activities", token, JsonSerializer.Serialize(new { type = "message", text }))).Status);
        }

        /// <summary>All messages of the conversation; every other thing that came by the socket has to be of it, too.</summary>
        public async Task<IReadOnlyList<JsonElement>> HearAsync()
        {
            if (socket is null)
            {
                return await bot.ActivitiesAsync(id, token, Said.Count * 2);
            }

            var replies = 0;
            var heard = await socket.UntilAsync(a => a.GetProperty("type").GetString() == "message" && Role(a) == "bot" && ++replies == Said.Count);
            Assert.All(heard, a => Assert.Equal(id, a.GetProperty("conversation").GetProperty("id").GetString()));
            return [.. heard.Where(a => a.GetProperty("type").GetString() == "message")];
        }

        public void Dispose() => socket?.Dispose();
    }
}
