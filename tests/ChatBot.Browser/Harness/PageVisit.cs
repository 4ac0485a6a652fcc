using System.Collections.Concurrent;

namespace ChatBot.Browser.Harness;

/// <summary>One visitor's time on the bot's own pages. At the end nothing may have been complained of: no error, no warning, no request elsewhere.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly IBrowserContext _context;
    private readonly string _name;

    public PageVisit(IBrowserContext context, IPage page, string name)
    {
        (_context, Page, _name) = (context, page, name);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.Request += (_, request) => Note(new Uri(request.Url) is { IsLoopback: false, Scheme: "http" or "https" }, $"request: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>The widget, where the page has it.</summary>
    public WidgetPage Widget => new(Page);

    public ILocator Search => Page.Locator("#find");

    /// <summary>How many places were found, and where one is.</summary>
    public ILocator Found => Page.Locator(".found");

    public ILocator Outline => Page.Locator("#outline");

    /// <summary>The card with a note.</summary>
    public ILocator NoteCard => Page.Locator("#note");

    public ILocator Passage(string id) => Page.Locator($"[id='{id}']");

    public Task GoToAsync(string path) => Page.GotoAsync(path);

    /// <summary>The words that a kind of highlight colours, in order.</summary>
    public Task<string[]> HighlightedAsync(string name) => Page.EvaluateAsync<string[]>("name => [...(CSS.highlights.get(name) ?? [])].map(String)", name);

    /// <summary>Whether a place in the document is in the window, below the bars.</summary>
    public Task<bool> IsInViewAsync(string id) => Page.EvaluateAsync<bool>(
        "id => { const at = document.getElementById(id).getBoundingClientRect(); return at.top >= 40 && at.top < innerHeight; }", id);

    /// <summary>Whether one has to scroll sideways.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");

    /// <summary>Keeps a picture of the page as it stands.</summary>
    public Task PhotographAsync(string moment) => Screenshots.TakeAsync(Page, $"pages - {_name} - {moment}");

    public async ValueTask DisposeAsync()
    {
        await PhotographAsync("end");
        await _context.CloseAsync();
        Assert.Empty(_noise);
    }

    private void Note(bool isNoise, string line)
    {
        if (isNoise)
        {
            _noise.Enqueue(line);
        }
    }
}
