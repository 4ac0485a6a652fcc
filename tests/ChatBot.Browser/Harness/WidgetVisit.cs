using System.Collections.Concurrent;

namespace ChatBot.Browser.Harness;

/// <summary>One visitor's time on the site, in one tab or several. At the end nothing may have been complained of: no error, no warning, no dialog, no request elsewhere.</summary>
internal sealed class WidgetVisit(IBrowserContext context, Uri address, string name) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly List<WidgetPage> _tabs = [];

    /// <summary>The visitor's browser.</summary>
    public IBrowserContext Context => context;

    /// <summary>The first tab.</summary>
    public WidgetPage Widget => _tabs[0];

    /// <summary>The page in the first tab.</summary>
    public IPage Page => Widget.Page;

    /// <summary>What the browser may complain of in this test, such as a network that the test took away; a part of its words.</summary>
    public IList<string> Expected { get; } = [];

    /// <summary>Opens the page in one more tab.</summary>
    public async Task<WidgetPage> NewTabAsync()
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => Note(new Uri(request.Url) is { IsLoopback: false, Scheme: "http" or "https" } url && url.Port != address.Port, $"request: {request.Url}");
        await page.GotoAsync(address.AbsoluteUri);
        var tab = new WidgetPage(page);
        _tabs.Add(tab);
        await Assertions.Expect(tab.Element).ToBeAttachedAsync();
        return tab;
    }

    /// <summary>Keeps a picture of the first tab as it stands.</summary>
    public Task PhotographAsync(string moment) => Screenshots.TakeAsync(Page, $"widget - {name} - {moment}");

    public async ValueTask DisposeAsync()
    {
        await PhotographAsync("end");
        await context.CloseAsync();
        Assert.DoesNotContain(_noise, line => !Expected.Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    private void Note(bool isNoise, string line)
    {
        if (isNoise)
        {
            _noise.Enqueue(line);
        }
    }
}
