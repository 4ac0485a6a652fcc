using System.Runtime.CompilerServices;

namespace ChatBot.Browser.Harness;

/// <summary>What the tests of the bot's own pages share: a bot with two documents, a browser. They start with the first test that needs them.</summary>
public sealed class PagesStage : IAsyncLifetime
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Bot? _bot;

    public async Task InitializeAsync()
    {
        if (Prerequisites.NoBrowser is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Stage.Patience.TotalMilliseconds);
        var bot = Bot.StartWithAsync(Path.Combine(Prerequisites.Root, "tests", "ChatBot.Browser", "Pages", "lighthouses.txt"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Prerequisites.Chromium, Args = Flags });
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

    /// <summary>Opens a page of the bot as a visitor. The test's name names the screenshots.</summary>
    internal async Task<PageVisit> OpenAsync(string path, Look? look = null, bool script = true, [CallerMemberName] string test = "")
    {
        look ??= new Look();
        var options = look.ToOptions();
        options.JavaScriptEnabled = script;
        options.BaseURL = _bot!.Address.AbsoluteUri;
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Stage.Patience.TotalMilliseconds);
        var visit = new PageVisit(context, await context.NewPageAsync(), $"{test} {look}");
        await visit.GoToAsync(path);
        return visit;
    }
}

/// <summary>The pages' tests have the machine for themselves: two cores are enough for one browser.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PagesGroup : ICollectionFixture<PagesStage>
{
    public const string Name = "Pages";
}
