using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>Applications that call with tokens of their own from Entra, and the tenants of those for whom the channel calls.</summary>
public class ApplicationCallerTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    private const string FirstVersion = $"https://sts.windows.net/{ClaimCases.Tenant}/";
    private const string SecondVersion = $"https://login.microsoftonline.com/{ClaimCases.Tenant}/v2.0";

    [Theory]
    [InlineData("allowed caller, first version", 202, FirstVersion, "appid", RegisteredBot.AllowedCaller)]
    [InlineData("allowed caller, second version", 202, SecondVersion, "azp", RegisteredBot.AllowedCaller)]
    [InlineData("the bot itself", 202, SecondVersion, "azp", TokenForge.AppId)]
    [InlineData("another caller", 401, SecondVersion, "azp", "99999999-1111-4222-8333-444455556666")]
    [InlineData("no caller", 401, SecondVersion, "sub", RegisteredBot.AllowedCaller)]
    [InlineData("another tenant", 401, "https://sts.windows.net/99999999-1111-4222-8333-444455556666/", "appid", RegisteredBot.AllowedCaller)]
    public async Task An_application_may_call_when_it_is_listed(string name, int status, string issuer, string claim, string caller)
    {
        var @case = AuthenticationCase.Token(name, status, (claims, _) => Become(claims, issuer, claim, caller), key: c => c.OfEntra);

        Assert.Equal(status, (await bot.CallAsync(@case)).Status);
    }

    [Fact]
    public async Task The_channels_key_proves_no_application()
    {
        var @case = AuthenticationCase.Token("channel's key", 401, (claims, _) => Become(claims, FirstVersion, "appid", RegisteredBot.AllowedCaller));

        Assert.Equal(401, (await bot.CallAsync(@case)).Status);
    }

    [Fact]
    public async Task Only_the_tenants_that_are_listed_are_served()
    {
        await using var choosy = await RegisteredBot.NewAsync();
        choosy.Settings["BotFramework:AllowedTenants:0"] = ClaimCases.Tenant;

        Assert.Equal(202, (await choosy.CallAsync(From(ClaimCases.Tenant))).Status);
        Assert.Equal(403, (await choosy.CallAsync(From("99999999-1111-4222-8333-444455556666"))).Status);
        Assert.Equal(403, (await choosy.CallAsync(AuthenticationTable.Named("a good token"))).Status);
    }

    private static void Become(JsonObject claims, string issuer, string claim, string caller)
    {
        claims["iss"] = issuer;
        claims["tid"] = ClaimCases.Tenant;
        claims[claim] = caller;
        claims.Remove("serviceurl");
    }

    private static AuthenticationCase From(string tenant) => AuthenticationCase.With(tenant, 0, a => a["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } });
}
