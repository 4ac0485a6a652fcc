using System.Text.Json;
using ChatBot.Channels.Activities;
using ChatBot.Tests.Channels.Activities;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Lets Microsoft's own libraries read and write what we send.</summary>
public class SerializationRefereeTests : IAsyncLifetime
{
    /// <summary>What botbuilder leaves out: its writer knows the names of fields, and of an entity only <c>type</c>.</summary>
    private static readonly string[] KnownLosses =
    [
        "entities[].@type", "entities[].@context", "entities[].@id", "entities[].additionalType", "entities[].citation", "entities[].keywords",
        "entities[].streamType", "entities[].streamSequence", "entities[].streamId",
    ];

    private RefereeProcess? _referee;

    public static TheoryData<string> Names => [.. OurActivities.All.Select(a => a.Name)];

    public async Task InitializeAsync() => _referee = Clients.Missing is null ? await RefereeProcess.StartAsync("referee-activities.mjs", new { }) : null;

    public Task DisposeAsync()
    {
        _referee?.Dispose();
        return Task.CompletedTask;
    }

    [ClientsTheory, MemberData(nameof(Names))]
    public async Task Both_libraries_take_what_we_send(string name)
    {
        var (_, verdict) = await SendAsync(name);

        Assert.Null(ErrorOf(verdict.GetProperty("botbuilder")));
        Assert.Null(ErrorOf(verdict.GetProperty("agents")));
    }

    [ClientsTheory, MemberData(nameof(Names))]
    public async Task Agents_loses_nothing_and_botbuilder_what_we_know_of(string name)
    {
        var (ours, verdict) = await SendAsync(name);

        Assert.Empty(JsonDifference.Lost(ours, verdict.GetProperty("agents").GetProperty("sent")));
        Assert.Empty(JsonDifference.Lost(ours, verdict.GetProperty("botbuilder").GetProperty("sent")).Except(KnownLosses));
    }

    [ClientsFact]
    public async Task Each_known_loss_still_happens()
    {
        var lost = new HashSet<string>();
        foreach (var (name, _) in OurActivities.All)
        {
            var (ours, verdict) = await SendAsync(name);
            lost.UnionWith(JsonDifference.Lost(ours, verdict.GetProperty("botbuilder").GetProperty("sent")));
        }

        Assert.Equal(KnownLosses.Order(StringComparer.Ordinal), lost.Order(StringComparer.Ordinal));
    }

    private async Task<(JsonElement Ours, JsonElement Verdict)> SendAsync(string name)
    {
        var ours = JsonSerializer.SerializeToElement(OurActivities.All.Single(a => a.Name == name).Activity, ActivityJson.Wire.Activity);
        return (ours, await _referee!.AskAsync(ours));
    }

    private static string? ErrorOf(JsonElement verdict) =>
        verdict.EnumerateObject().Select(v => v.Value.TryGetProperty("error", out var error) ? $"{v.Name}: {error}" : null).FirstOrDefault(e => e is not null);
}
