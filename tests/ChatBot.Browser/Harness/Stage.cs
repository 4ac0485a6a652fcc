using System.Runtime.CompilerServices;

namespace ChatBot.Browser.Harness;

/// <summary>What all tests share: one bot and one browser. They start with the first test that needs them.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>How long the page may take for anything; much longer than it does, as a machine may have other things to do.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",

        // The page asks a font server. To refuse that by intercepting requests would turn off the cache.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    /// <summary>
    /// All playgrounds take turns on one port: the page is nine megabytes of script, which the browser compiles anew, in seconds, for an address that it does
    /// not know.
    /// </summary>
    private readonly int _port = ChildProcess.FreePort();
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("chatbot-chromium-");

    private IPlaywright? _playwright;
    private IBrowserContext? _browser;
    private Bot? _bot;

    /// <summary>The bot.</summary>
    internal Bot Bot => _bot ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync()
    {
        if (Prerequisites.Missing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var bot = Bot.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchPersistentContextAsync(
            _profile.FullName,
            new() { ExecutablePath = Prerequisites.Chromium, Args = Flags, ViewportSize = new() { Width = 1280, Height = 900 } });
        _browser.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        _bot = await bot;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _bot?.Dispose();
        _profile.Delete(recursive: true);
    }

    /// <summary>Opens Teams as a person who has just got the bot. The test's name names the screenshots.</summary>
    internal async Task<Visit> OpenAsync([CallerMemberName] string test = "")
    {
        var playground = await Playground.StartAsync(Bot.Address, _port);
        return await Visit.StartAsync(playground, await _browser!.NewPageAsync(), test);
    }
}

/// <summary>Tests that share the stage run one after the other: two cores are enough for one browser.</summary>
[CollectionDefinition(Name)]
public sealed class StageGroup : ICollectionFixture<Stage>
{
    public const string Name = "Stage";
}
