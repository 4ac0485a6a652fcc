using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Tests.Channels.DirectLine.Abuse;

/// <summary>Tokens that the bot did not make, or that somebody changed: the tricks that have worked elsewhere.</summary>
public sealed class ForgedTokenTests : IDisposable
{
    private const string Root = "/v3/directline/";
    private static readonly byte[] AnotherKey = Encoding.ASCII.GetBytes("somebody-else's-key-of-32-bytes!");
    private readonly BotFixture _bot = new();

    /// <summary>By name: what the forger does, with the forge and a token that the bot gave out for another conversation.</summary>
    private static readonly Dictionary<string, Func<DirectLineForge, string, string>> Forgeries = new()
    {
        ["no algorithm"] = (forge, _) => forge.Mint(header: h => h["alg"] = "none"),
        ["no algorithm, in capitals"] = (forge, _) => forge.Mint(header: h => h["alg"] = "None"),
        ["no algorithm named at all"] = (forge, _) => forge.Mint(header: h => h.Remove("alg")),
        ["an empty algorithm"] = (forge, _) => forge.Mint(header: h => h["alg"] = string.Empty),
        ["another key"] = (forge, _) => forge.Mint(key: AnotherKey),
        ["an empty key"] = (forge, _) => forge.Mint(key: []),
        ["a key of zeros"] = (forge, _) => forge.Mint(key: new byte[32]),
        ["the secret itself as the key"] = (forge, _) => forge.Mint(key: Encoding.UTF8.GetBytes(BotFixture.Secret)),
        ["RSA where a shared key is meant"] = (forge, _) => forge.Mint(header: h => h["alg"] = "RS256"),
        ["RSA with its own key in the header"] = (forge, _) => forge.Mint(header: h => (h["alg"], h["jwk"]) = ("RS256", forge.PublicKey)),
        ["its own shared key in the header"] = (forge, _) => forge.Mint(header: h => h["jwk"] = new JsonObject { ["kty"] = "oct", ["k"] = Base64UrlEncoder.Encode(AnotherKey) }, key: AnotherKey),
        ["a key from an address"] = (forge, _) => forge.Mint(header: h => h["jku"] = "http://127.0.0.1:1/keys", key: AnotherKey),
        ["the name of a file as the key's"] = (forge, _) => forge.Mint(header: h => h["kid"] = "../../../../dev/null", key: []),
        ["the name of the right key"] = (forge, given) => forge.Mint(header: h => h["kid"] = Part(given, 0)["kid"]!.DeepClone(), key: AnotherKey),
        ["the right key with another algorithm"] = (forge, _) => forge.Mint(header: h => h["alg"] = "HS384"),
        ["another conversation, the signature kept"] = (_, given) => Changed(given, claims => claims["conv"] = "another"),
        ["a later end, the signature kept"] = (_, given) => Changed(given, claims => claims["exp"] = 9_999_999_999),
        ["another user, the signature kept"] = (_, given) => Changed(given, claims => claims["user"] = "dl_eve"),
        ["the signature left out"] = (_, given) => given[..(given.LastIndexOf('.') + 1)],
        ["a letter after the signature"] = (_, given) => given + "A",
        ["another issuer"] = (forge, _) => forge.Mint(c => c["iss"] = "somebody"),
        ["another audience"] = (forge, _) => forge.Mint(c => c["aud"] = "messages"),
        ["no end"] = (forge, _) => forge.Mint(c => c.Remove("exp")),
        ["no conversation"] = (forge, _) => forge.Mint(c => c.Remove("conv")),
        ["an encrypted token"] = (_, given) => given + ".AAAA.AAAA",
        ["a very long token"] = (_, given) => given + new string('A', 20_000),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    public void Dispose() => _bot.Dispose();

    [Theory, MemberData(nameof(Names))]
    public async Task What_somebody_else_made_opens_nothing(string name)
    {
        var (id, token) = await _bot.StartAsync();
        using var forge = new DirectLineForge(_bot.Clock, id);
        var forged = Forgeries[name](forge, token);

        Assert.Equal(403, (await _bot.GetAsync($"{Root}conversations/{id}/activities", forged)).Status);
        Assert.Equal(403, (await _bot.PostAsync($"{Root}conversations/{id}/activities", forged, """{"type":"event","name":"e"}""")).Status);
        Assert.Equal(403, (await _bot.PostAsync(Root + "tokens/refresh", forged)).Status);

        // An address of that length is refused before it is read.
        Assert.Equal(forged.Length > 8_000 ? 414 : 403, (await _bot.GetAsync($"{Root}conversations/{id}/stream?t={Uri.EscapeDataString(forged)}")).Status);
        Assert.Empty(await _bot.ActivitiesAsync(id, token, 0));
    }

    [Fact]
    public async Task What_the_forge_makes_is_good_when_nothing_is_changed()
    {
        var (id, _) = await _bot.StartAsync();
        using var forge = new DirectLineForge(_bot.Clock, id);

        Assert.Equal(200, (await _bot.GetAsync($"{Root}conversations/{id}/activities", forge.Mint())).Status);
        Assert.Equal("403 TokenExpired", (await _bot.GetAsync($"{Root}conversations/{id}/activities", forge.Mint(c => c["exp"] = forge.InMinutes(0)))).Error);
    }

    [Fact]
    public async Task A_token_that_was_signed_with_a_secret_is_good_as_long_as_the_secret_is_configured()
    {
        var old = (await _bot.PostAsync(Root + "tokens/generate", BotFixture.Secret)).Json.GetProperty("token").GetString();
        using var both = With("the-new-secret-of-the-tests", BotFixture.Secret);
        using var after = With("the-new-secret-of-the-tests");
        var renewed = (await both.PostAsync(Root + "tokens/refresh", old)).Json.GetProperty("token").GetString();

        Assert.Equal(201, (await both.PostAsync(Root + "conversations", old)).Status);
        Assert.Equal("403 Forbidden", (await after.PostAsync(Root + "conversations", old)).Error);
        Assert.Equal("403 Forbidden", (await after.PostAsync(Root + "conversations", BotFixture.Secret)).Error);
        Assert.Equal(201, (await after.PostAsync(Root + "conversations", renewed)).Status);
    }

    [Fact]
    public async Task With_no_secret_each_process_has_a_key_of_its_own()
    {
        using var one = With(string.Empty);
        using var other = With(string.Empty);
        var token = (await one.PostAsync("/api/webchat/token")).Json.GetProperty("token").GetString();

        Assert.Equal(201, (await one.PostAsync(Root + "conversations", token)).Status);
        Assert.Equal("403 Forbidden", (await other.PostAsync(Root + "conversations", token)).Error);
    }

    private static BotFixture With(params string[] secrets)
    {
        var bot = new BotFixture();
        for (var i = 0; i < secrets.Length; i++)
        {
            bot.Settings[$"DirectLine:Secrets:{i}"] = secrets[i];
        }

        return bot;
    }

    private static JsonObject Part(string token, int position) => JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[position]))!.AsObject();

    private static string Changed(string token, Action<JsonObject> change)
    {
        var (parts, claims) = (token.Split('.'), Part(token, 1));
        change(claims);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }
}
