using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ChatBot.Channels;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework;
using ChatBot.Channels.BotFramework.Authentication;
using ChatBot.Channels.BotFramework.Connector;
using ChatBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Channels.BotFramework;

/// <summary>Replies on their way to a connector that throttles, fails and delays, and the tokens that they carry. On the real clock: waiting is the point.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555", Tenant = "99999999-8888-7777-6666-555555555555";
    private readonly string _folder = Directory.CreateTempSubdirectory("connector").FullName;
    private ScriptedConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await ScriptedConnector.StartAsync();

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(412, null)]
    [InlineData(502, null)]
    [InlineData(503, null)]
    [InlineData(504, null)]
    public async Task Passing_troubles_are_retried_and_the_reply_arrives_once(int status, string? retryAfter)
    {
        var refused = 0;
        _connector.Answering = _ => Interlocked.Increment(ref refused) <= 2 ? new ConnectorAnswer(status, RetryAfter: retryAfter) : null;
        using var services = Services();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var id = await services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("une fois"), CancellationToken.None);

        Assert.Equal("reply-1", id);
        Assert.Equal("une fois", Assert.Single(_connector.Taken).Text);
        Assert.Equal(3, _connector.Calls.Count);
        Assert.True(retryAfter is null || clock.Elapsed > TimeSpan.FromSeconds(1.9), "What the channel says of when to come again was not heeded.");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        _connector.Answering = _ => new ConnectorAnswer(status, """{"error":{"code":"BadSyntax","message":"no"}}""");
        using var services = Services();

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("x"), CancellationToken.None));

        Assert.Equal((status, "BadSyntax", "no"), (refusal.Status, refusal.Code, refusal.Message));
        Assert.Single(_connector.Calls);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_channel_that_asks_to_be_left_alone_for_ever_has_lost_the_reply(string retryAfter)
    {
        _connector.Answering = _ => new ConnectorAnswer(429, RetryAfter: retryAfter);
        using var services = Services();

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("x"), CancellationToken.None));

        Assert.Equal(429, refusal.Status);
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task An_update_may_be_tried_again_where_it_is_not_known_whether_it_arrived()
    {
        var refused = 0;
        _connector.Answering = _ => Interlocked.Increment(ref refused) == 1 ? new ConnectorAnswer(500) : null;
        using var services = Services();

        await services.GetRequiredService<ConnectorClient>().UpdateAsync(_connector.ServiceUrl, "a", Message("neu"), CancellationToken.None);

        Assert.Equal("neu", Assert.Single(_connector.Taken).Text);
    }

    [Fact]
    public async Task Whatever_goes_wrong_on_the_way_is_a_reply_that_is_lost()
    {
        using var services = Services();

        await Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<ConnectorClient>().SendAsync("http://localhost:4720 ", Message("x"), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>Sign in to the hotel's network</html>")]
    public async Task A_token_service_that_talks_nonsense_is_said_so(string body)
    {
        _connector.TokenBody = body;
        using var services = Services(With("secret", "SingleTenant"));

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("x"), CancellationToken.None));

        Assert.Contains("No token for replies", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_is_found_at_start()
    {
        var settings = With("certificate", "SingleTenant");
        var file = settings["BotFramework:CertificatePath"]!;
        File.WriteAllText(file, "no certificate");
        using var services = Services(settings);

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value);

        Assert.Contains($"BotFramework:CertificatePath names {file}, which cannot be used", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_and_deletions_go_to_the_message()
    {
        using var services = Services();
        var client = services.GetRequiredService<ConnectorClient>();
        await client.UpdateAsync(_connector.ServiceUrl, "a/b", Message("neu"), CancellationToken.None);
        await client.DeleteAsync(_connector.ServiceUrl, "c:1", "a/b", CancellationToken.None);

        Assert.Equal(["PUT", "DELETE"], _connector.Calls.Select(c => c.Method));
        Assert.All(_connector.Calls, c => Assert.EndsWith("activities/a%2Fb", c.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("secret", "client_secret=s%C3%A9same", "SingleTenant")]
    [InlineData("secret", "client_secret=s%C3%A9same", "MultiTenant")]
    [InlineData("certificate", "client_assertion=", "SingleTenant")]
    [InlineData("federated", "client_assertion=an.assertion.of.somebody", "SingleTenant")]
    public async Task Replies_carry_a_token_that_is_had_once(string credential, string sent, string type)
    {
        using var services = Services(With(credential, type));
        var client = services.GetRequiredService<ConnectorClient>();
        await client.SendAsync(_connector.ServiceUrl, Message("1"), CancellationToken.None);
        await client.SendAsync(_connector.ServiceUrl, Message("2"), CancellationToken.None);

        Assert.All(_connector.Taken, c => Assert.Equal("Bearer token-1", c.Authorization));
        var request = Assert.Single(_connector.TokenRequests);
        Assert.Contains(sent, request, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("grant_type=client_credentials", request, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_replaced_once()
    {
        _connector.Answering = call => call.Authorization == "Bearer token-1" ? new ConnectorAnswer(401) : null;
        using var services = Services(With("secret", "SingleTenant"));

        await services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("x"), CancellationToken.None);

        Assert.Equal("Bearer token-2", Assert.Single(_connector.Taken).Authorization);
    }

    [Fact]
    public async Task Without_a_token_the_trouble_names_the_settings()
    {
        var settings = With("secret", "SingleTenant");
        settings["BotFramework:TokenUrl"] = "http://127.0.0.1:9/token";
        using var services = Services(settings);

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => services.GetRequiredService<ConnectorClient>().SendAsync(_connector.ServiceUrl, Message("x"), CancellationToken.None));

        Assert.Contains("MicrosoftAppPassword", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task A_reply_that_is_lost_is_counted()
    {
        var lost = new ConcurrentQueue<long>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => Listen(instrument, l) };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags.ToArray().Contains(new("status", 410)))
            {
                lost.Enqueue(value);
            }
        });
        listener.Start();
        await using var bot = new TeamsFixture();
        await bot.InitializeAsync();
        bot.Connector.Answering = call => call.Type == "message" ? new ConnectorAnswer(410) : null;

        await bot.BringAsync(bot.SaysInThread("Où est le siège ?", mentioned: true));
        for (var attempt = 0; attempt < 500 && lost.IsEmpty; attempt++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(1, Assert.Single(lost));

        static void Listen(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == ChannelMetrics.MeterName && instrument.Name == "chatbot.replies.lost")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://directline.botframework.com/", true)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://me@smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("https://a.example.org:444/x", true)]
    [InlineData("https://b.a.example.org:444/x", true)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/ ", false)]
    [InlineData("\thttps://smba.trafficmanager.net/", false)]
    [InlineData("", false)]
    public void Replies_go_to_known_hosts_only(string serviceUrl, bool allowed)
    {
        var options = new BotFrameworkOptions();
        options.ServiceUrls.Add("https://*.example.org:444");

        Assert.Equal(allowed, new ServiceUrls(Options.Create(options)).Allow(serviceUrl, new Caller.Application(AppId)));
    }

    private static Activity Message(string text) => new() { Type = "message", Text = text, Conversation = new ConversationAccount { Id = "c:1" } };

    private Dictionary<string, string?> With(string credential, string type)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppTenantId"] = Tenant,
            ["BotFramework:TokenUrl"] = _connector.TokenUrl,
        };
        var file = Path.Combine(_folder, credential);
        switch (credential)
        {
            case "certificate":
                using (var key = RSA.Create(2048))
                {
                    using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
                    File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "pw"));
                }

                (settings["BotFramework:CertificatePath"], settings["BotFramework:CertificatePassword"]) = (file, "pw");
                break;
            case "federated":
                File.WriteAllText(file, "an.assertion.of.somebody");
                settings["BotFramework:FederatedTokenFile"] = file;
                break;
            default:
                settings["MicrosoftAppPassword"] = "sésame";
                break;
        }

        return settings;
    }

    private static ServiceProvider Services(Dictionary<string, string?>? settings = null) => new ServiceCollection()
        .AddLogging()
        .AddChannels(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build())
        .BuildServiceProvider();
}
