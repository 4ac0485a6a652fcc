using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>The host with an app id, the channel's metadata and its connector.</summary>
public sealed class RegisteredBot : BotFixture, IAsyncLifetime
{
    /// <summary>An application that may call with a token of its own.</summary>
    public const string AllowedCaller = "c0ffee00-1111-4222-8333-444455556666";

    private ConnectorSink _connector = null!;
    private MetadataServer _entra = null!;

    public Callers Callers { get; private set; } = null!;

    public MetadataServer Metadata { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorSink.StartAsync();
        Callers = new Callers(Clock, _connector.ServiceUrl);
        Metadata = await MetadataServer.StartAsync(Callers.Published);
        _entra = await MetadataServer.StartAsync(Callers.OfEntra);
        Settings["MicrosoftAppId"] = TokenForge.AppId;
        Settings["MicrosoftAppPassword"] = "never-sent-anywhere";
        Settings["MicrosoftAppTenantId"] = ClaimCases.Tenant;
        Settings["BotFramework:OpenIdMetadataUrl"] = Metadata.Url;
        Settings["BotFramework:EntraMetadataUrl"] = _entra.Url;
        Settings["BotFramework:AllowedCallers:0"] = AllowedCaller;
        Settings["BotFramework:TokenUrl"] = _connector.TokenUrl;
        Settings["BotFramework:ServiceUrls:0"] = new Uri(_connector.ServiceUrl).GetLeftPart(UriPartial.Authority);
        Settings["Teams:Streaming"] = "false";
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Metadata.DisposeAsync();
        await _entra.DisposeAsync();
        await _connector.DisposeAsync();
        Callers.Dispose();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>A bot of a test's own.</summary>
    public static async Task<RegisteredBot> NewAsync()
    {
        var bot = new RegisteredBot();
        await bot.InitializeAsync();
        return bot;
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
