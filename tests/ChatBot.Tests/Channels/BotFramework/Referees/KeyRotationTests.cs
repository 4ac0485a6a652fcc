using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Keys that change, and metadata that cannot be had.</summary>
public class KeyRotationTests
{
    private static readonly AuthenticationCase GoodToken = AuthenticationTable.Named("a good token");
    private static readonly AuthenticationCase NewKey = AuthenticationCase.Token("the new key", 202, key: c => c.Unpublished);

    [Fact]
    public async Task A_new_key_works_seconds_after_it_is_published_and_a_withdrawn_one_no_more()
    {
        await using var bot = await RegisteredBot.NewAsync();
        Assert.Equal(202, await CallAsync(bot, GoodToken));

        bot.Metadata.Keys = [bot.Callers.Unpublished];
        bot.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(202, await CallAsync(bot, NewKey));
        Assert.Equal(401, await CallAsync(bot, GoodToken));
    }

    [Fact]
    public async Task A_withdrawn_key_that_nobody_asks_about_is_good_for_a_day_at_most()
    {
        await using var bot = await RegisteredBot.NewAsync();
        Assert.Equal(202, await CallAsync(bot, GoodToken));

        bot.Metadata.Keys = [];
        bot.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(401, await CallAsync(bot, GoodToken));
    }

    [Theory, InlineData(ServerMood.Down), InlineData(ServerMood.Failing), InlineData(ServerMood.Garbage)]
    public async Task Without_keys_at_the_start_nobody_is_let_in_until_they_can_be_had(ServerMood mood)
    {
        await using var bot = await RegisteredBot.NewAsync();
        bot.Metadata.Mood = mood;
        Assert.Equal(503, await CallAsync(bot, GoodToken));
        Assert.Equal(401, await CallAsync(bot, AuthenticationTable.Named("alg none")));

        bot.Metadata.Mood = ServerMood.Well;
        Assert.Equal(202, await CallAsync(bot, GoodToken));
    }

    [Fact]
    public async Task Known_keys_stay_good_while_metadata_is_down()
    {
        await using var bot = await RegisteredBot.NewAsync();
        Assert.Equal(202, await CallAsync(bot, GoodToken));

        bot.Metadata.Mood = ServerMood.Down;
        bot.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(202, await CallAsync(bot, GoodToken));
        Assert.Equal(401, await CallAsync(bot, NewKey));
    }

    private static async Task<int> CallAsync(RegisteredBot bot, AuthenticationCase @case) => (await bot.CallAsync(@case)).Status;
}
