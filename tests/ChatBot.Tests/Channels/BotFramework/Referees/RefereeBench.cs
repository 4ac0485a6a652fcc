using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Microsoft's libraries, the keys that they fetch, and callers with tokens of the real time, which the libraries go by.</summary>
public sealed class RefereeBench : IAsyncLifetime
{
    private RefereeProcess? _process;

    public Callers Callers { get; } = new(TimeProvider.System);

    public MetadataServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await MetadataServer.StartAsync(Callers.Published);
        if (Clients.Missing is null)
        {
            _process = await RefereeProcess.StartAsync("referee-auth.mjs", new { appId = TokenForge.AppId, openIdMetadataUrl = Server.Url, keysUrl = Server.KeysUrl });
        }
    }

    public async Task DisposeAsync()
    {
        _process?.Dispose();
        await Server.DisposeAsync();
        Callers.Dispose();
    }

    /// <summary>What each library says: <c>accept</c>, or <c>reject: </c> and why.</summary>
    public async Task<(string Botbuilder, string Agents)> JudgeAsync(AuthenticationCase @case)
    {
        var activity = Callers.Question("conversation");
        @case.Activity?.Invoke(activity);
        var verdicts = await _process!.AskAsync(new { authorization = @case.Header(Callers), activity });
        return (verdicts.GetProperty("botbuilder").GetString()!, verdicts.GetProperty("agents").GetString()!);
    }
}
