using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Answering;
using ChatBot.Evaluation.Targets;

namespace ChatBot.Tests.Evaluation.Targets;

public class DirectLineTargetTests
{
    private const string Reply = """
        {"type":"message","id":"m2","replyToId":"q1","locale":"fr-FR","text":"À **Lyon** [1].\n\n[1]: http://bot/documents/A-RES-1-2.fr#PP1 \"al. 1\"",
         "entities":[{"type":"other"},{"type":"https://schema.org/Message","citation":[
           {"position":1,"appearance":{"url":"http://bot/documents/A-RES-1-2.fr?mark=Texte%20de#PP1"}},{"position":2,"appearance":{"url":"nowhere"}},
           {"position":"3","appearance":{"url":"http://bot/documents/A-RES-1-2.fr#PP1"}},{"position":4,"appearance":{"url":"mailto:x#y"}}]}]}
        """;

    [Fact]
    public async Task A_conversation_is_held_with_a_token_of_the_bots_page()
    {
        var bot = new FakeBot(
            ("POST /api/webchat/token", """{"conversationId":"c","token":"t1"}"""),
            ("POST /v3/directline/conversations", """{"conversationId":"c","token":"t2"}"""),
            ("POST /v3/directline/conversations/c/activities", """{"id":"q1"}"""),
            ("GET /v3/directline/conversations/c/activities", """{"watermark":"1","activities":[{"type":"message","id":"m0","text":"Bienvenue !"},{"type":"message","id":"q1","text":"Où ?"},{"type":"typing","replyToId":"q1"}]}"""),
            ("GET /v3/directline/conversations/c/activities?watermark=1", $$"""{"watermark":"2","activities":[{{Reply}}]}"""));

        var reply = await (await Target(bot).StartAsync(null, "fr")).SayAsync("Où ?");

        Assert.Equal("À **Lyon** [1].", reply.Text);
        Assert.Equal((AnswerOutcome.Answered, "fr"), (reply.Outcome, reply.Language));
        Assert.Equal([new CitedPassage(1, Sample.Key("PP1"), "Texte de", "Texte de PP1.")], reply.Citations);
        Assert.Null(reply.Evidence);
        Assert.Equal([null, "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t2"], bot.Authorizations);
        Assert.Contains("\"text\":\"O\\u00F9 ?\"", bot.Bodies[2], StringComparison.Ordinal);
        Assert.Contains("\"locale\":\"fr\"", bot.Bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_without_citations_leaves_its_kind_open()
    {
        var bot = new FakeBot(
            ("POST /v3/directline/conversations", """{"conversationId":"c"}"""),
            ("POST /v3/directline/conversations/c/activities", """{"id":"q1"}"""),
            ("GET /v3/directline/conversations/c/activities", """{"activities":[{"type":"message","id":"q1","text":"Où ?"},{"type":"message","id":"m1","text":"Bonjour."}]}"""));

        var reply = await (await Target(bot, "secret").StartAsync(null, "fr")).SayAsync("Où ?");

        Assert.Equal(("Bonjour.", null, null), (reply.Text, reply.Outcome, reply.Language));
        Assert.Equal("Bearer secret", bot.Authorizations[2]);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"Not here."}}""", null, "http://bot/api/webchat/token answered 403 (Not here); give the bot's Direct Line secret with --secret.")]
    [InlineData(403, "<html>", "wrong", "http://bot/v3/directline/conversations answered 403; is the secret right?")]
    [InlineData(404, "", null, "http://bot/api/webchat/token answered 404; is http://bot/ the address of a bot? If it has no page that hands out tokens, give its Direct Line secret with --secret.")]
    [InlineData(200, "<html>", null, "http://bot/api/webchat/token did not answer as Direct Line does; is http://bot/ the address of a bot?")]
    [InlineData(200, "[]", null, "http://bot/api/webchat/token did not answer as Direct Line does; is http://bot/ the address of a bot?")]
    [InlineData(200, "{}", null, "http://bot/ did not answer as Direct Line does: 'token' is missing. Is it the address of a bot?")]
    [InlineData(200, """{"token":"a\r\nb"}""", null, "http://bot/ did not answer as Direct Line does: 'token' is none. Is it the address of a bot?")]
    [InlineData(200, """{"token":"\ud800"}""", null, "http://bot/api/webchat/token did not answer as Direct Line does; is http://bot/ the address of a bot?")]
    [InlineData(403, """{"error":{"message":"\ud800"}}""", "wrong", "http://bot/v3/directline/conversations answered 403; is the secret right?")]
    public async Task What_is_no_bot_of_ours_is_said_to_be_none(int status, string body, string? secret, string message)
    {
        var bot = new FakeBot { Otherwise = ((HttpStatusCode)status, body) };

        var error = await Assert.ThrowsAsync<TargetUnreachableException>(() => Target(bot, secret).StartAsync(null, "fr"));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("""{"activities":[{"type":"message","replyToId":"q1","text":"a\ud800b"}]}""")]
    [InlineData("""{"activities":[],"\udc00":1}""")]
    [InlineData("[1,2]")]
    public async Task A_reply_that_cannot_be_read_is_no_reply_of_a_bot(string body)
    {
        var bot = new FakeBot(
            ("POST /v3/directline/conversations", """{"conversationId":"c"}"""),
            ("POST /v3/directline/conversations/c/activities", """{"id":"q1"}"""),
            ("GET /v3/directline/conversations/c/activities", body));
        var conversation = await Target(bot, "secret").StartAsync(null, "fr");

        var error = await Assert.ThrowsAsync<TargetUnreachableException>(() => conversation.SayAsync("Où ?"));

        Assert.Equal("http://bot/v3/directline/conversations/c/activities did not answer as Direct Line does; is http://bot/ the address of a bot?", error.Message);
    }

    [Fact]
    public async Task A_bot_that_is_gone_is_tried_again_before_it_counts_as_gone()
    {
        var bot = new FakeBot { Gone = true };

        var error = await Assert.ThrowsAsync<TargetUnreachableException>(() => Target(bot).StartAsync(null, "fr"));

        Assert.Equal("http://bot/ cannot be reached: Connection refused. Is the bot running there?", error.Message);
        Assert.Equal(3, bot.Authorizations.Count);
    }

    [Fact]
    public async Task A_wait_that_no_timer_can_take_fails_the_conversation_only()
    {
        var bot = new FakeBot { Otherwise = (HttpStatusCode.TooManyRequests, ""), RetryAfter = TimeSpan.FromSeconds(int.MaxValue) };

        var error = await Assert.ThrowsAsync<TargetFailedException>(() => Target(bot).StartAsync(null, "fr"));

        Assert.Equal("http://bot/api/webchat/token answered 429.", error.Message);
        Assert.Equal(3, bot.Authorizations.Count);
    }

    [Fact]
    public async Task A_server_error_fails_the_turn_only()
    {
        var bot = new FakeBot(("POST /v3/directline/conversations", """{"conversationId":"c"}""")) { Otherwise = (HttpStatusCode.BadGateway, """{"error":{"message":"The bot failed."}}""") };
        var conversation = await Target(bot, "secret").StartAsync(null, "fr");

        var error = await Assert.ThrowsAsync<TargetFailedException>(() => conversation.SayAsync("Où ?"));

        Assert.Equal("http://bot/v3/directline/conversations/c/activities answered 502 (The bot failed).", error.Message);
    }

    private static DirectLineTarget Target(FakeBot bot, string? secret = null) =>
        new(new HttpClient(bot), new Uri("http://bot/"), secret, slug => slug == Sample.Slug ? Sample.Edition() : null, new ImpatientTime());

    /// <summary>Lets every wait end at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }

    private sealed class FakeBot(params (string Call, string Body)[] answers) : HttpMessageHandler
    {
        public (HttpStatusCode Status, string Body) Otherwise { get; init; } = (HttpStatusCode.NotFound, "");

        public bool Gone { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public List<string?> Authorizations { get; } = [];

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Add(request.Headers.Authorization?.ToString());
            Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            if (Gone)
            {
                throw new HttpRequestException("Connection refused.");
            }

            var call = $"{request.Method} {request.RequestUri!.PathAndQuery}";
            var (status, body) = answers.Where(a => a.Call == call).Select(a => (HttpStatusCode.OK, a.Body)).DefaultIfEmpty(Otherwise).First();
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            response.Headers.RetryAfter = RetryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
            return response;
        }
    }
}
