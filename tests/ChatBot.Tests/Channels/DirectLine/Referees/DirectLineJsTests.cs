using System.Text.Json;
using ChatBot.Channels.DirectLine;
using ChatBot.Tests.Channels.BotFramework.Referees;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatBot.Tests.Channels.DirectLine.Referees;

/// <summary>Lets <c>botframework-directlinejs</c>, on which Web Chat and most other clients are built, talk with the bot.</summary>
public sealed class DirectLineJsTests : IAsyncLifetime
{
    private const string Root = "/v3/directline/";
    private readonly BotFixture _bot = new();
    private RefereeProcess? _pages;

    private Visitor Ada => new(_pages!, "ada");

    public async Task InitializeAsync()
    {
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text) with { Text = $"À « {request.Text} » : **Brest (France)** [1]." });
        using var client = _bot.CreateClient();
        _pages = Clients.Missing is null ? await RefereeProcess.StartAsync("directline.mjs", new { port = client.BaseAddress!.Port }) : null;
    }

    public async Task DisposeAsync()
    {
        _pages?.Dispose();
        await _bot.DisposeAsync();
    }

    [ClientsTheory]
    [InlineData("token", true)]
    [InlineData("token", false)]
    [InlineData("secret", true)]
    [InlineData("secret", false)]
    public async Task Everything_comes_once_and_in_order_and_what_one_said_comes_back_as_it_was_said(string credential, bool webSocket)
    {
        await Ada.OpenAsync(credential, credential == "token" ? await TokenAsync() : BotFixture.Secret, webSocket);
        var posted = await Ada.SayAsync(new { type = "message", text = "un", from = new { id = "dl_ada" }, channelData = new { clientActivityID = "c1" } });
        await Ada.UntilAsync(sight => sight.Messages.Count == 2);
        await Ada.SayAsync("deux");

        var sight = await Ada.UntilAsync(sight => sight.Messages.Count >= 4);

        Assert.Equal(["user: un", Reply("un"), "user: deux", Reply("deux")], sight.Said);
        Assert.Equal([Connection.Uninitialized, Connection.Connecting, Connection.Online], sight.Statuses);
        Assert.Equal(posted.GetProperty("id").GetString(), Id(sight.Messages[0]));
        Assert.Equal("c1", sight.Messages[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(Id(sight.Messages[0]), sight.Messages[1].GetProperty("replyToId").GetString());
        Assert.Equal(webSocket, sight.Activities.Any(a => a.GetProperty("type").GetString() == "typing"));
    }

    [ClientsFact]
    public async Task A_socket_that_is_cut_comes_back_with_exactly_what_was_missed()
    {
        var token = await TokenAsync();
        await Ada.OpenAsync("token", token, webSocket: true);
        await Ada.SayAsync("un");
        var before = await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        await Ada.DoAsync("cut");
        var id = Conversation(before);
        await _bot.PostAsync($"{Root}conversations/{id}/activities", before.Token, """{"type":"message","text":"entre-temps"}""");
        await _bot.ActivitiesAsync(id, before.Token, 4);
        await Ada.DoAsync("mend");
        await Ada.UntilAsync(sight => sight.Messages.Count == 4);
        await Ada.SayAsync("trois");

        var after = await Ada.UntilAsync(sight => sight.Messages.Count >= 6);
        Assert.Equal(["user: un", Reply("un"), "user: entre-temps", Reply("entre-temps"), "user: trois", Reply("trois")], after.Said);
    }

    [ClientsFact]
    public async Task A_socket_that_is_cut_before_anything_was_said_comes_back_with_all_of_it()
    {
        var token = await TokenAsync();
        await Ada.OpenAsync("token", token, webSocket: true);
        await Ada.UntilAsync(sight => sight.Statuses[^1] == Connection.Online);

        await Ada.DoAsync("cut");
        var id = new JsonWebToken(token).GetClaim("conv").Value;
        await _bot.PostAsync($"{Root}conversations/{id}/activities", token, """{"type":"message","text":"entre-temps"}""");
        await _bot.ActivitiesAsync(id, token, 2);
        await Ada.DoAsync("mend");

        var after = await Ada.UntilAsync(sight => sight.Messages.Count >= 2);
        Assert.Equal(["user: entre-temps", Reply("entre-temps")], after.Said);
    }

    [ClientsTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_stays_open_refreshes_its_token_in_time(bool webSocket)
    {
        var first = await TokenAsync();
        await Ada.OpenAsync("token", first, webSocket);
        await Ada.SayAsync("un");
        var before = await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        _bot.Clock.Advance(TimeSpan.FromMinutes(20));
        await Ada.UntilAsync(sight => Expiry(sight.Token) > Expiry(before.Token));
        // A poll that set out with the first token may still be under way: once a reply has come by a later one, none is.
        await Ada.SayAsync("deux");
        await Ada.UntilAsync(sight => sight.Messages.Count == 4);
        _bot.Clock.Advance(TimeSpan.FromMinutes(11));
        await Ada.SayAsync("trois");

        var after = await Ada.UntilAsync(sight => sight.Messages.Count == 6);
        Assert.Equal("403 TokenExpired", (await _bot.PostAsync(Root + "conversations", first)).Error);
        Assert.Equal(Connection.Online, after.Statuses[^1]);
    }

    [ClientsFact]
    public async Task A_token_that_expired_is_told_from_other_refusals_and_another_one_goes_on_where_it_was()
    {
        await Ada.OpenAsync("token", await TokenAsync(), webSocket: false);
        await Ada.SayAsync("un");
        var before = await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        _bot.Clock.Advance(TimeSpan.FromMinutes(31));
        await Ada.UntilAsync(sight => sight.Statuses[^1] == Connection.ExpiredToken);

        // A token that the secret gets for a conversation binds nobody: dl_ names are not for it.
        var id = Conversation(before);
        await Ada.ReconnectAsync((await _bot.GetAsync($"{Root}conversations/{id}?watermark=2", BotFixture.Secret)).Json);
        await Ada.SayAsync(new { type = "message", text = "deux", from = new { id = "ada" } });

        var after = (await Ada.UntilAsync(sight => sight.OncePerId.Messages.Count >= 4)).OncePerId;
        Assert.Equal(["user: un", Reply("un"), "user: deux", Reply("deux")], after.Said);
        Assert.Equal(after.Messages.Select(Id), (await _bot.ActivitiesAsync(id, BotFixture.Secret, 4)).Select(Id));
        Assert.Equal(Connection.Online, after.Statuses[^1]);
    }

    [ClientsFact]
    public async Task Who_speaks_with_a_token_that_expired_is_told_over_a_socket_too()
    {
        await Ada.OpenAsync("token", await TokenAsync(), webSocket: true);
        await Ada.SayAsync("un");
        await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        _bot.Clock.Advance(TimeSpan.FromMinutes(31));
        await Ada.SayAsync("deux");

        var after = await Ada.UntilAsync(sight => sight.Statuses.Contains(Connection.ExpiredToken));
        Assert.DoesNotContain("user: deux", after.Said);
        Assert.Equal(["un"], _bot.Answerer.Asked.Select(a => a.Text));
    }

    [ClientsTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conversation_that_is_gone_has_ended(bool webSocket)
    {
        await Ada.OpenAsync("secret", BotFixture.Secret, webSocket);
        await Ada.SayAsync("un");
        var sight = await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        await Ada.DoAsync("cut");
        await UntilNobodyFollowsAsync(sight.Messages[0].GetProperty("conversation").GetProperty("id").GetString()!);
        _bot.Clock.Advance(TimeSpan.FromHours(3));
        await Ada.DoAsync("mend");

        Assert.Equal(404, (await Ada.SayAsync("deux")).GetProperty("status").GetInt32());
    }

    /// <summary>A conversation does not expire while it is followed, and the server takes a moment to notice that a line is cut.</summary>
    private async Task UntilNobodyFollowsAsync(string conversation)
    {
        for (var attempt = 0; attempt < 3_000 && _bot.Services.GetRequiredService<ConversationStore>().Find(conversation) is { HasListeners: true }; attempt++)
        {
            await Task.Delay(10);
        }
    }

    [ClientsFact]
    public async Task A_page_that_polls_hears_that_its_conversation_is_gone()
    {
        await Ada.OpenAsync("secret", BotFixture.Secret, webSocket: false);
        await Ada.SayAsync("un");
        await Ada.UntilAsync(sight => sight.Messages.Count == 2);

        _bot.Clock.Advance(TimeSpan.FromHours(3));

        await Ada.UntilAsync(sight => sight.Statuses[^1] == Connection.Ended);
    }

    [ClientsTheory]
    [InlineData("secret", "not-the-secret")]
    [InlineData("token", "not-a-token")]
    public async Task A_stranger_fails_to_connect(string credential, string value)
    {
        await Ada.OpenAsync(credential, value, webSocket: true);

        var sight = await Ada.UntilAsync(sight => sight.Statuses[^1] == Connection.FailedToConnect);
        Assert.Empty(sight.Activities);
    }

    [ClientsFact]
    public async Task A_token_of_another_site_fails_to_connect()
    {
        await Ada.OpenAsync("token", await TokenAsync("https://elsewhere.example"), webSocket: true);

        await Ada.UntilAsync(sight => sight.Statuses[^1] == Connection.FailedToConnect);
    }

    [ClientsFact]
    public async Task A_file_is_taken_and_what_was_typed_beside_it_is_answered()
    {
        await Ada.OpenAsync("token", await TokenAsync(), webSocket: true);
        var file = new { contentType = "text/plain", contentUrl = "data:text/plain,Bonjour", name = "a.txt" };

        var taken = await Ada.SayAsync(new { type = "message", text = "un", from = new { id = "dl_ada" }, attachments = new[] { file } });

        var sight = await Ada.UntilAsync(sight => sight.Messages.Count >= 2);
        Assert.False(taken.TryGetProperty("status", out _), taken.GetRawText());
        Assert.Equal(["user: un", Reply("un")], sight.Said);
    }

    private static string Reply(string text) => $"bot: À « {text} » : **Brest (France)** [1].";

    private static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();

    private static string Conversation(Sight sight) => sight.Messages[0].GetProperty("conversation").GetProperty("id").GetString()!;

    private static DateTime Expiry(string token) => new JsonWebToken(token).ValidTo;

    private async Task<string> TokenAsync(string origin = Visitor.Origin)
    {
        var asked = JsonSerializer.Serialize(new { user = new { id = "dl_ada" }, trustedOrigins = new[] { origin } });
        return (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret, asked)).Json.GetProperty("token").GetString()!;
    }
}
