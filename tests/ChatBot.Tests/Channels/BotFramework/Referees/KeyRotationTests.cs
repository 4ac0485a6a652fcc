using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Keys that change, and metadata that cannot be had.</summary>
public sealed class KeyRotationTests : IAsyncLifetime
{
    private static readonly AuthenticationCase GoodToken = AuthenticationTable.Named("a good token");
    private static readonly AuthenticationCase NewKey = AuthenticationCase.Token("the new key", 202, key: c => c.Unpublished);
    private readonly RegisteredBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_bot).DisposeAsync();

    [Fact]
    public async Task A_new_key_works_seconds_after_it_is_published_and_a_withdrawn_one_no_more()
    {
        Assert.Equal(202, await CallAsync(GoodToken));

        _bot.Server.Keys = [_bot.Callers.Unpublished];
        _bot.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(202, await CallAsync(NewKey));
        Assert.Equal(401, await CallAsync(GoodToken));
    }

    [Fact]
    public async Task A_withdrawn_key_that_nobody_asks_about_is_good_for_a_day_at_most()
    {
        Assert.Equal(202, await CallAsync(GoodToken));

        _bot.Server.Keys = [];
        _bot.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(401, await CallAsync(GoodToken));
    }

    [Theory, InlineData(ServerMood.Down), InlineData(ServerMood.Failing), InlineData(ServerMood.Garbage)]
    public async Task Without_keys_at_the_start_nobody_is_let_in_until_they_can_be_had(ServerMood mood)
    {
        _bot.Server.Mood = mood;
        Assert.Equal(503, await CallAsync(GoodToken));
        Assert.Equal(401, await CallAsync(AuthenticationTable.Named("alg none")));

        _bot.Server.Mood = ServerMood.Well;
        Assert.Equal(202, await CallAsync(GoodToken));
    }

    [Fact]
    public async Task Known_keys_stay_good_while_metadata_is_down()
    {
        Assert.Equal(202, await CallAsync(GoodToken));

        _bot.Server.Mood = ServerMood.Down;
        _bot.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(202, await CallAsync(GoodToken));
        Assert.Equal(401, await CallAsync(NewKey));
    }

    private async Task<int> CallAsync(AuthenticationCase @case) => (await _bot.CallAsync(@case)).Status;
}
