using System.Runtime.CompilerServices;

namespace ChatBot.Browser.Harness;

/// <summary>What the widget's tests share: a bot, a site that has its widget, a browser. They start with the first test that needs them.</summary>
public sealed class WidgetStage : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        $"--host-resolver-rules=MAP {HostSite.Name} 127.0.0.1, MAP {HostSite.Stranger} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private HostSite? _site;
    private Bot? _bot;
    private ScriptedModel? _model;
    private Bot? _slow;

    /// <summary>The bot.</summary>
    internal Bot Bot => _bot ?? throw new InvalidOperationException("The stage is not set.");

    /// <summary>The site with the widget.</summary>
    internal HostSite Site => _site ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync()
    {
        if (Prerequisites.NoBrowser is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Stage.Patience.TotalMilliseconds);
        _site = await HostSite.StartAsync();
        var bot = StartBotAsync();
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
        _slow?.Dispose();
        if (_model is not null)
        {
            await _model.DisposeAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    /// <summary>Starts another bot that trusts the site, for tests that need one with settings of its own.</summary>
    internal Task<Bot> StartBotAsync(params string[] settings) => Bot.StartAsync(
    [
        $"--DirectLine:TrustedOrigins:0={Site.Address().GetLeftPart(UriPartial.Authority)}",
        $"--DirectLine:TrustedOrigins:1={Site.Address(HostSite.Name).GetLeftPart(UriPartial.Authority)}",
        .. settings,
    ]);

    /// <summary>A bot whose answers take as long as the test wants, and the model that writes them; they start with the first test that needs them.</summary>
    internal async Task<(Bot Bot, ScriptedModel Model)> SlowBotAsync()
    {
        _model ??= await ScriptedModel.StartAsync();
        _slow ??= await StartBotAsync(_model.Settings);
        _model.Begin();
        return (_slow, _model);
    }

    /// <summary>Opens a page of the site as a visitor. The test's name names the screenshots.</summary>
    internal async Task<WidgetVisit> OpenAsync(
        Look? look = null, Bot? bot = null, string page = "plain.html", string host = "127.0.0.1", string attributes = "", [CallerMemberName] string test = "")
    {
        look ??= new Look();
        var context = await NewContextAsync(look);
        var visit = new WidgetVisit(context, Site.Page((bot ?? Bot).Address, look.Language, page, host, attributes), $"{test} {look}");
        await visit.NewTabAsync();
        return visit;
    }

    /// <summary>Opens the page of the site that has Web Chat in it. The test's name names the screenshots.</summary>
    internal async Task<WebChatPage> OpenWebChatAsync(bool socket = true, Bot? bot = null, [CallerMemberName] string test = "") =>
        await WebChatPage.OpenAsync(await NewContextAsync(new Look(Width: 500)), Site.WebChat((bot ?? Bot).Address, socket), test);

    private async Task<IBrowserContext> NewContextAsync(Look look)
    {
        var context = await _browser!.NewContextAsync(look.ToOptions());
        context.SetDefaultTimeout((float)Stage.Patience.TotalMilliseconds);
        return context;
    }
}

/// <summary>The widget's tests have the machine for themselves: two cores are enough for one browser.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WidgetGroup : ICollectionFixture<WidgetStage>
{
    public const string Name = "Widget";
}
