namespace ChatBot.Browser.Harness;

/// <summary>One person's time with the bot: a playground and its page. What was on the page at the end stays as a picture.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly Playground _playground;
    private readonly IBrowserContext _context;
    private readonly string _test;
    private readonly IPage _page;

    private Visit(Playground playground, IBrowserContext context, IPage page, string test)
    {
        (_playground, _context, _page, _test) = (playground, context, page, test);
        Teams = new TeamsPage(page);
    }

    /// <summary>The page.</summary>
    public TeamsPage Teams { get; }

    public static async Task<Visit> StartAsync(Playground playground, IBrowserContext context, string test)
    {
        context.SetDefaultTimeout((float)Stage.Patience.TotalMilliseconds);

        // The page asks a font server; without a network that only costs time.
        await context.RouteAsync(url => new Uri(url).Host != playground.Address.Host, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(playground.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return new Visit(playground, context, page, test);
    }

    /// <summary>Starts to watch what the bot says.</summary>
    public Task<Watch> WatchAsync() => Watch.StartAsync(_page);

    /// <summary>Keeps a picture of the page as it stands.</summary>
    public Task PhotographAsync(string moment) => Screenshots.TakeAsync(_page, $"{_test} - {moment}");

    public async ValueTask DisposeAsync()
    {
        await Screenshots.TakeAsync(_page, _test);
        await _context.DisposeAsync();
        var ended = _playground.IsRunning ? null : _playground.Log;
        _playground.Dispose();
        Assert.True(ended is null, $"The playground did not survive what the bot sent: {ended}");
    }
}
