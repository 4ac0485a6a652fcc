using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Every way to call the bot, over HTTP, at the real host.</summary>
public class AuthenticationTableTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    private static readonly AuthenticationCase GoodToken = AuthenticationTable.Named("a good token");

    [Theory, MemberData(nameof(AuthenticationTable.Names), MemberType = typeof(AuthenticationTable))]
    public async Task Each_caller_gets_what_the_table_says(string name)
    {
        var (status, _) = await bot.CallAsync(AuthenticationTable.Named(name));

        Assert.Equal(AuthenticationTable.Named(name).Status, status);
    }

    [Fact]
    public async Task Only_the_question_of_a_caller_who_was_let_in_is_answered()
    {
        var (_, refused) = await bot.CallAsync(AuthenticationTable.Named("changed payload"));
        var (_, taken) = await bot.CallAsync(GoodToken);

        var patience = TimeSpan.FromSeconds(30);
        Assert.True(SpinWait.SpinUntil(() => bot.Answerer.Asked.Any(a => a.ConversationId?.Contains(taken, StringComparison.Ordinal) == true), patience));
        Assert.DoesNotContain(bot.Answerer.Asked, a => a.ConversationId?.Contains(refused, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Unknown_key_ids_do_not_make_the_bot_ask_for_keys_without_end()
    {
        await bot.CallAsync(GoodToken);
        var before = bot.Server.KeyFetches;
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(401, (await bot.CallAsync(AuthenticationCase.Token("unknown", 401, header: (head, _) => head["kid"] = $"made-up-{Guid.NewGuid()}"))).Status);
        }

        Assert.InRange(bot.Server.KeyFetches - before, 0, 1);
    }
}
