namespace ChatBot.Browser.Harness;

/// <summary>One person's time with the bot: a playground and its page. What was on the page at the end stays as a picture.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly Playground _playground;
    private readonly string _test;
    private readonly IPage _page;

    private Visit(Playground playground, IPage page, string test)
    {
        (_playground, _page, _test) = (playground, page, test);
        Teams = new TeamsPage(page);
    }

    /// <summary>The page.</summary>
    public TeamsPage Teams { get; }

    public static async Task<Visit> StartAsync(Playground playground, IPage page, string test)
    {
        await page.GotoAsync(playground.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        var visit = new Visit(playground, page, test);
        await visit.Teams.BecomeReadyAsync(conversations: 1);
        return visit;
    }

    /// <summary>Starts to watch what the bot says.</summary>
    public Task<Watch> WatchAsync() => Watch.StartAsync(_page);

    /// <summary>Keeps a picture of the page as it stands.</summary>
    public Task PhotographAsync(string moment) => Screenshots.TakeAsync(_page, $"{_test} - {moment}");

    public async ValueTask DisposeAsync()
    {
        await Screenshots.TakeAsync(_page, _test);
        await _page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await _page.CloseAsync();
        var ended = _playground.IsRunning ? null : _playground.Log;
        _playground.Dispose();
        Assert.True(ended is null, $"The playground did not survive what the bot sent: {ended}");
    }
}
