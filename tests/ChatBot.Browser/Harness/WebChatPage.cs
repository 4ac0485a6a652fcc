using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Harness;

/// <summary>A page with Microsoft's Bot Framework Web Chat, unmodified: what a visitor sees of it and does with it. At the end nothing may have been complained of.</summary>
internal sealed class WebChatPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly IPage _page;
    private readonly string _name;

    private WebChatPage(IPage page, string name)
    {
        (_page, _name) = (page, name);
        page.Console += (_, message) => Note(message.Type == "error", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
    }

    /// <summary>What the visitor said.</summary>
    public ILocator Questions => _page.Locator(".webchat__bubble--from-user");

    /// <summary>What the bot said, finished or growing.</summary>
    public ILocator Answers => _page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    /// <summary>Links that the marks of citations in answers became.</summary>
    public ILocator Marks => Answers.Locator("a.webchat__render-markdown__pure-identifier");

    /// <summary>The list under an answer of what it cites.</summary>
    public ILocator Sources => Answers.Locator(".webchat__link-definitions");

    /// <summary>Buttons that ask.</summary>
    public ILocator Suggestions => _page.Locator(".webchat__suggested-action");

    public static async Task<WebChatPage> OpenAsync(IBrowserContext context, Uri address, string name)
    {
        var page = await context.NewPageAsync();
        var chat = new WebChatPage(page, name);
        await page.GotoAsync(address.AbsoluteUri);

        // What is sent before stays in the box.
        await Expect(page.GetByText(new Regex("Connecté$")).First).ToBeAttachedAsync();
        return chat;
    }

    /// <summary>Asks; does not wait for the answer.</summary>
    public async Task AskAsync(string question)
    {
        await Composer.FillAsync(question);
        await Composer.PressAsync("Enter");
    }

    /// <summary>A button under the last answer, by its name.</summary>
    public ILocator Button(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    /// <summary>Follows a link that opens in another tab.</summary>
    public Task<IPage> FollowAsync(ILocator link) => _page.Context.RunAndWaitForPageAsync(() => link.ClickAsync());

    /// <summary>Starts to note how many bubbles the bot has at a time.</summary>
    public Task CountBubblesAsync() => _page.EvaluateAsync(
        """
        () => {
          window.most = 0;
          new MutationObserver(() => window.most = Math.max(window.most, document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)').length))
            .observe(document.body, { childList: true, subtree: true });
        }
        """);

    /// <summary>The most bubbles that the bot had at a time since <see cref="CountBubblesAsync"/>.</summary>
    public Task<int> MostBubblesAsync() => _page.EvaluateAsync<int>("() => window.most");

    /// <summary>Keeps a picture of the page as it stands.</summary>
    public Task PhotographAsync(string moment) => Screenshots.TakeAsync(_page, $"webchat - {_name} - {moment}");

    public async ValueTask DisposeAsync()
    {
        await PhotographAsync("end");
        await _page.Context.CloseAsync();
        Assert.Empty(_noise);
    }

    private ILocator Composer => _page.Locator("[data-id=webchat-sendbox-input]");

    private void Note(bool isNoise, string line)
    {
        if (isNoise)
        {
            _noise.Enqueue(line);
        }
    }
}
