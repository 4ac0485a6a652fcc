using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>The host with an app id, the channel's metadata and its connector.</summary>
public sealed class RegisteredBot : BotFixture, IAsyncLifetime
{
    private ConnectorSink _connector = null!;

    public Callers Callers { get; private set; } = null!;

    public MetadataServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorSink.StartAsync();
        Callers = new Callers(Clock, _connector.ServiceUrl);
        Server = await MetadataServer.StartAsync(Callers.Published);
        Settings["MicrosoftAppId"] = TokenForge.AppId;
        Settings["MicrosoftAppPassword"] = "never-sent-anywhere";
        Settings["MicrosoftAppTenantId"] = ClaimCases.Tenant;
        Settings["BotFramework:OpenIdMetadataUrl"] = Server.Url;
        Settings["BotFramework:EntraMetadataUrl"] = Server.Url;
        Settings["BotFramework:TokenUrl"] = _connector.TokenUrl;
        Settings["BotFramework:ServiceUrls:0"] = new Uri(_connector.ServiceUrl).GetLeftPart(UriPartial.Authority);
        Settings["Teams:Streaming"] = "false";
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Server.DisposeAsync();
        await _connector.DisposeAsync();
        Callers.Dispose();
    }

    /// <summary>Calls as a case says, in a conversation of its own.</summary>
    public async Task<(int Status, string Conversation)> CallAsync(AuthenticationCase @case)
    {
        var activity = Callers.Question($"a:{Guid.NewGuid()}");
        @case.Activity?.Invoke(activity);
        var reply = await PostActivityAsync(@case.Header(Callers), activity, @case.Twice);
        return (reply, activity["conversation"]!["id"]!.GetValue<string>());
    }

    /// <summary>Posts an activity over a connection of its own, where headers may stand twice.</summary>
    private async Task<int> PostActivityAsync(string? authorization, JsonObject activity, bool twice)
    {
        using var client = CreateClient();
        return await RawHttp.PostAsync(client.BaseAddress!, "/api/messages", authorization is null ? [] : Enumerable.Repeat(authorization, twice ? 2 : 1), activity.ToJsonString());
    }
}
