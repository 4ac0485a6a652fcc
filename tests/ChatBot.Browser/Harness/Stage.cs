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
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
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
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Prerequisites.Chromium, Args = Flags });
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
    }

    /// <summary>Opens Teams as a person who has just got the bot. The test's name names the screenshots.</summary>
    internal async Task<Visit> OpenAsync([CallerMemberName] string test = "")
    {
        var playground = await Playground.StartAsync(Bot.Address);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 900 } });
        return await Visit.StartAsync(playground, context, test);
    }
}

/// <summary>Tests that share the stage run one after the other: two cores are enough for one browser.</summary>
[CollectionDefinition(Name)]
public sealed class StageGroup : ICollectionFixture<Stage>
{
    public const string Name = "Stage";
}
