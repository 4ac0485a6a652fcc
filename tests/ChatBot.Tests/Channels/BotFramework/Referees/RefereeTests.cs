using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Holds our table against Microsoft's own libraries, so that what we expect is not only what we believe.</summary>
public class RefereeTests(RefereeBench bench) : IClassFixture<RefereeBench>
{
    [ClientsTheory, MemberData(nameof(AuthenticationTable.Names), MemberType = typeof(AuthenticationTable))]
    public async Task Microsofts_libraries_agree_on_who_is_let_in_or_we_say_why_not(string name)
    {
        var @case = AuthenticationTable.Named(name);
        var (botbuilder, agents) = await bench.JudgeAsync(@case);

        var accepted = @case.Status == 202;
        Assert.Multiple(
            () => Assert.True(accepted != Disagreements.WithBotbuilder.ContainsKey(name) == (botbuilder == "accept"), $"We answer {@case.Status}, botbuilder says {botbuilder}"),
            () => Assert.True(accepted != Disagreements.WithAgents.ContainsKey(name) == (agents == "accept"), $"We answer {@case.Status}, agents-hosting says {agents}"));
    }

    [Fact]
    public void Every_disagreement_is_about_a_case_of_the_table() =>
        Assert.Empty(Disagreements.WithBotbuilder.Keys.Concat(Disagreements.WithAgents.Keys).Except(AuthenticationTable.All.Select(c => c.Name)));

    [ClientsFact]
    public async Task Without_keys_nobody_lets_anybody_in_and_with_them_everybody_does()
    {
        await using var world = await AloneAsync();
        foreach (var mood in new[] { ServerMood.Down, ServerMood.Failing, ServerMood.Garbage })
        {
            world.Bench.Server.Mood = mood;
            var (botbuilder, agents) = await world.Bench.JudgeAsync(AuthenticationTable.Named("a good token"));
            Assert.NotEqual("accept", botbuilder);
            Assert.NotEqual("accept", agents);
        }

        world.Bench.Server.Mood = ServerMood.Well;
        Assert.Equal(("accept", "accept"), await world.Bench.JudgeAsync(AuthenticationTable.Named("a good token")));
    }

    [ClientsFact]
    public async Task A_rotated_key_works_at_once_with_one_library_and_not_for_an_hour_with_the_other()
    {
        await using var world = await AloneAsync();
        Assert.Equal(("accept", "accept"), await world.Bench.JudgeAsync(AuthenticationTable.Named("a good token")));

        world.Bench.Server.Keys = [world.Bench.Callers.Unpublished];
        var rotated = AuthenticationCase.Token("the new key", 202, key: c => c.Unpublished);
        var (botbuilder, agents) = await world.Bench.JudgeAsync(rotated);

        Assert.StartsWith("reject", botbuilder, StringComparison.Ordinal);
        Assert.Equal("accept", agents);
    }

    private static async Task<Alone> AloneAsync()
    {
        var own = new RefereeBench();
        await own.InitializeAsync();
        return new Alone(own);
    }

    /// <summary>A bench of a test's own, whose libraries have seen no keys yet.</summary>
    private sealed record Alone(RefereeBench Bench) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Bench.DisposeAsync();
    }
}
